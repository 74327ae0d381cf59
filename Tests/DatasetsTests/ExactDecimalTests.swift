import Datasets
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("52.994", 1, "53.0"), ("0.05", 1, "0.1"), ("-0.05", 1, "\u{2212}0.1"), ("2.5", 0, "3"),
    ("-2.5", 0, "\u{2212}3"), ("1.005", 2, "1.01"), ("-0.04", 1, "0.0"), ("210000", 0, "210,000"),
    ("1234567.891", 2, "1,234,567.89"), ("7", 2, "7.00"), ("0.125", 3, "0.125"),
    ("999.95", 1, "1,000.0"),
  ])
  func roundsHalfAwayFromNought(text: String, places: Int, shown: String) throws {
    #expect(try #require(ExactDecimal(text)).rounded(to: places).shown == shown)
  }

  @Test(arguments: ["0", "12", "-3.40", "0.000001", "123456789012345678", "\u{2212}5.1"])
  func keepsItsText(text: String) throws {
    let plain = text.replacing("\u{2212}", with: "-")
    #expect(try #require(ExactDecimal(text)).description == plain)
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "1,234", "1e5", "+1", "£5", "5%", "1 000", "1.2.3", "٣",
    "1234567890123456789", "NaN", "0x10", "--1",
  ])
  func takesNothingElseForANumber(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func comparesAcrossDecimals() throws {
    let short = try #require(ExactDecimal("0.3"))
    let long = try #require(ExactDecimal("0.30"))
    let more = try #require(ExactDecimal("0.301"))
    #expect(short == long)
    #expect(short < more)
    #expect(try #require(ExactDecimal("-1")) < short)
  }

  @Test func subtractsWithoutBinary() throws {
    let difference = try #require(ExactDecimal("0.3")).subtracting(#require(ExactDecimal("0.1")))
    #expect(difference?.description == "0.2")
  }

  @Test(arguments: [("10", "3", "333.3"), ("-1", "8", "\u{2212}12.5"), ("2", "3", "66.7")])
  func givesPercent(part: String, whole: String, shown: String) throws {
    let percent = try #require(ExactDecimal(part))
      .percent(of: #require(ExactDecimal(whole)), decimals: 1)
    #expect(percent?.shown == shown)
  }
}
