import Diagnostics
import SeededRandom
import Testing

@testable import SourceText

/// Plain YAML is read as Yams reads it, or not at all.
@Suite struct PlainYAMLTests {
  /// A node with everything in it, written out.
  private func written(_ node: YAMLNode?) -> String {
    guard let node else { return "nothing" }
    let place = "\(node.position)" + (node.comment.map { " # \($0)" } ?? "")
    switch node.value {
    case .scalar(let text): return "\(place) \(text.debugDescription)"
    case .sequence(let children):
      return "\(place) [\(children.map(written).joined(separator: ", "))]"
    case .mapping(let entries):
      let lines = entries.map { "\($0.key.position) \($0.key.value): \(written($0.value))" }
      return "\(place) {\(lines.joined(separator: ", "))}"
    }
  }

  private func plain(_ text: String) -> YAMLNode? {
    PlainYAML.read(Array(text.utf8), path: "a.md", firstLine: 2, indentation: 3)
  }

  private func byYams(_ text: String) -> (node: YAMLNode?, isRight: Bool) {
    var diagnostics: [Diagnostic] = []
    let node = YAMLReader.readWhole(
      Array(text.utf8), path: "a.md", firstLine: 2, indentation: 3, diagnostics: &diagnostics)
    return (node, diagnostics.isEmpty)
  }

  @Test("the heads of pages are plain")
  func heads() {
    for text in [
      "title: Crime\nsummary: One sentence, and more; no\norder: 1\n",
      "title: 'It is [lowest](claim:crime-rate/trafford/lowest): see'\n",
      "title: \"Ynys Môn – £5\"\ntopics: [hate-crime, prevent]\n\nreviewed: 2015-11-18",
      "title:   Much room   \nowner: A-role (acting)#1a:b\n",
    ] {
      #expect(plain(text) != nil, "\(text)")
      #expect(written(plain(text)) == written(byYams(text).node))
      #expect(byYams(text).isRight)
    }
  }

  @Test(
    "what may be more than it looks like is left to Yams",
    arguments: [
      "", "\n", "title:\n", "title: ", "title:Crime\n", "Title: Crime\n", "title: a: b\n",
      "title: a #b\n", "title: a:\n", "title: - a\n", "title: *a\n", "title: [a, B]\n",
      "title: [a,b]\n", "title: [a, b] c\n", "title: []\n", "title: [a\n", "title: [null]\n",
      "title: a\n  b\n", "title: a\ntitle: b\n", "title: 'it''s'\n", "title: \"a\\n\"\n",
      "title: 'a' b\n", "title: '\n", "title: a\tb\n", "title: a\r\n", "title: a\u{85}b\n",
      "title: a\u{2028}b\n", "title: a\u{FEFF}b\n", "title: a\u{7}\n", "--- a\ntitle: a\n",
      "title: a\n...\n", "# a\ntitle: a\n", "null: a\n", "title: {a: b}\n", "title: |\n  a\n",
      "title: @a\n", "title: `a`\n", "title: %a\n", "- title: a\n", " title: a\n",
    ])
  func notPlain(text: String) {
    #expect(plain(text) == nil)
  }

  @Test("over a large random corpus it reads what Yams reads, or nothing")
  func corpus() {
    var random = SeededGenerator(seed: 2015)
    let keys = ["title", "summary", "order", "null", "true", "on", "a-b", "-a", "x", "Title", ""]
    let pieces = [
      "a", "Crime rate", "53.0", "007", "true", "no", "null", "~", "2015-11-18", "1e3", "0x1F", ":",
      ": ", " :", "#", " #", "# ", "'", "''", "\"", "\\", "[", "]", "[a]", "[a, b-c]", "{", "}",
      ",",
      ", ", "- ", "-", "?", "? ", "!", "&a", "*a", "|", ">", "%", "@", "`", "…", "é", "£5", "’",
      "\u{A0}", "\u{85}", "\u{2028}", "\u{200B}", "\u{E000}", "\u{1F600}", "\u{FFFD}", "\u{7F}",
      "\t", " ", "  ", "\n", "\n\n", "\n ", "\r\n", "---", "...", "(figure:a/b)", "<b>", "&amp;",
      "=",
      "<<", "'a b'", "\"a b\"", "'a: b # c'", "\"a: b # c\"", "'a' ", "a:b", "a#b", "http://a.b/c",
    ]
    var plainCount = 0
    for _ in 0..<200_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        text += keys.randomElement(using: &random) ?? ""
        text += [": ", ": ", ": ", ":", ":  ", " : "].randomElement(using: &random) ?? ""
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          text += pieces.randomElement(using: &random) ?? ""
        }
        text += ["\n", "\n", "\n", "\n\n", " \n", ""].randomElement(using: &random) ?? ""
      }
      guard let node = plain(text) else { continue }
      plainCount += 1
      let other = byYams(text)
      #expect(other.isRight && written(node) == written(other.node), "\(text.debugDescription)")
    }
    #expect(plainCount > 8_000)
  }
}
