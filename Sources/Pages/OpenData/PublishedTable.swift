internal import Content
internal import Datasets
internal import SourceText

/// A dataset as it is published for download: RFC 4180, one observation a row, markers in a column
/// of their own, columns always in the same order; and what is true of its columns.
struct PublishedTable: Sendable {
  let dataset: Dataset
  let columns: [PublishedColumn]
  /// The table itself.
  let file: OutputFile
  /// Whether an apostrophe stands before some text, so that no spreadsheet takes it for a formula.
  let hasDefusedText: Bool
  /// The markers that stand in the table, each with what it means.
  let markers: [(marker: String, meaning: String)]

  init(_ dataset: Dataset) {
    self.dataset = dataset
    let roles = PublishedColumn.roles(of: dataset)
    var writer = CSVWriter()
    for role in roles { writer.append(text: role.heading(in: dataset)) }
    writer.endRow()
    var contents = PublishedContents()
    let cells = RepeatedCells(of: dataset)
    writer.reserve(dataset.rowCount * 32)
    for row in 0..<dataset.rowCount {
      let observation = dataset.isList ? nil : dataset.observation(row)
      if let observation { contents.include(observation) }
      for role in roles {
        Self.append(role, of: row, observation, cells, in: dataset, to: &writer)
      }
      writer.endRow()
    }
    columns = roles.map { PublishedColumn($0, of: dataset, holding: contents) }
    file = OutputFile(path: Self.path(of: dataset), contents: writer.bytes)
    hasDefusedText = writer.hasDefusedText
    markers = contents.markers
  }

  /// The columns by which a row is told from all others; none for a list.
  var keyColumns: [PublishedColumn] { dataset.isList ? [] : columns.filter(\.isRequired) }

  /// `data/crime-rate.csv`.
  static func path(of dataset: Dataset) -> SitePath { path(of: dataset, ending: ".csv") }

  /// `data/crime-rate.csv-metadata.json`, where CSVW looks for the description of a table.
  static func metadataPath(of dataset: Dataset) -> SitePath {
    path(of: dataset, ending: ".csv-metadata.json")
  }

  private static func path(of dataset: Dataset, ending: String) -> SitePath {
    guard let path = SitePath("data/\(dataset.name)\(ending)") else {
      preconditionFailure("a dataset's name is a slug, which is safe")
    }
    return path
  }

  private static func append(
    _ role: PublishedColumn.Role, of row: Int, _ observation: Observation?,
    _ cells: RepeatedCells, in dataset: Dataset, to writer: inout CSVWriter
  ) {
    switch role {
    case .category(let number):
      writer.append(cells.categories[number][Int(dataset.dimensions[number].codes[row])])
    case .text(let number): writer.append(text: dataset.textColumns[number].cells[row])
    case .period:
      writer.append(
        dataset.periodCodes.isEmpty ? cells.none : cells.periods[Int(dataset.periodCodes[row])])
    case .value: writer.append(number: observation?.value.number)
    case .lower: writer.append(number: observation?.lower)
    case .upper: writer.append(number: observation?.upper)
    case .sampleSize: writer.append(number: observation?.sampleSize)
    case .marker:
      if let observation, observation.hasMarkers {
        writer.append(text: observation.markers.joined(separator: " "))
      } else {
        writer.append(cells.none)
      }
    case .direction: writer.append(text: observation?.direction?.rawValue ?? "")
    case .note: writer.append(text: observation?.note ?? "")
    }
  }
}

/// The cells of which a table has few different ones in many rows.
private struct RepeatedCells {
  /// By dimension and category.
  let categories: [[CSVWriter.Cell]]
  let periods: [CSVWriter.Cell]
  let none = CSVWriter.Cell(text: "")

  init(of dataset: Dataset) {
    categories = dataset.dimensions.map { dimension in
      dimension.categories.map { CSVWriter.Cell(text: $0.label) }
    }
    periods = dataset.periods.map { CSVWriter.Cell(text: $0.slug.text) }
  }
}

/// What is true of all observations of a published table.
struct PublishedContents {
  private(set) var hasFractions = false
  private(set) var hasNegatives = false
  /// Whether a sample size was written with decimals, be they noughts.
  private(set) var hasFractionalSizes = false
  private var absences: Set<Absence> = []
  private var qualifiers: Qualifiers = []

  mutating func include(_ observation: Observation) {
    for number in [observation.value.number, observation.lower, observation.upper] {
      guard let number else { continue }
      if number.decimals > 0 { hasFractions = true }
      if number.isNegative { hasNegatives = true }
    }
    if let size = observation.sampleSize, size.decimals > 0 { hasFractionalSizes = true }
    if case .absent(let absence) = observation.value { absences.insert(absence) }
    qualifiers.formUnion(observation.qualifiers)
  }

  /// Those that stand in place of a value first.
  var markers: [(marker: String, meaning: String)] {
    Absence.allCases.filter(absences.contains).map { ("[\($0.rawValue)]", $0.word) }
      + zip(qualifiers.markers, qualifiers.words)
  }
}

extension Observation {
  fileprivate var hasMarkers: Bool { value.number == nil || !qualifiers.isEmpty }

  /// The marker in place of the value, or those beside it.
  fileprivate var markers: [String] {
    if case .absent(let absence) = value { return ["[\(absence.rawValue)]"] }
    return qualifiers.markers
  }
}
