/// Holds one claim against the data.
///
/// Its extensions take a kind of claim each: `+Extremes`, `+Movements`, `+Comparator`.
struct ClaimCheck {
  /// Whether a claim holds, and what the data say of it either way.
  struct Finding {
    let holds: Bool
    let dataSay: String
  }

  let dataset: Dataset
  let selection: RowSelection

  func finding(_ predicate: Predicate) throws(ReferenceFault) -> Finding {
    switch predicate {
    case .lowest: try sole(.lowest)
    case .highest: try sole(.highest)
    case .amongLowest: try among(.lowest)
    case .amongHighest: try among(.highest)
    case .jointLowest: try joint(.lowest)
    case .jointHighest: try joint(.highest)
    case .rank(let rank): try hasRank(rank)
    case .belowComparator: try compared(.lower)
    case .aboveComparator: try compared(.higher)
    case .aboutTheSame: try aboutTheSame()
    case .rose: try moved(.rose)
    case .fell: try moved(.fell)
    case .unchanged: try moved(.unchanged)
    case .roseFor(let count): try moved(.rose, times: count)
    case .fellFor(let count): try moved(.fell, times: count)
    case .atLeast(let number): try bounded { $0 >= number }
    case .atMost(let number): try bounded { $0 <= number }
    case .equals(let number): try bounded { $0 == number }
    case .better: try improved(isBetter: true)
    case .worse: try improved(isBetter: false)
    }
  }

  /// What to do about a claim that fails: what could be claimed in its place, if anything.
  func hint(for predicate: Predicate) throws(ReferenceFault) -> String {
    for other in try alternatives(to: predicate) where other != predicate && bearsOut(other) {
      return "rewrite the sentence; the data bear out '\(other.address)'"
    }
    switch predicate {
    case .atLeast, .atMost, .equals: return "rewrite the sentence, or the number in it"
    default: return "rewrite the sentence"
    }
  }

  /// The claims of the same kind that may hold where one fails, the strongest first.
  private func alternatives(to predicate: Predicate) throws(ReferenceFault) -> [Predicate] {
    switch predicate {
    case .lowest, .jointLowest: [.lowest, .jointLowest, .amongLowest]
    case .highest, .jointHighest: [.highest, .jointHighest, .amongHighest]
    case .belowComparator, .aboveComparator:
      [.belowComparator, .aboveComparator, .aboutTheSame]
    case .aboutTheSame:
      referenceIsComparator ? [.belowComparator, .aboveComparator] : [.rose, .fell]
    case .rose, .fell, .unchanged: [.rose, .fell, .unchanged]
    case .better, .worse: [.better, .worse, .unchanged]
    case .roseFor(let count):
      Self.shorter(try run(.rose, atMost: count).length, single: .rose) { .roseFor($0) }
    case .fellFor(let count):
      Self.shorter(try run(.fell, atMost: count).length, single: .fell) { .fellFor($0) }
    case .amongLowest, .amongHighest, .rank, .atLeast, .atMost, .equals: []
    }
  }

  private static func shorter(
    _ length: Int, single: Predicate, several: (Int) -> Predicate
  ) -> [Predicate] {
    length == 0 ? [] : [length == 1 ? single : several(length)]
  }

  /// Whether a claim holds; one that cannot be asked is not offered.
  private func bearsOut(_ predicate: Predicate) -> Bool {
    do { return try finding(predicate).holds } catch { return false }
  }

  private func bounded(holds: (ExactDecimal) -> Bool) throws(ReferenceFault) -> Finding {
    Finding(
      holds: holds(try dataset.number(ofRow: selection.row)), dataSay: said(selection.row))
  }
}
