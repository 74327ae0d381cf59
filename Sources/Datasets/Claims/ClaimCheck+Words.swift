/// How the findings word what the data say.
extension ClaimCheck {
  /// `crime-rate/trafford/2015-04 is 57.9`, with all the decimals that were published.
  func said(_ row: Int) -> String {
    guard let number = dataset.observation(row).value.number else {
      return "\(name(of: row)) is \(dataset.shownValue(ofRow: row))"
    }
    return "\(name(of: row)) is \(format(ofRow: row).text(number))"
  }

  /// Both values, and the interval of their difference where noise decides.
  func said(_ contrast: Contrast) -> String {
    let values = "\(said(contrast.row)), and \(said(contrast.other))"
    guard let interval = contrast.interval else { return values }
    let verdict = contrast.order == .level ? "includes nought" : "leaves nought out"
    return "\(values); the 95% interval of the difference, \(range(of: interval, contrast)), "
      + verdict
  }

  func name(of row: Int) -> String { dataset.qualifiedRowPath(row) }

  /// `, and 2 more are lower too`; nothing for none.
  func andMore(_ count: Int, _ what: String) -> String {
    count == 0 ? "" : ", and \(count) more \(count == 1 ? "is" : "are") \(what)"
  }

  /// All the decimals that a row was published with, and no fewer than it is shown with.
  private func places(ofRow row: Int) -> Int {
    let shown = dataset.format(ofRow: row).decimals ?? 0
    return max(shown, dataset.observation(row).value.number.map { Int($0.decimals) } ?? 0)
  }

  private func format(ofRow row: Int) -> ValueFormat {
    ValueFormat(dataset.description, decimals: places(ofRow: row))
  }

  /// `−1.4 to +5.4 percentage points`: one decimal more than the values have, and up to three more
  /// to keep a limit from showing as nought; fewer where the numbers are too large for that.
  private func range(of interval: DifferenceInterval, _ contrast: Contrast) -> String {
    let places = max(places(ofRow: contrast.row), places(ofRow: contrast.other)) + 1
    let tries = (places...(places + 3)).compactMap { limits(of: interval, decimals: min($0, 18)) }
    let telling = tries.first { !$0.lower.isNought && !$0.upper.isNought }
    guard let shown = telling ?? tries.first ?? limits(of: interval, decimals: 0) else {
      return "\(interval.lower) to \(interval.upper)"
    }
    return ValueFormat(dataset.description, decimals: Int(shown.lower.decimals))
      .signedRange(shown.lower, shown.upper)
  }

  private func limits(
    of interval: DifferenceInterval, decimals: Int
  ) -> (lower: ExactDecimal, upper: ExactDecimal)? {
    guard let lower = ExactDecimal(approximating: interval.lower, decimals: decimals),
      let upper = ExactDecimal(approximating: interval.upper, decimals: decimals)
    else { return nil }
    return (lower, upper)
  }
}
