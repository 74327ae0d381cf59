import Testing

@testable import Pages

/// What a rate is per, from its unit.
@Suite struct RateBaseTests {
  @Test(
    "is the number behind per",
    arguments: [
      ("crimes per 1,000 residents", 1000.0, "residents"),
      ("per 100,000 population", 100_000, "population"),
      ("deaths per million people", 1_000_000, "people"),
      ("births per 1000", 1000, ""),
      ("miles per hour per 10 cars", 10, "cars"),
    ])
  func number(unit: String, number: Double, noun: String) throws {
    let base = try #require(RateBase(unit: unit))
    #expect(base.number == number)
    #expect(base.noun == noun)
  }

  @Test("is none without a number", arguments: ["cases", "cases per head", "per", "per -5 people"])
  func none(unit: String) {
    #expect(RateBase(unit: unit) == nil)
  }
}
