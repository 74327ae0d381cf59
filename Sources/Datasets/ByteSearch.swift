/// Looks through bytes many at a time for what may end a cell.
enum ByteSearch {
  /// The offset of the first byte from `start` on that is `mark`, which is ASCII, or a control
  /// character; or the number of bytes.
  ///
  /// The arithmetic is that of "Determine if a word has a zero byte" and "a byte less than n" (Sean
  /// Eron Anderson, Bit Twiddling Hacks): what is found first is right, and no more is asked for.
  @inline(__always)
  static func offset(
    of mark: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Int {
    let marks = UInt64(mark) &* ones
    var place = start
    while place &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let differences = word ^ marks
      let marked = (differences &- ones) & ~differences
      let controls = (word &- ones &* UInt64(controlLimit)) & ~word
      let found = (marked | controls) & highBits
      if found != 0 { return place &+ found.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < bytes.count, bytes[place] != mark, bytes[place] >= controlLimit { place &+= 1 }
    return place
  }

  /// How many commas and ends of lines there are at the most, of which some may stand inside
  /// quotation marks.
  static func count(in bytes: UnsafeRawBufferPointer) -> (commas: Int, lineEnds: Int) {
    let one = SIMD16<UInt8>(repeating: 1)
    let comma = SIMD16(repeating: UInt8(ascii: ","))
    let lf = SIMD16(repeating: UInt8(ascii: "\n"))
    let cr = SIMD16(repeating: UInt8(ascii: "\r"))
    var commas = 0
    var lineEnds = 0
    var place = 0
    while place + 16 <= bytes.count {
      var blockCommas = SIMD16<UInt8>()
      var blockLineEnds = SIMD16<UInt8>()
      // So many that what each of sixteen lanes counts fits into a byte.
      let end = min(bytes.count, place + 16 * 127)
      while place + 16 <= end {
        let lanes = bytes.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
        blockCommas &+= one.replacing(with: 0, where: lanes .!= comma)
        blockLineEnds &+= one.replacing(with: 0, where: lanes .!= lf)
        blockLineEnds &+= one.replacing(with: 0, where: lanes .!= cr)
        place += 16
      }
      commas += Int(SIMD16<UInt16>(truncatingIfNeeded: blockCommas).wrappedSum())
      lineEnds += Int(SIMD16<UInt16>(truncatingIfNeeded: blockLineEnds).wrappedSum())
    }
    // The few that are left may all be some.
    return (commas + bytes.count - place, lineEnds + bytes.count - place)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  /// The first byte behind the tab and the characters that end lines.
  private static let controlLimit: UInt8 = 0x0E
}
