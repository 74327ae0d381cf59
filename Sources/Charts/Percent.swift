/// A coordinate: a share of the drawing's width or height, in hundredths of a percent.
///
/// Whole numbers add up, and print the same on every machine. A hundredth of a percent is a fifth
/// of a pixel on the widest screen.
struct Percent: Hashable, Comparable, Sendable {
  let hundredths: Int

  init(hundredths: Int) {
    self.hundredths = hundredths
  }

  static let zero = Percent(hundredths: 0)
  static let whole = Percent(hundredths: 10_000)

  static func + (left: Percent, right: Percent) -> Percent {
    Percent(hundredths: left.hundredths + right.hundredths)
  }

  static func - (left: Percent, right: Percent) -> Percent {
    Percent(hundredths: left.hundredths - right.hundredths)
  }

  static func < (left: Percent, right: Percent) -> Bool {
    left.hundredths < right.hundredths
  }

  /// Appends the shortest form: `60.35%`, `7.5%`, `100%`, never `-0%`.
  func print(into bytes: inout [UInt8]) {
    printNumber(into: &bytes)
    bytes.append(UInt8(ascii: "%"))
  }

  /// Appends the number without its sign, as the points of a line need it.
  func printNumber(into bytes: inout [UInt8]) {
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (units, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    appendDigits(of: units, to: &bytes)
    if rest > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
      if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }
  }

  private func appendDigits(of number: UInt, to bytes: inout [UInt8]) {
    if number > 9 { appendDigits(of: number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
