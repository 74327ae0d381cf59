/// Parts the bytes of a CSV file into fields and rows, in one pass.
struct CSVScanner {
  /// A field: its text in `buffer`, and where it began in the file.
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

  /// The file, and behind it the text of those fields whose doubled quotation marks became one.
  private(set) var buffer: [UInt8]
  private(set) var fields: [Field] = []
  /// The fields of each row that has any text.
  private(set) var rows: [Range<Int>] = []
  private(set) var fault: Fault?

  private let end: Int
  private var offset: Int

  init(source: [UInt8], start: Int) {
    buffer = source
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
      let field = offset < end && buffer[offset] == Self.quote ? scanQuoted() : scanPlain()
      guard let field else { return }
      fields.append(field)
      hasText = hasText || field.count > 0
      guard offset < end else { break }
      let byte = buffer[offset]
      offset += 1
      if byte == Self.comma { continue }
      if byte == Self.cr, offset < end, buffer[offset] == Self.lf { offset += 1 }
      break
    }
    if hasText { rows.append(first..<fields.count) } else { fields.removeSubrange(first...) }
  }

  /// A field without quotation marks around it, up to the comma or the end of the row.
  private mutating func scanPlain() -> Field? {
    let start = offset
    buffer.withUnsafeBufferPointer { bytes in
      while offset < end {
        let byte = bytes[offset]
        if byte == Self.comma || byte == Self.lf || byte == Self.cr { break }
        offset += 1
      }
    }
    var last = offset
    var first = start
    while last > first, Self.isBlank(buffer[last - 1]) { last -= 1 }
    while first < last, Self.isBlank(buffer[first]) { first += 1 }
    return Field(start: Int32(first), count: Int32(last - first), offset: Int32(first))
  }

  /// A field between quotation marks, in which two stand for one.
  private mutating func scanQuoted() -> Field? {
    let opening = offset
    var runStart = opening + 1
    let unescapedStart = buffer.count
    offset += 1
    while offset < end {
      guard buffer[offset] == Self.quote else {
        offset += 1
        continue
      }
      if offset + 1 < end, buffer[offset + 1] == Self.quote {
        buffer.append(contentsOf: buffer[runStart...offset])
        offset += 2
        runStart = offset
        continue
      }
      let closing = offset
      offset += 1
      guard isAtEndOfField else {
        fault = Fault(
          offset: offset, message: "text stands behind the closing quotation mark of this cell",
          hint: "a quotation mark inside a quoted cell is written twice")
        return nil
      }
      guard buffer.count > unescapedStart else {
        return Field(
          start: Int32(runStart), count: Int32(closing - runStart), offset: Int32(opening))
      }
      buffer.append(contentsOf: buffer[runStart..<closing])
      return Field(
        start: Int32(unescapedStart), count: Int32(buffer.count - unescapedStart),
        offset: Int32(opening))
    }
    fault = Fault(
      offset: opening, message: "this cell's quotation marks are never closed",
      hint: "put a quotation mark at the end of the cell")
    return nil
  }

  private var isAtEndOfField: Bool {
    guard offset < end else { return true }
    let byte = buffer[offset]
    return byte == Self.comma || byte == Self.lf || byte == Self.cr
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")
}
