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
    case .atLeast(let number): return try bounded { $0 >= number }
    case .atMost(let number): return try bounded { $0 <= number }
    case .equals(let number): return try bounded { $0 == number }
    }
  }

  private func extreme(isLowest: Bool) throws(ReferenceFault) -> Claim.Outcome {
    let value = try dataset.number(ofRow: selection.row)
    let (ranking, _) = try dataset.rank(of: selection)
    func isBeyond(_ left: ExactDecimal, _ right: ExactDecimal) -> Bool {
      isLowest ? left < right : right < left
    }
    var beyond: [(row: Int, value: ExactDecimal)] = []
    var equal: [Int] = []
    for entry in ranking.published where entry.row != selection.row {
      let other = try dataset.number(ofRow: entry.row)
      if other == value { equal.append(entry.row) }
      if isBeyond(other, value) { beyond.append((entry.row, other)) }
    }
    if let most = beyond.min(by: { isBeyond($0.value, $1.value) }) {
      let word = isLowest ? "lower" : "higher"
      return .fails(
        dataSay: "\(said(selection.row)), and \(said(most.row)), which is \(word)"
          + andMore(beyond.count - 1, "\(word) too"),
        hint: "rewrite the sentence")
    }
    if let other = equal.first {
      return .fails(
        dataSay: "\(said(selection.row)), and \(name(of: other)) has the same value"
          + andMore(equal.count - 1, "equal too"),
        hint: "say that they share it")
    }
    return .holds
  }

  private func hasRank(_ rank: Int) throws(ReferenceFault) -> Claim.Outcome {
    let (ranking, entry) = try dataset.rank(of: selection)
    guard entry.rank != rank else { return .holds }
    let shared = entry.isTied ? ", which it shares" : ""
    return .fails(
      dataSay: "\(said(selection.row)), rank \(entry.rank) of \(ranking.published.count)\(shared)",
      hint: "rewrite the sentence")
  }

  /// A published direction is enough; else the values of the two periods decide.
  private func moved(_ wanted: Direction) throws(ReferenceFault) -> Claim.Outcome {
    if let direction = dataset.observation(selection.row).direction {
      guard direction != wanted else { return .holds }
      return .fails(
        dataSay: "the source says that \(name(of: selection.row)) \(words(direction))",
        hint: "rewrite the sentence")
    }
    let now = try dataset.number(ofRow: selection.row)
    let earlierRow = try dataset.earlierRow(of: selection)
    let earlier = try dataset.number(ofRow: earlierRow)
    let direction: Direction = now == earlier ? .unchanged : earlier < now ? .rose : .fell
    guard direction != wanted else { return .holds }
    return .fails(
      dataSay: "\(said(selection.row)), and \(said(earlierRow)), so it \(words(direction))",
      hint: "rewrite the sentence")
  }

  private func compared(isBelow: Bool) throws(ReferenceFault) -> Claim.Outcome {
    let row = try dataset.comparatorRow(of: selection)
    let value = try dataset.number(ofRow: selection.row)
    let comparator = try dataset.number(ofRow: row)
    guard isBelow ? value < comparator : comparator < value else {
      return .fails(
        dataSay: "\(said(selection.row)), and \(said(row))", hint: "rewrite the sentence")
    }
    return .holds
  }

  private func bounded(
    holds: (ExactDecimal) -> Bool
  ) throws(ReferenceFault) -> Claim.Outcome {
    guard try !holds(dataset.number(ofRow: selection.row)) else { return .holds }
    return .fails(dataSay: said(selection.row), hint: "rewrite the sentence, or the number in it")
  }

  /// `crime-rate/trafford/2015-04 is 57.9`, with all the decimals that were published.
  private func said(_ row: Int) -> String {
    let observation = dataset.observation(row)
    guard let number = observation.value.number else {
      return "\(name(of: row)) is \(dataset.shownValue(ofRow: row))"
    }
    let places = max(Int(number.decimals), dataset.format(ofRow: row).decimals ?? 0)
    let value = ValueFormat(dataset.description, decimals: places).text(number)
    return "\(name(of: row)) is \(value)"
  }

  private func name(of row: Int) -> String { dataset.qualifiedRowPath(row) }

  private func words(_ direction: Direction) -> String {
    direction == .unchanged ? "did not change" : direction.rawValue
  }

  private func andMore(_ count: Int, _ what: String) -> String {
    count == 0 ? "" : ", and \(count) more \(count == 1 ? "is" : "are") \(what)"
  }
}

extension Dataset {
  /// A row's place among the rows that it is ranked with; an error where one of them has no number,
  /// since nobody can then say who is where. Rows to which the measure does not apply take no part.
  func rank(
    of selection: RowSelection
  ) throws(ReferenceFault) -> (ranking: Ranking, entry: Ranking.Entry) {
    let dimension = try rankedDimension()
    let ranking = ranking(codes: selection.codes, over: dimension, period: selection.period)
    _ = try number(ofRow: selection.row)
    guard let entry = ranking.entry(ofRow: selection.row) else {
      throw .wrong(
        "'\(qualifiedRowPath(selection.row))' is what others are compared with and has no rank",
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
    guard ranking.published.count > 1 else {
      throw .wrong(
        "'\(qualifiedRowPath(selection.row))' has nothing to be ranked with: no other "
          + "\(dimensions[dimension].name) has a value for \(periods[selection.period].label)",
        hint: "say something of the row alone, without its rank")
    }
    return (ranking, entry)
  }
}
