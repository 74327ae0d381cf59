internal import Datasets
internal import SourceText

/// What a card says of a row beside its value.
struct CardContext {
  /// A movement in words, with the arrow that shows it.
  struct Change: Equatable {
    let arrow: String
    let words: String
  }

  let dataset: Dataset
  let row: Int

  /// The change against the period before, or the direction that the source publishes; nil where
  /// there is neither.
  var change: Change? {
    if let direction = dataset.observation(row).direction {
      switch direction {
      case .rose: return Change(arrow: "↑", words: "rose")
      case .fell: return Change(arrow: "↓", words: "fell")
      case .unchanged: return Change(arrow: "→", words: "did not change")
      }
    }
    guard let earlier, let now = dataset.observation(row).value.number,
      let before = dataset.observation(earlier).value.number,
      let difference = now.subtracting(before), let period = dataset.period(ofRow: earlier)
    else { return nil }
    if difference.isNought {
      return Change(arrow: "→", words: "no change since \(period.label)")
    }
    let size = dataset.format(ofRow: row).difference(difference)
    return difference.isNegative
      ? Change(arrow: "↓", words: "down \(size) since \(period.label)")
      : Change(arrow: "↑", words: "up \(size) since \(period.label)")
  }

  /// `Force Average: 74.9`; nil where there is no comparator beside the row.
  var comparison: String? {
    guard let selection = dataset.selection(ofRow: row),
      let comparator = dataset.comparatorRow(codes: selection.codes, period: selection.period),
      comparator != row, let name = dataset.description.comparator?.name.value
    else { return nil }
    return "\(name): \(dataset.shownValue(ofRow: comparator))"
  }

  /// The row of the period before; nil where nothing can be compared, which is no fault of a card.
  private var earlier: Int? {
    guard let selection = dataset.selection(ofRow: row) else { return nil }
    do {
      return try dataset.earlierRow(of: selection)
    } catch {
      return nil
    }
  }
}
