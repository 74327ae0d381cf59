package import Diagnostics
package import SourceText

/// Types a dataset from its CSV file and its description. Every bad cell is an error at its file,
/// row and column, and all of them are found in one run.
package struct DatasetReader {
  /// The rows read so far of one dimension: its categories and each row's code.
  private struct Gathered {
    let name: String
    let label: String
    let column: Int?
    var categories: [Dimension.Category] = []
    var codesByLabel: [String: Int32] = [:]
    var codesBySlug: [Slug: Int32] = [:]
    var codes: [Int32] = []
  }

  private let name: Slug
  private let description: DatasetDescription
  private let table: CSVTable
  private let roles: ColumnRoles
  private var gathered: [Gathered]
  private var periods: [Period] = []
  private var periodCodesByText: [String: Int32] = [:]
  private var periodCodes: [Int32] = []
  private var columns = ObservationColumns()
  /// The row of the file that each observation came from, for errors found at the end.
  private var tableRows: [Int] = []
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
    gathered = roles.dimensions.map { Gathered(name: $0.name, label: $0.label, column: $0.column) }
  }

  private mutating func read() -> Dataset? {
    if table.rowCount == 0 {
      diagnostics.error(
        "this file has no rows below its heading", at: SourcePosition(path: table.path))
    }
    for row in 0..<table.rowCount {
      if description.measure == .list {
        readListRow(row)
      } else if roles.wide.isEmpty {
        readRow(row)
      } else {
        for wide in roles.wide { readRow(row, wide: wide) }
      }
    }
    guard !diagnostics.containsErrors else { return nil }
    sortPeriods()
    let dimensions = gathered.map {
      Dimension(name: $0.name, label: $0.label, categories: $0.categories, codes: $0.codes)
    }
    let rowsByKey = description.measure == .list ? [:] : index(dimensions)
    let texts = roles.texts.map { column in
      TextColumn(
        label: column.label,
        cells: tableRows.map { CellReader(table: table, row: $0).text(column.column) })
    }
    if description.measure == .list { nameListRows(dimensions, texts) }
    let dataset = Dataset(
      name: name, description: description, dimensions: dimensions, periods: periods,
      periodCodes: periodCodes, columns: columns, textColumns: texts, rowCount: tableRows.count,
      rowsByKey: rowsByKey)
    DescriptionChecks.check(dataset, diagnostics: &diagnostics)
    return dataset
  }
}

// MARK: - Rows

extension DatasetReader {
  private mutating func readListRow(_ row: Int) {
    let cells = CellReader(table: table, row: row)
    let codes = categories(cells, wide: nil)
    guard codes.count == gathered.count else { return }
    append(codes)
    tableRows.append(row)
  }

  private mutating func readRow(_ row: Int, wide: ColumnRoles.WideColumn? = nil) {
    let cells = CellReader(table: table, row: row)
    let codes = categories(cells, wide: wide)
    let period = period(cells, wide: wide)
    guard let valueColumn = wide?.column ?? roles.column("value") else { return }
    let value = cells.value(
      valueColumn, markers: wide == nil ? roles.column("marker") : nil, diagnostics: &diagnostics)
    let lower = cells.number(roles.column("lower"), diagnostics: &diagnostics)
    let upper = cells.number(roles.column("upper"), diagnostics: &diagnostics)
    let sampleSize = cells.number(roles.column("n"), diagnostics: &diagnostics)
    let direction = cells.direction(roles.column("direction"), diagnostics: &diagnostics)
    let decimals = cells.decimals(roles.column("decimals"), diagnostics: &diagnostics)
    guard codes.count == gathered.count, let period, let value else { return }
    let observation = Observation(
      row: tableRows.count, value: value.value, qualifiers: value.qualifiers, lower: lower,
      upper: upper, sampleSize: sampleSize, direction: direction, decimals: decimals,
      note: cells.optionalText(roles.column("note")))
    check(observation, at: cells.position(valueColumn))
    append(codes)
    periodCodes.append(period)
    columns.append(observation)
    tableRows.append(row)
  }

  private mutating func append(_ codes: [Int32]) {
    for (index, code) in codes.enumerated() { gathered[index].codes.append(code) }
  }

  /// The codes of a row's categories; fewer than there are dimensions where one is wrong.
  private mutating func categories(
    _ cells: CellReader, wide: ColumnRoles.WideColumn?
  ) -> [Int32] {
    var codes: [Int32] = []
    for index in gathered.indices {
      let label: String
      let place: () -> SourcePosition
      if let column = gathered[index].column {
        label = cells.text(column)
        place = { cells.position(column) }
      } else if let wide {
        label = wide.category
        place = { wide.position }
      } else {
        continue
      }
      if let code = gathered[index].codesByLabel[label] {
        codes.append(code)
      } else if let code = newCategory(label, dimension: index, place: place) {
        codes.append(code)
      }
    }
    return codes
  }

  private mutating func newCategory(
    _ label: String, dimension index: Int, place: () -> SourcePosition
  ) -> Int32? {
    let dimension = gathered[index].name
    guard let slug = Slug(of: label) else {
      diagnostics.error(
        label.isEmpty
          ? "this row names no \(dimension)"
          : "'\(label)' has no letter or digit to make a name of",
        at: place())
      return nil
    }
    if let other = gathered[index].codesBySlug[slug] {
      let known = gathered[index].categories[Int(other)].label
      diagnostics.error(
        "'\(label)' and '\(known)' have the same address '\(slug)'", at: place(),
        hint: "write both the same, or make the names differ by a letter or digit")
      return nil
    }
    if Predicate.names.contains(slug.text) {
      diagnostics.error(
        "'\(label)' is a word that claims use and cannot name a row", at: place(),
        hint: "add a word to it")
      return nil
    }
    let code = Int32(gathered[index].categories.count)
    gathered[index].categories.append(Dimension.Category(label: label, slug: slug))
    gathered[index].codesByLabel[label] = code
    gathered[index].codesBySlug[slug] = code
    return code
  }

  private mutating func period(
    _ cells: CellReader, wide: ColumnRoles.WideColumn?
  ) -> Int32? {
    let text: String
    let place: () -> SourcePosition
    if let wide, roles.wideDimension == "period" {
      text = wide.category
      place = { wide.position }
    } else if let column = roles.column("period") {
      text = cells.text(column)
      place = { cells.position(column) }
    } else {
      return nil
    }
    if let code = periodCodesByText[text] { return code }
    let kind = description.periodKind
    let period =
      kind == .listed
      ? description.listedPeriods.first { $0.slug.text == text }
      : Period(text, kind: kind, yearStartsInApril: description.yearStartsInApril)
    guard let period else {
      diagnostics.error(
        text.isEmpty ? "this row names no period" : "'\(text)' is not a period",
        at: place(), hint: PeriodHint.hint(for: text, description: description))
      return nil
    }
    let code = Int32(periods.count)
    periods.append(period)
    periodCodesByText[text] = code
    return code
  }

  private mutating func check(_ observation: Observation, at position: SourcePosition) {
    if case .absent(let absence) = observation.value {
      let tells =
        observation.lower != nil || observation.upper != nil
        || (absence == .confidential && observation.direction != nil)
      if tells {
        diagnostics.error(
          "the value is [\(absence.rawValue)] but what stands beside it gives it away",
          at: position, hint: "leave lower, upper and direction empty too")
      }
    }
    if let value = observation.value.number, let lower = observation.lower,
      let upper = observation.upper, lower > value || value > upper
    {
      diagnostics.error(
        "\(value) does not lie between its limits \(lower) and \(upper)", at: position)
    }
    if let threshold = description.disclosureThreshold, description.measure == .count,
      let value = observation.value.number, !value.isNought, value < ExactDecimal(threshold)
    {
      diagnostics.error(
        "this count is under the threshold of \(threshold) and has to be withheld",
        at: position, hint: "write [c] in place of the value")
    }
  }
}

// MARK: - At the end

extension DatasetReader {
  /// Puts the periods in time order and the rows' codes with them.
  private mutating func sortPeriods() {
    let order = periods.indices.sorted { periods[$0].ordinal < periods[$1].ordinal }
    var places = [Int32](repeating: 0, count: periods.count)
    for (place, index) in order.enumerated() { places[index] = Int32(place) }
    periods = order.map { periods[$0] }
    periodCodes = periodCodes.map { places[Int($0)] }
  }

  /// The row of each combination of categories and period; a second one is an error.
  private mutating func index(_ dimensions: [Dimension]) -> [UInt64: Int32] {
    let counts = dimensions.map(\.categories.count)
    var rows: [UInt64: Int32] = [:]
    rows.reserveCapacity(tableRows.count)
    for row in tableRows.indices {
      let codes = dimensions.map { $0.codes[row] }
      guard
        let key = Dataset.key(codes: codes, period: Int(periodCodes[row]), dimensions: counts)
      else {
        diagnostics.error(
          "this dataset has more combinations of categories than can be counted",
          at: SourcePosition(path: table.path), hint: "split it")
        return rows
      }
      if let first = rows.updateValue(Int32(row), forKey: key) {
        let firstLine = CellReader(table: table, row: tableRows[Int(first)]).position(0).line
        let words =
          zip(dimensions, codes).map { $0.categories[Int($1)].label }
          + [periods[Int(periodCodes[row])].slug.text]
        diagnostics.error(
          "there is a row for \(words.joined(separator: ", ")) already, on line \(firstLine)",
          at: CellReader(table: table, row: tableRows[row]).position(0),
          hint: "keep one of them")
      }
    }
    return rows
  }

  /// Gives each row of a list its place in addresses: its categories and its first text.
  private mutating func nameListRows(_ dimensions: [Dimension], _ texts: [TextColumn]) {
    var taken: Set<String> = []
    for row in tableRows.indices {
      var parts = dimensions.map { $0.category(ofRow: row).slug.text }
      if let first = texts.first, let slug = Slug(of: first.cells[row].prefix(60)) {
        parts.append(slug.text)
      }
      let base = parts.isEmpty ? "row" : parts.joined(separator: "/")
      var anchor = base
      var number = 2
      while !taken.insert(anchor).inserted {
        anchor = "\(base)-\(number)"
        number += 1
      }
      columns.listAnchors.append(anchor)
    }
  }
}
