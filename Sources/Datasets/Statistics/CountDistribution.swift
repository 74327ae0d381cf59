/// How a count varies by chance: binomial or Poisson.
///
/// The probabilities are worked out from the most likely count outwards by the ratio of neighbours,
/// and divided by their sum, which needs no logarithm and gives the same digits on every machine.
/// Past a variance of a million the normal distribution with its correction for skewness takes
/// their place (Cornish and Fisher's first term); there the two differ by less than a thousandth of
/// one count.
struct CountDistribution {
  private let mean: Double
  private let variance: Double
  /// The largest count that there can be.
  private let most: Double
  /// How the probability of a count stands to that of the one before.
  private let ratio: @Sendable (Double) -> Double

  /// Of `size` independent ones, each counts with the chance `share`.
  init(share: Double, of size: Double) {
    mean = share * size
    variance = share * (1 - share) * size
    most = size
    ratio = { (size - $0 + 1) / $0 * share / (1 - share) }
  }

  /// Independent events, `mean` of them on average.
  init(mean: Double) {
    self.mean = mean
    variance = mean
    most = .infinity
    ratio = { mean / $0 }
  }

  /// The counts below and above which chance leaves no more than `tail` on either side, interpolated
  /// between whole counts.
  ///
  /// - Parameter quantile: the normal quantile of `tail`.
  func limits(tail: Double, quantile: Double) -> (lower: Double, upper: Double) {
    guard variance > 0 else { return (mean, mean) }
    guard variance <= 1_000_000 else { return approximateLimits(quantile: quantile) }
    let (first, weights) = weights
    let sum = weights.reduce(0, +)
    let below = Self.crossing(weights, at: tail * sum)
    let above = Self.crossing(weights.reversed(), at: tail * sum)
    return (max(0, first + below), min(most, first + Double(weights.count - 1) - above))
  }

  /// How far from its first count a tail reaches `probability`: in between the last count before
  /// which it is under it and the next.
  private static func crossing(_ weights: some Sequence<Double>, at probability: Double) -> Double {
    var sum = 0.0
    for (index, weight) in weights.enumerated() {
      if sum + weight >= probability {
        return Double(index) - (sum + weight - probability) / weight
      }
      sum += weight
    }
    return 0
  }

  /// The probabilities of the counts that have any to speak of, times a constant, and the first of
  /// these counts.
  private var weights: (first: Double, weights: [Double]) {
    let mode = min(most, mean.rounded(.down))
    var below: [Double] = []
    var count = mode
    var weight = 1.0
    while count > 0, weight > 1e-18 {
      weight /= ratio(count)
      count -= 1
      below.append(weight)
    }
    let first = count
    var weights = Array(below.reversed()) + [1]
    (count, weight) = (mode, 1)
    while count < most, weight > 1e-18 {
      count += 1
      weight *= ratio(count)
      weights.append(weight)
    }
    return (first, weights)
  }

  private func approximateLimits(quantile: Double) -> (lower: Double, upper: Double) {
    let reach = quantile * variance.squareRoot() + 0.5
    let skew = most.isFinite ? 1 - 2 * mean / most : 1
    let shift = (quantile * quantile - 1) / 6 * skew
    return (max(0, mean + shift - reach), min(most, mean + shift + reach))
  }
}
