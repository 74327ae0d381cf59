/// The axis that values are read from: labelled at round numbers, the first and the last of which are
/// its ends.
package struct ValueAxis: Hashable, Sendable {
  /// A number and how it reads.
  package struct Label: Hashable, Sendable {
    package let number: Double
    package let text: String
  }

  /// The lowest first, evenly spaced.
  package let labels: [Label]
  let scale: Scale

  /// An axis with room for `numbers`.
  ///
  /// Lines need not start at nought. They do where that costs no more than half of the height, and
  /// where all values are equal.
  ///
  /// - Parameters:
  ///   - wholeNumbers: whether there is nothing between two whole numbers, as with counts.
  ///   - count: about how many labels to have.
  ///   - text: how a tick reads.
  package init(
    covering numbers: some Sequence<Double>, wholeNumbers: Bool, count: Double = 5,
    text: (Ticks.Tick) -> String
  ) {
    let ends = Self.ends(of: numbers)
    let ticks = Self.ticks(from: ends.lower, to: ends.upper, count: count, whole: wholeNumbers)
    labels = ticks.map { Label(number: $0.approximate, text: text($0)) }
    scale = Scale(
      Extent(
        lower: labels.first?.number ?? ends.lower, upper: labels.last?.number ?? ends.upper))
  }

  /// Whether the lowest label is nought, or the highest where all is below it, or nought lies between.
  package var includesNought: Bool {
    guard let first = labels.first, let last = labels.last else { return true }
    return first.number <= 0 && last.number >= 0
  }

  private static func ends(of numbers: some Sequence<Double>) -> (lower: Double, upper: Double) {
    var ends: (lower: Double, upper: Double)?
    for number in numbers where number.isFinite {
      ends = (min(ends?.lower ?? number, number), max(ends?.upper ?? number, number))
    }
    guard var (lower, upper) = ends else { return (0, 1) }
    if lower == 0, upper == 0 { return (0, 1) }
    if lower > 0, lower <= upper / 2 || lower == upper { lower = 0 }
    if upper < 0, upper >= lower / 2 || lower == upper { upper = 0 }
    return (lower, upper)
  }

  /// The ticks around two numbers. Rounding outwards may ask for a wider step, so it is done until
  /// the step stays, as `nice` of d3-scale does it.
  private static func ticks(
    from lower: Double, to upper: Double, count: Double, whole: Bool
  ) -> [Ticks.Tick] {
    var (lower, upper) = (lower, upper)
    var found: Ticks?
    for _ in 0..<10 {
      guard var step = Ticks.step(from: lower, to: upper, count: count) else { break }
      if whole, step.exponent < 0 { step = Ticks.Tick(units: 1, exponent: 0) }
      guard let ticks = Ticks(around: lower, upper, step: step), ticks != found else { break }
      found = ticks
      lower = ticks.all.first?.approximate ?? lower
      upper = ticks.all.last?.approximate ?? upper
    }
    return found?.all ?? []
  }
}
