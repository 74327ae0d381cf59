/// Natural process limits of single values in time order: an XmR chart.
///
/// The mean, and the mean ± 2.66 × the mean moving range, the difference between neighbours without
/// its sign. Source: D. J. Wheeler (1993), Understanding Variation; 2.66 is 3 / d₂ with
/// d₂ = 1.128 for ranges of two. A gap has no moving range on either side and ends every run.
///
/// All of it is whole numbers over one denominator, so that a value on the mean is on it, and equal
/// values are equal.
package struct ProcessLimits: Sendable {
  /// What in the values is more than chance, the rarest first. docs/charts-methods.md gives the
  /// sources.
  package enum Signal: CaseIterable, Sendable {
    /// The value lies outside the limits.
    case outside
    /// One of seven or more values in a row of which each is higher, or each lower, than the last.
    case trend
    /// One of two out of three values in a row on one side of the mean that lie between two thirds
    /// of the way to the limit and the limit.
    case nearLimit
    /// One of seven or more values in a row on one side of the mean.
    case shift
  }

  /// Fewer values than this give limits on trial.
  package static let settledCount = 12
  /// How many values in a row make a shift or a trend.
  static let runLength = 7

  package let mean: ExactDecimal
  package let lower: ExactDecimal
  package let upper: ExactDecimal
  /// How many values they rest on.
  package let count: Int
  /// The signals of each value; a gap has none.
  package let signals: [Set<Signal>]
  /// Each value's side of the mean: -1, 0 or 1; nil for a gap.
  package let sides: [Int?]

  package var isOnTrial: Bool { count < Self.settledCount }

  /// - Parameters:
  ///   - values: one a period; nil where there is none.
  ///   - decimals: how many decimals the mean and the limits are rounded to.
  /// - Returns: nil where no two neighbours have values, or they need more than 18 digits.
  package init?(_ values: [ExactDecimal?], decimals: Int) {
    let places = values.compactMap { $0?.decimals }.max() ?? 0
    var units: [Int128?] = []
    for value in values {
      let widened = value?.rounded(to: Int(places))
      if let widened, widened.decimals != places { return nil }
      units.append(widened.map { Int128($0.units) })
    }
    let present = units.compactMap { $0 }
    let ranges = zip(units, units.dropFirst()).compactMap { Self.range($0, $1) }
    guard !ranges.isEmpty else { return nil }
    let scale = ProcessScale(
      sum: present.reduce(0, +), count: Int128(present.count), ranges: ranges.reduce(0, +),
      rangeCount: Int128(ranges.count))
    guard let mean = scale.decimal(limits: 0, places: Int(places), rounded: decimals),
      let lower = scale.decimal(limits: -1, places: Int(places), rounded: decimals),
      let upper = scale.decimal(limits: 1, places: Int(places), rounded: decimals)
    else { return nil }
    (self.mean, self.lower, self.upper) = (mean, lower, upper)
    count = present.count
    let offsets = units.map { $0.map(scale.offset) }
    sides = offsets.map { $0.map { $0.signum() }.map { Int($0) } }
    signals = Self.signals(of: units, offsets: offsets, margin: scale.margin)
  }

  private static func range(_ left: Int128?, _ right: Int128?) -> Int128? {
    guard let left, let right else { return nil }
    return abs(right - left)
  }

  private static func signals(
    of units: [Int128?], offsets: [Int128?], margin: Int128
  ) -> [Set<Signal>] {
    var signals = [Set<Signal>](repeating: [], count: units.count)
    for (index, offset) in offsets.enumerated() {
      if let offset, abs(offset) > margin { signals[index].insert(.outside) }
    }
    for run in runs(of: offsets.map { $0?.signum() }) where run.count >= runLength {
      for index in run { signals[index].insert(.shift) }
    }
    let steps = zip(units, units.dropFirst()).map { left, right in
      left.flatMap { left in right.map { ($0 - left).signum() } }
    }
    for run in runs(of: steps) where run.count >= runLength - 1 {
      for index in run.lowerBound...run.upperBound { signals[index].insert(.trend) }
    }
    for start in units.indices.dropLast(2) {
      let three = start..<(start + 3)
      guard runs(of: three.map { offsets[$0]?.signum() }).contains(where: { $0.count == 3 }) else {
        continue
      }
      let near = three.filter { index in
        offsets[index].map { abs($0) <= margin && 3 * abs($0) > 2 * margin } ?? false
      }
      if near.count >= 2 { for index in near { signals[index].insert(.nearLimit) } }
    }
    return signals
  }

  /// The stretches of one sign; neither nought nor a gap belongs to one.
  private static func runs(of signs: [Int128?]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in signs.indices {
      if index > start, signs[index] != signs[start] {
        runs.append(start..<index)
        start = index
      }
    }
    runs.append(start..<signs.count)
    return runs.filter { run in signs[run.lowerBound].map { $0 != 0 } ?? false }
  }
}

/// Sums of values and moving ranges, and what follows from them over the denominator
/// 50 × count × rangeCount: 2.66 is 133 / 50.
private struct ProcessScale {
  let sum: Int128
  let count: Int128
  let ranges: Int128
  let rangeCount: Int128

  private var denominator: Int128 { 50 * count * rangeCount }

  /// From the mean to either limit.
  var margin: Int128 { 133 * ranges * count }

  /// From the mean to a value.
  func offset(of units: Int128) -> Int128 { units * denominator - sum * 50 * rangeCount }

  /// The mean and so many times the margin, as a decimal.
  func decimal(limits: Int128, places: Int, rounded decimals: Int) -> ExactDecimal? {
    let numerator = sum * 50 * rangeCount + limits * margin
    return ExactDecimal(
      dividing: numerator, by: denominator, places: places, rounded: decimals)
  }
}

extension ExactDecimal {
  /// A quotient of units at `places` decimals, rounded half away from nought; nil for more than 18
  /// digits.
  fileprivate init?(dividing numerator: Int128, by denominator: Int128, places: Int, rounded: Int) {
    var (numerator, denominator) = (numerator, denominator)
    for _ in 0..<abs(rounded - places) {
      let isWider = rounded > places
      let (product, overflowed) = (isWider ? numerator : denominator)
        .multipliedReportingOverflow(by: 10)
      guard !overflowed else { return nil }
      if isWider { numerator = product } else { denominator = product }
    }
    let (quotient, remainder) = numerator.magnitude.quotientAndRemainder(
      dividingBy: denominator.magnitude)
    let units = remainder >= denominator.magnitude - remainder ? quotient + 1 : quotient
    guard units < 1_000_000_000_000_000_000 else { return nil }
    self.init(
      units: numerator < 0 ? -Int64(units) : Int64(units), decimals: rounded)
  }
}
