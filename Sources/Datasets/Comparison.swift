internal import SourceText

/// What a row is compared with: an earlier row of its own, or the comparator's.
extension Dataset {
  /// The row that a trend compares a row with, in the adjacent earlier period, a year earlier for
  /// rolling years; an error where there is none or the series breaks in between.
  package func earlierRow(of selection: RowSelection) throws(ReferenceFault) -> Int {
    let period = periods[selection.period]
    let wanted = period.ordinal - description.periodKind.stepOfComparison
    guard let earlier = periods.firstIndex(where: { $0.ordinal == wanted }),
      let row = row(codes: selection.codes, period: earlier)
    else {
      throw .wrong(
        "'\(qualifiedRowPath(selection.row))' has no earlier period to compare with",
        hint: hint(forPeriod: wanted))
    }
    if let (start, reason) = breakBetween(wanted, period.ordinal, codes: selection.codes) {
      throw .wrong(
        "nothing can be compared across the break in \(start.label) (\(reason))",
        hint: "say what each side of the break shows on its own")
    }
    return row
  }

  /// The comparator's row for a row; an error where there is none, or the row is the comparator.
  func comparatorRow(of selection: RowSelection) throws(ReferenceFault) -> Int {
    guard !isComparator(selection.row) else {
      throw .wrong(
        "'\(qualifiedRowPath(selection.row))' is what others are compared with",
        hint: "name another row")
    }
    guard let comparator = description.comparator else {
      throw .wrong(
        "'\(name)' has no comparator", hint: "name one under 'comparator' in \(description.path)")
    }
    guard let row = comparatorRow(codes: selection.codes, period: selection.period) else {
      throw .wrong(
        "'\(name)' has no row for \(comparator.name.value) in \(periods[selection.period].label)",
        hint: "add it, with [x] if no value is published")
    }
    return row
  }

  /// The number of a row, or an error that says what stands there in its place.
  package func number(ofRow row: Int) throws(ReferenceFault) -> ExactDecimal {
    switch observation(row).value {
    case .number(let number): return number
    case .absent(let absence):
      throw .wrong(
        "'\(qualifiedRowPath(row))' has no value: it is [\(absence.rawValue)], \(absence.word)",
        hint: observation(row).note.map { "its note says: \($0)" })
    }
  }

  private func hint(forPeriod ordinal: Int) -> String {
    if periods.count == 1 { return "the dataset holds one period only" }
    let wanted = Period(
      ordinal: ordinal, kind: description.periodKind,
      yearStartsInApril: description.yearStartsInApril)
    return "it would be compared with \(wanted?.label ?? "the period just before it")"
  }

  /// The last break behind one point in time and up to another: one that the description declares,
  /// or a row marked [b].
  private func breakBetween(
    _ earlier: Int, _ now: Int, codes: [Int32]
  ) -> (start: Period, reason: String)? {
    for (index, period) in periods.enumerated().reversed()
    where period.ordinal > earlier && period.ordinal <= now {
      if let entry = description.breaks.first(where: { $0.period.value == period.slug.text }) {
        return (period, entry.reason)
      }
      if let row = row(codes: codes, period: index),
        observation(row).qualifiers.contains(.breakInSeries)
      {
        return (period, "marked [b]")
      }
    }
    return nil
  }
}
