internal import Diagnostics
internal import SourceText

/// What each column of a CSV file is for, found from its heading and the description.
struct ColumnRoles {
  /// A column of values for one category of a dimension (wide form).
  struct WideColumn {
    let column: Int
    let category: String
    let position: SourcePosition
  }

  /// The columns that a heading of their own names.
  static let reserved = [
    "period", "value", "lower", "upper", "n", "marker", "direction", "decimals", "note",
  ]

  /// In path order; the wide dimension has no column.
  private(set) var dimensions: [(name: String, label: String, column: Int?)] = []
  /// The columns of a list that are no dimension.
  private(set) var texts: [(label: String, column: Int)] = []
  private(set) var wide: [WideColumn] = []
  private(set) var wideDimension: String?
  private var columns: [String: Int] = [:]

  /// The column of a reserved name, if the file has it.
  func column(_ name: String) -> Int? { columns[name] }

  init?(
    _ table: CSVTable, description: DatasetDescription, diagnostics: inout [Diagnostic]
  ) {
    var found: [Diagnostic] = []
    let headings = table.heading.map(table.text)
    readMappings(table, headings, description.layout, &found)
    let isMapped = Set(wide.map(\.column))
    let isList = description.measure == .list
    var others: [(name: String, column: Int)] = []
    for (column, heading) in headings.enumerated() where !isMapped.contains(column) {
      let name = Self.name(of: heading, in: description.layout)
      guard name != ColumnLayout.ignored else { continue }
      if Self.reserved.contains(name), !isList {
        guard columns.updateValue(column, forKey: name) == nil else {
          found.error(
            "two columns stand for '\(name)'", at: table.position(of: table.heading[column]))
          continue
        }
      } else {
        others.append((name, column))
      }
    }
    arrange(others, headings, table, description, &found)
    check(table, description, headings, &found)
    diagnostics += found
    if found.containsErrors { return nil }
  }

  /// The name that a heading stands for: what the description maps it to, else its own slug.
  private static func name(of heading: String, in layout: ColumnLayout) -> String {
    if let mapped = layout.names.first(where: { $0.heading.value == heading }) {
      return mapped.name
    }
    return Slug(of: heading)?.text ?? heading
  }

  private mutating func readMappings(
    _ table: CSVTable, _ headings: [String], _ layout: ColumnLayout, _ found: inout [Diagnostic]
  ) {
    let wideHeadings = layout.wide?.columns.map(\.heading) ?? []
    for heading in layout.names.map(\.heading) + wideHeadings
    where !headings.contains(heading.value) {
      found.error(
        "\(table.path) has no column '\(heading.value)'", at: heading.position,
        hint: Suggestion.hint(for: heading.value, among: headings))
    }
    guard let wide = layout.wide else { return }
    wideDimension = wide.dimension
    for entry in wide.columns {
      guard let column = headings.firstIndex(of: entry.heading.value) else { continue }
      self.wide.append(
        WideColumn(column: column, category: entry.category, position: entry.heading.position))
    }
  }

  /// Puts the dimensions in path order: as the description lists them, else as the file does.
  private mutating func arrange(
    _ others: [(name: String, column: Int)], _ headings: [String], _ table: CSVTable,
    _ description: DatasetDescription, _ found: inout [Diagnostic]
  ) {
    func add(_ name: String, column: Int?) {
      let label =
        description.dimensionLabels[name] ?? name.prefix(1).uppercased()
        + name.dropFirst().replacing("-", with: " ")
      dimensions.append((name, label, column))
    }
    let isList = description.measure == .list
    guard let listed = description.dimensions else {
      if isList {
        texts = others.map { (label: headings[$0.column], column: $0.column) }
      } else {
        others.forEach { add($0.name, column: $0.column) }
        if let wideDimension, wideDimension != "period" { add(wideDimension, column: nil) }
      }
      return
    }
    for dimension in listed {
      if let other = others.first(where: { $0.name == dimension.value }) {
        add(other.name, column: other.column)
      } else if dimension.value == wideDimension {
        add(dimension.value, column: nil)
      } else {
        found.error(
          "\(table.path) has no column '\(dimension.value)'", at: dimension.position,
          hint: Suggestion.hint(for: dimension.value, among: others.map(\.name)))
      }
    }
    for other in others where !listed.contains(where: { $0.value == other.name }) {
      if isList {
        let label = description.dimensionLabels[other.name] ?? headings[other.column]
        texts.append((label: label, column: other.column))
      } else {
        found.error(
          "the column '\(headings[other.column])' is not in the description",
          at: table.position(of: table.heading[other.column]),
          hint: Suggestion.hint(for: other.name, among: Self.reserved + listed.map(\.value))
            ?? "list it under 'dimensions', or under 'columns' as '\(ColumnLayout.ignored)'")
      }
    }
  }

  private func check(
    _ table: CSVTable, _ description: DatasetDescription, _ headings: [String],
    _ found: inout [Diagnostic]
  ) {
    guard description.measure != .list else { return }
    let place = SourcePosition(path: table.path)
    if columns["value"] == nil, wide.isEmpty {
      found.error(
        "this file has no column 'value'", at: place,
        hint: Suggestion.hint(for: "value", among: headings)
          ?? "name another column under 'columns' in \(description.path), like 'Rate: value'")
    }
    if columns["period"] == nil, wideDimension != "period" {
      found.error(
        "this file has no column 'period'", at: place,
        hint: Suggestion.hint(for: "period", among: headings)
          ?? "name another column under 'columns' in \(description.path), like 'Year: period'")
    }
    for name in dimensions.map(\.name)
    where dimensions.filter({ $0.name == name }).count > 1 {
      found.error("two columns stand for '\(name)'", at: place)
      return
    }
  }
}
