import Testing

@testable import Datasets

/// The reference values were worked out once by SciPy 1.17 from `binom` and `poisson`: the quantile
/// in each tail, interpolated between the two counts around it.
@Suite("Funnel limits")
struct FunnelLimitsTests {
  @Test(
    "of a share are the exact binomial ones",
    arguments: [
      (20.0, 10.0, [0.0, 0.0, 27.846761, 38.517182]),
      (100, 50, [34.121588, 39.682404, 60.317596, 65.878412]),
      (250, 2, [0, 0.227611, 4.122299, 5.464423]),
      (1000, 85, [81.36233, 82.704535, 87.230573, 88.438081]),
      (200_000, 30, [29.683381, 29.799008, 30.201182, 30.317189]),
      (5_000_000, 40, [39.932292, 39.957051, 40.042953, 40.067719]),
    ] as [(Double, Double, [Double])])
  func binomial(size: Double, percent: Double, expected: [Double]) {
    expect(FunnelLimits(percent: percent, size: size), expected, within: 0.000_001)
  }

  @Test(
    "of a rate are the exact Poisson ones, and meet the normal ones past a variance of a million",
    arguments: [
      (0.5, [0, 0, 2.86003, 4.47586]),
      (5, [0, 0.54207, 10.37656, 13.77135]),
      (10, [1.22053, 3.77519, 17.15995, 21.662]),
      (50, [29.12282, 36.12172, 64.83049, 73.75141]),
      (17_470.5, [17_062.97379, 17_211.41274, 17_730.53445, 17_880.87706]),
      (900_000, [897_069.27335, 898_140.5884, 901_860.35874, 902_933.57657]),
      (1_100_000, [1_096_759.86223, 1_097_944.34595, 1_102_056.60122, 1_103_242.98745]),
    ] as [(Double, [Double])])
  func poisson(mean: Double, expected: [Double]) {
    expect(
      FunnelLimits(rate: mean / 100, per: 10, size: 1000), expected.map { $0 / 100 },
      within: 0.000_01)
  }

  @Test(
    "leave no more outside by chance than they say",
    arguments: [(10.0, 0.3), (37, 0.5), (200, 0.02), (1000, 0.07)])
  func coverage(size: Double, share: Double) {
    let limits = FunnelLimits(percent: 100 * share, size: size)
    var probability = 1.0
    for _ in 0..<Int(size) { probability *= 1 - share }
    var outside: [FunnelStanding: Double] = [:]
    for count in 0...Int(size) {
      outside[limits.standing(of: 100 * Double(count) / size), default: 0] += probability
      probability *= (size - Double(count)) / Double(count + 1) * share / (1 - share)
    }
    for tail in [[FunnelStanding.aboveOuter], [.belowOuter]] {
      #expect(tail.reduce(0) { $0 + (outside[$1] ?? 0) } <= 0.001)
    }
    for tail in [[FunnelStanding.aboveOuter, .aboveInner], [.belowOuter, .belowInner]] {
      #expect(tail.reduce(0) { $0 + (outside[$1] ?? 0) } <= 0.025)
    }
  }

  @Test("narrow as the size grows, around the target", arguments: [0.0, 0.01, 30, 99.99, 100])
  func shape(percent: Double) {
    var wider = 100.0
    for size in [1.0, 10, 1000, 100_000, 10_000_000, 1_000_000_000] {
      let limits = FunnelLimits(percent: percent, size: size)
      #expect(limits.outer.lower <= limits.inner.lower && limits.inner.lower <= percent)
      #expect(percent <= limits.inner.upper && limits.inner.upper <= limits.outer.upper)
      #expect(limits.outer.lower >= 0 && limits.outer.upper <= 100)
      #expect(limits.outer.upper - limits.outer.lower <= wider)
      wider = limits.outer.upper - limits.outer.lower
    }
  }

  @Test("tell where a value lies")
  func standing() {
    let limits = FunnelLimits(percent: 50, size: 100)
    let standings = [34.0, 35, 40, 60, 61, 65, 66].map { limits.standing(of: $0) }
    #expect(
      standings == [
        .belowOuter, .belowInner, .within, .within, .aboveInner, .aboveInner, .aboveOuter,
      ])
  }

  private func expect(
    _ limits: FunnelLimits, _ expected: [Double], within tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = [limits.outer.lower, limits.inner.lower, limits.inner.upper, limits.outer.upper]
    for (one, other) in zip(found, expected) {
      #expect(
        abs(one - other) <= tolerance * max(1, other), "\(found)", sourceLocation: sourceLocation)
    }
  }
}
