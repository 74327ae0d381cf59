import Content
import Diagnostics
import SeededRandom
import Testing

@testable import Pages

/// A line that is taken as it stands reads as cmark reads it.
@Suite struct BareLineTests {
  private static let pieces = [
    "a", "Crime", "rate", " ", " ", "  ", ",", ".", ";", ":", "'", "\"", "?", "%", "/", "-", "--",
    "- ", "1.", "1. ", "2015", "53.0", "https://example.org/", "www.example.org", "é", "’", "…",
    "\u{A0}", "\u{2003}", "\u{2028}", "\u{85}", "£", "+ ", "= ", "===", "---", ">", "> ", "|", "#",
    "# ", "*", "_", "`", "\\", "&amp;", "<b>", "[x]", "(figure:a/b)", "~~", "!", "{area}", "\t",
  ]

  @Test("what is bare is text and nothing else")
  func reading() {
    var random = SeededGenerator(seed: 2015)
    var bareCount = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...6, using: &random)
      let line = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      guard PlainText.isBare(line) else { continue }
      bareCount += 1
      let document = MarkdownDocument(inline: line, at: SourcePosition(path: "a.md"))
      var html = HTML()
      var extensions = PlainMarkdown()
      for child in document.root.children {
        MarkdownRenderer().render(child, extensions: &extensions, into: &html)
      }
      #expect(document.diagnostics.isEmpty, "\(line.debugDescription)")
      #expect(html == HTML(escaping: line), "\(line.debugDescription)")
    }
    #expect(bareCount > 2000)
  }

  @Test(arguments: ["", " a", "a ", "*a*", "a_b", "a & b", "[a](b.md)", "# a", "a (b)", "a\nb"])
  func leavesOthersToMarkdown(line: String) { #expect(!PlainText.isBare(line)) }
}
