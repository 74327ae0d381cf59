/// A decimal number kept as it was written: whole units of its last place, never through binary.
///
/// `52.994` is 52994 units at 3 decimals. Up to 18 significant digits; rounding is half away from
/// nought, as published statistics round.
package struct ExactDecimal: Sendable {
  /// The number times ten to the power of `decimals`.
  package let units: Int64
  /// How many digits stand behind the point, 0 to 18.
  package let decimals: UInt8

  package init(units: Int64, decimals: Int) {
    precondition((0...18).contains(decimals), "18 decimals are the limit")
    precondition(units != .min, "this number has no magnitude")
    self.units = units
    self.decimals = UInt8(decimals)
  }

  /// A whole number.
  package init(_ number: Int) { self.init(units: Int64(number), decimals: 0) }

  /// Reads digits with an optional minus sign (`-` or U+2212) and an optional point between digits.
  ///
  /// Nil for anything else: thousands separators, exponents, signs of currency, blanks, and more
  /// than 18 significant digits.
  package init?(_ text: some Collection<UInt8>) {
    var bytes = text[...]
    var isNegative = false
    if bytes.first == UInt8(ascii: "-") {
      isNegative = true
      bytes = bytes.dropFirst()
    } else if bytes.starts(with: [0xE2, 0x88, 0x92]) {
      isNegative = true
      bytes = bytes.dropFirst(3)
    }
    var units: Int64 = 0
    var decimals = -1
    var digits = 0
    for byte in bytes {
      if byte == UInt8(ascii: "."), decimals < 0, digits > 0 {
        decimals = 0
        continue
      }
      guard byte >= 0x30, byte <= 0x39, units < 100_000_000_000_000_000 else { return nil }
      units = units * 10 + Int64(byte - 0x30)
      digits += 1
      if decimals >= 0 { decimals += 1 }
    }
    guard digits > 0, decimals != 0, decimals <= 18 else { return nil }
    self.init(units: isNegative ? -units : units, decimals: max(0, decimals))
  }

  /// The number that `text` writes; see `init(_:)` over bytes.
  package init?(_ text: String) { self.init(text.utf8) }

  package var isNegative: Bool { units < 0 }
  package var isNought: Bool { units == 0 }

  /// The number without its sign.
  package var magnitude: ExactDecimal { ExactDecimal(units: abs(units), decimals: Int(decimals)) }

  /// The nearest binary number, for drawing only.
  package var approximate: Double {
    // Up to 18 decimals a power of ten has 64 bits, of which a number is made at once.
    Double(units) / Double(Int64(Self.power(Int(decimals))))
  }

  /// A result of statistics, rounded to `decimals` places, 0 to 18; nil where it is too large.
  package init?(approximating number: Double, decimals: Int) {
    let scaled = (number * Double(Self.power(decimals))).rounded(.toNearestOrAwayFromZero)
    guard let units = Int64(exactly: scaled), units != .min else { return nil }
    self.init(units: units, decimals: decimals)
  }

  /// The whole number that this is, or nil where it has a part behind the point.
  package var wholeNumber: Int? {
    let divisor = Self.power(Int(decimals))
    return Int128(units) % divisor == 0 ? Int(Int128(units) / divisor) : nil
  }

  /// This number with `places` decimals, 0 to 18, rounded half away from nought; itself where it
  /// would have to be widened past 18 digits.
  package func rounded(to places: Int) -> ExactDecimal {
    precondition((0...18).contains(places), "18 decimals are the limit")
    guard places < Int(decimals) else { return widened(to: places) ?? self }
    let units = Self.divide(Int128(units), by: Self.power(Int(decimals) - places))
    return ExactDecimal(units: Int64(units), decimals: places)
  }

  /// `self - other`, exact; nil where the result has more than 18 digits.
  package func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    let places = max(decimals, other.decimals)
    let difference = scaled(to: places) - other.scaled(to: places)
    return ExactDecimal(checked: difference, decimals: Int(places))
  }

  /// `100 × self / other` with `places` decimals, 0 to 18, rounded half away from nought.
  ///
  /// Nil where `other` is nought or the result has more than 18 digits.
  package func percent(of other: ExactDecimal, decimals places: Int) -> ExactDecimal? {
    guard other.units != 0 else { return nil }
    let common = max(decimals, other.decimals)
    let (numerator, overflowed) = scaled(to: common)
      .multipliedReportingOverflow(by: Self.power(places + 2))
    guard !overflowed else { return nil }
    let quotient = Self.divide(numerator, by: other.scaled(to: common))
    return ExactDecimal(checked: quotient, decimals: places)
  }

  /// Nil for more than 18 digits.
  private init?(checked units: Int128, decimals: Int) {
    guard units.magnitude < Self.limit else { return nil }
    self.init(units: Int64(units), decimals: decimals)
  }

  private func widened(to places: Int) -> ExactDecimal? {
    ExactDecimal(checked: scaled(to: UInt8(places)), decimals: places)
  }

  /// The first number with more than 18 digits.
  private static let limit: UInt128 = 1_000_000_000_000_000_000

  /// The units that this number has at `places` decimals, of which it has no more.
  private func scaled(to places: UInt8) -> Int128 {
    Int128(units) * Self.power(Int(places - decimals))
  }

  /// Ten to the power of `exponent`, 0 to 20.
  private static func power(_ exponent: Int) -> Int128 {
    guard exponent > 18 else { return Int128(powers[exponent]) }
    return (18..<exponent).reduce(into: Int128(powers[18])) { power, _ in power *= 10 }
  }

  private static let powers: [Int64] = (0..<18).reduce(into: [1]) { powers, exponent in
    powers.append(powers[exponent] * 10)
  }

  /// Division rounded half away from nought.
  private static func divide(_ numerator: Int128, by denominator: Int128) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let isHalfOrMore = remainder.magnitude * 2 >= denominator.magnitude
    guard isHalfOrMore else { return quotient }
    return (numerator < 0) == (denominator < 0) ? quotient + 1 : quotient - 1
  }
}

extension ExactDecimal: Comparable {
  package static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.decimals == right.decimals { return left.units == right.units }
    let places = max(left.decimals, right.decimals)
    return left.scaled(to: places) == right.scaled(to: places)
  }

  package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.decimals == right.decimals { return left.units < right.units }
    let places = max(left.decimals, right.decimals)
    return left.scaled(to: places) < right.scaled(to: places)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number as it was written, with `-` and a point and no thousands separators.
  package var description: String { text(groupingThousands: false, minus: "-") }

  /// Adds the digits of `description`.
  package func append(to bytes: inout [UInt8]) {
    if units < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = units.magnitude
    var scale: UInt64 = 1
    var places = 1
    while places <= Int(decimals) || magnitude / scale >= 10 {
      scale *= 10
      places += 1
    }
    while places > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(magnitude / scale % 10))
      places -= 1
      if places == Int(decimals), places > 0 { bytes.append(UInt8(ascii: ".")) }
      scale /= 10
    }
  }

  /// The number as the site shows it: thousands parted by commas, U+2212 for minus.
  package var shown: String { text(groupingThousands: true, minus: "\u{2212}") }

  private func text(groupingThousands: Bool, minus: String) -> String {
    var digits = Array(String(units.magnitude).utf8)
    let places = Int(decimals)
    if digits.count <= places {
      digits = [UInt8](repeating: 0x30, count: places + 1 - digits.count) + digits
    }
    let whole = digits.count - places
    var result = units < 0 ? minus : ""
    for (index, digit) in digits.enumerated() {
      if index == whole { result += "." }
      if groupingThousands, index > 0, index < whole, (whole - index).isMultiple(of: 3) {
        result += ","
      }
      result.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return result
  }
}
