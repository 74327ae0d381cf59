import Diagnostics
import Testing

@testable import Content

/// Each link and image of a text as `line:column text`, the text as it is written.
private func links(_ markdown: String, firstLine: Int = 1) -> [String] {
  let document = MarkdownDocument(parsing: markdown, path: "a.md", firstLine: firstLine)
  return document.nodes.filter { $0.kind == .link || $0.kind == .image }.map { link in
    let written = link.writtenTextRange.map {
      String(decoding: document.source[$0], as: UTF8.self)
    }
    return "\(link.position.line):\(link.position.column) \(written ?? "nowhere")"
  }
}

@Suite("Links and images are found where they stand")
struct LinkPositionTests {
  @Test(
    "in paragraphs",
    arguments: [
      ("[a](b)", ["1:1 a"]),
      ("one [a](b) two\nthree [c](d)\n    four [e](f)", ["1:5 a", "2:7 c", "3:10 e"]),
      ("[1](f:) [1](f:) [1](f:)", ["1:1 1", "1:9 1", "1:17 1"]),
      ("[](figure:a/b) and [](figure:a/b)", ["1:1 ", "1:20 "]),
      ("*[a](b)* **[c](d)** _x [e](f)_", ["1:2 a", "1:12 c", "1:24 e"]),
      ("[*a* `]` b](c)", ["1:1 *a* `]` b"]),
      ("\\[a] [b\\]c](d) \\\\[e](f)", ["1:6 b\\]c", "1:18 e"]),
      ("Ynys Môn, £5: [a](b)", ["1:17 a"]),
      ("a &amp; b &copy; &#163; &nosuch; [a](b)", ["1:34 a"]),
      ("a\n\n[b](c)\t\t[d](e)", ["3:1 b", "3:9 d"]),
      ("<http://x.uk> [a](b)", ["1:1 http://x.uk", "1:15 a"]),
      ("![a](b.svg) [![c](d.svg)](e)", ["1:1 a", "1:13 ![c](d.svg)", "1:14 c"]),
      ("<b title=\"[x](y)\">[a](b)", ["1:19 a"]),
      ("`[x](y)` ``[`](z)`` [a](b)", ["1:21 a"]),
      ("[a](<b c> \"t) [x](y\") [d](e 'f')", ["1:1 a", "1:23 d"]),
      ("[a\nb](c\n'd') [e](f)", ["1:1 a\nb", "3:6 e"]),
      ("a  \n[b](c)\\\n[d](e)", ["2:1 b", "3:1 d"]),
      ("[a](b(c)d) [e](f\\)g)", ["1:1 a", "1:12 e"]),
      ("# [a](b) #\n\n[c](d)\ne [f](g)\n===", ["1:3 a", "3:1 c", "4:3 f"]),
    ])
  func paragraphs(markdown: String, expected: [String]) {
    #expect(links(markdown) == expected)
  }

  @Test(
    "in lists and quotes",
    arguments: [
      ("- [a](b)\n  c [d](e)\nf [g](h)", ["1:3 a", "2:5 d", "3:3 g"]),
      ("1. a\n\n   - b [c](d)\n     e [f](g)", ["3:8 c", "4:8 f"]),
      ("> [a](b)\n> c [d](e)\nf [g](h)", ["1:3 a", "2:5 d", "3:3 g"]),
      ("> > a\n> > b [c](d)\n>> e [f](g)\n> h [i](j)", ["2:7 c", "3:6 f", "4:5 i"]),
      ("> - > a [b](c)\n>   > d [e](f)", ["1:9 b", "2:9 e"]),
      ("- > a\n  > b [c](d)\n  > e [f\n  > g](h)", ["2:7 c", "3:7 f\n  > g"]),
      (">\ta\n>\tb [c](d)", ["2:5 c"]),
      ("-\ta\n\tb [c](d)", ["2:4 c"]),
      ("> a\n      > b [c](d)", ["2:11 c"]),
      ("> a [b\n> c](d)", ["1:5 b\n> c"]),
    ])
  func containers(markdown: String, expected: [String]) {
    #expect(links(markdown) == expected)
  }

  @Test(
    "that refer to a definition",
    arguments: [
      ("[a][b] [b][] [b] [c]\n\n[b]: d", ["1:1 a", "1:8 b", "1:14 b"]),
      ("[b]: d 'e'\n[f]:\n/g\n[a][b] [f](h i)", ["4:1 a", "4:8 f"]),
      ("- [b]: d\n  [a][b]", ["2:3 a"]),
      ("[b]: d\n| [a][b] |\n|---|\n| [b] |", ["2:3 a", "4:3 b"]),
    ])
  func references(markdown: String, expected: [String]) {
    #expect(links(markdown) == expected)
  }

  @Test(
    "in tables",
    arguments: [
      ("| a | [b](c) |\n|---|---|\n| [d](e) | f [g](h) |", ["1:7 b", "3:3 d", "3:14 g"]),
      ("a|b\n-|-\n[c\\|d](e)|`\\|` [f](g)", ["3:1 c\\|d", "3:16 f"]),
      ("> | £ | [b](c) |\n> |---|---|\n> | | **[d](e)** |", ["1:10 b", "3:9 d"]),
      ("x [a](b)\ny\n| [c](d) |\n|--|\n| [e](f) |", ["1:3 a", "3:3 c", "5:3 e"]),
    ])
  func tables(markdown: String, expected: [String]) {
    #expect(links(markdown) == expected)
    #expect(links(markdown.replacing("\n", with: "\r\n")) == expected)
  }

  @Test("with CRLF and lone CR as line ends, and lines counted from the file's start")
  func lineEndings() {
    #expect(links("a\r\n\r\n> b\r\n> [c](d)", firstLine: 7) == ["10:3 c"])
    #expect(links("a\r\r- b\r  [c](d)", firstLine: 7) == ["10:3 c"])
  }

  @Test("in a line of YAML, from where it stands")
  func inlineText() throws {
    let position = SourcePosition(path: "a.md", line: 2, column: 8)
    let document = MarkdownDocument(
      inline: "# Trafford has [the lowest](claim:a/b/lowest) rate", at: position)
    let link = try #require(document.nodes.first { $0.kind == .link })
    #expect(link.position == position.advanced(by: 15))
    #expect(document.root.children.map(\.kind) == [.text, .link, .text])
    #expect(document.root.plainText == "# Trafford has the lowest rate")
  }

  @Test("and a range of the file is one of the slice that was parsed")
  func sliceIndices() throws {
    let file = Array("---\ntitle: x\n---\nThe rate is [53.0](figure:a/b).\n".utf8)
    let document = MarkdownDocument(parsing: file[17...], path: "a.md", firstLine: 4)
    let link = try #require(document.nodes.first { $0.kind == .link })
    #expect(link.position.line == 4)
    #expect(link.position.column == 13)
    var changed = file
    changed.replaceSubrange(try #require(link.writtenTextRange), with: "57.9".utf8)
    #expect(
      String(decoding: changed, as: UTF8.self)
        == "---\ntitle: x\n---\nThe rate is [57.9](figure:a/b).\n")
  }

  @Test("and so is each byte of a text, behind escapes and entities")
  func textPositions() throws {
    let document = MarkdownDocument(
      parsing: "> a \\* &amp; &#163; 12&nbsp;34", path: "a.md")
    let text = try #require(document.nodes.first { $0.kind == .text })
    #expect(text.literal == "a * & £ 12\u{a0}34")
    let columns = [0, 2, 4, 6, 9, 13].map { text.position(ofTextByte: $0).column }
    #expect(columns == [3, 5, 8, 14, 21, 29])
  }
}
