internal import SourceText

/// The row that a trend compares a row with: the adjacent earlier period, a year earlier for
/// rolling years.
extension Dataset {
  /// The earlier row; an error where there is none or the series breaks in between.
  package func earlierRow(of selection: RowSelection) throws(ReferenceFault) -> Int {
    let period = periods[selection.period]
    let wanted = period.ordinal - description.periodKind.stepOfComparison
    guard let earlier = periods.firstIndex(where: { $0.ordinal == wanted }),
      let row = row(codes: selection.codes, period: earlier)
    else {
      throw .wrong(
        "'\(qualifiedRowPath(selection.row))' has no earlier period to compare with",
        hint: periods.count == 1 ? "the dataset holds one period only" : nil)
    }
    for entry in description.breaks {
      guard let start = periods.first(where: { $0.slug.text == entry.period.value }) else {
        continue
      }
      if start.ordinal > wanted, start.ordinal <= period.ordinal {
        throw .wrong(
          "nothing can be compared across the break in \(start.label) (\(entry.reason))",
          hint: "say what each side of the break shows on its own")
      }
    }
    if observation(selection.row).qualifiers.contains(.breakInSeries) {
      throw .wrong(
        "nothing can be compared across the break that [b] marks in \(period.label)",
        hint: "say what each side of the break shows on its own")
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
}
