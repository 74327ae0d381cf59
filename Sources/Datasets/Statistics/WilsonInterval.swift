/// The score interval of a proportion that was found in a sample.
///
/// Source: E. B. Wilson (1927), Probable inference, the law of succession, and statistical
/// inference, Journal of the American Statistical Association 22, 209–212; without a continuity
/// correction. It holds for small samples and for shares near nought and one, and never leaves
/// that range. Statistics are worked out in binary: they only decide and are shown rounded.
package struct WilsonInterval: Sendable {
  package let lower: Double
  package let upper: Double

  /// - Parameters:
  ///   - proportion: the share found, from 0 to 1; it need not be a whole number of `sampleSize`,
  ///     since sources publish it rounded.
  ///   - sampleSize: how many were asked, above nought.
  package init(
    proportion: Double, sampleSize: Double, level: ConfidenceLevel = .ninetyFivePercent
  ) {
    precondition((0...1).contains(proportion), "a proportion lies between 0 and 1")
    precondition(sampleSize > 0, "a proportion of nobody has no interval")
    let quantile = level.normalQuantile
    let square = quantile * quantile
    let shrinkage = 1 + square / sampleSize
    let centre = (proportion + square / (2 * sampleSize)) / shrinkage
    let variance = proportion * (1 - proportion) / sampleSize
    let halfWidth =
      quantile / shrinkage * (variance + square / (4 * sampleSize * sampleSize)).squareRoot()
    lower = proportion == 0 ? 0 : max(0, centre - halfWidth)
    upper = proportion == 1 ? 1 : min(1, centre + halfWidth)
  }
}
