import Testing

@testable import Datasets

@Suite("Natural process limits")
struct ProcessLimitsTests {
  /// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, Individuals control charts: ten
  /// batches of flowrate with mean 50.81 and mean moving range 1.8778. The handbook divides by 1.128
  /// where Wheeler multiplies by 2.66, and so has 45.8159 and 55.8041.
  @Test("agree with the handbook's worked example")
  func published() throws {
    let limits = try #require(
      ProcessLimits(
        values(["49.6", "47.6", "49.9", "51.3", "47.8", "51.2", "52.6", "52.4", "53.6", "52.1"]),
        decimals: 4))
    #expect("\(limits.mean)" == "50.8100")
    #expect("\(limits.lower)" == "45.8151")
    #expect("\(limits.upper)" == "55.8049")
    #expect(limits.count == 10 && limits.isOnTrial)
    #expect(limits.signals.allSatisfy { $0.isEmpty })
  }

  @Test("leave out moving ranges across a gap")
  func gaps() throws {
    let limits = try #require(ProcessLimits(values(["1", "3", nil, "100", "104"]), decimals: 2))
    #expect("\(limits.mean)" == "52.00")
    #expect("\(limits.upper)" == "59.98")
    #expect(limits.signals[2].isEmpty)
  }

  @Test(
    "are none without two neighbours",
    arguments: [[], [nil], ["1"], ["1", nil, "2"], [nil, nil]] as [[String?]])
  func none(texts: [String?]) {
    #expect(ProcessLimits(values(texts), decimals: 1) == nil)
  }

  @Test("are none for numbers that need more than 18 digits together")
  func tooFarApart() {
    #expect(
      ProcessLimits(values(["0.000000000000001", "123456789012345678"]), decimals: 1) == nil)
  }

  @Test("hold 0.000001 and 1,000,000,000 side by side")
  func farApart() throws {
    let limits = try #require(ProcessLimits(values(["0.000001", "1000000000"]), decimals: 1))
    #expect("\(limits.mean)" == "500000000.0")
    #expect("\(limits.upper)" == "3160000000.0")
  }

  @Test("of equal values are the value, and nothing is a signal")
  func equal() throws {
    let limits = try #require(
      ProcessLimits(values(Array(repeating: "0.1", count: 30)), decimals: 1))
    #expect("\(limits.lower) \(limits.mean) \(limits.upper)" == "0.1 0.1 0.1")
    #expect(limits.signals.allSatisfy { $0.isEmpty })
    #expect(limits.sides.allSatisfy { $0 == 0 })
    #expect(!limits.isOnTrial)
  }

  @Test("signal a value outside them, not one on them")
  func outside() throws {
    let texts = ["10", "11", "10", "11", "10", "11", "10", "11", "10", "11", "10", "20"]
    try expect(texts, .outside, at: [11])
    // Mean 0, mean moving range 2, limits ±5.32.
    let onLimit = ["5.32", "-5.32"]
    let limits = try #require(ProcessLimits(values(onLimit), decimals: 2))
    #expect(limits.signals.allSatisfy { !$0.contains(.outside) })
  }

  @Test("signal seven in a row on one side of the mean, and not six")
  func shift() throws {
    let seven = ["5", "7", "5", "7", "5", "7", "5"] + ["1", "3", "1", "3", "1", "3", "1"]
    try expect(seven, .shift, at: Array(0..<14))
    let six = ["5", "7", "5", "7", "5", "7"] + ["1", "3", "1", "3", "1", "3"]
    try expect(six, .shift, at: [])
  }

  @Test("break a run at a gap and at the mean")
  func brokenRuns() throws {
    let high = ["5", "7", "5", "7"] as [String?]
    let low = ["3", "1", "3", "1"] as [String?]
    try expect(high + [nil] + high + low + [nil] + low, .shift, at: [])
    try expect(high + ["4"] + high + low + ["4"] + low, .shift, at: [])
  }

  @Test("signal seven rising or falling values, and not six")
  func trend() throws {
    let seven = ["5", "1", "2", "3", "4", "5", "6", "7", "5"]
    try expect(seven, .trend, at: Array(1...7))
    try expect(["5", "1", "2", "3", "4", "5", "6", "5"], .trend, at: [])
    try expect(["9", "8", "7", "6", "5", "4", "3"], .trend, at: Array(0...6))
    try expect(["1", "2", "3", "4", "4", "5", "6", "7"], .trend, at: [])
    try expect(["1", "2", "3", "4", nil, "5", "6", "7", "8"], .trend, at: [])
  }

  @Test("signal two of three near a limit, all on one side of the mean")
  func nearLimit() throws {
    // Mean 0 and mean moving range 1: the limits are ±2.66, two thirds of the way is ±1.773.
    let near = ["0", "-1", "0", "1.9", "1", "1.9", "1", "0", "-1", "-1.9", "-1", "0", "-0.9", "0"]
    let limits = try #require(ProcessLimits(values(near), decimals: 3))
    let marked = limits.signals.indices.filter { limits.signals[$0].contains(.nearLimit) }
    #expect(marked == [3, 5])
    try expect(["0", "2", "-0.1", "2", "0", "-1", "-3", "0"], .nearLimit, at: [])
  }

  private func expect(
    _ texts: [String?], _ signal: ProcessLimits.Signal, at expected: [Int],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let limits = try #require(
      ProcessLimits(values(texts), decimals: 3), sourceLocation: sourceLocation)
    let found = limits.signals.indices.filter { limits.signals[$0].contains(signal) }
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  private func values(_ texts: [String?]) -> [ExactDecimal?] {
    texts.map { $0.flatMap { ExactDecimal($0) } }
  }
}
