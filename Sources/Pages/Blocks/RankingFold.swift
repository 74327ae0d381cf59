internal import Charts

/// Which rows of a long ranking are in sight at once: the first and the last of the order, and the
/// highlighted one between its neighbours. The others wait behind a fold.
enum RankingFold {
  /// As many areas are all in sight.
  static let limit = 25
  /// At each end of the order.
  private static let end = 5
  /// On each side of the highlighted area.
  private static let neighbours = 2

  /// The fold of `ranked` areas, with those that have no value behind them; nil where all are in
  /// sight.
  static func of(
    _ ranked: [RankingChart.Row], _ absent: [RankingChart.Row]
  ) -> RankingChart.Fold? {
    let rows = ranked + absent
    guard rows.count > limit else { return nil }
    let order = ranked.isEmpty ? absent.count : ranked.count
    var isInSight = rows.indices.map { $0 < end || ($0 >= order - end && $0 < order) }
    if let highlight = rows.firstIndex(where: \.isHighlighted) {
      for index in highlight - neighbours...highlight + neighbours where rows.indices ~= index {
        isInSight[index] = true
      }
    }
    var gaps: [RankingChart.Fold.Gap] = []
    var start = 0
    while let first = isInSight[start...].firstIndex(of: false) {
      let last = isInSight[first...].firstIndex(of: true) ?? rows.count
      start = last
      // The words would take the place of the one row that they stand for.
      guard last - first > 1 else { continue }
      gaps.append(.init(rows: first..<last, words: words(for: rows[first..<last])))
    }
    return gaps.isEmpty
      ? nil : RankingChart.Fold(summary: "Show all rows", gaps: gaps)
  }

  /// `113 more, rank 6 to 118`, or `12 more without a rank`.
  private static func words(for rows: ArraySlice<RankingChart.Row>) -> String {
    guard let first = rows.first, let last = rows.last, first.value.number != nil else {
      return "\(rows.count) more without a rank"
    }
    return first.rank == last.rank
      ? "\(rows.count) more, rank \(first.rank)"
      : "\(rows.count) more, rank \(first.rank) to \(last.rank)"
  }
}
