import Testing

@testable import Datasets

@Suite("Sums where space is short")
struct ShortSumTests {
  @Test(
    "are in millions or billions, with as few decimals as tell them apart",
    arguments: [
      (["1200000", "800000"], ["£1.2 million", "£0.8 million"]),
      (["1240000", "1210000"], ["£1.24 million", "£1.21 million"]),
      (["1250000", "1250000.00"], ["£1.3 million", "£1.3 million"]),
      (["-1200000", "0"], ["−£1.2 million", "£0.0 million"]),
      (["2500000000", "100000000"], ["£2.5 billion", "£0.1 billion"]),
    ])
  func short(values: [String], texts: [String]) throws {
    #expect(try shortTexts(values) == texts)
  }

  @Test(
    "stay in full where they would look alike, like nought, or are small",
    arguments: [["999999", "5"], ["1200000", "1200001"], ["1200000", "20"], []])
  func full(values: [String]) throws {
    #expect(try shortTexts(values) == nil)
  }

  private func shortTexts(_ values: [String]) throws -> [String]? {
    let dataset = try #require(
      try SampleDatasets.read(
        "money", csv: "period,value\n2015,1\n",
        description: """
          title: Money
          measure: money
          unit: "£"
          decimals: 0
          better: neither
          period: year
          source: {name: A report, link: {none: no address}}
          licence: {name: OGL, link: "https://example.org/"}
          next-update: {none: not known}

          """
      ).dataset)
    return ValueFormat(dataset.description)
      .shortTexts(try values.map { try #require(ExactDecimal($0)) })
  }
}
