/// How a number is written, as far as that tells what it is.
struct NumberShape {
  /// What stands directly behind the digits.
  enum Suffix {
    case none, percent
    /// `3rd`.
    case ordinal
    /// `1990s`.
    case decade
    /// `9am`.
    case time
    /// `42a`, as in the number of a house.
    case house
    /// `7ZF`, `4G`.
    case name
    /// `5km`, `£4m`.
    case unit
  }

  /// Whether a sign or a currency comes first.
  private(set) var hasPrefix = false
  private(set) var suffix = Suffix.none
  /// The groups of digits between separators: how many there are, and the first two and their
  /// lengths; values past a million count as a million.
  private(set) var groupCount = 0
  private(set) var first = 0
  private(set) var firstLength = 0
  private(set) var second = 0
  private(set) var secondLength = 0
  /// The last separator, a dash of any kind as `-`; nought where there is none.
  private(set) var separator: UInt8 = 0
  private(set) var startsWithNought = false

  init(of token: ProseToken, in bytes: UnsafeBufferPointer<UInt8>) {
    var offset = token.range.lowerBound
    let end = token.range.upperBound
    while offset < end, !bytes[offset].isDigit {
      hasPrefix = true
      offset += 1
    }
    startsWithNought = offset < end && bytes[offset] == UInt8(ascii: "0")
    while offset < end, bytes[offset].isDigit {
      readGroup(at: &offset, before: end, in: bytes)
      guard let length = Self.separatorLength(at: offset, in: bytes), offset + length < end else {
        break
      }
      separator = length == 1 ? bytes[offset] : UInt8(ascii: "-")
      offset += length
    }
    suffix = Self.suffix(bytes[offset..<end], of: groupCount == 1 ? firstLength : 0)
  }

  private mutating func readGroup(
    at offset: inout Int, before end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    var value = 0
    let start = offset
    while offset < end, bytes[offset].isDigit {
      value = min(value * 10 + Int(bytes[offset] - 0x30), 1_000_000)
      offset += 1
    }
    groupCount += 1
    if groupCount == 1 { (first, firstLength) = (value, offset - start) }
    if groupCount == 2 { (second, secondLength) = (value, offset - start) }
  }

  /// The length of what may part digits in one number, a date or a range; nil for anything else.
  @inline(__always)
  static func separatorLength(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard offset < bytes.count else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"),
      UInt8(ascii: "-"):
      return 1
    case 0xe2:
      // The hyphen that does not break, the figure dash and the en dash.
      let isDash =
        offset + 2 < bytes.count && bytes[offset + 1] == 0x80
        && (0x91...0x93).contains(bytes[offset + 2])
      return isDash ? 3 : nil
    default: return nil
    }
  }

  private static func suffix(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, of digits: Int
  ) -> Suffix {
    guard let first = bytes.first else { return .none }
    if first == UInt8(ascii: "%") { return .percent }
    let isCapital = bytes.allSatisfy { $0 &- 0x41 < 26 }
    if isCapital, bytes.count > 1 || "ABCDEFGHJLPRSTUVWXYZ".utf8.contains(first) { return .name }
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "st", "nd", "rd", "th": return .ordinal
    case "s" where digits == 4: return .decade
    case "am", "pm", "noon": return .time
    case "a", "b", "c", "d": return .house
    default: return .unit
    }
  }

  // MARK: What it can be

  var isPlain: Bool { !hasPrefix && suffix == .none && groupCount == 1 }

  /// A year alone, or a decade.
  var isYear: Bool {
    !hasPrefix && groupCount == 1 && firstLength == 4 && (1900...2099).contains(first)
      && (suffix == .none || suffix == .decade)
  }

  /// `2014/15`, `2008/9`, `2015–18`, `2015-2018`.
  var isSpanOfYears: Bool {
    guard !hasPrefix, suffix == .none, groupCount == 2, firstLength == 4,
      (1900...2099).contains(first),
      separator == UInt8(ascii: "/") || separator == UInt8(ascii: "-")
    else { return false }
    return secondLength == 4 ? (1900...2099).contains(second) : secondLength <= 2
  }

  /// `2015-11-18`, `18/11/2015`; also versions and sections such as `5.6.1`.
  var isDateOrSection: Bool {
    !hasPrefix && suffix == .none && groupCount >= 3 && separator != UInt8(ascii: ",")
  }

  /// `17:30`, `9am`, `9.30am`.
  var isTime: Bool {
    guard !hasPrefix else { return false }
    if suffix == .time { return first < 25 }
    return suffix == .none && groupCount == 2 && separator == UInt8(ascii: ":") && first < 24
      && (secondLength == 2 && second < 60 || first == 1)
  }

  /// A day of a month, or several: `18`, `18th`, `1–7`.
  var isDay: Bool {
    guard !hasPrefix, suffix == .none || suffix == .ordinal, (1...31).contains(first),
      firstLength <= 2
    else { return false }
    return groupCount == 1
      || groupCount == 2 && separator == UInt8(ascii: "-") && second <= 31 && secondLength <= 2
  }

  /// A number that nobody counts with, since it begins with a nought: a telephone number.
  var isTelephone: Bool {
    startsWithNought && firstLength >= 3 && separator != UInt8(ascii: ".")
  }

  /// A number of a house, or a range of such.
  var isHouse: Bool {
    guard !hasPrefix, suffix == .none || suffix == .house, firstLength <= 4 else { return false }
    return groupCount == 1 || groupCount == 2 && separator == UInt8(ascii: "-")
  }

  /// `2.3`, a section in front of a heading or behind `see`.
  var isDotted: Bool {
    !hasPrefix && suffix == .none && groupCount == 2 && separator == UInt8(ascii: ".")
  }

  /// What can be the name of a part: `4`, `4.1`, `4a`, `4–7`.
  var isLabel: Bool {
    !hasPrefix && (suffix == .none || suffix == .house || suffix == .name)
      && separator != UInt8(ascii: ",") && separator != UInt8(ascii: ":")
  }
}
