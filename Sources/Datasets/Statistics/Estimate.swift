/// A value with the limits between which noise leaves it at 95%; the value itself twice where it is
/// taken as exact.
package struct Estimate: Sendable {
  package let value: Double
  package let lower: Double
  package let upper: Double

  package init(value: Double, lower: Double, upper: Double) {
    self.value = value
    self.lower = lower
    self.upper = upper
  }

  /// A value without noise: a full count, or the average that others are compared with.
  package init(exact value: Double) {
    self.init(value: value, lower: value, upper: value)
  }

  /// A share in percent of a sample, with its Wilson limits.
  package init(percent value: Double, sampleSize: Double) {
    let interval = WilsonInterval(proportion: value / 100, sampleSize: sampleSize)
    self.init(value: value, lower: 100 * interval.lower, upper: 100 * interval.upper)
  }
}
