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
      lineStarts.reserveCapacity(lineEnds)
      // Behind each cell stands one of them, or the end.
      cells = Array(unsafeUninitializedCapacity: commas + lineEnds + 1) { cells, count in
        var place = start
        while place < bytes.count, fault == nil { scanRow(bytes, &place, cells, &count) }
      }
    }
  }

  /// Scans a row and puts its cells behind the `total` that there are.
  private mutating func scanRow(
    _ bytes: Bytes, _ place: inout Int, _ cells: UnsafeMutableBufferPointer<Cell>,
    _ total: inout Int
  ) {
    let limit = columnCount == 0 ? Int.max : columnCount
    var count = 0
    var countUpToLastText = 0
    var surplus: Int?
    while true {
      while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
      let cell: Cell
      if place < bytes.count, bytes[place] == Self.quote {
        guard let quoted = scanQuoted(bytes, &place) else { return }
        cell = quoted
      } else {
        cell = Self.scanPlain(bytes, &place)
      }
      if count < limit { cells.initializeElement(at: total + count, to: cell) }
      count += 1
      if !cell.isEmpty {
        countUpToLastText = count
        if count > limit, surplus == nil { surplus = cell.offset }
      }
      guard place < bytes.count, bytes[place] == Self.comma else { break }
      place += 1
    }
    takeLineEnd(bytes, &place)
    guard countUpToLastText > 0 else { return }
    if columnCount == 0 {
      columnCount = countUpToLastText
    } else if count < columnCount || surplus != nil {
      unevenRows.append(
        UnevenRow(
          offset: surplus ?? cells[total].offset,
          count: surplus == nil ? count : countUpToLastText, isLong: surplus != nil))
    }
    total += min(count, columnCount)
  }

  /// A cell without quotation marks around it, up to the comma or the end of the row.
  private static func scanPlain(_ bytes: Bytes, _ place: inout Int) -> Cell {
    let start = place
    var end = ByteSearch.offset(of: comma, in: bytes, from: start)
    while end < bytes.count, !endsCell(bytes[end]) {
      end = ByteSearch.offset(of: comma, in: bytes, from: end + 1)
    }
    place = end
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return Cell(start: start, count: end - start)
  }

  /// A cell between quotation marks, in which two stand for one, up to the comma or the end of the
  /// row; nil where it is faulty.
  private mutating func scanQuoted(_ bytes: Bytes, _ place: inout Int) -> Cell? {
    let opening = place
    var hasDoubledMarks = false
    place += 1
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
      return Cell(
        start: opening + 1, count: closing - opening - 1, isQuoted: true,
        hasDoubledMarks: hasDoubledMarks)
    }
    fault = Fault(
      offset: opening, message: "this cell's quotation marks are never closed",
      hint: "put a quotation mark at the end of the cell")
    return nil
  }

  private mutating func takeLineEnd(_ bytes: Bytes, _ place: inout Int) {
    guard place < bytes.count else { return }
    let isFirstOfTwo =
      bytes[place] == Self.cr && place + 1 < bytes.count && bytes[place + 1] == Self.lf
    place += isFirstOfTwo ? 2 : 1
    lineStarts.append(place)
  }

  private static func endsCell(_ byte: UInt8) -> Bool { byte == comma || byte == lf || byte == cr }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")
}
