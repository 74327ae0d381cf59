internal import Charts
internal import Datasets

/// The earlier values of a card's row, as small bars.
struct CardHistory {
  /// What the bars reach over: `2009/10 to 2015/16`.
  let range: String
  let chart: SparkChart

  /// More are not told apart on a card.
  private static let most = 12
  /// Fewer tell nothing that the change does not tell.
  private static let least = 3

  /// The bars up to a row, as far back as the series goes without a break; nil where fewer than
  /// three of its values are published.
  init?(_ dataset: Dataset, row: Int) {
    guard let selection = dataset.selection(ofRow: row),
      dataset.observation(row).value.number != nil
    else { return nil }
    let codes = selection.codes
    let start = dataset.breaks(codes: codes).last { $0.period <= selection.period }?.period ?? 0
    var places: [(label: String, number: Double?)] = []
    var previous: Period?
    for index in start...selection.period {
      let period = dataset.periods[index]
      if let previous, dataset.description.periodKind != .listed {
        let missing = min(period.ordinal - previous.ordinal - 1, Self.most)
        for _ in 0..<max(0, missing) { places.append((label: "", number: nil)) }
      }
      let number = dataset.row(codes: codes, period: index)
        .flatMap { dataset.observation($0).value.number?.approximate }
      places.append((period.shortLabel, number))
      previous = period
    }
    let shown = places.suffix(Self.most).drop { $0.number == nil }
    guard let first = shown.first, let last = shown.last,
      shown.count(where: { $0.number != nil }) >= Self.least
    else { return nil }
    range = "\(first.label) to \(last.label)"
    chart = SparkChart(numbers: shown.map(\.number))
  }
}
