import Diagnostics
import Testing

@testable import Content

@Suite("Pipe tables")
struct TableTests {
  @Test("have a header, alignments and as many cells in each row")
  func structure() throws {
    let document = MarkdownDocument(
      parsing: "a|b|c\n:-|-:|:-:\n1\n1|2|3|4\n", path: "a.md")
    let table = try #require(document.root.children.first { _ in true })
    #expect(table.kind == .table)
    #expect(table.columnAlignments == [.left, .right, .center])
    let rows = Array(table.children)
    #expect(rows.map(\.isHeader) == [true, false, false])
    #expect(
      rows.map { $0.children.map(\.plainText) } == [
        ["a", "b", "c"], ["1", "", ""], ["1", "2", "3"],
      ])
    #expect(rows.map(\.position.line) == [1, 3, 4])
    #expect(rows[2].children.map(\.position.column) == [1, 3, 5])
  }

  @Test("leave the lines above them a paragraph, its emphasis and breaks too")
  func lead() {
    let html = plainHTML("- a *b*  \n  c\n  | d |\n  |---|\n  | e* |")
    #expect(
      html == """
        <ul>
        <li>a <em>b</em><br />
        c
        <table>
        <thead>
        <tr>
        <th scope="col">d</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>e*</td>
        </tr>
        </tbody>
        </table>
        </li>
        </ul>

        """)
  }

  @Test("know the document's references, wherever they are defined")
  func references() {
    #expect(plainHTML("| [a] |\n|---|\n\n[a]: b").contains("<a href=\"b\">a</a>"))
    #expect(plainHTML("[a]: b\n\n- | [a] |\n  |---|").contains("<a href=\"b\">a</a>"))
  }

  @Test(
    "keep what is at a cell's end",
    arguments: [
      ("a #", "a #"), ("#", "#"), ("a \\#", "a #"), ("a\\\\", "a\\"), ("# a #", "# a #"),
      ("- a", "- a"), ("&gt;", "&gt;"), ("`a\\|b`", "<code>a|b</code>"), ("\\\\|", "|"),
    ])
  func cells(cell: String, html: String) {
    #expect(plainHTML("| x *y* | \(cell) |\n|---|---|").contains("<th scope=\"col\">\(html)</th>"))
  }

  @Test(
    "are none without a delimiter row that fits",
    arguments: ["a\n    ---", "| a |\n| b |", "a | b\n---|", "a\n| --x |", "a\n|", "a\n: :"])
  func none(markdown: String) {
    #expect(!plainHTML(markdown).contains("<table>"))
  }

  @Test("followed by a line of dashes are reported, for Markdown reads a heading there")
  func swallowed() throws {
    let document = MarkdownDocument(
      parsing: "- a\n\n  | a | b |\n  |---|---|\n  | c | d |\n  ---\n", path: "a.md", firstLine: 4)
    let diagnostic = try #require(document.diagnostics.first)
    #expect(document.diagnostics.count == 1)
    #expect(diagnostic.position.line == 9)
    #expect(diagnostic.position.column == 3)
    #expect(
      diagnostic.message
        == "this table is read as a heading, because '---' follows it directly")
    #expect(diagnostic.hint == "leave an empty line between the table and '---'")
  }
}
