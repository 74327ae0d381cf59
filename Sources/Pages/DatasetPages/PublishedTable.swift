internal import Content
internal import Datasets
internal import SourceText

/// A dataset as it is published for download: RFC 4180, one observation a row, markers in a column
/// of their own, columns always in the same order.
enum PublishedTable {
  static func path(of dataset: Dataset) -> SitePath {
    guard let path = SitePath("data/\(dataset.name).csv") else {
      preconditionFailure("a dataset's name is a slug, which is safe")
    }
    return path
  }

  static func file(of dataset: Dataset) -> OutputFile {
    var writer = CSVWriter()
    if dataset.isList { writeList(dataset, to: &writer) } else { write(dataset, to: &writer) }
    return OutputFile(path: path(of: dataset), contents: writer.bytes)
  }

  private static func writeList(_ dataset: Dataset, to writer: inout CSVWriter) {
    for dimension in dataset.dimensions { writer.append(text: dimension.name) }
    for column in dataset.textColumns { writer.append(text: column.label) }
    writer.endRow()
    for row in 0..<dataset.rowCount {
      for dimension in dataset.dimensions {
        writer.append(text: dimension.category(ofRow: row).label)
      }
      for column in dataset.textColumns { writer.append(text: column.cells[row]) }
      writer.endRow()
    }
  }

  private static func write(_ dataset: Dataset, to writer: inout CSVWriter) {
    let columns = dataset.columns
    for dimension in dataset.dimensions { writer.append(text: dimension.name) }
    writer.append(text: "period")
    writer.append(text: "value")
    if columns.hasIntervals {
      writer.append(text: "lower")
      writer.append(text: "upper")
    }
    if columns.hasSampleSizes { writer.append(text: "n") }
    writer.append(text: "marker")
    if columns.hasDirections { writer.append(text: "direction") }
    if columns.hasNotes { writer.append(text: "note") }
    writer.endRow()
    for row in 0..<dataset.rowCount {
      let observation = dataset.observation(row)
      for dimension in dataset.dimensions {
        writer.append(text: dimension.category(ofRow: row).label)
      }
      writer.append(text: dataset.period(ofRow: row)?.slug.text ?? "")
      writer.append(number: observation.value.number)
      if columns.hasIntervals {
        writer.append(number: observation.lower)
        writer.append(number: observation.upper)
      }
      if columns.hasSampleSizes { writer.append(number: observation.sampleSize) }
      var markers = observation.qualifiers.markers
      if case .absent(let absence) = observation.value { markers = ["[\(absence.rawValue)]"] }
      writer.append(text: markers.joined(separator: " "))
      if columns.hasDirections { writer.append(text: observation.direction?.rawValue ?? "") }
      if columns.hasNotes { writer.append(text: observation.note ?? "") }
      writer.endRow()
    }
  }
}

/// Writes cells so that no spreadsheet takes text for a formula.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private var isAtStartOfRow = true

  /// A cell of text. Where a spreadsheet would take it for a formula an apostrophe goes before it,
  /// which spreadsheets read as "this is text" (OWASP, CSV injection).
  mutating func append(text: String) {
    separate()
    let isFormula = Self.looksLikeFormula(text)
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }

  /// Whether a spreadsheet may take a text for a formula: it begins with one of the signs, be they
  /// as wide as Asian script has them, whatever blanks stand before.
  private static func looksLikeFormula(_ text: String) -> Bool {
    let signs = "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
      return false
    }
    return signs.contains(first)
  }

  /// A number as it was published; an empty cell where there is none.
  mutating func append(number: ExactDecimal?) {
    separate()
    if let number { bytes += number.description.utf8 }
  }

  mutating func endRow() {
    bytes += [0x0D, 0x0A]
    isAtStartOfRow = true
  }

  private mutating func separate() {
    if !isAtStartOfRow { bytes.append(UInt8(ascii: ",")) }
    isAtStartOfRow = false
  }
}
