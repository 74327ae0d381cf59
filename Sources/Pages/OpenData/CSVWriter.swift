internal import Datasets

/// Writes CSV (RFC 4180: commas, CRLF, doubled quotation marks) so that no spreadsheet takes text
/// for a formula, and no reader takes a row for a comment.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether an apostrophe went before any text.
  private(set) var hasDefusedText = false
  private var isAtStartOfRow = true

  /// A cell of text. Where a spreadsheet would take it for a formula an apostrophe goes before it,
  /// which spreadsheets read as "this is text" (OWASP, CSV injection).
  mutating func append(text: String) {
    separate()
    let isFormula = Self.looksLikeFormula(text)
    // A CSVW reader takes a row that begins with # for a comment, unless it is quoted.
    let needsQuotes =
      text.utf8.first == UInt8(ascii: "#")
      || text.utf8.contains { byte in
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
      }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if isFormula {
      bytes.append(UInt8(ascii: "'"))
      hasDefusedText = true
    }
    if needsQuotes {
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
    } else {
      bytes += text.utf8
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }

  /// A text as it can be read back from its cell.
  static func published(_ text: String) -> String { looksLikeFormula(text) ? "'" + text : text }

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
    number?.append(to: &bytes)
  }

  /// A cell that stands in many rows, and is written once.
  mutating func append(_ cell: Cell) {
    separate()
    bytes += cell.bytes
    if cell.isDefused { hasDefusedText = true }
  }

  /// A cell of text as it is written.
  struct Cell {
    fileprivate let bytes: [UInt8]
    fileprivate let isDefused: Bool

    init(text: String) {
      var writer = CSVWriter()
      writer.append(text: text)
      bytes = writer.bytes
      isDefused = writer.hasDefusedText
    }
  }

  /// Makes room for about this many bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func endRow() {
    bytes += [0x0D, 0x0A]
    isAtStartOfRow = true
  }

  private mutating func separate() {
    if !isAtStartOfRow { bytes.append(UInt8(ascii: ",")) }
    isAtStartOfRow = false
  }
}
