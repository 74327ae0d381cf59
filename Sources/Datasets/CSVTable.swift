package import Diagnostics
package import SourceText

/// The cells of a CSV file (RFC 4180), each as a run of bytes with its place in the file.
///
/// UTF-8 with or without a byte-order mark; LF, CRLF and lone CR end a row; rows of nothing but
/// empty cells are passed over, as are columns without heading or cell at the right. A quotation
/// mark inside an unquoted cell is taken as it stands. Cells are ranges into one buffer, so that
/// reading costs no allocation a cell.
package struct CSVTable: Sendable {
  /// A cell: where its text lies in the buffer, and where it began in the file.
  package struct Cell: Sendable {
    fileprivate let start: Int32
    fileprivate let count: Int32
    fileprivate let offset: Int32

    fileprivate init(_ field: CSVScanner.Field) {
      start = field.start
      count = field.count
      offset = field.offset
    }
  }

  package let path: String
  private let lines: SourceLines
  /// The file, and behind it the text of those cells whose doubled quotation marks became one.
  private let buffer: [UInt8]
  private var cells: [Cell] = []
  /// The index of the first cell of each row, the heading's first, and the end of the last.
  private var rowStarts: [Int32] = []

  /// How many columns have a heading.
  package let columnCount: Int
  /// How many rows stand below the heading.
  package var rowCount: Int { max(0, rowStarts.count - 2) }

  /// The cells of the heading.
  package var heading: ArraySlice<Cell> { cells[..<columnCount] }

  /// A cell of a row below the heading, both counted from 0.
  package func cell(row: Int, column: Int) -> Cell {
    cells[Int(rowStarts[row + 1]) + column]
  }

  /// The bytes of a cell, without the quotes around it.
  package func bytes(_ cell: Cell) -> ArraySlice<UInt8> {
    buffer[Int(cell.start)..<Int(cell.start + cell.count)]
  }

  /// The text of a cell.
  package func text(_ cell: Cell) -> String {
    String(decoding: bytes(cell), as: UTF8.self).withoutDirectionControls
  }

  /// Where a cell begins in the file.
  package func position(of cell: Cell) -> SourcePosition {
    let place = lines.lineAndColumn(at: Int(cell.offset))
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
    var scanner = CSVScanner(source: file.bytes, start: skipped)
    scanner.scan()
    let lines = SourceLines(file.bytes, startsOfFurtherLines: scanner.lineStarts)
    if let fault = scanner.fault {
      let place = lines.lineAndColumn(at: fault.offset)
      diagnostics.error(
        fault.message,
        at: SourcePosition(path: file.path, line: place.line, column: place.column),
        hint: fault.hint)
      return nil
    }
    guard let first = scanner.rows.first else {
      diagnostics.error(
        "this file has no rows", at: SourcePosition(path: file.path),
        hint: "the first row names the columns")
      return nil
    }
    path = file.path
    self.lines = lines
    buffer = scanner.unescaped.isEmpty ? file.bytes : file.bytes + scanner.unescaped
    columnCount = scanner.fields[first].countUpToLastText
    var found: [Diagnostic] = []
    readCells(scanner, &found)
    checkHeading(&found)
    if !found.containsErrors { checkLengths(scanner, &found) }
    diagnostics += found
    if found.containsErrors { return nil }
  }

  private mutating func readCells(_ scanner: CSVScanner, _ found: inout [Diagnostic]) {
    cells.reserveCapacity(scanner.fields.count)
    rowStarts.reserveCapacity(scanner.rows.count + 1)
    for row in scanner.rows {
      rowStarts.append(Int32(cells.count))
      for field in scanner.fields[row].prefix(columnCount) { cells.append(Cell(field)) }
    }
    rowStarts.append(Int32(cells.count))
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
  private func checkLengths(_ scanner: CSVScanner, _ found: inout [Diagnostic]) {
    for row in scanner.rows.dropFirst() {
      let fields = scanner.fields[row]
      let surplus = fields.dropFirst(columnCount).first { $0.count > 0 }
      guard fields.count < columnCount || surplus != nil, let first = fields.first else { continue }
      let count = surplus == nil ? fields.count : fields.countUpToLastText
      found.error(
        "this row has \(count) \(count == 1 ? "cell" : "cells") and the heading \(columnCount)",
        at: position(of: Cell(surplus ?? first)), hint: hint(isLong: surplus != nil))
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

extension ArraySlice<CSVScanner.Field> {
  /// How many fields there are without the empty ones at the right.
  fileprivate var countUpToLastText: Int {
    (lastIndex { $0.count > 0 } ?? startIndex - 1) + 1 - startIndex
  }
}
