/// Parts the bytes of a CSV file into cells, in one pass.
///
/// Blanks around a cell do not count, be it quoted or not. The first row with any text is the
/// heading; of each row below are kept as many cells as the heading has.
struct CSVScanner {
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

  private let end: Int
  private var offset: Int

  /// Scans `source` from the offset `start` on.
  init(_ source: [UInt8], start: Int) {
    end = source.count
    offset = start
    source.withUnsafeBytes { bytes in
      while offset < end, fault == nil {
        if cells.count + columnCount > cells.capacity { reserveForRest() }
        scanRow(bytes)
      }
    }
  }

  private mutating func scanRow(_ bytes: UnsafeRawBufferPointer) {
    let first = cells.count
    let limit = columnCount == 0 ? Int.max : columnCount
    var count = 0
    var countUpToLastText = 0
    var surplus: Int?
    repeat {
      guard let cell = scanCell(bytes) else { return }
      count += 1
      if count <= limit { cells.append(cell) }
      guard !cell.isEmpty else { continue }
      countUpToLastText = count
      if count > limit, surplus == nil { surplus = cell.offset }
    } while takeComma(bytes)
    takeLineEnd(bytes)
    if countUpToLastText == 0 {
      cells.removeSubrange(first...)
    } else if columnCount == 0 {
      columnCount = countUpToLastText
      cells.removeSubrange((first + columnCount)...)
    } else if count < columnCount || surplus != nil {
      unevenRows.append(
        UnevenRow(
          offset: surplus ?? cells[first].offset,
          count: surplus == nil ? count : countUpToLastText, isLong: surplus != nil))
    }
  }

  /// A cell up to the comma or the end of the row, which is left to be read.
  private mutating func scanCell(_ bytes: UnsafeRawBufferPointer) -> Cell? {
    skipBlanks(bytes)
    return offset < end && bytes[offset] == Self.quote ? scanQuoted(bytes) : scanPlain(bytes)
  }

  /// A cell without quotation marks around it.
  private mutating func scanPlain(_ bytes: UnsafeRawBufferPointer) -> Cell {
    let start = offset
    var place = ByteSearch.comma.offset(in: bytes, from: start)
    while place < end, !Self.endsCell(bytes[place]) {
      place = ByteSearch.comma.offset(in: bytes, from: place + 1)
    }
    offset = place
    while place > start, Self.isBlank(bytes[place - 1]) { place -= 1 }
    return Cell(start: start, count: place - start)
  }

  /// A cell between quotation marks, in which two stand for one.
  private mutating func scanQuoted(_ bytes: UnsafeRawBufferPointer) -> Cell? {
    let opening = offset
    var hasDoubledMarks = false
    offset = ByteSearch.quote.offset(in: bytes, from: opening + 1)
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      if byte == Self.lf || (byte == Self.cr && !isAt(Self.lf, bytes)) { lineStarts.append(offset) }
      if byte == Self.quote, !isAt(Self.quote, bytes) {
        let closing = offset - 1
        skipBlanks(bytes)
        guard offset == end || Self.endsCell(bytes[offset]) else {
          fault = Fault(
            offset: offset, message: "text stands behind the closing quotation mark of this cell",
            hint: "a quotation mark inside a quoted cell is written twice")
          return nil
        }
        return Cell(
          start: opening + 1, count: closing - opening - 1, isQuoted: true,
          hasDoubledMarks: hasDoubledMarks)
      }
      if byte == Self.quote {
        hasDoubledMarks = true
        offset += 1
      }
      offset = ByteSearch.quote.offset(in: bytes, from: offset)
    }
    fault = Fault(
      offset: opening, message: "this cell's quotation marks are never closed",
      hint: "put a quotation mark at the end of the cell")
    return nil
  }

  private mutating func skipBlanks(_ bytes: UnsafeRawBufferPointer) {
    while offset < end, Self.isBlank(bytes[offset]) { offset += 1 }
  }

  private mutating func takeComma(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard isAt(Self.comma, bytes) else { return false }
    offset += 1
    return true
  }

  private mutating func takeLineEnd(_ bytes: UnsafeRawBufferPointer) {
    guard offset < end else { return }
    offset += bytes[offset] == Self.cr && offset + 1 < end && bytes[offset + 1] == Self.lf ? 2 : 1
    lineStarts.append(offset)
  }

  private func isAt(_ byte: UInt8, _ bytes: UnsafeRawBufferPointer) -> Bool {
    offset < end && bytes[offset] == byte
  }

  /// Makes room for the cells that are still to come, should they be as long as those before: an
  /// array that doubles as it grows would take three times the room for a while.
  private mutating func reserveForRest() {
    guard cells.count > 1_000 else { return }
    let factor = max(1.125, Double(end) / Double(offset) * 1.02)
    cells.reserveCapacity(Int(Double(cells.count) * factor))
    lineStarts.reserveCapacity(Int(Double(lineStarts.count) * factor))
  }

  private static func endsCell(_ byte: UInt8) -> Bool { byte == comma || byte == lf || byte == cr }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")
}
