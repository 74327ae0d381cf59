/// Where the lines of a text begin, so that a byte's offset becomes a line and a column and back.
///
/// LF, CRLF and a lone CR each end a line. The first line begins behind a byte-order mark, which no
/// editor shows.
package struct SourceLines: Sendable {
  private let bytes: [UInt8]
  /// The offset of the first byte of each line; never empty.
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    var starts: [Int] = []
    for (offset, byte) in bytes.enumerated() {
      let isCRLF = byte == Self.cr && offset + 1 < bytes.count && bytes[offset + 1] == Self.lf
      if byte == Self.lf || (byte == Self.cr && !isCRLF) { starts.append(offset + 1) }
    }
    self.init(bytes, startsOfFurtherLines: starts)
  }

  /// Takes over what another pass over the bytes has found.
  ///
  /// - Parameter starts: the offset of the first byte of each line but the first, in order.
  package init(_ bytes: [UInt8], startsOfFurtherLines starts: [Int]) {
    self.bytes = bytes
    self.starts = [bytes.starts(with: TextEncoding.mark) ? TextEncoding.mark.count : 0] + starts
  }

  package var count: Int { starts.count }

  /// The text of a line, from 1, without its end; nil past the last.
  package func text(ofLine line: Int) -> String? {
    bytes(ofLine: line).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a line, from 1, without its end; nil past the last.
  package func bytes(ofLine line: Int) -> ArraySlice<UInt8>? {
    guard line >= 1, line <= starts.count else { return nil }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == Self.lf || bytes[end - 1] == Self.cr { end -= 1 }
    return bytes[start..<end]
  }

  /// The line and column, both from 1, of the byte at `offset`.
  package func lineAndColumn(at offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, max(0, offset - starts[low]) + 1)
  }

  /// The offset of the byte at a line and column, both from 1; nil past the end of the line.
  package func offset(line: Int, column: Int) -> Int? {
    guard let bytes = bytes(ofLine: line), column >= 1, column <= bytes.count + 1 else {
      return nil
    }
    return bytes.startIndex + column - 1
  }

  /// The column in bytes, from 1, of the scalar that stands `scalars` scalars into a line.
  package func byteColumn(line: Int, scalars: Int) -> Int {
    guard let bytes = bytes(ofLine: line) else { return 1 }
    var left = scalars
    for (column, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if left == 0 { return column + 1 }
      left -= 1
    }
    return bytes.count + 1
  }

  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")
}
