package import Diagnostics
package import SourceText

/// The cells of a CSV file (RFC 4180), each as a run of bytes with its place in the file.
///
/// UTF-8 with or without a byte-order mark; LF, CRLF and lone CR end a row; rows of nothing but
/// empty cells are passed over, as are columns without heading or cell at the right. A quotation
/// mark inside an unquoted cell is taken as it stands. Cells are ranges of the file, so that
/// reading costs no allocation a cell.
package struct CSVTable: Sendable {
  package let path: String
  private let lines: SourceLines
  private let file: [UInt8]
  /// Row by row, the heading first, as many of each as there are headings.
  private let cells: [Cell]

  /// How many columns have a heading.
  package let columnCount: Int
  /// How many rows stand below the heading.
  package var rowCount: Int { cells.count / columnCount - 1 }

  /// The cells of the heading.
  package var heading: ArraySlice<Cell> { cells[..<columnCount] }

  /// A cell of a row below the heading, both counted from 0.
  package func cell(row: Int, column: Int) -> Cell { cells[(row + 1) * columnCount + column] }

  /// The bytes of a cell, without the quotes around it.
  package func bytes(_ cell: Cell) -> ArraySlice<UInt8> {
    let text = file[cell.range]
    return cell.hasDoubledMarks ? Self.withSingleMarks(text)[...] : text
  }

  /// The text of a cell.
  package func text(_ cell: Cell) -> String {
    String(decoding: bytes(cell), as: UTF8.self).withoutDirectionControls
  }

  /// Where a cell begins in the file.
  package func position(of cell: Cell) -> SourcePosition { position(at: cell.offset) }

  /// Lends the cells of all rows.
  func withCells(_ body: (CellBlock) -> Void) {
    file.withUnsafeBytes { bytes in
      cells.withUnsafeBufferPointer { cells in
        body(CellBlock(bytes: bytes, cells: cells, columnCount: columnCount))
      }
    }
  }

  /// One quotation mark in place of each two.
  private static func withSingleMarks(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var single: [UInt8] = []
    var isFirst = false
    for byte in text {
      isFirst = byte == UInt8(ascii: "\"") && !isFirst
      if byte != UInt8(ascii: "\"") || isFirst { single.append(byte) }
    }
    return single
  }

  private func position(at offset: Int) -> SourcePosition {
    let place = lines.lineAndColumn(at: offset)
    return SourcePosition(path: path, line: place.line, column: place.column)
  }
}

extension CSVTable {
  /// Reads a file; nil, with an error at its place, where it is no CSV that Tally takes.
  package init?(_ file: SourceFile, diagnostics: inout [Diagnostic]) {
    guard
      let skipped = TextEncoding.lengthOfMark(
        in: file.bytes, path: file.path, diagnostics: &diagnostics)
    else { return nil }
    guard file.bytes.count < Int(Int32.max) / 2 else {
      diagnostics.error(
        "this file is larger than 1 GiB", at: SourcePosition(path: file.path),
        hint: "split it into several datasets")
      return nil
    }
    let scanner = CSVScanner(file.bytes, start: skipped)
    path = file.path
    lines = SourceLines(file.bytes, startsOfFurtherLines: scanner.lineStarts)
    self.file = file.bytes
    cells = scanner.cells
    columnCount = scanner.columnCount
    var found: [Diagnostic] = []
    if let fault = scanner.fault {
      found.error(fault.message, at: position(at: fault.offset), hint: fault.hint)
    } else if columnCount == 0 {
      found.error(
        "this file has no rows", at: SourcePosition(path: file.path),
        hint: "the first row names the columns")
    } else {
      checkHeading(&found)
      if !found.containsErrors { report(scanner.unevenRows, &found) }
    }
    diagnostics += found
    if found.containsErrors { return nil }
  }

  /// Headings have to be there and to differ; one that holds all is parted by something else.
  private func checkHeading(_ found: inout [Diagnostic]) {
    var seen: Set<String> = []
    for cell in heading {
      let name = text(cell)
      if columnCount == 1, let separator = [";", "\t", "|"].first(where: name.contains) {
        let word = separator == "\t" ? "tabs" : "'\(separator)'"
        found.error(
          "this file parts its cells with \(word)", at: position(of: cell),
          hint: "save it as CSV with commas (in Excel: CSV UTF-8, comma delimited)")
      } else if name.isEmpty {
        found.error(
          "this column has no heading", at: position(of: cell),
          hint: "give it one in the first row")
      } else if !seen.insert(name).inserted {
        found.error(
          "two columns are headed '\(name)'", at: position(of: cell), hint: "rename one of them")
      }
    }
  }

  /// Each row needs a cell for each heading, and no text to the right of them.
  private func report(_ rows: [CSVScanner.UnevenRow], _ found: inout [Diagnostic]) {
    for row in rows {
      found.error(
        "this row has \(row.count) \(row.count == 1 ? "cell" : "cells") and the heading "
          + "\(columnCount)",
        at: position(at: row.offset), hint: hint(isLong: row.isLong))
    }
  }

  private func hint(isLong: Bool) -> String {
    if !isLong {
      return "each row needs a cell for each column, even an empty one; "
        + "notes below the table go into its description"
    }
    return columnCount == 1
      ? "the first row names the columns; a title above the table goes into its description"
      : "a cell that holds a comma needs quotation marks around it"
  }
}
