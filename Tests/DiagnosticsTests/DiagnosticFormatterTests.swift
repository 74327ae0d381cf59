import Diagnostics
import Foundation
import Testing

@Suite struct DiagnosticFormatterTests {
  private func text(
    _ line: String?, column: Int, message: String = "it is wrong", hint: String? = nil,
    as format: DiagnosticFormatter.Format = .text
  ) -> String {
    let place = SourcePosition(path: "content/a.md", line: 3, column: column)
    return DiagnosticFormatter(format) { _ in line }
      .text(of: [Diagnostic(at: place, message, hint: hint)])
  }

  @Test("place, sentence, the line with a caret, and a hint")
  func plain() {
    #expect(
      text("Sale has 57.9 crimes", column: 10, hint: "write 53.0") == """
        content/a.md:3:10: error: it is wrong
          Sale has 57.9 crimes
                   ^
          hint: write 53.0

        """)
  }

  @Test("without a line, and past the end of one")
  func withoutLine() {
    #expect(text(nil, column: 7) == "content/a.md:3:7: error: it is wrong\n")
    #expect(text("", column: 1) == "content/a.md:3:1: error: it is wrong\n  \n  ^\n")
    #expect(text("ab", column: 9) == "content/a.md:3:3: error: it is wrong\n  ab\n    ^\n")
  }

  @Test(
    "columns are characters, and the caret stands under the one that is meant",
    arguments: [
      ("Café: x", "x", 7), ("👩‍👩‍👧 e\u{301} x", "x", 5), ("\tx", "x", 2), ("\u{FEFF}x", "x", 1),
      ("a\u{1B}[31mx", "x", 7), ("x", "x", 1),
    ])
  func columns(line: String, mark: String, column: Int) throws {
    let bytes = try #require(line.utf8.lastIndex(of: UInt8(ascii: "x")))
    let offset = line.utf8.distance(from: line.utf8.startIndex, to: bytes)
    let lines = text(line, column: offset + 1).split(separator: "\n")
    #expect(lines[0].hasPrefix("content/a.md:3:\(column): "))
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let place = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(Array(lines[1])[place] == "x")
    #expect(!lines[1].unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{FEFF}" })
  }

  @Test("a long line is cut around its place", arguments: [1, 5, 48, 400, 700, 949, 997, 1000])
  func longLine(column: Int) throws {
    var line = [Character](repeating: "a", count: 1000)
    line[column - 1] = "X"
    let lines = text(String(line), column: column).split(separator: "\n")
    #expect(lines[1].count <= 100)
    let caret = try #require(Array(lines[2]).firstIndex(of: "^"))
    #expect(Array(lines[1])[caret] == "X")
    #expect(lines[1].contains("…"))
  }

  @Test("a message keeps to its line")
  func oneLine() {
    let found = text("a", column: 1, message: "no 'a\nb\u{1B}c'", hint: "d\r\ne\u{2028}f")
    #expect(found == "content/a.md:3:1: error: no 'a b c'\n  a\n  ^\n  hint: d e f\n")
  }

  private struct Message: Decodable, Equatable {
    let file: String
    let line: Int
    let column: Int
    let severity: String
    let message: String
    let hint: String?
  }

  @Test("JSON that decodes to what went in, whatever stands in it")
  func json() throws {
    let wild = "\"quotes\" \\ \n\r\t\u{0}\u{1B}\u{7F}\u{2028} é 👩‍👩‍👧 </script> {{x}}"
    let diagnostics = [
      Diagnostic(at: SourcePosition(path: wild, line: 2, column: 4), wild, hint: wild),
      Diagnostic(.warning, at: SourcePosition(path: "b", line: 1, column: 1), "second"),
    ]
    let formatter = DiagnosticFormatter(.json) { $0.path == "b" ? nil : "éé" }
    let decoded = try JSONDecoder().decode(
      [Message].self, from: Data(formatter.text(of: diagnostics).utf8))
    #expect(
      decoded == [
        Message(file: wild, line: 2, column: 3, severity: "error", message: wild, hint: wild),
        Message(
          file: "b", line: 1, column: 1, severity: "warning", message: "second", hint: nil),
      ])
    let empty = DiagnosticFormatter(.json) { _ in nil }.text(of: [])
    #expect(try JSONDecoder().decode([Message].self, from: Data(empty.utf8)).isEmpty)
  }

  @Test("workflow commands, of which no text can begin another")
  func github() {
    let place = SourcePosition(path: "content/a, b:c%.md", line: 3, column: 3)
    let diagnostic = Diagnostic(
      .warning, at: place, "50% of\n::error::all", hint: "a, b: c\r\n::stop-commands::x")
    #expect(
      DiagnosticFormatter(.github) { _ in "é x" }.text(of: [diagnostic])
        == "::warning file=content/a%2C b%3Ac%25.md,line=3,col=2::50%25 of%0A::error::all "
        + "(a, b: c%0D%0A::stop-commands::x)\n")
  }

  @Test("nothing to say is nothing, except in JSON", arguments: DiagnosticFormatter.Format.allCases)
  func nothing(format: DiagnosticFormatter.Format) {
    let text = DiagnosticFormatter(format) { _ in nil }.text(of: [])
    #expect(text == (format == .json ? "[\n]\n" : ""))
  }
}
