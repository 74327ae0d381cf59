package import Diagnostics
package import SourceText

/// Reads a dataset's YAML file into a `DatasetDescription`, all its faults at once.
package struct DescriptionReader {
  private static let keys = [
    "title", "summary", "measure", "unit", "decimals", "better", "period", "periods",
    "year-starts", "dimensions", "dimension-labels", "ranks", "comparator", "source", "licence",
    "published", "next-update", "contact", "quality", "breaks", "disclosure", "file", "columns",
    "wide", "status", "producer", "revisions", "plan",
  ]

  let fields: YAMLFields
  var diagnostics: [Diagnostic]
  private let path: String

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
    let title = plain("title", fields.requiredText("title", diagnostics: &diagnostics))
    let measure = required(
      "measure", fields.choice("measure", as: Measure.self, diagnostics: &diagnostics))
    let isList = measure?.value == .list
    let unit = isList ? text("unit") : fields.requiredText("unit", diagnostics: &diagnostics)?.value
    let decimals = decimals()
    let better = fields.choice("better", as: Polarity.self, diagnostics: &diagnostics)
    let periodKind = fields.choice("period", as: PeriodKind.self, diagnostics: &diagnostics)
    if !isList {
      _ = required("better", better)
      _ = required("period", periodKind)
    }
    let periods = listedPeriods(kind: periodKind?.value)
    let yearStart = yearStartsInApril()
    let ranks = fields.text("ranks", diagnostics: &diagnostics)
    let comparator = comparator()
    let source = source()
    let licence = Licence(in: fields, diagnostics: &diagnostics)
    let statistics = StatisticsStatements(in: fields, diagnostics: &diagnostics)
    let nextUpdate = nextUpdate()
    let breaks = breaks()
    let disclosure = disclosureRule(measure: measure?.value)
    let summary = text("summary")
    let dimensions = dimensions()
    let labels = dimensionLabels()
    let layout = layout(isList: isList)
    guard let title, let measure, let source, let licence, let nextUpdate else { return nil }
    return DatasetDescription(
      path: path, title: title.value, summary: summary, measure: measure.value, unit: unit ?? "",
      decimals: decimals, better: better?.value ?? .neither,
      periodKind: periodKind?.value ?? .listed, yearStartsInApril: yearStart,
      listedPeriods: periods, dimensions: dimensions,
      dimensionLabels: Dictionary(
        labels.map { ($0.heading.value, $0.name) }, uniquingKeysWith: { first, _ in first }),
      labelledDimensions: labels.map(\.heading), ranks: ranks,
      comparator: comparator, source: source, licence: licence,
      published: statistics[.published]?.given?.date, nextUpdate: nextUpdate,
      nextUpdatePosition: fields.position(of: "next-update"),
      contact: statistics[.contact]?.given?.text, quality: statistics[.quality]?.given?.text,
      statistics: statistics, breaks: breaks,
      disclosureThreshold: disclosure.threshold, totals: disclosure.totals, layout: layout,
      position: title.position)
  }
}

// MARK: - What stands under single keys

extension DescriptionReader {
  private mutating func text(_ key: String) -> String? {
    plain(key, fields.text(key, diagnostics: &diagnostics))?.value
  }

  /// Passes a text on that is published as it is written, and so takes no figures.
  private mutating func plain(_ key: String, _ text: Located<String>?) -> Located<String>? {
    if let text {
      PlainTextCheck.check(
        text.value, of: "'\(key)'", at: text.position, diagnostics: &diagnostics)
    }
    return text
  }

  /// Passes a value on, and reports its key where it is missing altogether.
  private mutating func required<Value>(_ key: String, _ value: Value?) -> Value? {
    if value == nil, fields[key] == nil { fields.reportMissing(key, diagnostics: &diagnostics) }
    return value
  }

  private mutating func decimals() -> Int? {
    guard let number = fields.wholeNumber("decimals", diagnostics: &diagnostics) else { return nil }
    guard (0...12).contains(number.value) else {
      diagnostics.error(
        "'decimals' has to lie between 0 and 12, not be \(number.value)", at: number.position)
      return nil
    }
    return number.value
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
        "'comparator' needs one row and may say its 'weighting'", at: node.position,
        hint: "write the dimension and the row, like 'area: Force Average', on a line below it")
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
    let link: Stated<String>? = stated("link", in: source) {
      SafeLink.checked($0, diagnostics: &$1)
    }
    let date = source.date("date", diagnostics: &diagnostics)?.value
    guard let name, let link else { return nil }
    return DatasetDescription.Source(name: name.value, link: link, date: date)
  }

  private mutating func nextUpdate() -> Stated<CalendarDate>? {
    stated("next-update", in: fields) { text, diagnostics in
      guard let date = CalendarDate(text.value) else {
        diagnostics.error(
          "'next-update' has to be a date, not '\(text.value)'", at: text.position,
          hint: "write a date like 2016-02-18, or 'none: ' and the reason on a line below it")
        return nil
      }
      return date
    }
  }

  /// A text, or `none: reason` in its place; a missing key is an error.
  private mutating func stated<Value: Sendable>(
    _ key: String, in fields: YAMLFields, read: (Located<String>, inout [Diagnostic]) -> Value?
  ) -> Stated<Value>? {
    if fields[key] == nil {
      fields.reportMissing(
        key, hint: "add it, or \(YAMLFields.noneHint(key))", diagnostics: &diagnostics)
    }
    return fields.statedText(key, diagnostics: &diagnostics, read: read)
  }
}
