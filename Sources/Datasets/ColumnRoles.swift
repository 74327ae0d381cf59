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
  /// Those of them that say something of one value, and of none where a row has several.
  private static let ofOneValue = ["value", "lower", "upper", "n", "marker", "direction"]

  /// In path order; the wide dimension has no column.
  private(set) var dimensions: [(name: String, label: String, column: Int?)] = []
  /// The columns of a list that are no dimension.
  private(set) var texts: [(name: String, label: String, column: Int)] = []
  private(set) var wide: [WideColumn] = []
  private(set) var wideDimension: String?
  private var columns: [String: Int] = [:]
  /// The columns that have no heading of their own, by the name that their heading stands for.
  private var others: [(name: String, column: Int)] = []

  private let table: CSVTable
  private let headings: [String]
  private let description: DatasetDescription

  /// The column of a reserved name, if the file has it.
  func column(_ name: String) -> Int? { columns[name] }

  init?(
    _ table: CSVTable, description: DatasetDescription, diagnostics: inout [Diagnostic]
  ) {
    self.table = table
    self.description = description
    headings = table.heading.map(table.text)
    var found: [Diagnostic] = []
    checkMappings(&found)
    readWide(&found)
    sortColumns(&found)
    if let listed = description.dimensions {
      arrange(listed, &found)
    } else {
      arrangeAsInFile(&found)
    }
    checkLabels(&found)
    checkRequired(&found)
    diagnostics += found
    if found.containsErrors { return nil }
  }
}

// MARK: - Headings

extension ColumnRoles {
  private var isList: Bool { description.measure == .list }

  private func position(_ column: Int) -> SourcePosition {
    table.position(of: table.heading[column])
  }

  /// The name that a heading stands for: what the description maps it to, else its own, as a slug.
  private func name(of heading: String) -> String {
    let mapped = description.layout.names.first { $0.heading.value == heading }
    let name = mapped?.name ?? heading
    return Slug(of: name)?.text ?? name
  }

  /// Each heading that the description maps has to be in the file.
  private func checkMappings(_ found: inout [Diagnostic]) {
    let wide = description.layout.wide?.columns.map(\.heading) ?? []
    let names = description.layout.names.map(\.heading)
    for heading in names + wide where !headings.contains(heading.value) {
      reportMissing(heading, among: headings, &found)
    }
    for heading in wide where names.contains(where: { $0.value == heading.value }) {
      found.error(
        "the column '\(heading.value)' stands under 'columns' and under 'wide'",
        at: heading.position, hint: "keep one of them")
    }
  }

  private func reportMissing(
    _ name: Located<String>, among known: [String], _ found: inout [Diagnostic]
  ) {
    found.error(
      "\(table.path) has no column '\(name.value)'", at: name.position,
      hint: Suggestion.hint(for: name.value, among: known)
        ?? "its columns are \(headings.map(Excerpt.of).joined(separator: ", "))")
  }

  private mutating func readWide(_ found: inout [Diagnostic]) {
    guard let layout = description.layout.wide else { return }
    wideDimension = layout.dimension
    for entry in layout.columns {
      guard let column = headings.firstIndex(of: entry.heading.value) else { continue }
      guard !wide.contains(where: { $0.column == column }) else {
        found.error(
          "the column '\(entry.heading.value)' is listed twice", at: entry.heading.position,
          hint: "keep one of them")
        continue
      }
      wide.append(
        WideColumn(column: column, category: entry.category, position: entry.heading.position))
    }
  }

  /// Parts the columns into those with a name of their own and the others.
  private mutating func sortColumns(_ found: inout [Diagnostic]) {
    let wideColumns = Set(wide.map(\.column))
    for (column, heading) in headings.enumerated() where !wideColumns.contains(column) {
      let name = name(of: heading)
      guard name != ColumnLayout.ignored else { continue }
      let isOther = isList || !Self.reserved.contains(name)
      if columns[name] != nil || others.contains(where: { $0.name == name }) {
        found.error(
          "two columns stand for '\(name)'", at: position(column),
          hint: "rename one of them, or map it to 'ignore' under 'columns'")
      } else if isOther {
        others.append((name, column))
      } else {
        columns[name] = column
      }
      guard !isOther, let wideDimension else { continue }
      if Self.ofOneValue.contains(name) || name == wideDimension {
        found.error(
          "there are columns for each \(wideDimension), and '\(heading)' cannot stand beside them",
          at: position(column),
          hint: name == "marker"
            ? "write each marker behind its value, and map this to 'ignore'"
            : "map it to 'ignore' under 'columns' in \(description.path)")
      }
    }
  }
}

// MARK: - Dimensions

extension ColumnRoles {
  private mutating func addDimension(_ name: String, column: Int?) {
    let words = name.replacing("-", with: " ")
    let label =
      description.dimensionLabels[name] ?? words.prefix(1).uppercased() + words.dropFirst()
    dimensions.append((name, label, column))
  }

  private mutating func addText(_ name: String, column: Int) {
    texts.append((name, description.dimensionLabels[name] ?? headings[column], column))
  }

  /// Each dimension that the description labels has to be there, or be a text of a list.
  private func checkLabels(_ found: inout [Diagnostic]) {
    let names = dimensions.map(\.name) + (isList ? others.map(\.name) : [])
    for name in description.labelledDimensions where !names.contains(name.value) {
      found.error(
        "there is no dimension '\(name.value)'", at: name.position,
        hint: Suggestion.hint(for: name.value, among: names)
          ?? "the data have \(names.isEmpty ? "none" : names.joined(separator: ", "))")
    }
  }

  /// Without a list in the description each other column is a dimension, or a text of a list.
  private mutating func arrangeAsInFile(_ found: inout [Diagnostic]) {
    if isList {
      for other in others { addText(other.name, column: other.column) }
      return
    }
    for other in others {
      addDimension(other.name, column: other.column)
      let meant = Self.reserved.first { $0 + "s" == other.name || other.name + "s" == $0 }
      if let meant = meant ?? misspelt(other.name) {
        found.error(
          "there is no column '\(headings[other.column])'", at: position(other.column),
          hint: "did you mean '\(meant)'? If not, list it under 'dimensions'")
      }
    }
    if let wideDimension, wideDimension != "period" { addDimension(wideDimension, column: nil) }
  }

  /// The reserved name that a heading of some length may have been meant for; people seldom get
  /// the first letter wrong.
  private func misspelt(_ name: String) -> String? {
    name.count < 4
      ? nil
      : Suggestion.closest(to: name, among: Self.reserved.filter { $0.first == name.first })
  }

  /// Puts the dimensions in the order in which the description lists them.
  private mutating func arrange(_ listed: [Located<String>], _ found: inout [Diagnostic]) {
    for dimension in listed {
      if let other = others.first(where: { $0.name == dimension.value }) {
        addDimension(other.name, column: other.column)
      } else if dimension.value == "period", !isList {
        found.error(
          "the period is not listed: it always stands last", at: dimension.position,
          hint: "leave it away")
      } else if dimension.value == wideDimension {
        addDimension(dimension.value, column: nil)
      } else {
        reportMissing(dimension, among: others.map(\.name), &found)
      }
    }
    for other in others where !listed.contains(where: { $0.value == other.name }) {
      if isList {
        addText(other.name, column: other.column)
      } else {
        found.error(
          "the column '\(headings[other.column])' is not in the description",
          at: position(other.column),
          hint: Suggestion.hint(for: other.name, among: Self.reserved + listed.map(\.value))
            ?? "list it under 'dimensions', or map it to 'ignore' under 'columns'")
      }
    }
    if let wideDimension, wideDimension != "period",
      !listed.contains(where: { $0.value == wideDimension })
    {
      found.error(
        "the dimension '\(wideDimension)' of 'wide' is not listed under 'dimensions'",
        at: wide.first?.position ?? description.position, hint: "list it there too")
    }
  }

  /// Values and periods have to come from somewhere.
  private func checkRequired(_ found: inout [Diagnostic]) {
    guard !isList, !found.containsErrors else { return }
    if columns["period"] == nil, wideDimension != "period" {
      reportNoColumn("period", example: "Year", &found)
    }
    if columns["value"] == nil, wide.isEmpty { reportNoColumn("value", example: "Rate", &found) }
  }

  private func reportNoColumn(_ name: String, example: String, _ found: inout [Diagnostic]) {
    let mapping = "name another column under 'columns' in \(description.path), like"
    found.error(
      "this file has no column '\(name)'", at: SourcePosition(path: table.path),
      hint: Suggestion.hint(for: name, among: headings) ?? "\(mapping) '\(example): \(name)'")
  }
}
