internal import Charts
internal import Datasets
internal import SourceText

/// What a card says of a row beside its value.
struct CardContext {
  /// A movement in words, with the sign that shows it: an arrow, or U+2248 where noise allows none.
  struct Change: Equatable {
    let sign: String?
    let words: String
  }

  let dataset: Dataset
  let row: Int

  /// The change against the period before, or the direction that the source publishes; nil where
  /// there is neither.
  ///
  /// A change is told only where the intervals bear it out. Where nothing can be compared, because
  /// the series breaks or the earlier value is not published, the words say so.
  var change: Change? {
    if let direction = dataset.observation(row).direction {
      switch direction {
      case .rose: return Change(sign: "↑", words: "rose" + judged(.rose))
      case .fell: return Change(sign: "↓", words: "fell" + judged(.fell))
      case .unchanged: return Change(sign: "→", words: "did not change")
      }
    }
    guard let now = dataset.observation(row).value.number,
      let selection = dataset.selection(ofRow: row)
    else { return nil }
    let comparison = WaveComparison(dataset, codes: selection.codes, period: selection.period)
    guard let earlier = comparison.row, let period = dataset.period(ofRow: earlier) else {
      return nil
    }
    guard !comparison.isBroken else {
      let reason = dataset.breaks(codes: selection.codes)
        .last { $0.period <= selection.period }?.reason
      return Change(
        sign: nil,
        words: "Not comparable with \(period.label): \(reason ?? "the series breaks")")
    }
    guard let change = comparison.change, let before = dataset.observation(earlier).value.number
    else {
      return Change(
        sign: nil, words: "Nothing to compare with: \(period.label) is \(shown(earlier))")
    }
    return words(change, from: before, to: now, since: period.label, earlier: earlier)
  }

  /// `Force Average: 74.9`; nil where there is no comparator beside the row.
  var comparison: String? {
    guard let selection = dataset.selection(ofRow: row),
      let comparator = dataset.comparatorRow(codes: selection.codes, period: selection.period),
      comparator != row, let name = dataset.description.comparator?.name.value
    else { return nil }
    return "\(name.isolated): \(shown(comparator))"
  }

  /// The period, and what the source says of the value: `2015/16, provisional`.
  var period: String? {
    guard let period = dataset.period(ofRow: row) else { return nil }
    return ([period.label] + dataset.observation(row).qualifiers.words).joined(separator: ", ")
  }

  private func words(
    _ change: SeriesChange, from before: ExactDecimal, to now: ExactDecimal, since period: String,
    earlier: Int
  ) -> Change? {
    let size = now.subtracting(before).map(size)
    let then = "\(shown(earlier)) in \(period)"
    switch change {
    case .rose:
      return Change(
        sign: "↑",
        words: (size.map { "up \($0) since \(period)" } ?? "up from \(then)") + judged(.rose))
    case .fell:
      return Change(
        sign: "↓",
        words: (size.map { "down \($0) since \(period)" } ?? "down from \(then)") + judged(.fell))
    case .unchanged: return Change(sign: "→", words: "no change since \(period)")
    case .notBorneOut:
      return Change(sign: "≈", words: "\(then): no further apart than noise allows")
    case .notKnown: return Change(sign: nil, words: "\(then); the noise between them is not known")
    }
  }

  /// The difference as the site shows it, with all its decimals where it would show as nought.
  private func size(_ difference: ExactDecimal) -> String {
    let format = dataset.format(ofRow: row)
    let showsNought = format.decimals.map { difference.rounded(to: $0).isNought } ?? false
    return showsNought
      ? ValueFormat(dataset.description, decimals: Int(difference.decimals)).difference(difference)
      : format.difference(difference)
  }

  /// `, which is better`; nothing where neither way is.
  private func judged(_ direction: Direction) -> String {
    switch (dataset.description.better, direction) {
    case (.lower, .fell), (.higher, .rose): ", which is better"
    case (.lower, .rose), (.higher, .fell): ", which is worse"
    default: ""
    }
  }

  private func shown(_ row: Int) -> String { dataset.shownValue(ofRow: row) }
}
