import Datasets
import Diagnostics
import SourceText
import Testing

/// Datasets small enough to stand in a test.
enum SampleDatasets {
  static let rateDescription = """
    title: Recorded crime
    measure: rate
    unit: crimes per 1,000 residents
    decimals: 1
    better: lower
    period: rolling-12-months
    comparator:
      area: Force Average
    source:
      name: A report
      link: {none: no address}
    licence: {name: OGL, link: "https://example.org/"}
    next-update: {none: not known}

    """

  /// A description of yearly values, with more lines behind it.
  static func description(_ lines: String) -> String {
    """
    title: A dataset
    unit: things
    better: neither
    source: {name: A report, link: {none: no address}}
    licence: {name: OGL, link: "https://example.org/"}
    next-update: {none: not known}

    """ + lines
  }

  static func read(
    _ name: String, csv: String, description: String
  ) throws -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
    try read(name, csv: Array(csv.utf8), description: description)
  }

  static func read(
    _ name: String, csv: [UInt8], description: String
  ) throws -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let described = DescriptionReader.read(
      SourceFile(path: "content/data/\(name).yml", bytes: Array(description.utf8)),
      diagnostics: &diagnostics)
    guard let described else { return (nil, diagnostics) }
    let dataset = DatasetReader.read(
      name: try #require(Slug(exactly: name)),
      table: SourceFile(path: "content/data/\(name).csv", bytes: csv),
      description: described, diagnostics: &diagnostics)
    return (dataset, diagnostics)
  }

  /// A library of one dataset that must be sound.
  static func library(
    _ name: String, csv: String, description: String
  ) throws -> DatasetLibrary {
    let (dataset, diagnostics) = try read(name, csv: csv, description: description)
    #expect(diagnostics == [])
    return DatasetLibrary([try #require(dataset)])
  }
}

/// A message with its place, as the tables of the tests write it.
func lines(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.position.line):\($0.position.column) \($0.message)" }
}
