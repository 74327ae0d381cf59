package import SourceText

/// A dataset as it was read and typed: columns, not rows, and one index over them.
///
/// Rows keep the order of the file. Dimensions are small integers into their categories, so that
/// finding a row costs the same in ten rows and in a million. An object, since it goes from hand to
/// hand for each figure.
package final class Dataset: Sendable {
  package let name: Slug
  package let description: DatasetDescription
  /// In path order, without the period.
  package let dimensions: [Dimension]
  /// In time order; empty for a list.
  package let periods: [Period]
  /// The index into `periods` of each row; empty for a list.
  package let periodCodes: [Int32]
  package let columns: ObservationColumns
  /// The columns of a list that are neither dimension nor period.
  package let textColumns: [TextColumn]
  package let rowCount: Int
  /// The index into `periods` of the last one in which any row has a value or a direction.
  package let latestPeriod: Int?
  /// Whether the title names the unit, so that it need not stand behind it.
  package let titleNamesUnit: Bool
  private let index: RowIndex
  /// The rows by the category of the first dimension.
  let rowsOfFirstDimension: CategoryRows?
  let rankings = RankingCache()

  init(
    name: Slug, description: DatasetDescription, dimensions: [Dimension], periods: [Period],
    periodCodes: [Int32], columns: ObservationColumns, textColumns: [TextColumn], rowCount: Int,
    index: RowIndex
  ) {
    self.name = name
    self.description = description
    self.dimensions = dimensions
    self.periods = periods
    self.periodCodes = periodCodes
    self.columns = columns
    self.textColumns = textColumns
    self.rowCount = rowCount
    self.index = index
    titleNamesUnit = description.title.lowercased().contains(description.unit.lowercased())
    rowsOfFirstDimension = dimensions.first.map(CategoryRows.init)
    latestPeriod = Self.latestPeriod(periodCodes, columns)
  }

  package var isList: Bool { description.measure == .list }

  /// The row with these categories, one code a dimension, in this period.
  package func row(codes: [Int32], period: Int) -> Int? {
    index.row(codes: codes, period: period)
  }

  /// The codes of a row's categories, one a dimension.
  package func codes(ofRow row: Int) -> [Int32] { dimensions.map { $0.codes[row] } }

  /// The period of a row; nil for a list.
  package func period(ofRow row: Int) -> Period? {
    periodCodes.isEmpty ? nil : periods[Int(periodCodes[row])]
  }

  package func observation(_ row: Int) -> Observation { columns.observation(row) }

  /// A row's place in addresses, `trafford/2015-04`: its categories and its period.
  package func rowPath(_ row: Int) -> String {
    var path = ""
    path.reserveCapacity(64)
    append(rowPath: row, to: &path)
    return path
  }

  /// Appends a row's place in addresses.
  package func append(rowPath row: Int, to text: inout String) {
    if isList {
      text += columns.listAnchors[row]
      return
    }
    for (number, dimension) in dimensions.enumerated() {
      if number > 0 { text += "/" }
      text += dimension.categories[Int(dimension.codes[row])].slug.text
    }
    guard !periodCodes.isEmpty else { return }
    if !dimensions.isEmpty { text += "/" }
    text += periods[Int(periodCodes[row])].slug.text
  }

  /// A row's place with the dataset's name before it, as a figure's address writes it.
  package func qualifiedRowPath(_ row: Int) -> String {
    let path = rowPath(row)
    return path.isEmpty ? name.text : "\(name)/\(path)"
  }

  private static func latestPeriod(
    _ periodCodes: [Int32], _ columns: ObservationColumns
  ) -> Int? {
    var latest: Int32 = -1
    for (row, code) in periodCodes.enumerated()
    where code > latest && columns.hasNumberOrDirection(row: row) {
      latest = code
    }
    return latest < 0 ? nil : Int(latest)
  }
}

/// A column of a list that holds text to show.
package struct TextColumn: Sendable {
  /// The slug of its heading, which no other column of the list has.
  package let name: String
  package let label: String
  package let cells: [String]
}
