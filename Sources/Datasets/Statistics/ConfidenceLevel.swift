/// How sure an interval is: the share of such intervals that hold the true value.
package enum ConfidenceLevel: Sendable {
  case ninetyFivePercent
  /// The outer limits of a funnel chart.
  case ninetyNinePointEightPercent

  /// The normal quantile of half of what lies outside: Φ⁻¹(0.975) and Φ⁻¹(0.999), as tables of the
  /// standard normal distribution give them.
  package var normalQuantile: Double {
    switch self {
    case .ninetyFivePercent: 1.959_963_984_540_054
    case .ninetyNinePointEightPercent: 3.090_232_306_167_813
    }
  }
}
