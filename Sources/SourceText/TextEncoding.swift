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
    if isPlainASCII(bytes) { return 0 }
    if let nul = bytes.firstIndex(of: 0) {
      let place = SourceLines(bytes).lineAndColumn(at: nul)
      diagnostics.error(
        "this file holds a NUL byte; it looks like UTF-16 or no text at all",
        at: SourcePosition(path: path, line: place.line, column: place.column), hint: hint)
      return nil
    }
    if let fault = firstFault(in: bytes) {
      let place = SourceLines(bytes).lineAndColumn(at: fault)
      diagnostics.error(
        "this file looks like Windows-1252, not UTF-8",
        at: SourcePosition(path: path, line: place.line, column: place.column), hint: hint)
      return nil
    }
    return bytes.starts(with: mark) ? mark.count : 0
  }

  /// Whether all bytes are ASCII and none is NUL, eight bytes at a time.
  private static func isPlainASCII(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      let high: UInt64 = 0x8080_8080_8080_8080
      var offset = 0
      while offset + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        // Sets the high bit of a byte that is beyond ASCII, and of the first that is nought.
        if (word | (word &- 0x0101_0101_0101_0101)) & high != 0 { return false }
        offset += 8
      }
      return bytes[offset...].allSatisfy { $0 > 0 && $0 < 0x80 }
    }
  }

  /// The offset of the first byte that is not UTF-8, or nil.
  private static func firstFault(in bytes: [UInt8]) -> Int? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return nil }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
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
