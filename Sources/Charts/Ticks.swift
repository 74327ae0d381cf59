/// The round numbers at which an axis is labelled, chosen as d3 chooses them: multiples of 1, 2 or 5
/// times a power of ten, the step nearest to as many as are asked for.
///
/// Source of the rule: `ticks` of d3-array, of which the tests hold the reference cases. Each tick is
/// a whole number and a power of ten, so that its label is made of digits and never of a binary
/// fraction: no `0.30000000000000004`, no `-0`.
package struct Ticks: Hashable, Sendable {
  /// A number of the form `units` times ten to the power of `exponent`.
  package struct Tick: Hashable, Sendable {
    package let units: Int
    package let exponent: Int

    package init(units: Int, exponent: Int) {
      self.units = units
      self.exponent = exponent
    }

    /// The nearest binary number, for drawing only.
    package var approximate: Double {
      let power = Ticks.power(exponent.magnitude)
      return exponent < 0 ? Double(units) / power : Double(units) * power
    }
  }

  /// What lies between two ticks: 1, 2 or 5 units.
  package let step: Tick
  /// The first and the last tick, counted in steps.
  private let first: Int
  private let last: Int

  /// The ticks between two numbers, both counted in; nil where no step can be told: for numbers that
  /// are not finite, and for a count that is not above nought.
  package init?(from start: Double, to end: Double, count: Double) {
    if start == end, count > 0 {
      self.init(at: start)
      return
    }
    let (lower, upper) = (min(start, end), max(start, end))
    guard let step = Self.step(from: lower, to: upper, count: count),
      let first = Self.multiple(of: step, at: lower, outwards: false, isLower: true),
      let last = Self.multiple(of: step, at: upper, outwards: false, isLower: false)
    else { return nil }
    if last < first, count >= 0.5, count < 2 {
      self.init(from: lower, to: upper, count: count * 2)
    } else {
      self.init(step: step, first: first, last: last)
    }
  }

  /// The ticks at every `step` around two numbers: the first does not lie above the lower one, the
  /// last not below the upper one.
  init?(around lower: Double, _ upper: Double, step: Tick) {
    guard let first = Self.multiple(of: step, at: lower, outwards: true, isLower: true),
      let last = Self.multiple(of: step, at: upper, outwards: true, isLower: false)
    else { return nil }
    self.init(step: step, first: first, last: last)
  }

  /// The one tick at a number, in the last of its decimals.
  private init?(at number: Double) {
    let decimals = (0...15).first { decimals in
      let scaled = number * Self.power(UInt(decimals))
      return scaled == scaled.rounded()
    }
    guard let decimals, let units = Int(exactly: number * Self.power(UInt(decimals))) else {
      return nil
    }
    self.init(step: Tick(units: 1, exponent: -decimals), first: units, last: units)
  }

  private init(step: Tick, first: Int, last: Int) {
    self.step = step
    self.first = first
    self.last = last
  }

  /// The ticks, the lowest first.
  package var all: [Tick] {
    guard first <= last else { return [] }
    return (first...last).map { Tick(units: $0 * step.units, exponent: step.exponent) }
  }

  /// The step that d3 takes; nil where there is none.
  package static func step(from lower: Double, to upper: Double, count: Double) -> Tick? {
    let wanted = (upper - lower) / max(0, count)
    guard wanted > 0, wanted.isFinite else { return nil }
    var exponent = 0
    while wanted / power(UInt(exponent + 1)) >= 1 { exponent += 1 }
    if wanted < 1 {
      repeat { exponent -= 1 } while wanted * power(exponent.magnitude) < 1
    }
    let rest = exponent < 0 ? wanted * power(exponent.magnitude) : wanted / power(UInt(exponent))
    if rest >= 50.0.squareRoot() { return Tick(units: 1, exponent: exponent + 1) }
    let units = rest >= 10.0.squareRoot() ? 5 : rest >= 2.0.squareRoot() ? 2 : 1
    return Tick(units: units, exponent: exponent)
  }

  /// The multiple of a step nearest to a number, on its outer or inner side; nil where it cannot be
  /// counted.
  private static func multiple(
    of step: Tick, at number: Double, outwards: Bool, isLower: Bool
  ) -> Int? {
    let power = power(step.exponent.magnitude)
    let scaled =
      step.exponent < 0 ? number * (power / Double(step.units)) : number / step.approximate
    guard let nearest = Int(exactly: scaled.rounded()), abs(nearest) < .max / 10 else { return nil }
    let tick = Tick(units: nearest * step.units, exponent: step.exponent).approximate
    let goesUp = isLower != outwards
    if goesUp { return tick < number ? nearest + 1 : nearest }
    return tick > number ? nearest - 1 : nearest
  }

  /// Ten to the power of `exponent`.
  private static func power(_ exponent: UInt) -> Double {
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}
