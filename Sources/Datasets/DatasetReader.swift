package import Diagnostics
package import SourceText

/// Types a dataset from its CSV file and its description. Every bad cell is an error at its file,
/// row and column, and all of them are found in one run.
///
/// A row whose cells are written plainly is typed straight from its bytes; any other is read cell by
/// cell by `CellReader`, which knows all ways to write one and what to say of a wrong one.
package struct DatasetReader {
  /// A column that gives an observation a row: the one named `value`, or one of the wide form.
  struct ValueColumn {
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

  let description: DatasetDescription
  let table: CSVTable
  let roles: ColumnRoles
  var besideColumns: BesideColumns
  var dimensions: [DimensionBuilder]
  var periods: PeriodBuilder
  var columns = ObservationColumns()
  var valueColumns: [ValueColumn] = []
  var diagnostics: [Diagnostic] = []
  /// The count under which a value has to be withheld.
  let threshold: ExactDecimal?
  private let name: Slug

  /// The dataset, or nil where anything in it is wrong.
  package static func read(
    name: Slug, table file: SourceFile, description: DatasetDescription,
    diagnostics: inout [Diagnostic]
  ) -> Dataset? {
    read(
      name: name, table: file, description: description, cellByCell: false,
      diagnostics: &diagnostics)
  }

  /// - Parameter cellByCell: whether plain rows are read as any other; then it is slower and gives
  ///   the same, to which tests hold it.
  static func read(
    name: Slug, table file: SourceFile, description: DatasetDescription, cellByCell: Bool,
    diagnostics: inout [Diagnostic]
  ) -> Dataset? {
    guard let table = CSVTable(file, diagnostics: &diagnostics),
      let roles = ColumnRoles(table, description: description, diagnostics: &diagnostics)
    else { return nil }
    var reader = DatasetReader(name: name, description: description, table: table, roles: roles)
    let dataset = reader.read(cellByCell: cellByCell)
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
    threshold =
      description.measure == .count ? description.disclosureThreshold.map { ExactDecimal($0) } : nil
  }

  private mutating func read(cellByCell: Bool) -> Dataset? {
    if table.rowCount == 0 {
      diagnostics.error(
        "this file has no rows below its heading", at: SourcePosition(path: table.path),
        hint: "add one, with [x] where a value is not available")
    }
    if description.measure != .list { valueColumns = makeValueColumns() }
    readRows(cellByCell: cellByCell)
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
        cells: (0..<table.rowCount).map { CellReader(table: table, row: $0).text(text.column) })
    }
    var columns = columns
    columns.listAnchors = ListAnchors.anchors(
      rowCount: table.rowCount, dimensions: dimensions, texts: texts)
    return Dataset(
      name: name, description: description, dimensions: dimensions, periods: [], periodCodes: [],
      columns: columns, textColumns: texts, rowCount: table.rowCount, index: RowIndex())
  }

  private mutating func observations() -> Dataset {
    let dimensions = dimensions.map(\.dimension)
    let (periods, codes) = periods.inOrder
    return Dataset(
      name: name, description: description, dimensions: dimensions, periods: periods,
      periodCodes: codes, columns: columns, textColumns: [], rowCount: codes.count,
      index: index(dimensions, periods: periods, codes: codes))
  }
}
