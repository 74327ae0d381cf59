/// Parts the bytes of a CSV file into fields and rows, in one pass.
///
/// Blanks around a field do not count, be it quoted or not.
struct CSVScanner {
  /// A field: its text in the file or, past the file's length, in `unescaped`; and where it began.
  struct Field {
    let start: Int32
    let count: Int32
    let offset: Int32
  }

  /// What stops the scan.
  struct Fault {
    let offset: Int
    let message: String
    let hint: String
  }

  /// The text of those fields whose doubled quotation marks became one.
  private(set) var unescaped: [UInt8] = []
  private(set) var fields: [Field] = []
  /// The fields of each row that has any text.
  private(set) var rows: [Range<Int>] = []
  /// The offset of the first byte of each line but the first.
  private(set) var lineStarts: [Int] = []
  private(set) var fault: Fault?

  private let source: [UInt8]
  private let end: Int
  private var offset: Int

  init(source: [UInt8], start: Int) {
    self.source = source
    end = source.count
    offset = start
  }

  mutating func scan() {
    fields.reserveCapacity(end / 8)
    while offset < end, fault == nil { scanRow() }
  }

  private mutating func scanRow() {
    let first = fields.count
    var hasText = false
    while true {
      guard let field = scanField() else { return }
      fields.append(field)
      hasText = hasText || field.count > 0
      guard offset < end else { break }
      let byte = source[offset]
      offset += 1
      if byte == Self.comma { continue }
      if byte == Self.cr, offset < end, source[offset] == Self.lf { offset += 1 }
      lineStarts.append(offset)
      break
    }
    if hasText { rows.append(first..<fields.count) } else { fields.removeSubrange(first...) }
  }

  /// A field up to the comma or the end of the row, which is left to be read.
  private mutating func scanField() -> Field? {
    skipBlanks()
    return offset < end && source[offset] == Self.quote ? scanQuoted() : scanPlain()
  }

  /// A field without quotation marks around it.
  private mutating func scanPlain() -> Field {
    let start = offset
    source.withUnsafeBufferPointer { bytes in
      var place = offset
      while place < end, !Self.endsField(bytes[place]) { place += 1 }
      offset = place
    }
    var last = offset
    while last > start, Self.isBlank(source[last - 1]) { last -= 1 }
    return Field(start: Int32(start), count: Int32(last - start), offset: Int32(start))
  }

  /// A field between quotation marks, in which two stand for one.
  private mutating func scanQuoted() -> Field? {
    let opening = offset
    var runStart = opening + 1
    let unescapedStart = unescaped.count
    offset += 1
    while offset < end {
      let byte = source[offset]
      offset += 1
      if byte == Self.lf || (byte == Self.cr && !(offset < end && source[offset] == Self.lf)) {
        lineStarts.append(offset)
      }
      guard byte == Self.quote else { continue }
      if offset < end, source[offset] == Self.quote {
        unescaped += source[runStart..<offset]
        offset += 1
        runStart = offset
        continue
      }
      let closing = offset - 1
      skipBlanks()
      guard offset == end || Self.endsField(source[offset]) else {
        fault = Fault(
          offset: offset, message: "text stands behind the closing quotation mark of this cell",
          hint: "a quotation mark inside a quoted cell is written twice")
        return nil
      }
      guard unescaped.count > unescapedStart else {
        return Field(
          start: Int32(runStart), count: Int32(closing - runStart), offset: Int32(opening))
      }
      unescaped += source[runStart..<closing]
      return Field(
        start: Int32(end + unescapedStart), count: Int32(unescaped.count - unescapedStart),
        offset: Int32(opening))
    }
    fault = Fault(
      offset: opening, message: "this cell's quotation marks are never closed",
      hint: "put a quotation mark at the end of the cell")
    return nil
  }

  private mutating func skipBlanks() {
    while offset < end, Self.isBlank(source[offset]) { offset += 1 }
  }

  private static func endsField(_ byte: UInt8) -> Bool { byte == comma || byte == lf || byte == cr }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")
}
