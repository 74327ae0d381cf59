/// Claims about a row's place among the rows that it is ranked with.
extension ClaimCheck {
  /// The end of the ranking that a claim names.
  enum Extreme {
    case lowest
    case highest

    var order: Contrast.Order { self == .lowest ? .lower : .higher }
    var opposite: Contrast.Order { self == .lowest ? .higher : .lower }
    var comparative: String { self == .lowest ? "lower" : "higher" }
    var oppositeWord: String { self == .lowest ? "higher" : "lower" }
    var adjective: String { self == .lowest ? "low" : "high" }
  }

  /// The other rows of the ranking by how their stored values stand to the row's own.
  private struct Others {
    /// Nearer the extreme, the most extreme first.
    var beyond: [Int] = []
    var equal: [Int] = []
    /// Further from the extreme, the nearest first.
    var behind: [Int] = []

    var all: [Int] { beyond + equal + behind }
  }

  func sole(_ extreme: Extreme) throws(ReferenceFault) -> Finding {
    let others = try others(extreme)
    if let finding = beaten(others, extreme) { return finding }
    guard others.equal.isEmpty else { return Finding(holds: false, dataSay: shared(others)) }
    if let finding = try tooNear(others, extreme) { return finding }
    guard let next = others.behind.first else {
      return Finding(holds: true, dataSay: said(selection.row))
    }
    return Finding(holds: true, dataSay: said(try dataset.contrast(selection.row, with: next)))
  }

  func joint(_ extreme: Extreme) throws(ReferenceFault) -> Finding {
    let others = try others(extreme)
    if let finding = beaten(others, extreme) ?? allEqual(others) { return finding }
    guard !others.equal.isEmpty else {
      return Finding(
        holds: false, dataSay: "\(said(selection.row)), and no other has the same value")
    }
    if let finding = try tooNear(others, extreme) { return finding }
    return Finding(holds: true, dataSay: shared(others))
  }

  /// With uncertainty: nothing beyond the row, and something behind it, further than noise reaches.
  /// Without: the most extreme value, or one of the nearest quarter.
  func among(_ extreme: Extreme) throws(ReferenceFault) -> Finding {
    let others = try others(extreme)
    var isUncertain = false
    for row in [selection.row] + others.all where try dataset.estimate(ofRow: row) != nil {
      isUncertain = true
    }
    guard isUncertain else { return inQuarter(others, extreme) }
    var isClearOfSome = false
    for other in others.all {
      let contrast = try dataset.contrast(selection.row, with: other)
      if contrast.order == extreme.opposite {
        return Finding(holds: false, dataSay: said(contrast))
      }
      if contrast.order == extreme.order { isClearOfSome = true }
    }
    let some = isClearOfSome ? "at least one" : "none"
    return Finding(
      holds: isClearOfSome,
      dataSay: "\(said(selection.row)); beyond the noise no other is \(extreme.comparative), and "
        + "\(some) is \(extreme.oppositeWord)")
  }

  func hasRank(_ rank: Int) throws(ReferenceFault) -> Finding {
    let (ranking, entry) = try dataset.rank(of: selection)
    let shared = entry.isTied ? ", which it shares" : ""
    return Finding(
      holds: entry.rank == rank,
      dataSay: "\(said(selection.row)), rank \(entry.rank) of \(ranking.published.count)\(shared)")
  }

  /// The rows that share the ranking; an error where no rank can be told.
  private func others(_ extreme: Extreme) throws(ReferenceFault) -> Others {
    let value = try dataset.number(ofRow: selection.row)
    let (ranking, _) = try dataset.rank(of: selection)
    var others = Others()
    let rows = ranking.published.map(\.row).filter { $0 != selection.row }
    for row in rows {
      let other = try dataset.number(ofRow: row)
      if other == value {
        others.equal.append(row)
      } else if (other < value) == (extreme == .lowest) {
        others.beyond.append(row)
      } else {
        others.behind.append(row)
      }
    }
    // A ranking starts with what is best; here the extreme that is asked of comes first.
    if (dataset.description.better == .lower) != (extreme == .lowest) {
      others.beyond.reverse()
      others.behind.reverse()
    }
    return others
  }

  /// The finding where another row is nearer the extreme.
  private func beaten(_ others: Others, _ extreme: Extreme) -> Finding? {
    guard let most = others.beyond.first else { return nil }
    let word = extreme.comparative
    return Finding(
      holds: false,
      dataSay: "\(said(selection.row)), and \(said(most)), which is \(word)"
        + andMore(others.beyond.count - 1, "\(word) too"))
  }

  /// The finding where every row has the same value, so that none stands out.
  private func allEqual(_ others: Others) -> Finding? {
    guard others.all.count == others.equal.count else { return nil }
    return Finding(
      holds: false,
      dataSay: "\(said(selection.row)), and all \(others.equal.count + 1) have the same value")
  }

  /// `d/a is 4, and d/b has the same value`.
  private func shared(_ others: Others) -> String {
    let name = others.equal.first.map(name(of:)) ?? ""
    return "\(said(selection.row)), and \(name) has the same value"
      + andMore(others.equal.count - 1, "equal too")
  }

  /// The finding where a row behind this one is no further off than noise allows.
  ///
  /// Each of them has to be further off, at 95% and without a correction for their number: a claim
  /// that all of several things are so is an intersection–union test, whose level is that of each
  /// (R. L. Berger 1982, Multiparameter hypothesis testing and acceptance sampling, Technometrics
  /// 24, 295–300).
  private func tooNear(
    _ others: Others, _ extreme: Extreme
  ) throws(ReferenceFault) -> Finding? {
    var near: [Contrast] = []
    for other in others.behind {
      let contrast = try dataset.contrast(selection.row, with: other)
      if contrast.order != extreme.order { near.append(contrast) }
    }
    guard let nearest = near.first else { return nil }
    return Finding(
      holds: false,
      dataSay: said(nearest) + andMore(near.count - 1, "no further off than noise allows"))
  }

  /// The rule for values without uncertainty.
  private func inQuarter(_ others: Others, _ extreme: Extreme) -> Finding {
    if let finding = allEqual(others) { return finding }
    let count = others.all.count + 1
    let reaching = others.beyond.count + others.equal.count + 1
    let holds = others.beyond.isEmpty || reaching <= (count + 3) / 4
    return Finding(
      holds: holds,
      dataSay: "\(said(selection.row)), and \(reaching) of the \(count) values "
        + "\(reaching == 1 ? "is" : "are") that \(extreme.adjective) or \(extreme.comparative)"
        + (holds ? "" : ", more than a quarter"))
  }
}
