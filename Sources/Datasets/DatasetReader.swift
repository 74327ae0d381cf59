package import Diagnostics
package import SourceText

/// Types a dataset from its CSV file and its description. Every bad cell is an error at its file,
/// row and column, and all of them are found in one run.
package struct DatasetReader {
  /// A column that gives an observation a row: the one named `value`, or one of the wide form.
  private struct ValueColumn {
    /// What the column says of each of its values.
    enum Meaning {
      case value
      case category(code: Int32, dimension: Int)
      case period(code: Int32)
      /// Nothing, because it is wrong, which has been reported.
      case unknown
    }

    let column: Int
    let meaning: Meaning
  }

  /// Where an observation stands in the file, for errors found at the end.
  private struct Place {
    let row: Int32
    let column: Int32
  }

  private let name: Slug
  private let description: DatasetDescription
  private let table: CSVTable
  private let roles: ColumnRoles
  private let besideColumns: BesideColumns
  private var dimensions: [DimensionBuilder]
  private var periods: PeriodBuilder
  private var columns = ObservationColumns()
  private var places: [Place] = []
  private var diagnostics: [Diagnostic] = []

  /// The dataset, or nil where anything in it is wrong.
  package static func read(
    name: Slug, table file: SourceFile, description: DatasetDescription,
    diagnostics: inout [Diagnostic]
  ) -> Dataset? {
    guard let table = CSVTable(file, diagnostics: &diagnostics),
      let roles = ColumnRoles(table, description: description, diagnostics: &diagnostics)
    else { return nil }
    var reader = DatasetReader(name: name, description: description, table: table, roles: roles)
    let dataset = reader.read()
    diagnostics += reader.diagnostics
    return reader.diagnostics.containsErrors ? nil : dataset
  }

  private init(
    name: Slug, description: DatasetDescription, table: CSVTable, roles: ColumnRoles
  ) {
    self.name = name
    self.description = description
    self.table = table
    self.roles = roles
    besideColumns = BesideColumns(roles)
    dimensions = roles.dimensions.map { DimensionBuilder(name: $0.name, label: $0.label) }
    periods = PeriodBuilder(description)
  }

  private mutating func read() -> Dataset? {
    if table.rowCount == 0 {
      diagnostics.error(
        "this file has no rows below its heading", at: SourcePosition(path: table.path),
        hint: "add one, with [x] where a value is not available")
    }
    if description.measure == .list {
      for row in 0..<table.rowCount { readListRow(row) }
    } else {
      let valueColumns = valueColumns()
      for row in 0..<table.rowCount { readRow(row, valueColumns) }
    }
    guard !diagnostics.containsErrors else { return nil }
    let dataset = description.measure == .list ? list() : observations()
    checkDirections(of: dataset)
    DescriptionChecks.check(dataset, diagnostics: &diagnostics)
    if !diagnostics.containsErrors {
      DisclosureCheck.check(
        dataset, position: positionOfValue(ofRow:), diagnostics: &diagnostics)
    }
    return dataset
  }

  private func list() -> Dataset {
    let dimensions = dimensions.map(\.dimension)
    let texts = roles.texts.map { text in
      TextColumn(
        name: text.name, label: text.label,
        cells: places.map { CellReader(table: table, row: Int($0.row)).text(text.column) })
    }
    var columns = columns
    columns.listAnchors = ListAnchors.anchors(
      rowCount: places.count, dimensions: dimensions, texts: texts)
    return Dataset(
      name: name, description: description, dimensions: dimensions, periods: [], periodCodes: [],
      columns: columns, textColumns: texts, rowCount: places.count, rowsByKey: [:])
  }

  private mutating func observations() -> Dataset {
    let dimensions = dimensions.map(\.dimension)
    let (periods, codes) = periods.inOrder
    return Dataset(
      name: name, description: description, dimensions: dimensions, periods: periods,
      periodCodes: codes, columns: columns, textColumns: [], rowCount: places.count,
      rowsByKey: index(dimensions, periods: periods, codes: codes))
  }
}

// MARK: - Rows

extension DatasetReader {
  /// The columns of values; what those of the wide form stand for is read once, not once a row.
  private mutating func valueColumns() -> [ValueColumn] {
    guard let wideDimension = roles.wideDimension else {
      return roles.column("value").map { [ValueColumn(column: $0, meaning: .value)] } ?? []
    }
    let dimension = roles.dimensions.firstIndex { $0.name == wideDimension }
    return roles.wide.map { wide in
      let meaning: ValueColumn.Meaning?
      if let dimension {
        meaning = dimensions[dimension]
          .code(of: wide.category, at: wide.position, diagnostics: &diagnostics)
          .map { .category(code: $0, dimension: dimension) }
      } else {
        meaning =
          periods.code(of: wide.category, at: wide.position, diagnostics: &diagnostics)
          .map { .period(code: $0) }
      }
      return ValueColumn(column: wide.column, meaning: meaning ?? .unknown)
    }
  }

  private mutating func readListRow(_ row: Int) {
    let cells = CellReader(table: table, row: row)
    guard let codes = categories(cells) else { return }
    for (index, code) in codes.enumerated() { dimensions[index].append(code) }
    places.append(Place(row: Int32(row), column: 0))
  }

  private mutating func readRow(_ row: Int, _ valueColumns: [ValueColumn]) {
    let cells = CellReader(table: table, row: row)
    let rowCodes = categories(cells)
    let rowPeriod = besideColumns.period.flatMap {
      periods.code(in: cells, column: $0, diagnostics: &diagnostics)
    }
    let beside = besideColumns.read(cells, diagnostics: &diagnostics)
    for valueColumn in valueColumns {
      let value = cells.value(
        valueColumn.column, markers: besideColumns.marker, diagnostics: &diagnostics)
      guard let value else { continue }
      let observation = beside.observation(value, row: places.count)
      ObservationChecks.check(
        observation, of: description, at: cells.position(valueColumn.column),
        diagnostics: &diagnostics)
      var codes = rowCodes
      var period = rowPeriod
      switch valueColumn.meaning {
      case .value: break
      case .category(let code, let dimension): codes?[dimension] = code
      case .period(let code): period = code
      case .unknown: continue
      }
      guard let codes, let period else { continue }
      append(observation, codes: codes, period: period)
      places.append(
        Place(row: Int32(row), column: roles.wide.isEmpty ? 0 : Int32(valueColumn.column)))
    }
  }

  private mutating func append(_ observation: Observation, codes: [Int32], period: Int32) {
    for (index, code) in codes.enumerated() { dimensions[index].append(code) }
    periods.append(period)
    columns.append(observation)
  }

  /// The codes of a row's categories, with nought for the wide dimension, whose codes the columns
  /// give; nil where one is wrong.
  private mutating func categories(_ cells: CellReader) -> [Int32]? {
    var codes: [Int32] = []
    for (index, role) in roles.dimensions.enumerated() {
      guard let column = role.column else {
        codes.append(0)
        continue
      }
      let code = dimensions[index].code(in: cells, column: column, diagnostics: &diagnostics)
      if let code { codes.append(code) }
    }
    return codes.count == dimensions.count ? codes : nil
  }
}

// MARK: - Index

extension DatasetReader {
  /// The row of each combination of categories and period; a second one is an error.
  private mutating func index(
    _ dimensions: [Dimension], periods: [Period], codes periodCodes: [Int32]
  ) -> [UInt64: Int32] {
    let counts = dimensions.map(\.categories.count)
    var rows: [UInt64: Int32] = [:]
    rows.reserveCapacity(places.count)
    for row in places.indices {
      let codes = dimensions.map { $0.codes[row] }
      guard
        let key = Dataset.key(codes: codes, period: Int(periodCodes[row]), dimensions: counts)
      else {
        diagnostics.error(
          "this dataset has more combinations of categories than can be counted",
          at: SourcePosition(path: table.path), hint: "split it")
        return rows
      }
      guard let first = rows[key] else {
        rows[key] = Int32(row)
        continue
      }
      let words =
        zip(dimensions, codes).map { Excerpt.of($0.categories[Int($1)].label) }
        + [periods[Int(periodCodes[row])].slug.text]
      diagnostics.error(
        "there is a row for \(words.joined(separator: ", ")) already, on line "
          + "\(position(ofRow: Int(first)).line)",
        at: position(ofRow: row), hint: "keep one of them")
    }
    return rows
  }

  /// A direction must not go against the values that stand beside it: then one of them is wrong.
  private mutating func checkDirections(of dataset: Dataset) {
    guard dataset.columns.hasDirections else { return }
    let step = description.periodKind.stepOfComparison
    for row in 0..<dataset.rowCount {
      guard let direction = dataset.observation(row).direction,
        let now = dataset.observation(row).value.number, let period = dataset.period(ofRow: row),
        let earlier = dataset.periods.firstIndex(where: { $0.ordinal == period.ordinal - step }),
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

  /// Where the value of a row stands, or the marker in its place.
  private func positionOfValue(ofRow row: Int) -> SourcePosition {
    guard roles.wide.isEmpty, let column = roles.column("value") else {
      return position(ofRow: row)
    }
    return CellReader(table: table, row: Int(places[row].row)).position(column)
  }

  private func position(ofRow row: Int) -> SourcePosition {
    let place = places[row]
    return CellReader(table: table, row: Int(place.row)).position(Int(place.column))
  }
}
