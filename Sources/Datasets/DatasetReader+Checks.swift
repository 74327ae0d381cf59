internal import Diagnostics
internal import SourceText

// MARK: - Index

extension DatasetReader {
  /// The row of each combination of categories and period; a second one is an error.
  mutating func index(
    _ dimensions: [Dimension], periods: [Period], codes periodCodes: [Int32]
  ) -> RowIndex {
    let counts = [periods.count] + dimensions.map(\.categories.count)
    let columns = [periodCodes] + dimensions.map(\.codes)
    let uncountable = RowIndex.firstUncountableRow(columns: columns, counts: counts)
    var repeated: [(row: Int, first: Int)] = []
    let index = RowIndex(columns: columns, counts: counts) { repeated.append(($0, $1)) }
    for (row, first) in repeated where row < uncountable ?? .max {
      let words =
        dimensions.map { Excerpt.of($0.category(ofRow: row).label) }
        + [periods[Int(periodCodes[row])].slug.text]
      diagnostics.error(
        "there is a row for \(words.joined(separator: ", ")) already, on line "
          + "\(position(ofRow: first).line)",
        at: position(ofRow: row), hint: "keep one of them")
    }
    if uncountable != nil {
      diagnostics.error(
        "this dataset has more combinations of categories than can be counted",
        at: SourcePosition(path: table.path), hint: "split it")
    }
    return index
  }

  /// A direction must not go against the values that stand beside it: then one of them is wrong.
  mutating func checkDirections(of dataset: Dataset) {
    guard dataset.columns.hasDirections else { return }
    let step = description.periodKind.stepOfComparison
    let periods = Dictionary(
      zip(dataset.periods.map(\.ordinal), dataset.periods.indices),
      uniquingKeysWith: { first, _ in first })
    for row in 0..<dataset.rowCount {
      guard let direction = dataset.observation(row).direction,
        let now = dataset.observation(row).value.number, let period = dataset.period(ofRow: row),
        let earlier = periods[period.ordinal - step],
        let before = dataset.row(codes: dataset.codes(ofRow: row), period: earlier),
        let value = dataset.observation(before).value.number
      else { continue }
      let isAgainst =
        switch direction {
        case .rose: now < value
        case .fell: value < now
        case .unchanged: false
        }
      if isAgainst {
        diagnostics.error(
          "the direction is '\(direction.rawValue)', but the value went from \(value) to \(now)",
          at: position(ofRow: row), hint: "correct the one or the other")
      }
    }
  }
}

// MARK: - Places

extension DatasetReader {
  /// Where the value of a row stands, or the marker in its place.
  func positionOfValue(ofRow row: Int) -> SourcePosition {
    guard roles.wide.isEmpty, let column = roles.column("value") else {
      return position(ofRow: row)
    }
    return CellReader(table: table, row: row).position(column)
  }

  /// Where a row of the dataset stands: in a file without errors each column of values gave one.
  private func position(ofRow row: Int) -> SourcePosition {
    let (row, index) = row.quotientAndRemainder(dividingBy: max(1, valueColumns.count))
    return CellReader(table: table, row: row)
      .position(roles.wide.isEmpty ? 0 : valueColumns[index].column)
  }
}
