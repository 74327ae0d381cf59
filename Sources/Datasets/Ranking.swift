internal import SourceText

/// The rows of one dimension in order of their stored values, the comparator left out.
///
/// Rank 1 is best by what is better, the highest where neither is. Rows with one value share a
/// rank (1, 2, 2, 4).
package struct Ranking: Sendable {
  package struct Entry: Sendable {
    package let row: Int
    package let rank: Int
    package let isTied: Bool
  }

  /// The rows with a number, best first; equals in the order of their names.
  package let published: [Entry]
  /// The rows without one, in the order of their names.
  package let absent: [Int]
  /// The row of the comparator, where it is one of this dimension.
  package let comparator: Int?

  package func entry(ofRow row: Int) -> Entry? { published.first { $0.row == row } }
}

extension Dataset {
  /// The index of the dimension that ranks run over: what the description names, else `area`, else
  /// the only one.
  package func rankedDimension() throws(ReferenceFault) -> Int {
    let wanted = description.ranks?.value ?? "area"
    if let index = dimensions.firstIndex(where: { $0.name == wanted }) { return index }
    if dimensions.count == 1 { return 0 }
    throw .wrong(
      "'\(name)' has no rows to rank against each other",
      hint: dimensions.isEmpty
        ? "it has one row a period"
        : "name one of \(dimensions.map(\.name).joined(separator: ", ")) under 'ranks' in "
          + description.path)
  }

  /// Ranks the rows that share all categories but that of `dimension`, in one period.
  package func ranking(codes: [Int32], over dimension: Int, period: Int) -> Ranking {
    var published: [(row: Int, value: ExactDecimal, label: String)] = []
    var absent: [(row: Int, label: String)] = []
    let isCompared = description.comparator?.dimension == dimensions[dimension].name
    let comparator = isCompared ? comparatorRow(codes: codes, period: period) : nil
    var codes = codes
    for (code, category) in dimensions[dimension].categories.enumerated() {
      codes[dimension] = Int32(code)
      guard let row = row(codes: codes, period: period), row != comparator else { continue }
      if let value = observation(row).value.number {
        published.append((row, value, category.label))
      } else {
        absent.append((row, category.label))
      }
    }
    let lowestFirst = description.better == .lower
    published.sort { left, right in
      if left.value == right.value { return left.label < right.label }
      return lowestFirst ? left.value < right.value : right.value < left.value
    }
    var entries: [Ranking.Entry] = []
    for (index, item) in published.enumerated() {
      let tiesBefore = index > 0 && published[index - 1].value == item.value
      let tiesAfter = index + 1 < published.count && published[index + 1].value == item.value
      entries.append(
        Ranking.Entry(
          row: item.row, rank: tiesBefore ? entries[index - 1].rank : index + 1,
          isTied: tiesBefore || tiesAfter))
    }
    return Ranking(
      published: entries, absent: absent.sorted { $0.label < $1.label }.map(\.row),
      comparator: comparator)
  }

  /// Whether a row is that of the comparator itself.
  func isComparator(_ row: Int) -> Bool {
    guard let comparator = description.comparator else { return false }
    return dimensions.contains {
      $0.name == comparator.dimension && $0.category(ofRow: row).slug == comparator.slug
    }
  }

  /// The comparator's row beside a row with these categories, in the same period.
  package func comparatorRow(codes: [Int32], period: Int) -> Int? {
    guard let comparator = description.comparator,
      let dimension = dimensions.firstIndex(where: { $0.name == comparator.dimension }),
      let code = dimensions[dimension].code(of: comparator.slug)
    else { return nil }
    var codes = codes
    codes[dimension] = code
    return row(codes: codes, period: period)
  }
}
