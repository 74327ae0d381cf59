/// The limits of a funnel: how far from a target the share or rate of one area may lie by chance,
/// given how many it counts in.
///
/// Exact binomial limits for shares, exact Poisson limits for rates, interpolated between counts:
/// D. J. Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in
/// Medicine 24, 1185–1202. Interpolated in each tail by itself, so that chance alone leaves no more
/// than 2.5% (0.1%) beyond a limit: the first of the three ways in B. N. Manktelow and S. E. Seaton
/// (2012), PLOS ONE 7(9) e45723.
package struct FunnelLimits: Hashable, Sendable {
  package struct Pair: Hashable, Sendable {
    package let lower: Double
    package let upper: Double
  }

  /// The 95% limits.
  package let inner: Pair
  /// The 99.8% limits.
  package let outer: Pair

  /// The limits of a share.
  ///
  /// - Parameters:
  ///   - percent: the target, from 0 to 100.
  ///   - size: how many it is a share of, above nought.
  package init(percent: Double, size: Double) {
    precondition((0...100).contains(percent), "a share lies between 0 and 100%")
    let counts = CountDistribution(share: percent / 100, of: size.rounded())
    self.init(counts, scale: 100 / size.rounded(), most: 100)
  }

  /// The limits of a rate.
  ///
  /// - Parameters:
  ///   - rate: the target, events per `base` people.
  ///   - size: the people, above nought.
  package init(rate: Double, per base: Double, size: Double) {
    precondition(rate >= 0, "a rate is not under nought")
    self.init(CountDistribution(mean: rate * size / base), scale: base / size, most: .infinity)
  }

  private init(_ counts: CountDistribution, scale: Double, most: Double) {
    func pair(tail: Double, level: ConfidenceLevel) -> Pair {
      let limits = counts.limits(tail: tail, quantile: level.normalQuantile)
      return Pair(lower: min(most, scale * limits.lower), upper: min(most, scale * limits.upper))
    }
    inner = pair(tail: 0.025, level: .ninetyFivePercent)
    outer = pair(tail: 0.001, level: .ninetyNinePointEightPercent)
  }

  /// Where a value lies.
  package func standing(of value: Double) -> FunnelStanding {
    if value > outer.upper { return .aboveOuter }
    if value < outer.lower { return .belowOuter }
    if value > inner.upper { return .aboveInner }
    return value < inner.lower ? .belowInner : .within
  }
}

/// Where a value lies in a funnel: beyond the 99.8% limits, beyond the 95% limits only, or within.
package enum FunnelStanding: CaseIterable, Sendable {
  case aboveOuter
  case aboveInner
  case within
  case belowInner
  case belowOuter
}
