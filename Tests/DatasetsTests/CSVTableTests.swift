import Datasets
import Diagnostics
import Foundation
import SourceText
import Testing

@Suite struct CSVTableTests {
  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func readsEveryLineEndAndTheByteOrderMark(end: String, mark: String) throws {
    let (table, diagnostics) = read("\(mark)a,b\(end)1,\"x\(end)y\"\(end)\(end),\(end)2,\(end)")
    let rows = try #require(table)
    #expect(diagnostics.isEmpty)
    #expect(texts(rows) == [["a", "b"], ["1", "x\(end)y"], ["2", ""]])
    #expect(rows.position(of: rows.cell(row: 1, column: 0)).line == 6)
  }

  @Test func passesOverBlankRowsAndTrailingEmptyColumns() throws {
    let (table, diagnostics) = read("a,b,,\n1,2,,\n,,,\n\n3,4\n")
    #expect(diagnostics.isEmpty)
    #expect(texts(try #require(table)) == [["a", "b"], ["1", "2"], ["3", "4"]])
  }

  @Test(arguments: [
    ("a,b\n1,\"x\n2,3\n", "2:3 this cell's quotation marks are never closed"),
    ("a,b\n\"1\"x,2\n", "2:4 text stands behind the closing quotation mark of this cell"),
    ("a,b\n1,2,3\n", "2:5 this row has 3 cells and the heading 2"),
    ("a,b\n1\n", "2:1 this row has 1 cells and the heading 2"),
    ("a,a\n1,2\n", "1:3 two columns are headed 'a'"),
    ("a,,b\n1,2,3\n", "1:3 this column has no heading"),
    ("a;b\n1;2\n", "1:1 this file parts its cells with ';'"),
    ("a\tb\n1\t2\n", "1:1 this file parts its cells with tabs"),
    ("", "1:1 this file has no rows"), ("\n\n", "1:1 this file has no rows"),
  ])
  func saysWhatIsWrongAndWhere(csv: String, message: String) {
    let (table, diagnostics) = read(csv)
    #expect(table == nil)
    #expect(lines(diagnostics) == [message])
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], "1:1 this file looks like UTF-16, not UTF-8"),
      (
        [0x61, 0x00, 0x62, 0x00],
        "1:2 this file holds a NUL byte; it looks like UTF-16 or no text at all"
      ),
      ([0x61, 0x0A, 0x63, 0xE9, 0x0A], "2:2 this file looks like Windows-1252, not UTF-8"),
    ] as [([UInt8], String)])
  func namesTheEncodingThatItLooksLike(bytes: [UInt8], message: String) {
    var diagnostics: [Diagnostic] = []
    let table = CSVTable(SourceFile(path: "a.csv", bytes: bytes), diagnostics: &diagnostics)
    #expect(table == nil)
    #expect(lines(diagnostics) == [message])
  }

  @Test(.enabled(if: Conformance.isThere, Conformance.hint), arguments: Conformance.csvNames)
  func readsCSVSpectrum(name: String) throws {
    var bytes = try Array(Data(contentsOf: Conformance.csv(name)))
    if name.hasSuffix("_crlf") {
      // The reference files with CRLF in their name hold LF where they stand; give it back.
      bytes = Array(String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n").utf8)
    }
    let file = SourceFile(path: "\(name).csv", bytes: bytes)
    var diagnostics: [Diagnostic] = []
    let table = try #require(CSVTable(file, diagnostics: &diagnostics))
    let heading = table.heading.map(table.text)
    let rows = (0..<table.rowCount).map { row in
      Dictionary(
        uniqueKeysWithValues: heading.indices.map {
          (heading[$0], table.text(table.cell(row: row, column: $0)))
        })
    }
    #expect(try rows == Conformance.records(name))
  }

  private func texts(_ table: CSVTable) -> [[String]] {
    [table.heading.map(table.text)]
      + (0..<table.rowCount).map { row in
        (0..<table.columnCount).map { table.text(table.cell(row: row, column: $0)) }
      }
  }

  private func read(_ csv: String) -> (CSVTable?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "a.csv", bytes: Array(csv.utf8))
    return (CSVTable(file, diagnostics: &diagnostics), diagnostics)
  }
}

/// The reference cases that stand beside the project.
enum Conformance {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/conformance/csv-spectrum")
  static let isThere = FileManager.default.fileExists(atPath: folder.path)
  static let hint: Comment = "the reference cases do not stand at ../shared/conformance"

  static var csvNames: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/csvs")) ?? []
    return files.map { String($0.dropLast(4)) }.sorted()
  }

  static func csv(_ name: String) -> URL { folder.appending(path: "csvs/\(name).csv") }

  /// The records that a file holds. One reference file is a record, not a list, and gives another
  /// telephone number than its CSV.
  static func records(_ name: String) throws -> [[String: String]] {
    let data = try Data(contentsOf: folder.appending(path: "json/\(name).json"))
    if name == "location_coordinates" {
      var record = try JSONDecoder().decode([String: String].self, from: data)
      record["Contact Phone Number"] = "2095257564"
      return [record]
    }
    return try JSONDecoder().decode([[String: String]].self, from: data)
  }
}
