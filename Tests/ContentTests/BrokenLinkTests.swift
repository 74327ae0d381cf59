import Diagnostics
import Testing

@testable import Content

@Suite("A link that is none is an error where it stands")
struct BrokenLinkTests {
  @Test(
    "with what it looks like and why",
    arguments: [
      (
        "The rate is [53.0](figure:crime rate/x).", 13, "[53.0](figure:crime rate/x)",
        "a destination with a space is no link; names are written with hyphens, crime-rate"
      ),
      (
        "a [the [53.0](figure:a/b) lowest](claim:a/b/lowest) c", 33, "](claim:a/b/lowest)",
        "links do not nest: end the one before it, or write it without the link inside"
      ),
      ("&amp; [x](fixed:", 7, "[x](fixed:", "the closing ) is missing"),
      (
        "> £ [x](dataset:a b) z", 6, "[x](dataset:a b)",
        "a destination with a space is no link; names are written with hyphens, crime-rate"
      ),
    ])
  func errors(markdown: String, column: Int, written: String, hint: String) throws {
    let diagnostics = MarkdownDocument(parsing: markdown, path: "a.md").diagnostics
    #expect(diagnostics.count == 1)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.position.line == 1)
    #expect(diagnostic.position.column == column)
    #expect(diagnostic.message == "this link is not one: '\(written)'")
    #expect(diagnostic.hint == hint)
  }

  @Test("each of several, in order, and in tables and one-line texts too")
  func several() {
    let markdown = "[a](figure:b c) [d](claim:e f)\n\n| [g](fixed: h) |\n|---|"
    let diagnostics = MarkdownDocument(parsing: markdown, path: "a.md").diagnostics
    #expect(
      diagnostics.map { [$0.position.line, $0.position.column] } == [[1, 1], [1, 17], [3, 3]])
    let position = SourcePosition(path: "a.md", line: 2, column: 8)
    let title = MarkdownDocument(inline: "x [a](figure:b c)", at: position)
    #expect(title.diagnostics.map(\.position) == [position.advanced(by: 2)])
  }

  @Test(
    "but not in code, and not if it is a link",
    arguments: ["`[a](figure:b c)`", "    [a](claim:b c)", "[a](fixed: \"b c\")"])
  func none(markdown: String) {
    #expect(MarkdownDocument(parsing: markdown, path: "a.md").diagnostics.isEmpty)
  }
}
