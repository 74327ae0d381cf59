/// Works out what a figure shows of one row.
struct FigureReader {
  let dataset: Dataset
  let selection: RowSelection
  let decimals: Int?
  /// Whether a row without a value shows why, `withheld`; else it has no figure.
  let showsAbsence: Bool

  /// The figure, which leads to the row that it shows a value of: the earlier one for `previous`.
  func figure(_ show: Figure.Show, index: Int) throws(ReferenceFault) -> Figure {
    let row = show == .previous ? try dataset.earlierRow(of: selection) : selection.row
    let address = dataset.qualifiedRowPath(row)
    return Figure(
      dataset: index, row: row, show: show, text: try text(show, of: row),
      subject: show.words.map { "\($0) \(address)" } ?? address)
  }

  private func text(_ show: Figure.Show, of row: Int) throws(ReferenceFault) -> String {
    let observation = dataset.observation(row)
    if showsAbsence, case .absent(let absence) = observation.value { return absence.word }
    switch show {
    case .value, .previous:
      let number = try dataset.number(ofRow: row)
      return try format(of: number, row: row).text(number)
    case .size:
      let number = try dataset.number(ofRow: row)
      return try format(of: number, row: row).text(number.magnitude)
    case .change:
      let change = try change()
      return try format(of: change, row: row).difference(change)
    case .signedChange:
      let change = try change()
      return try format(of: change, row: row).signedDifference(change)
    case .percentChange:
      return try percentChange()
    case .rank:
      return String(try dataset.rank(of: selection).entry.rank)
    case .lower:
      return try stated(observation.lower, "lower limit", row: row)
    case .upper:
      return try stated(observation.upper, "upper limit", row: row)
    case .sampleSize:
      guard let size = observation.sampleSize else { throw missing("sample size") }
      return size.shown
    case .differenceFromComparator:
      let comparator = try dataset.number(ofRow: dataset.comparatorRow(of: selection))
      let difference = try difference(dataset.number(ofRow: row), comparator)
      return try format(of: difference, row: row).difference(difference)
    case .comparison: return try comparison()
    case .count:
      throw .wrong(
        "'\(dataset.name)' is no list, so there are no rows to count",
        hint: "leave ?show=count away for the value itself")
    }
  }

  /// How the row stands to the comparator, in words: `21.9 lower`, `about the same`.
  ///
  /// Lower and higher are said only where the claims `below-comparator` and `above-comparator` would
  /// hold, and where the difference does not show as nought.
  private func comparison() throws(ReferenceFault) -> String {
    let row = selection.row
    let comparator = try dataset.comparatorRow(of: selection)
    let contrast = try dataset.contrast(row, with: comparator)
    let difference = try difference(
      dataset.number(ofRow: row), dataset.number(ofRow: comparator))
    let format = try format(of: difference, row: row)
    let showsNought = format.decimals.map { difference.rounded(to: $0).isNought } ?? false
    switch contrast.order {
    case .lower where !showsNought: return format.difference(difference) + " lower"
    case .higher where !showsNought: return format.difference(difference) + " higher"
    default: return difference.isNought ? "the same" : "about the same"
    }
  }

  private func change() throws(ReferenceFault) -> ExactDecimal {
    let now = try dataset.number(ofRow: selection.row)
    return try difference(now, dataset.number(ofRow: dataset.earlierRow(of: selection)))
  }

  private func difference(
    _ left: ExactDecimal, _ right: ExactDecimal
  ) throws(ReferenceFault) -> ExactDecimal {
    guard let difference = left.subtracting(right) else {
      throw .wrong(
        "the difference has more than 18 digits", hint: "publish the values with fewer decimals")
    }
    return difference
  }

  private func percentChange() throws(ReferenceFault) -> String {
    let change = try change()
    let earlier = try dataset.number(ofRow: dataset.earlierRow(of: selection))
    let hint = "show=change gives the change itself"
    guard !earlier.isNought else {
      throw .wrong("\(quotedName) has no change in percent: it was nought before", hint: hint)
    }
    guard let percent = change.magnitude.percent(of: earlier.magnitude, decimals: decimals ?? 1)
    else {
      throw .wrong("the change in percent has more than 18 digits", hint: hint)
    }
    return percent.shown + "%"
  }

  private func stated(
    _ value: ExactDecimal?, _ name: String, row: Int
  ) throws(ReferenceFault) -> String {
    guard let value else { throw missing(name) }
    return try format(of: value, row: row).text(value)
  }

  private func missing(_ name: String) -> ReferenceFault {
    .wrong(
      "\(quotedName) gives no \(name)",
      hint: "its cell is empty, or the data have no such column")
  }

  private var quotedName: String { "'\(dataset.qualifiedRowPath(selection.row))'" }

  /// The format, widened or narrowed; more decimals than were published cannot be shown.
  private func format(
    of value: ExactDecimal, row: Int
  ) throws(ReferenceFault) -> ValueFormat {
    let usual = dataset.format(ofRow: row)
    guard let decimals else { return usual }
    let published = max(Int(value.decimals), usual.decimals ?? 0)
    guard decimals <= published else {
      let known = published == 1 ? "1 decimal" : "\(published) decimals"
      throw .wrong(
        "'\(dataset.qualifiedRowPath(row))' is published with \(known), not \(decimals)",
        hint: "write decimals=\(published), or fewer")
    }
    return ValueFormat(dataset.description, decimals: decimals)
  }
}

extension Figure.Show {
  /// What stands before a row's address where a figure shows something else than its value.
  fileprivate var words: String? {
    switch self {
    case .value, .previous: nil
    case .change, .signedChange: "the change in"
    case .percentChange: "the change in percent in"
    case .rank: "the rank of"
    case .lower: "the lower limit of"
    case .upper: "the upper limit of"
    case .sampleSize: "the sample size of"
    case .differenceFromComparator: "the difference from the comparator of"
    case .comparison: "the comparison of"
    case .size: "the size of"
    case .count: "the number of rows of"
    }
  }
}
