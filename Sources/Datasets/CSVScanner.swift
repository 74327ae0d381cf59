/// Parts the bytes of a CSV file into cells, in one pass.
///
/// Blanks around a cell do not count, be it quoted or not. The first row with any text is the
/// heading; of each row below are kept as many cells as the heading has.
struct CSVScanner {
  typealias Bytes = UnsafeRawBufferPointer
  typealias Cell = CSVTable.Cell

  /// What stops the scan.
  struct Fault {
    let offset: Int
    let message: String
    let hint: String
  }

  /// A row with too few cells, or with text to the right of the last heading.
  struct UnevenRow {
    /// Where its first cell begins, or the first that is too many.
    let offset: Int
    let count: Int
    let isLong: Bool
  }

  /// `columnCount` cells of each row that has any text; fewer only where a row is uneven.
  private(set) var cells: [Cell] = []
  /// How many cells the heading has, without empty ones at its right.
  private(set) var columnCount = 0
  private(set) var unevenRows: [UnevenRow] = []
  /// The offset of the first byte of each line but the first.
  private(set) var lineStarts: [Int] = []
  private(set) var fault: Fault?

  /// Scans `source` from the offset `start` on.
  init(_ source: [UInt8], start: Int) {
    source.withUnsafeBytes { bytes in
      let (commas, lineEnds) = ByteSearch.count(in: bytes)
      lineStarts.reserveColumn(lineEnds)
      // Behind each cell stands one of them, or the end.
      cells = Array(unsafeUninitializedCapacity: commas + lineEnds + 1) { cells, count in
        LargePages.ask(for: UnsafeMutableRawBufferPointer(cells))
        var place: Int? = start
        while let row = place, row < bytes.count {
          place = scanRow(bytes, from: row, cells, &count)
        }
      }
    }
  }

  /// Scans a row, puts its cells behind the `total` that there are, and gives the offset behind it;
  /// nil where a cell is faulty.
  private mutating func scanRow(
    _ bytes: Bytes, from start: Int, _ cells: UnsafeMutableBufferPointer<Cell>, _ total: inout Int
  ) -> Int? {
    let limit = columnCount == 0 ? Int.max : columnCount
    let first = total
    var place = start
    var count = 0
    var countUpToLastText = 0
    var surplus: Int?
    while true {
      while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
      let scanned: (cell: Cell, end: Int)
      if place < bytes.count, bytes[place] == Self.quote {
        guard let quoted = scanQuoted(bytes, from: place) else { return nil }
        scanned = quoted
      } else {
        scanned = Self.scanPlain(bytes, from: place)
      }
      place = scanned.end
      if count < limit {
        cells.initializeElement(at: first &+ count, to: scanned.cell)
      } else if !scanned.cell.isEmpty, surplus == nil {
        surplus = scanned.cell.offset
      }
      count &+= 1
      if !scanned.cell.isEmpty { countUpToLastText = count }
      guard place < bytes.count, bytes[place] == Self.comma else { break }
      place += 1
    }
    if place < bytes.count {
      place += Self.lengthOfLineEnd(bytes, at: place)
      lineStarts.append(place)
    }
    guard countUpToLastText > 0 else { return place }
    if columnCount == 0 {
      columnCount = countUpToLastText
    } else if count < columnCount || surplus != nil {
      unevenRows.append(
        UnevenRow(
          offset: surplus ?? cells[first].offset,
          count: surplus == nil ? count : countUpToLastText, isLong: surplus != nil))
    }
    total = first + min(count, columnCount)
    return place
  }

  /// A cell without quotation marks around it, up to the comma or the end of the row.
  @inline(__always)
  private static func scanPlain(
    _ bytes: Bytes, from start: Int
  ) -> (cell: Cell, end: Int) {
    var end = ByteSearch.offset(of: comma, in: bytes, from: start)
    while end < bytes.count, !endsCell(bytes[end]) {
      end = ByteSearch.offset(of: comma, in: bytes, from: end + 1)
    }
    var textEnd = end
    while textEnd > start, isBlank(bytes[textEnd &- 1]) { textEnd &-= 1 }
    return (Cell(start: start, count: textEnd &- start), end)
  }

  /// A cell between quotation marks, in which two stand for one, up to the comma or the end of the
  /// row; nil where it is faulty.
  private mutating func scanQuoted(
    _ bytes: Bytes, from opening: Int
  ) -> (cell: Cell, end: Int)? {
    var hasDoubledMarks = false
    var place = opening + 1
    while true {
      place = ByteSearch.offset(of: Self.quote, in: bytes, from: place)
      guard place < bytes.count else { break }
      let byte = bytes[place]
      place += 1
      let next = place < bytes.count ? bytes[place] : 0
      if byte == Self.lf || (byte == Self.cr && next != Self.lf) { lineStarts.append(place) }
      guard byte == Self.quote else { continue }
      if next == Self.quote {
        hasDoubledMarks = true
        place += 1
        continue
      }
      let closing = place - 1
      while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
      guard place == bytes.count || Self.endsCell(bytes[place]) else {
        fault = Fault(
          offset: place, message: "text stands behind the closing quotation mark of this cell",
          hint: "a quotation mark inside a quoted cell is written twice")
        return nil
      }
      let cell = Cell(
        start: opening + 1, count: closing - opening - 1, isQuoted: true,
        hasDoubledMarks: hasDoubledMarks)
      return (cell, place)
    }
    fault = Fault(
      offset: opening, message: "this cell's quotation marks are never closed",
      hint: "put a quotation mark at the end of the cell")
    return nil
  }

  private static func lengthOfLineEnd(_ bytes: Bytes, at place: Int) -> Int {
    bytes[place] == cr && place + 1 < bytes.count && bytes[place + 1] == lf ? 2 : 1
  }

  private static func endsCell(_ byte: UInt8) -> Bool { byte == comma || byte == lf || byte == cr }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")
}
