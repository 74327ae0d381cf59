/// Finds where a cell may end: at a mark or at a control character, eight bytes at a time.
///
/// The arithmetic is that of "Determine if a word has a zero byte" and "a byte less than n" (Sean
/// Eron Anderson, Bit Twiddling Hacks): what is found first is right, and no more is asked for.
struct ByteSearch {
  static let comma = ByteSearch(UInt8(ascii: ","))
  static let quote = ByteSearch(UInt8(ascii: "\""))

  private let mark: UInt8
  /// The mark in each of eight bytes.
  private let marks: UInt64

  private init(_ mark: UInt8) {
    self.mark = mark
    marks = UInt64(mark) * Self.ones
  }

  /// The offset of the first mark or control character from `start` on, or the number of bytes.
  func offset(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var place = start
    while place + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let differences = word ^ marks
      let marked = (differences &- Self.ones) & ~differences
      let controls = (word &- Self.ones &* UInt64(Self.controlLimit)) & ~word
      let found = (marked | controls) & Self.highBits
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < bytes.count, bytes[place] != mark, bytes[place] >= Self.controlLimit {
      place += 1
    }
    return place
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  /// The first byte behind the tab and the characters that end lines.
  private static let controlLimit: UInt8 = 0x0E
}
