internal import Datasets

/// How an answer stands to the same answer one step of comparison earlier.
struct WaveComparison {
  /// The row of the wave before, where there is one, comparable or not.
  let row: Int?
  /// Whether the series breaks in between, so that nothing can be compared.
  let isBroken: Bool
  /// What can be said of the movement; nil where one of the two values is not published.
  let change: SeriesChange?

  init(_ dataset: Dataset, codes: [Int32], period: Int) {
    let ordinal = dataset.periods[period].ordinal - dataset.description.periodKind.stepOfComparison
    guard let earlier = dataset.periods.firstIndex(where: { $0.ordinal == ordinal }),
      let row = dataset.row(codes: codes, period: earlier)
    else {
      self.row = nil
      isBroken = false
      change = nil
      return
    }
    self.row = row
    isBroken = dataset.hasBreak(codes: codes, after: earlier, upTo: period)
    change =
      isBroken
      ? nil
      : dataset.row(codes: codes, period: period).flatMap { dataset.change(from: row, to: $0) }
  }

  /// The row of the wave before, where it can be compared.
  var earlier: Int? { isBroken ? nil : row }
}

extension Dataset {
  /// Whether the series of these categories breaks between two periods.
  func hasBreak(codes: [Int32], after earlier: Int, upTo later: Int) -> Bool {
    breaks(codes: codes).contains { $0.period > earlier && $0.period <= later }
  }
}
