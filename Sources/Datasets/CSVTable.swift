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
  }

  package let path: String
  private let source: [UInt8]
  private let buffer: [UInt8]
  private let cells: [Cell]
  /// The index of the first cell of each row, the heading's first, and the end of the last.
  private let rowStarts: [Int32]

  /// How many rows stand below the heading.
  package var rowCount: Int { max(0, rowStarts.count - 2) }
  /// How many columns have a heading.
  package let columnCount: Int

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
  package func text(_ cell: Cell) -> String { String(decoding: bytes(cell), as: UTF8.self) }

  /// Where a cell begins in the file. Finding it costs a pass over the file.
  package func position(of cell: Cell) -> SourcePosition {
    let place = SourceLines(source).lineAndColumn(at: Int(cell.offset))
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
    if let fault = scanner.fault {
      let place = SourceLines(file.bytes).lineAndColumn(at: fault.offset)
      diagnostics.error(
        fault.message,
        at: SourcePosition(path: file.path, line: place.line, column: place.column),
        hint: fault.hint)
      return nil
    }
    self.init(path: file.path, source: file.bytes, scanner: scanner, diagnostics: &diagnostics)
  }

  private init?(
    path: String, source: [UInt8], scanner: CSVScanner, diagnostics: inout [Diagnostic]
  ) {
    self.path = path
    self.source = source
    buffer = scanner.buffer
    func isEmpty(_ field: CSVScanner.Field) -> Bool { field.count == 0 }

    guard let first = scanner.rows.first else {
      diagnostics.error(
        "this file has no rows", at: SourcePosition(path: path),
        hint: "the first row names the columns")
      return nil
    }
    let headings = scanner.fields[first]
    let lastHeading = headings.lastIndex { !isEmpty($0) } ?? headings.startIndex - 1
    columnCount = lastHeading + 1 - headings.startIndex
    var cells: [Cell] = []
    cells.reserveCapacity(scanner.fields.count)
    var rowStarts: [Int32] = []
    rowStarts.reserveCapacity(scanner.rows.count + 1)
    var faulty = false
    for row in scanner.rows {
      let fields = scanner.fields[row]
      rowStarts.append(Int32(cells.count))
      for field in fields.prefix(columnCount) {
        cells.append(Cell(start: field.start, count: field.count, offset: field.offset))
      }
      let surplus = fields.dropFirst(columnCount).first { !isEmpty($0) }
      if fields.count < columnCount || surplus != nil,
        let offset = (surplus ?? fields.first)?.offset
      {
        let place = SourceLines(source).lineAndColumn(at: Int(offset))
        diagnostics.error(
          "this row has \(fields.count) cells and the heading \(columnCount)",
          at: SourcePosition(path: path, line: place.line, column: place.column),
          hint: surplus != nil
            ? "a cell that holds a comma needs quotation marks around it"
            : "each row needs a cell for each column, even an empty one")
        faulty = true
      }
    }
    rowStarts.append(Int32(cells.count))
    guard !faulty else { return nil }
    self.cells = cells
    self.rowStarts = rowStarts
    guard checkHeading(diagnostics: &diagnostics) else { return nil }
  }

  /// Headings have to be there and to differ; one that holds all is parted by something else.
  private func checkHeading(diagnostics: inout [Diagnostic]) -> Bool {
    var seen: Set<String> = []
    var isSound = true
    for cell in heading {
      let name = text(cell)
      if columnCount == 1, let separator = [";", "\t", "|"].first(where: name.contains) {
        let word = separator == "\t" ? "tabs" : "'\(separator)'"
        diagnostics.error(
          "this file parts its cells with \(word)", at: position(of: cell),
          hint: "save it as CSV with commas (in Excel: CSV UTF-8, comma delimited)")
        return false
      }
      if name.isEmpty {
        diagnostics.error("this column has no heading", at: position(of: cell))
        isSound = false
      } else if !seen.insert(name).inserted {
        diagnostics.error("two columns are headed '\(name)'", at: position(of: cell))
        isSound = false
      }
    }
    return isSound
  }
}
