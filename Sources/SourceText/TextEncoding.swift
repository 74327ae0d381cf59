package import Diagnostics

/// Tells UTF-8 from what else a file may be saved in.
package enum TextEncoding {
  /// The byte-order mark that some programs put before UTF-8 text.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The length of the byte-order mark at the head of UTF-8 text: 3 or 0.
  ///
  /// Nil, with an error that names the encoding it looks like, where the bytes are not UTF-8.
  package static func lengthOfMark(
    in bytes: [UInt8], path: String, diagnostics: inout [Diagnostic]
  ) -> Int? {
    let hint = "save it as UTF-8 (in Excel: CSV UTF-8, comma delimited)"
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      diagnostics.error(
        "this file looks like UTF-16, not UTF-8", at: SourcePosition(path: path), hint: hint)
      return nil
    }
    let extent = extent(of: bytes)
    if extent.least == 0, let nul = bytes.firstIndex(of: 0) {
      let place = SourceLines(bytes).lineAndColumn(at: nul)
      diagnostics.error(
        "this file holds a NUL byte; it looks like UTF-16 or no text at all",
        at: SourcePosition(path: path, line: place.line, column: place.column), hint: hint)
      return nil
    }
    if extent.anyBit >= 0x80, let fault = firstFault(in: bytes) {
      let place = SourceLines(bytes).lineAndColumn(at: fault)
      diagnostics.error(
        "this file looks like Windows-1252, not UTF-8",
        at: SourcePosition(path: path, line: place.line, column: place.column), hint: hint)
      return nil
    }
    return bytes.starts(with: mark) ? mark.count : 0
  }

  /// The least byte and all bits that any byte has: what tells of most files that they hold nothing
  /// but ASCII, in a loop without a branch, of which the compiler makes one over many bytes at once.
  private static func extent(of bytes: [UInt8]) -> (least: UInt8, anyBit: UInt8) {
    var least = UInt8.max
    var anyBit: UInt8 = 0
    for byte in bytes {
      least = min(least, byte)
      anyBit |= byte
    }
    return (least, anyBit)
  }

  /// The offset of the first byte that is not UTF-8, or nil.
  private static func firstFault(in bytes: [UInt8]) -> Int? {
    guard (try? UTF8Span(validating: bytes.span)) == nil else { return nil }
    var offset = 0
    while offset < bytes.count {
      let length = lengthOfCharacter(startingWith: bytes[offset])
      let character = bytes[offset..<min(offset + length, bytes.count)]
      guard String(validating: character, as: UTF8.self) != nil else { return offset }
      offset += length
    }
    return bytes.count - 1
  }

  /// How many bytes a character has that begins with `byte`.
  private static func lengthOfCharacter(startingWith byte: UInt8) -> Int {
    switch byte {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
