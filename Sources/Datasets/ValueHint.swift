/// What to write in place of a cell that cannot be read as a number.
enum ValueHint {
  /// The markers, for whoever wrote one that does not exist.
  static let markers =
    "the markers are [c] [x] [z] [low] in place of a value, and [u] [p] [r] [e] [b] beside one"

  /// A hint that gives the right spelling where it can be told.
  static func hint(for text: String) -> String? {
    if isMarkerWithoutBrackets(text) {
      return "a marker stands in brackets: [\(text.lowercased())]"
    }
    if text.hasPrefix("#") {
      return "the spreadsheet had no result here; write the value, or [x] where there is none"
    }
    if ["n/a", "na", "-", "..", ":", "*", "null", "nil", "none"].contains(text.lowercased()) {
      return "write [x] where a value is not available, [c] where it is withheld"
    }
    if isShortened(text) {
      return "Excel has shortened it; give the column the format Number and save again"
    }
    if PeriodHint.excelMonth(text) != nil {
      return "Excel has made a date of it; give the column the format Number and save again"
    }
    if let plain = plainNumber(text) { return "write \(plain)" }
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }.count
    return digits > 18 ? "a value has at most 18 digits" : nil
  }

  /// The number that is meant by one with signs, spaces, commas or brackets; nil where none is.
  private static func plainNumber(_ text: String) -> String? {
    var plain = text.filter { !$0.isWhitespace && !"£$€%+".contains($0) }
    if plain.hasPrefix("("), plain.hasSuffix(")") {
      plain = "-" + plain.dropFirst().dropLast()
    }
    let groups = plain.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count == 2, !plain.contains("."), groups[1].count != 3 {
      plain = "\(groups[0]).\(groups[1])"
    } else {
      plain = groups.joined()
    }
    if plain.hasPrefix(".") { plain = "0" + plain }
    if plain.hasSuffix(".") { plain.removeLast() }
    return ExactDecimal(plain).map(\.description)
  }

  /// Whether this is a number with an exponent, like `1.2E+09`.
  private static func isShortened(_ text: String) -> Bool {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let sign = parts[1].first else { return false }
    let exponent = sign == "+" || sign == "-" ? parts[1].dropFirst() : parts[1]
    return ExactDecimal(String(parts[0])) != nil && ExactDecimal(String(exponent)) != nil
  }

  private static func isMarkerWithoutBrackets(_ text: String) -> Bool {
    let word = text.lowercased()
    return Absence(rawValue: word) != nil || Qualifiers.all.contains { $0.marker == word }
  }
}
