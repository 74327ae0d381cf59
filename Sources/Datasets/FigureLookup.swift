internal import Diagnostics
internal import SourceText

extension DatasetLibrary {
  /// The figure at `DATASET/DIMENSION…[/PERIOD][?show=…&decimals=N]`.
  package func figure(_ text: String) throws(ReferenceFault) -> Figure {
    let address = try ReferenceAddress(text)
    let index = try index(ofDatasetNamed: address.dataset)
    var show: Figure.Show?
    var decimals: Int?
    for option in address.options {
      switch option.key {
      case "show":
        guard let known = Figure.Show(rawValue: option.value) else {
          let words = Figure.Show.allCases.map(\.rawValue)
          throw .wrong(
            "a figure cannot show '\(option.value)'",
            hint: Suggestion.hint(for: option.value, among: words)
              ?? "it shows \(words.joined(separator: ", "))")
        }
        show = known
      case "decimals":
        guard let places = Int(option.value), (0...12).contains(places) else {
          throw .wrong("'\(option.value)' is not a number of decimals from 0 to 12")
        }
        decimals = places
      default:
        throw .wrong(
          "a figure knows no '\(option.key)'",
          hint: Suggestion.hint(for: option.key, among: ["show", "decimals"])
            ?? "it knows show and decimals")
      }
    }
    let dataset = datasets[index]
    if dataset.isList {
      return try dataset.counted(address.path, show: show, index: index)
    }
    return try FigureReader(
      dataset: dataset, selection: dataset.select(address.path), decimals: decimals
    ).figure(show ?? .value, index: index)
  }
}

extension Dataset {
  /// How many rows of a list a path leads to.
  fileprivate func counted(
    _ path: [String], show: Figure.Show?, index: Int
  ) throws(ReferenceFault) -> Figure {
    guard show == .count else {
      throw .wrong(
        "'\(name)' is a list and has no values", hint: "add ?show=count to count its rows")
    }
    let rows = try filter(path)
    let address = ([name.text] + path).joined(separator: "/")
    return Figure(
      dataset: index, row: rows.first, text: ExactDecimal(rows.count).shown,
      subject: "the number of rows of \(address)")
  }
}

/// Works out what a figure shows of one row.
private struct FigureReader {
  let dataset: Dataset
  let selection: RowSelection
  let decimals: Int?

  func figure(_ show: Figure.Show, index: Int) throws(ReferenceFault) -> Figure {
    Figure(
      dataset: index, row: selection.row, text: try text(show),
      subject: show.words.map { "\($0) \(dataset.qualifiedRowPath(selection.row))" }
        ?? dataset.qualifiedRowPath(selection.row))
  }

  private func text(_ show: Figure.Show) throws(ReferenceFault) -> String {
    switch show {
    case .value:
      let number = try number()
      return try format(of: number).text(number)
    case .size:
      let number = try number()
      return try format(of: number).text(number.magnitude)
    case .previous:
      let earlier = try earlier()
      return try format(of: earlier).text(earlier)
    case .change:
      let change = try difference(number(), earlier())
      return try format(of: change).difference(change)
    case .signedChange:
      let change = try difference(number(), earlier())
      let text = try format(of: change).difference(change)
      return change.isNought ? text : (change.isNegative ? "\u{2212}" : "+") + text
    case .percentChange:
      return try percentChange()
    case .rank:
      return String(try rank())
    case .lower:
      return try stated(observation.lower, "lower limit")
    case .upper:
      return try stated(observation.upper, "upper limit")
    case .sampleSize:
      guard let size = observation.sampleSize else { throw missing("sample size") }
      return size.shown
    case .differenceFromComparator:
      let difference = try difference(number(), comparator())
      return try format(of: difference).difference(difference)
    case .count:
      throw .wrong(
        "'\(dataset.name)' is no list, so there are no rows to count",
        hint: "leave ?show=count away for the value itself")
    }
  }

  private var observation: Observation { dataset.observation(selection.row) }

  private func number() throws(ReferenceFault) -> ExactDecimal {
    try dataset.number(ofRow: selection.row)
  }

  private func earlier() throws(ReferenceFault) -> ExactDecimal {
    try dataset.number(ofRow: dataset.earlierRow(of: selection))
  }

  private func comparator() throws(ReferenceFault) -> ExactDecimal {
    guard
      let row = dataset.comparatorRow(codes: selection.codes, period: selection.period)
    else {
      throw .wrong(
        "'\(dataset.name)' has no comparator in \(dataset.periods[selection.period].label)",
        hint: "name one under 'comparator' in \(dataset.description.path)")
    }
    return try dataset.number(ofRow: row)
  }

  private func difference(
    _ left: ExactDecimal, _ right: ExactDecimal
  ) throws(ReferenceFault) -> ExactDecimal {
    guard let difference = left.subtracting(right) else {
      throw .wrong("the difference has more digits than can be counted")
    }
    return difference
  }

  private func percentChange() throws(ReferenceFault) -> String {
    let earlier = try earlier()
    let change = try difference(number(), earlier)
    guard let percent = change.magnitude.percent(of: earlier.magnitude, decimals: decimals ?? 1)
    else {
      throw .wrong("there is no change in percent from nought")
    }
    return percent.shown + "%"
  }

  private func rank() throws(ReferenceFault) -> Int {
    let ranking = try dataset.completeRanking(of: selection)
    guard let entry = ranking.entry(ofRow: selection.row) else {
      throw .wrong("'\(dataset.qualifiedRowPath(selection.row))' is the comparator and has no rank")
    }
    return entry.rank
  }

  private func stated(_ value: ExactDecimal?, _ name: String) throws(ReferenceFault) -> String {
    guard let value else { throw missing(name) }
    return try format(of: value).text(value)
  }

  private func missing(_ name: String) -> ReferenceFault {
    .wrong("'\(dataset.qualifiedRowPath(selection.row))' gives no \(name)")
  }

  /// The format, widened or narrowed; more decimals than were published cannot be shown.
  private func format(of value: ExactDecimal) throws(ReferenceFault) -> ValueFormat {
    let usual = dataset.format(ofRow: selection.row)
    guard let decimals else { return usual }
    let published = max(Int(value.decimals), usual.decimals ?? 0)
    guard decimals <= published else {
      throw .wrong(
        "'\(dataset.qualifiedRowPath(selection.row))' is published with \(published) decimals, not \(decimals)"
      )
    }
    return ValueFormat(dataset.description, decimals: decimals)
  }
}

extension Figure.Show {
  /// What stands before a row's address where a figure shows something else than its value.
  fileprivate var words: String? {
    switch self {
    case .value: nil
    case .change, .signedChange: "the change in"
    case .percentChange: "the change in percent in"
    case .previous: "the value before"
    case .rank: "the rank of"
    case .lower: "the lower limit of"
    case .upper: "the upper limit of"
    case .sampleSize: "the sample size of"
    case .differenceFromComparator: "the difference from the comparator of"
    case .size: "the size of"
    case .count: "the number of rows of"
    }
  }
}
