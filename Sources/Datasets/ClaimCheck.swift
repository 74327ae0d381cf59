/// Holds one claim against the data. Everything is compared on the stored values.
struct ClaimCheck {
  let dataset: Dataset
  let selection: RowSelection

  func outcome(_ predicate: Predicate) throws(ReferenceFault) -> Claim.Outcome {
    switch predicate {
    case .lowest: return try extreme(isLowest: true)
    case .highest: return try extreme(isLowest: false)
    case .rank(let rank): return try hasRank(rank)
    case .rose: return try moved(.rose)
    case .fell: return try moved(.fell)
    case .unchanged: return try moved(.unchanged)
    case .belowComparator: return try compared(isBelow: true)
    case .aboveComparator: return try compared(isBelow: false)
    case .atLeast(let number): return try bounded(number) { $0 >= number }
    case .atMost(let number): return try bounded(number) { $0 <= number }
    case .equals(let number): return try bounded(number) { $0 == number }
    }
  }

  private func extreme(isLowest: Bool) throws(ReferenceFault) -> Claim.Outcome {
    let ranking = try dataset.completeRanking(of: selection)
    let value = try dataset.number(ofRow: selection.row)
    var beyond: [(row: Int, value: ExactDecimal)] = []
    var equal: [Int] = []
    for entry in ranking.published where entry.row != selection.row {
      let other = try dataset.number(ofRow: entry.row)
      if other == value { equal.append(entry.row) }
      if isLowest ? other < value : value < other { beyond.append((entry.row, other)) }
    }
    let word = isLowest ? "lower" : "higher"
    let most = beyond.reduce(nil as (row: Int, value: ExactDecimal)?) { best, item in
      guard let best else { return item }
      return (isLowest ? item.value < best.value : best.value < item.value) ? item : best
    }
    if let most {
      let others = beyond.count == 1 ? "" : ", and \(beyond.count - 1) more are \(word) too"
      return .fails(
        dataSay: "\(said(selection.row)) and \(said(most.row)), which is \(word)\(others)",
        hint: "rewrite the sentence")
    }
    if let other = equal.first {
      return .fails(
        dataSay: "\(said(selection.row)) and \(name(of: other)) has the same value",
        hint: "say that they share it: claim …/joint-\(isLowest ? "lowest" : "highest")")
    }
    return .holds
  }

  private func hasRank(_ rank: Int) throws(ReferenceFault) -> Claim.Outcome {
    let ranking = try dataset.completeRanking(of: selection)
    guard let entry = ranking.entry(ofRow: selection.row) else {
      throw .wrong("\(name(of: selection.row)) is the comparator and has no rank")
    }
    guard entry.rank != rank else { return .holds }
    return .fails(
      dataSay: "\(said(selection.row)), rank \(entry.rank) of \(ranking.published.count)",
      hint: "rewrite the sentence")
  }

  /// A published direction is enough; else the values of the two periods decide.
  private func moved(_ wanted: Direction) throws(ReferenceFault) -> Claim.Outcome {
    let period = dataset.periods[selection.period].label
    if let direction = dataset.observation(selection.row).direction {
      guard direction != wanted else { return .holds }
      return .fails(
        dataSay: "the source says that \(name(of: selection.row)) \(words(direction)) (\(period))",
        hint: "rewrite the sentence")
    }
    let now = try dataset.number(ofRow: selection.row)
    let earlierRow = try dataset.earlierRow(of: selection)
    let earlier = try dataset.number(ofRow: earlierRow)
    let direction: Direction = now == earlier ? .unchanged : earlier < now ? .rose : .fell
    guard direction != wanted else { return .holds }
    return .fails(
      dataSay: "\(said(selection.row)) and \(said(earlierRow)), so it \(words(direction))",
      hint: "rewrite the sentence")
  }

  private func compared(isBelow: Bool) throws(ReferenceFault) -> Claim.Outcome {
    guard let row = dataset.comparatorRow(codes: selection.codes, period: selection.period) else {
      throw .wrong(
        "'\(dataset.name)' has no comparator in \(dataset.periods[selection.period].label)",
        hint: "name one under 'comparator' in \(dataset.description.path)")
    }
    let value = try dataset.number(ofRow: selection.row)
    let comparator = try dataset.number(ofRow: row)
    guard isBelow ? value < comparator : comparator < value else {
      return .fails(
        dataSay: "\(said(selection.row)) and \(said(row))", hint: "rewrite the sentence")
    }
    return .holds
  }

  private func bounded(
    _ number: ExactDecimal, holds: (ExactDecimal) -> Bool
  ) throws(ReferenceFault) -> Claim.Outcome {
    guard try !holds(dataset.number(ofRow: selection.row)) else { return .holds }
    return .fails(dataSay: said(selection.row), hint: "rewrite the sentence, or the number in it")
  }

  /// `crime-rate/trafford/2015-04 is 57.9`, with all the decimals that were published.
  private func said(_ row: Int) -> String {
    let observation = dataset.observation(row)
    let value: String
    if let number = observation.value.number {
      let places = max(Int(number.decimals), dataset.format(ofRow: row).decimals ?? 0)
      value = ValueFormat(dataset.description, decimals: places).text(number)
    } else {
      value = dataset.shownValue(ofRow: row)
    }
    return "\(dataset.qualifiedRowPath(row)) is \(value)"
  }

  private func name(of row: Int) -> String { dataset.qualifiedRowPath(row) }

  private func words(_ direction: Direction) -> String {
    direction == .unchanged ? "did not change" : direction.rawValue
  }
}

extension Dataset {
  /// The ranking around a row; an error where one of its rows has no number, since nobody can then
  /// say who is where. Rows to which the measure does not apply take no part.
  func completeRanking(of selection: RowSelection) throws(ReferenceFault) -> Ranking {
    let dimension = try rankedDimension()
    let ranking = ranking(codes: selection.codes, over: dimension, period: selection.period)
    _ = try number(ofRow: selection.row)
    for row in ranking.absent {
      guard case .absent(let absence) = observation(row).value, absence != .notApplicable else {
        continue
      }
      throw .wrong(
        "no rank can be told while '\(qualifiedRowPath(row))' is [\(absence.rawValue)], "
          + absence.word,
        hint: "say something of the row alone, without its rank")
    }
    return ranking
  }
}
