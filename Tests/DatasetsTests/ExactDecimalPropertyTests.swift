import Datasets
import SeededRandom
import Testing

/// `ExactDecimal` against sums done by hand: digit by digit on strings, or in wide whole numbers.
@Suite struct ExactDecimalPropertyTests {
  static let extremes = [
    "0", "-0", "1", "-1", "0.5", "-0.5", "999999999999999999", "-999999999999999999",
    "0.000000000000000001", "-0.000000000000000001", "0.999999999999999999",
    "99999999.9999999999", "-4.999999999999999", "0.499999999999999999", "500000000000000000",
    "9.5", "-99.95", "1.005",
  ]

  @Test(arguments: 0..<4) func keepsEveryDigit(seed: UInt64) throws {
    for text in Self.numbers(seed: seed) {
      let plain =
        text.hasPrefix("-") && !text.contains(where: { "123456789".contains($0) })
        ? String(text.dropFirst()) : text
      let number = try #require(ExactDecimal(text))
      #expect(number.description == plain)
      var bytes = Array("x".utf8)
      number.append(to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == "x\(plain)")
    }
  }

  @Test(arguments: 0..<4) func roundsAsOneDoesByHand(seed: UInt64) throws {
    for text in Self.numbers(seed: seed) {
      let number = try #require(ExactDecimal(text))
      for places in 0...18 {
        let rounded = number.rounded(to: places)
        if places < Int(number.decimals) {
          #expect(rounded.description == Self.rounded(text, to: places), "\(text) to \(places)")
        } else {
          #expect(rounded == number, "\(text) to \(places)")
        }
        #expect(
          rounded.shown.replacing(",", with: "").replacing("\u{2212}", with: "-")
            == rounded.description)
      }
    }
  }

  @Test(arguments: 0..<4) func subtractsComparesAndDividesAsWideNumbersDo(seed: UInt64) throws {
    let numbers = try Self.numbers(seed: seed).map { try #require(ExactDecimal($0)) }
    for left in numbers {
      for right in numbers {
        let difference = Self.units(left) - Self.units(right)
        let found = left.subtracting(right)
        #expect((left < right) == (difference < 0), "\(left) \(right)")
        #expect((left == right) == (difference == 0), "\(left) \(right)")
        if let found {
          #expect(Self.units(found) == difference, "\(left) - \(right)")
        } else {
          let places = Int(max(left.decimals, right.decimals))
          #expect(difference.magnitude >= Self.power(18 + 18 - places).magnitude)
        }
        if let percent = left.percent(of: right, decimals: 2) {
          // Half a unit at most lies between the quotient and what stands for it. Where even 128
          // bits cannot hold the products, there is nothing to hold it against.
          let (exact, isTooLong) = Self.units(left).multipliedReportingOverflow(by: 10_000)
          let (found, isTooWide) = Self.units(right)
            .multipliedReportingOverflow(by: Int128(percent.units))
          if isTooLong || isTooWide { continue }
          #expect(
            (exact - found).magnitude * 2 <= Self.units(right).magnitude, "\(left) % \(right)")
        }
      }
    }
  }

  @Test func givesNothingRatherThanTooMany() throws {
    let most = try #require(ExactDecimal("999999999999999999"))
    let least = try #require(ExactDecimal("-999999999999999999"))
    let smallest = try #require(ExactDecimal("0.000000000000000001"))
    #expect(most.subtracting(least) == nil)
    #expect(most.subtracting(smallest) == nil)
    #expect(most.percent(of: smallest, decimals: 12) == nil)
    #expect(most.percent(of: try #require(ExactDecimal("0")), decimals: 1) == nil)
    #expect(least.magnitude == most)
    #expect(most.rounded(to: 2).description == "999999999999999999")
    #expect(ExactDecimal("1000000000000000000") == nil)
    #expect(ExactDecimal("0000000000000000000001.5")?.description == "1.5")
    #expect(ExactDecimal("0.0000000000000000001") == nil)
    #expect(ExactDecimal("9.999999999999999995")?.description == nil)
    #expect(smallest.wholeNumber == nil)
    #expect(least.wholeNumber == -999_999_999_999_999_999)
    #expect(ExactDecimal("7.00")?.wholeNumber == 7)
  }

  /// The extremes, and others of up to 18 digits with the point anywhere.
  private static func numbers(seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    return extremes
      + (0..<60).map { _ in
        let whole = Int.random(in: 1...17, using: &random)
        let places = Int.random(in: 0...(18 - whole), using: &random)
        func digits(_ count: Int) -> String {
          (0..<count).map { _ in
            ["0", "4", "5", "9", "1"][Int.random(in: 0..<5, using: &random)]
          }.joined()
        }
        let sign = Bool.random(using: &random) ? "-" : ""
        return sign + "7" + digits(whole - 1) + (places == 0 ? "" : "." + digits(places))
      }
  }

  /// Rounds half away from nought on the digits alone: cut, and carry one up by hand.
  private static func rounded(_ text: String, to places: Int) -> String {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".")
    let fraction = parts.count > 1 ? Array(parts[1]) : []
    var digits = Array(parts[0]) + fraction.prefix(places)
    if fraction[places] >= "5" {
      var place = digits.count - 1
      while place >= 0, digits[place] == "9" {
        digits[place] = "0"
        place -= 1
      }
      if place < 0 {
        digits.insert("1", at: 0)
      } else {
        digits[place] = Character(String((digits[place].wholeNumberValue ?? 0) + 1))
      }
    }
    let whole = String(digits.dropLast(places))
    let result = places == 0 ? whole : whole + "." + String(digits.suffix(places))
    return isNegative && digits.contains { $0 != "0" } ? "-" + result : result
  }

  /// The number in units of its eighteenth decimal.
  private static func units(_ number: ExactDecimal) -> Int128 {
    Int128(number.units) * power(18 - Int(number.decimals))
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(into: Int128(1)) { power, _ in power *= 10 }
  }
}
