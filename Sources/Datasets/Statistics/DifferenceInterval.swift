/// The interval of the difference between two independent estimates, from the limits of each.
///
/// The distances from each estimate to the limits that face the other are squared and added:
///
///     lower = d − √((value₁ − lower₁)² + (upper₂ − value₂)²)
///     upper = d + √((upper₁ − value₁)² + (value₂ − lower₂)²)
///
/// For two proportions with Wilson limits this is method 10 of R. G. Newcombe (1998), Interval
/// estimation for the difference between independent proportions: comparison of eleven methods,
/// Statistics in Medicine 17, 873–890. For any two estimates with limits it is MOVER, the method of
/// variance estimates recovery: G. Y. Zou and A. Donner (2008), Construction of confidence limits
/// about effect measures: a general approach, Statistics in Medicine 27, 1693–1702.
///
/// Its level is that of the limits. It is narrower than the overlap of the two intervals suggests.
package struct DifferenceInterval: Sendable {
  package let lower: Double
  package let upper: Double

  /// The interval of `first − second`.
  package init(of first: Estimate, minus second: Estimate) {
    let difference = first.value - second.value
    lower =
      difference
      - Self.length(first.value - first.lower, second.upper - second.value)
    upper =
      difference
      + Self.length(first.upper - first.value, second.value - second.lower)
  }

  /// Whether there may be no difference at all.
  package var includesNought: Bool { lower <= 0 && upper >= 0 }

  private static func length(_ left: Double, _ right: Double) -> Double {
    (left * left + right * right).squareRoot()
  }
}
