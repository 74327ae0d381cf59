import Datasets
import Foundation
import Testing

/// The intervals against reference values from outside.
@Suite struct StatisticsTests {
  @Test(.enabled(if: WilsonReference.isThere, Conformance.hint))
  func agreesWithTheWilsonReferenceToSixDecimals() throws {
    let cases = try WilsonReference.cases()
    #expect(cases.count > 80)
    for reference in cases {
      let interval = WilsonInterval(
        proportion: reference.found / reference.sampleSize, sampleSize: reference.sampleSize,
        level: reference.level)
      #expect(abs(interval.lower - reference.lower) < 0.000_000_5, "\(reference)")
      #expect(abs(interval.upper - reference.upper) < 0.000_000_5, "\(reference)")
    }
  }

  @Test func keepsWilsonLimitsInsideTheRange() {
    for size in [1.0, 2, 3, 7, 99, 1_000_000_007] {
      #expect(WilsonInterval(proportion: 0, sampleSize: size).lower == 0)
      #expect(WilsonInterval(proportion: 1, sampleSize: size).upper == 1)
      for proportion in stride(from: 0.0, through: 1, by: 0.05) {
        let interval = WilsonInterval(proportion: proportion, sampleSize: size)
        #expect(0 <= interval.lower && interval.lower <= proportion)
        #expect(proportion <= interval.upper && interval.upper <= 1)
      }
    }
  }

  /// Newcombe (1998), table II, method 10: the eight contrasts with their limits as printed.
  @Test(arguments: [
    (found: (56.0, 48.0), asked: (70.0, 80.0), limits: (0.0524, 0.3339)),
    (found: (9, 3), asked: (10, 10), limits: (0.1705, 0.8090)),
    (found: (6, 2), asked: (7, 7), limits: (0.0582, 0.8062)),
    (found: (5, 0), asked: (56, 29), limits: (-0.0381, 0.1926)),
    (found: (0, 0), asked: (10, 20), limits: (-0.1611, 0.2775)),
    (found: (0, 0), asked: (10, 10), limits: (-0.2775, 0.2775)),
    (found: (10, 0), asked: (10, 20), limits: (0.6791, 1.0000)),
    (found: (10, 0), asked: (10, 10), limits: (0.6075, 1.0000)),
  ])
  func agreesWithNewcombesTable(
    found: (Double, Double), asked: (Double, Double), limits: (Double, Double)
  ) {
    let interval = Self.difference(
      Estimate(percent: 100 * found.0 / asked.0, sampleSize: asked.0),
      Estimate(percent: 100 * found.1 / asked.1, sampleSize: asked.1))
    #expect(abs(interval.lower / 100 - limits.0) < 0.000_051)
    #expect(abs(interval.upper / 100 - limits.1) < 0.000_051)
  }

  /// MOVER from given limits. Zou's interval for two correlations with Fisher's limits: 0.3213 of 291
  /// and 0.2024 of 334 give −0.0281 to 0.2637 (B. Diedenhofen and J. Musch 2015, cocor, PLOS ONE
  /// 10(4) e0121945, and the package's example). And a sum by hand: 3² + 4² = 5².
  @Test func agreesWithPublishedMOVERExamples() {
    let correlations = Self.difference(
      Estimate(value: 0.3213, lower: 0.2142333030, upper: 0.4207377087),
      Estimate(value: 0.2024, lower: 0.0971966215, upper: 0.3031304017))
    #expect(abs(correlations.lower - -0.0281) < 0.000_05)
    #expect(abs(correlations.upper - 0.2637) < 0.000_05)
    let byHand = Self.difference(
      Estimate(value: 10, lower: 7, upper: 18), Estimate(value: 15, lower: 9, upper: 19))
    #expect((byHand.lower, byHand.upper) == (-10, 5))
    #expect(byHand.includesNought)
  }

  @Test func isNarrowerThanOverlapSuggests() {
    let earlier = Estimate(percent: 91, sampleSize: 2000)
    let now = Estimate(percent: 93, sampleSize: 2000)
    #expect(now.lower < earlier.upper)
    let interval = Self.difference(now, earlier)
    #expect(abs(interval.lower - 0.3173) < 0.0001)
    #expect(abs(interval.upper - 3.6902) < 0.0001)
    #expect(!interval.includesNought)
  }

  @Test func turnsRoundWithItsTerms() {
    let first = Estimate(value: 4, lower: 1, upper: 9)
    let second = Estimate(value: 6, lower: 5.5, upper: 8)
    let interval = Self.difference(first, second)
    let turned = Self.difference(second, first)
    #expect((interval.lower, interval.upper) == (-turned.upper, -turned.lower))
  }

  @Test func leavesAnExactValueWithoutNoise() {
    let interval = Self.difference(Estimate(value: 4, lower: 3, upper: 6), Estimate(exact: 1))
    #expect((interval.lower, interval.upper) == (2, 5))
  }

  @Test(arguments: [
    ("measure: percent", "value,n", "95,100", true),
    ("measure: percent", "value,n", "95,", false),
    ("measure: rate", "value,n", "95,100", false),
    ("measure: rate", "value,lower,upper", "95,90,99", true),
    ("measure: count", "value", "95", false),
  ])
  func knowsWhetherUncertaintyIsPublished(
    measure: String, columns: String, cells: String, isPublished: Bool
  ) throws {
    let library = try SampleDatasets.library(
      "u", csv: "period,\(columns)\n2015,\(cells)\n",
      description: SampleDatasets.description("\(measure)\nperiod: year\n"))
    #expect(try #require(library.datasets.first).publishesUncertainty == isPublished)
  }

  private static func difference(_ first: Estimate, _ second: Estimate) -> DifferenceInterval {
    DifferenceInterval(of: first, minus: second)
  }
}

/// The Wilson intervals that stand beside the project.
private enum WilsonReference {
  struct Case {
    let found: Double
    let sampleSize: Double
    let level: ConfidenceLevel
    let lower: Double
    let upper: Double
  }

  static let file = Conformance.folder.deletingLastPathComponent().appending(path: "wilson.csv")
  static let isThere = FileManager.default.fileExists(atPath: file.path)

  static func cases() throws -> [Case] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    return try lines.dropFirst().map { line in
      let numbers = line.split(separator: ",").compactMap { Double($0) }
      try #require(numbers.count == 5 && [0.95, 0.998].contains(numbers[2]))
      return Case(
        found: numbers[0], sampleSize: numbers[1],
        level: numbers[2] == 0.95 ? .ninetyFivePercent : .ninetyNinePointEightPercent,
        lower: numbers[3], upper: numbers[4])
    }
  }
}
