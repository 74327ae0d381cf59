internal import SourceText

/// The rows of one dimension in order of their stored values, the comparator and a declared total
/// left out.
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
  /// The names of those that took part in the period before and have no row in this one: a new
  /// period is ranked when all of it has come.
  package let missing: [String]
  /// The row of the comparator, where it is one of this dimension.
  package let comparator: Int?
  /// The row that is the sum of the others, where the description declares one for this dimension.
  package let total: Int?

  /// The place in `published` of each row that is there.
  private let places: [Int: Int]

  init(published: [Entry], absent: [Int], missing: [String], comparator: Int?, total: Int?) {
    self.published = published
    self.absent = absent
    self.missing = missing
    self.comparator = comparator
    self.total = total
    places = Dictionary(
      published.enumerated().map { ($1.row, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func entry(ofRow row: Int) -> Entry? { places[row].map { published[$0] } }
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
    rankings.ranking(RankingCache.Key(codes: codes, dimension: dimension, period: period)) {
      makeRanking(codes: codes, over: dimension, period: period)
    }
  }

  private func makeRanking(codes: [Int32], over dimension: Int, period: Int) -> Ranking {
    var published: [(row: Int, value: ExactDecimal, label: String)] = []
    var absent: [(row: Int, label: String)] = []
    var missing: [String] = []
    let earlier = periodBefore(period)
    let totalCode = totalCode(ofDimension: dimension)
    let isCompared = description.comparator?.dimension == dimensions[dimension].name
    let comparator = isCompared ? comparatorRow(codes: codes, period: period) : nil
    var codes = codes
    for (code, category) in dimensions[dimension].categories.enumerated()
    where Int32(code) != totalCode {
      codes[dimension] = Int32(code)
      guard let row = row(codes: codes, period: period) else {
        let isComparator = isCompared && category.slug == description.comparator?.slug
        if !isComparator, let earlier, let before = self.row(codes: codes, period: earlier),
          observation(before).value != .absent(.notApplicable)
        {
          missing.append(category.label)
        }
        continue
      }
      guard row != comparator else { continue }
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
    let total = totalCode.flatMap { code in
      codes[dimension] = code
      return row(codes: codes, period: period)
    }
    return Ranking(
      published: entries, absent: absent.sorted { $0.label < $1.label }.map(\.row),
      missing: missing.sorted(), comparator: comparator, total: total)
  }

  /// A row's place among the rows that it is ranked with; an error where one of them has no number,
  /// since nobody can then say who is where. Rows to which the measure does not apply take no part.
  func rank(
    of selection: RowSelection
  ) throws(ReferenceFault) -> (ranking: Ranking, entry: Ranking.Entry) {
    let dimension = try rankedDimension()
    let ranking = ranking(codes: selection.codes, over: dimension, period: selection.period)
    _ = try number(ofRow: selection.row)
    guard let entry = ranking.entry(ofRow: selection.row) else {
      let role =
        selection.row == ranking.total ? "the total of the others" : "what others are compared with"
      throw .wrong(
        "'\(qualifiedRowPath(selection.row))' is \(role) and has no rank",
        hint: "name another row")
    }
    for row in ranking.absent {
      guard case .absent(let absence) = observation(row).value, absence != .notApplicable else {
        continue
      }
      throw .wrong(
        "no rank can be told while '\(qualifiedRowPath(row))' is [\(absence.rawValue)], "
          + absence.word,
        hint: "say something of the row alone, without its rank")
    }
    if let first = ranking.missing.first {
      let others = ranking.missing.count - 1
      throw .wrong(
        "no rank can be told: \(first)\(others > 0 ? " and \(others) more have" : " has") no row for "
          + periods[selection.period].label,
        hint:
          "add \(others > 0 ? "them" : "it"), with [x] where no value is published or [z] where "
          + "none can be")
    }
    guard ranking.published.count > 1 else {
      throw .wrong(
        "'\(qualifiedRowPath(selection.row))' has nothing to be ranked with: no other "
          + "\(dimensions[dimension].name) has a value for \(periods[selection.period].label)",
        hint: "say something of the row alone, without its rank")
    }
    return (ranking, entry)
  }

  /// The period that is compared with a period: the adjacent earlier one, a year earlier for rolling
  /// years; nil where the dataset does not have it.
  private func periodBefore(_ period: Int) -> Int? {
    let wanted = periods[period].ordinal - description.periodKind.stepOfComparison
    return periods[..<period].lastIndex { $0.ordinal == wanted }
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
