import Glibc

/// How text stands in Markdown source: escaped, as entities, or as it is.
enum WrittenText {
  /// How many bytes at the start of `source` make up the first `limit` bytes of `literal`; nil
  /// where the source does not begin with that text.
  static func length(
    of literal: UnsafeBufferPointer<UInt8>, in source: UnsafeBufferPointer<UInt8>, upTo limit: Int
  ) -> Int? {
    let limit = min(limit, literal.count)
    if isVerbatim(literal, in: source, upTo: limit) { return limit }
    var read = 0
    var written = 0
    while read < limit {
      guard written < source.count else { return nil }
      let byte = source[written]
      if byte == UInt8(ascii: "\\"), written + 1 < source.count,
        source[written + 1].isPunctuation
      {
        // In a table `\\|` is a pipe that is escaped twice: for the table, then for the text.
        let isPipe =
          source[written + 1] == byte && written + 2 < source.count
          && source[written + 2] == UInt8(ascii: "|") && literal[read] == UInt8(ascii: "|")
        guard isPipe || literal[read] == source[written + 1] else { return nil }
        written += isPipe ? 3 : 2
        read += 1
      } else if byte == UInt8(ascii: "&"), let entity = entityLength(in: source, at: written),
        !isVerbatim(entity, of: source, at: written, in: literal, at: read)
      {
        written += entity
        read += scalarLength(literal[read])
        if isSecondOfEntity(in: literal, at: read, after: source, at: written) {
          read += scalarLength(literal[read])
        }
      } else {
        guard literal[read] == byte else { return nil }
        written += 1
        read += 1
      }
    }
    return written
  }

  /// Whether the text stands in the source as it is, and none of it can be an escape or an entity.
  /// Nearly all does; so it is found out at the speed of the C library.
  private static func isVerbatim(
    _ literal: UnsafeBufferPointer<UInt8>, in source: UnsafeBufferPointer<UInt8>, upTo limit: Int
  ) -> Bool {
    guard limit <= source.count, let text = literal.baseAddress, let start = source.baseAddress
    else { return limit == 0 }
    return memchr(start, Int32(UInt8(ascii: "\\")), limit) == nil
      && memchr(start, Int32(UInt8(ascii: "&")), limit) == nil
      && memcmp(start, text, limit) == 0
  }

  /// The length of what looks like an entity: `&amp;`, `&#38;`, `&#x26;`.
  private static func entityLength(in source: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var index = start + 1
    guard index < source.count else { return nil }
    if source[index] == UInt8(ascii: "#") {
      index += 1
      let isHexadecimal = index < source.count && source[index] | 0x20 == UInt8(ascii: "x")
      if isHexadecimal { index += 1 }
      let digits = index
      while index < source.count, index - digits <= 7,
        isHexadecimal ? source[index].isHexDigit : source[index].isDigit
      {
        index += 1
      }
      guard index > digits, index - digits <= (isHexadecimal ? 6 : 7) else { return nil }
    } else {
      let name = index
      while index < source.count, index - name <= 32, source[index].isLetterOrDigit { index += 1 }
      guard index - name >= 2 else { return nil }
    }
    guard index < source.count, source[index] == UInt8(ascii: ";") else { return nil }
    return index + 1 - start
  }

  /// Whether what looks like a named entity is none, and stands in the text as it is written.
  private static func isVerbatim(
    _ length: Int, of source: UnsafeBufferPointer<UInt8>, at start: Int,
    in literal: UnsafeBufferPointer<UInt8>, at read: Int
  ) -> Bool {
    let entity = source[start..<start + length]
    guard source[start + 1] != UInt8(ascii: "#"), literal.count - read >= length,
      literal[read..<read + length].elementsEqual(entity)
    else { return false }
    return !entity.elementsEqual("&amp;".utf8) && !entity.elementsEqual("&AMP;".utf8)
  }

  /// Whether the literal goes on with the second scalar of an entity that stands for two: those of
  /// HTML end in a combining mark, a variation selector or a hair space; `&fjlig;` is `fj`.
  private static func isSecondOfEntity(
    in literal: UnsafeBufferPointer<UInt8>, at read: Int,
    after source: UnsafeBufferPointer<UInt8>, at written: Int
  ) -> Bool {
    guard read < literal.count else { return false }
    let length = scalarLength(literal[read])
    guard read + length <= literal.count else { return false }
    let second = literal[read..<read + length]
    if source[..<written].suffix(7).elementsEqual("&fjlig;".utf8) { return true }
    let seconds: [StaticString] = [
      "\u{338}", "\u{20D2}", "\u{20E5}", "\u{FE00}", "\u{331}", "\u{333}", "\u{200A}",
    ]
    let isSecond = seconds.contains { mark in
      second.elementsEqual(
        UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
    }
    return isSecond && !source[written...].starts(with: second)
  }

  /// The length in UTF-8 of the scalar that begins with this byte.
  private static func scalarLength(_ first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  }
}
