package import Diagnostics
package import SourceText

/// Reads a dataset's YAML file into a `DatasetDescription`, all its faults at once.
package struct DescriptionReader {
  private static let keys = [
    "title", "summary", "measure", "unit", "decimals", "better", "period", "periods",
    "year-starts", "dimensions", "dimension-labels", "ranks", "comparator", "source", "licence",
    "published", "next-update", "contact", "quality", "breaks", "disclosure", "file", "columns",
    "wide",
  ]

  private let fields: YAMLFields
  private let path: String
  private var diagnostics: [Diagnostic]

  /// The description, or nil where something in it is wrong or missing.
  package static func read(
    _ file: SourceFile, diagnostics: inout [Diagnostic]
  ) -> DatasetDescription? {
    var found: [Diagnostic] = []
    let root = YAMLReader.read(file.bytes, path: file.path, diagnostics: &found)
    guard let root else {
      if found.isEmpty {
        found.error("this description is empty", at: SourcePosition(path: file.path))
      }
      diagnostics += found
      return nil
    }
    let fields = YAMLFields(
      root, of: "the description of a dataset", at: SourcePosition(path: file.path), known: keys,
      diagnostics: &found)
    var reader = DescriptionReader(fields: fields, path: file.path, diagnostics: found)
    let description = reader.description()
    diagnostics += reader.diagnostics
    return reader.diagnostics.containsErrors ? nil : description
  }

  private init(fields: YAMLFields, path: String, diagnostics: [Diagnostic]) {
    self.fields = fields
    self.path = path
    self.diagnostics = diagnostics
  }

  private mutating func description() -> DatasetDescription? {
    let title = fields.requiredText("title", diagnostics: &diagnostics)
    let measure = required(
      "measure",
      fields.choice(
        "measure", as: Measure.self, diagnostics: &diagnostics))
    let isList = measure?.value == .list
    let unit = isList ? text("unit") : fields.requiredText("unit", diagnostics: &diagnostics)?.value
    let better = fields.choice("better", as: Polarity.self, diagnostics: &diagnostics)
    let periodKind = fields.choice("period", as: PeriodKind.self, diagnostics: &diagnostics)
    if !isList {
      _ = required("better", better)
      _ = required("period", periodKind)
    }
    let periods = listedPeriods(kind: periodKind?.value ?? .listed)
    let source = source()
    let licence = licence()
    let nextUpdate = nextUpdate()
    let yearStart = yearStartsInApril()
    guard let title, let measure, let source, let licence, let nextUpdate else { return nil }
    return DatasetDescription(
      path: path, title: title.value, summary: text("summary"), measure: measure.value,
      unit: unit ?? "", decimals: decimals(), better: better?.value ?? .neither,
      periodKind: periodKind?.value ?? .listed, yearStartsInApril: yearStart,
      listedPeriods: periods, dimensions: dimensions(), dimensionLabels: dimensionLabels(),
      ranks: fields.text("ranks", diagnostics: &diagnostics), comparator: comparator(),
      source: source, licence: licence,
      published: fields.date("published", diagnostics: &diagnostics)?.value,
      nextUpdate: nextUpdate, contact: text("contact"), quality: text("quality"),
      breaks: breaks(), disclosureThreshold: disclosureThreshold(), layout: layout(),
      position: title.position)
  }
}

// MARK: - What stands under single keys

extension DescriptionReader {
  private mutating func text(_ key: String) -> String? {
    fields.text(key, diagnostics: &diagnostics)?.value
  }

  /// Passes a value on, and reports its key where it is missing altogether.
  private mutating func required<Value>(_ key: String, _ value: Value?) -> Value? {
    if value == nil, fields[key] == nil { fields.reportMissing(key, diagnostics: &diagnostics) }
    return value
  }

  private mutating func decimals() -> Int? {
    guard let number = fields.wholeNumber("decimals", diagnostics: &diagnostics) else { return nil }
    guard (0...12).contains(number.value) else {
      diagnostics.error("'decimals' has to lie between 0 and 12", at: number.position)
      return nil
    }
    return number.value
  }

  private mutating func yearStartsInApril() -> Bool {
    enum Start: String, CaseIterable { case january, april }
    return fields.choice("year-starts", as: Start.self, diagnostics: &diagnostics)?.value == .april
  }

  private mutating func listedPeriods(kind: PeriodKind) -> [Period] {
    guard let node = fields["periods"] else {
      if kind == .listed, fields["period"] != nil {
        fields.reportMissing("periods", diagnostics: &diagnostics)
      }
      return []
    }
    guard kind == .listed, case .sequence(let items) = node.value else {
      diagnostics.error(
        "'periods' is a list of 'slug: label' under 'period: listed'", at: node.position)
      return []
    }
    var periods: [Period] = []
    for item in items {
      guard case .mapping(let entries) = item.value, let entry = entries.first, entries.count == 1,
        let label = entry.value.text, let slug = Slug(exactly: entry.key.value)
      else {
        diagnostics.error(
          "a listed period is written 'slug: label', not \(item.kindInWords)", at: item.position,
          hint: "for example '- earlier: an earlier survey, date not given'")
        continue
      }
      if periods.contains(where: { $0.slug == slug }) {
        diagnostics.error("the period '\(slug)' is listed twice", at: item.position)
      }
      periods.append(
        Period(slug: slug, label: label, shortLabel: label, ordinal: periods.count))
    }
    return periods
  }

  private mutating func dimensions() -> [Located<String>]? {
    guard fields["dimensions"] != nil else { return nil }
    return fields.texts("dimensions", diagnostics: &diagnostics)?.filter { !$0.value.isEmpty }
  }

  private mutating func dimensionLabels() -> [String: String] {
    var labels: [String: String] = [:]
    for pair in pairs("dimension-labels", meaning: "the label of the dimension") {
      labels[pair.heading.value] = pair.name
    }
    return labels
  }

  private mutating func comparator() -> DatasetDescription.Comparator? {
    guard let node = fields["comparator"] else { return nil }
    guard case .mapping(let entries) = node.value else {
      diagnostics.error(
        "'comparator' names a row, not \(node.kindInWords)", at: node.position,
        hint: "write the dimension and the row, like 'area: Force Average', on a line below it")
      return nil
    }
    let weighting = entries.first { $0.key.value == "weighting" }?.value.text
    let rows = entries.filter { $0.key.value != "weighting" }
    guard let row = rows.first, rows.count == 1, let name = row.value.text,
      let slug = Slug(of: name)
    else {
      diagnostics.error(
        "'comparator' needs one row, like 'area: Force Average', and may say its 'weighting'",
        at: node.position)
      return nil
    }
    return DatasetDescription.Comparator(
      dimension: row.key.value, name: Located(name, at: row.value.position), slug: slug,
      weighting: weighting)
  }

  private mutating func source() -> DatasetDescription.Source? {
    guard let node = fields["source"] else {
      fields.reportMissing("source", diagnostics: &diagnostics)
      return nil
    }
    let source = YAMLFields(
      node, of: "the source", at: node.position, known: ["name", "link", "date"],
      diagnostics: &diagnostics)
    let name = source.requiredText("name", diagnostics: &diagnostics)
    let link = stated(source["link"], key: "link", in: source) { text, diagnostics in
      SafeLink.checked(text, diagnostics: &diagnostics)
    }
    let date = source.date("date", diagnostics: &diagnostics)?.value
    guard let name, let link else { return nil }
    return DatasetDescription.Source(name: name.value, link: link, date: date)
  }

  private mutating func licence() -> DatasetDescription.Licence? {
    guard let node = fields["licence"] else {
      fields.reportMissing("licence", diagnostics: &diagnostics)
      return nil
    }
    let licence = YAMLFields(
      node, of: "the licence", at: node.position, known: ["name", "link"],
      diagnostics: &diagnostics)
    let name = licence.requiredText("name", diagnostics: &diagnostics)
    let link = licence.requiredText("link", diagnostics: &diagnostics)
      .flatMap { SafeLink.checked($0, diagnostics: &diagnostics) }
    guard let name, let link else { return nil }
    return DatasetDescription.Licence(name: name.value, link: link)
  }

  private mutating func nextUpdate() -> DatasetDescription.Stated<CalendarDate>? {
    stated(fields["next-update"], key: "next-update", in: fields) { text, diagnostics in
      guard let date = CalendarDate(text.value) else {
        diagnostics.error(
          "'next-update' has to be a date, not '\(text.value)'", at: text.position,
          hint: "write a date like 2016-02-18, or 'none: ' and the reason on a line below it")
        return nil
      }
      return date
    }
  }

  /// A value, or `none: reason` in its place; a missing key is an error.
  private mutating func stated<Value: Sendable>(
    _ node: YAMLNode?, key: String, in fields: YAMLFields,
    read: (Located<String>, inout [Diagnostic]) -> Value?
  ) -> DatasetDescription.Stated<Value>? {
    guard let node else {
      diagnostics.error(
        "there is no '\(key)'", at: fields.position(of: key),
        hint: "add it, or 'none: ' and the reason on a line below '\(key):'")
      return nil
    }
    switch node.value {
    case .scalar(let text):
      guard text != "none" else {
        diagnostics.error(
          "'\(key)' says none but not why", at: node.position,
          hint: "write 'none: ' and the reason on a line below '\(key):'")
        return nil
      }
      return read(Located(text, at: node.position), &diagnostics).map { .given($0) }
    case .mapping(let entries):
      if let entry = entries.first, entries.count == 1, entry.key.value == "none",
        let reason = entry.value.text, !reason.isEmpty
      {
        return DatasetDescription.Stated<Value>.none(reason: reason)
      }
      fallthrough
    case .sequence:
      diagnostics.error(
        "'\(key)' is a value, or 'none' and the reason", at: node.position)
      return nil
    }
  }

  private mutating func breaks() -> [DatasetDescription.Break] {
    guard let node = fields["breaks"] else { return [] }
    guard case .sequence(let items) = node.value else {
      diagnostics.error("'breaks' is a list, not \(node.kindInWords)", at: node.position)
      return []
    }
    return items.compactMap { item in
      let entry = YAMLFields(
        item, of: "a break", at: item.position, known: ["period", "reason"],
        diagnostics: &diagnostics)
      let period = entry.requiredText("period", diagnostics: &diagnostics)
      let reason = entry.requiredText("reason", diagnostics: &diagnostics)
      guard let period, let reason else { return nil }
      return DatasetDescription.Break(period: period, reason: reason.value)
    }
  }

  private mutating func disclosureThreshold() -> Int? {
    guard let node = fields["disclosure"] else { return nil }
    let rule = YAMLFields(
      node, of: "the disclosure rule", at: node.position, known: ["threshold"],
      diagnostics: &diagnostics)
    return rule.wholeNumber("threshold", diagnostics: &diagnostics)?.value
  }
}

// MARK: - Columns

extension DescriptionReader {
  private mutating func layout() -> ColumnLayout {
    ColumnLayout(
      file: fields.text("file", diagnostics: &diagnostics),
      names: pairs("columns", meaning: "the name that the column stands for"), wide: wide())
  }

  private mutating func wide() -> ColumnLayout.Wide? {
    guard let node = fields["wide"] else { return nil }
    let wide = YAMLFields(
      node, of: "'wide'", at: node.position, known: ["dimension", "columns"],
      diagnostics: &diagnostics)
    guard let dimension = wide.requiredText("dimension", diagnostics: &diagnostics) else {
      return nil
    }
    guard let columns = wide["columns"] else {
      wide.reportMissing("columns", diagnostics: &diagnostics)
      return nil
    }
    if case .sequence = columns.value {
      let headings = wide.texts("columns", diagnostics: &diagnostics) ?? []
      return ColumnLayout.Wide(
        dimension: dimension.value,
        columns: headings.map { (heading: $0, category: $0.value) })
    }
    let columnPairs = pairs(columns, key: "columns", meaning: "the category of the column")
    return ColumnLayout.Wide(
      dimension: dimension.value,
      columns: columnPairs.map { (heading: $0.heading, category: $0.name) })
  }

  private mutating func pairs(
    _ key: String, meaning: String
  ) -> [(heading: Located<String>, name: String)] {
    guard let node = fields[key] else { return [] }
    return pairs(node, key: key, meaning: meaning)
  }

  private mutating func pairs(
    _ node: YAMLNode, key: String, meaning: String
  ) -> [(heading: Located<String>, name: String)] {
    guard case .mapping(let entries) = node.value else {
      diagnostics.error(
        "'\(key)' has to be lines of 'name: \(meaning)', not \(node.kindInWords)",
        at: node.position)
      return []
    }
    return entries.compactMap { entry in
      guard let name = entry.value.text, !name.isEmpty else {
        diagnostics.error(
          "'\(entry.key.value)' needs \(meaning) behind it", at: entry.key.position)
        return nil
      }
      return (entry.key, name)
    }
  }
}
