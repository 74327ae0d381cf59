import Glibc

/// The text of a document and where its lines begin and end: at LF, CRLF or a lone CR, as for
/// cmark. Lines count from 0; offsets are indices of the slice that was handed in.
struct MarkdownSource: Sendable {
  /// Valid UTF-8 without NUL.
  let bytes: ArraySlice<UInt8>
  /// The index of each line's first byte, and of the end of the text.
  private let starts: [Int32]

  /// The text, with U+FFFD for every NUL and for what is no UTF-8. (cmark would replace NUL itself,
  /// and its columns would no longer be ours.)
  init(_ given: ArraySlice<UInt8>) {
    bytes = Self.isSound(given) ? given : Self.repaired(given)
    starts = Self.lineStarts(of: bytes)
  }

  /// How many lines there are, a last empty one included.
  var lineCount: Int { starts.count - 1 }

  /// The bytes of a line with its line ending.
  func line(_ number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) }

  /// The bytes of a line without its line ending.
  func lineContent(_ number: Int) -> Range<Int> {
    let line = line(number)
    var end = line.upperBound
    if end > line.lowerBound, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > line.lowerBound, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return line.lowerBound..<end
  }

  /// The offset of a place in the text.
  func offset(of place: SourcePlace) -> Int { Int(starts[Int(place.line)] + place.column) }

  /// A range without the spaces and tabs at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while start < end, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// The offset after the `#` and spaces of a heading that begins at `start`; nil where none does.
  func headingMarkEnd(at start: Int) -> Int? {
    var index = start
    while index < bytes.endIndex, bytes[index] == UInt8(ascii: "#") { index += 1 }
    guard index > start, index - start <= 6 else { return nil }
    guard index < bytes.endIndex, !bytes[index].isLineEnding else { return index }
    guard bytes[index].isBlank else { return nil }
    while index < bytes.endIndex, bytes[index].isBlank { index += 1 }
    return index
  }

  private static func isSound(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return true }
      guard memchr(start, 0, bytes.count) == nil else { return false }
      do {
        _ = try UTF8Span(validating: bytes.span)
        return true
      } catch {
        return false
      }
    }
  }

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var repaired: [UInt8] = []
    for byte in String(decoding: bytes, as: UTF8.self).utf8 {
      if byte == 0 { repaired += "\u{FFFD}".utf8 } else { repaired.append(byte) }
    }
    return repaired[...]
  }

  private static func lineStarts(of bytes: ArraySlice<UInt8>) -> [Int32] {
    var starts = [Int32(bytes.startIndex)]
    starts.reserveCapacity(bytes.count / 32 + 2)
    bytes.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      let hasReturns = memchr(base, Int32(UInt8(ascii: "\r")), text.count) != nil
      var index = 0
      while let end = endOfLine(in: text, from: index, hasReturns: hasReturns) {
        starts.append(Int32(bytes.startIndex + end))
        index = end
      }
    }
    starts.append(Int32(bytes.endIndex))
    return starts
  }

  /// The offset just after the next line ending, or nil where none follows.
  private static func endOfLine(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, hasReturns: Bool
  ) -> Int? {
    guard hasReturns else {
      let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[start...])
      guard let base = rest.baseAddress,
        let found = memchr(base, Int32(UInt8(ascii: "\n")), rest.count)
      else { return nil }
      return start + (UnsafeRawPointer(found) - base) + 1
    }
    var index = start
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: "\n") { return index }
      guard byte == UInt8(ascii: "\r") else { continue }
      return index < text.count && text[index] == UInt8(ascii: "\n") ? index + 1 : index
    }
    return nil
  }
}
