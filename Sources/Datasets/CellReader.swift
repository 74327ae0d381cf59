internal import Diagnostics

/// Types the cells of one row; each fault becomes an error at the cell.
struct CellReader {
  let table: CSVTable
  let row: Int

  /// A value with the markers in its place or beside it.
  struct Value {
    let value: ObservedValue
    let qualifiers: Qualifiers
  }

  func position(_ column: Int) -> SourcePosition {
    table.position(of: table.cell(row: row, column: column))
  }

  func bytes(_ column: Int) -> ArraySlice<UInt8> {
    table.bytes(table.cell(row: row, column: column))
  }

  func text(_ column: Int) -> String { table.text(table.cell(row: row, column: column)) }

  /// The text of a cell that may be missing or empty.
  func optionalText(_ column: Int?) -> String? {
    guard let column, !bytes(column).isEmpty else { return nil }
    return text(column)
  }

  /// A value: a number, or a marker in its place, and markers beside it here or in a column of
  /// their own. Any other combination is an error.
  func value(
    _ column: Int, markers markerColumn: Int?, diagnostics: inout [Diagnostic]
  ) -> Value? {
    let cell = bytes(column)
    if markerColumn.map({ bytes($0).isEmpty }) ?? true, let number = ExactDecimal(cell) {
      return Value(value: .number(number), qualifiers: [])
    }
    var number: ExactDecimal?
    var absence: Absence?
    var qualifiers: Qualifiers = []
    var words = cell.split(separator: 0x20).map {
      (text: String(decoding: $0, as: UTF8.self), column)
    }
    if let markerColumn {
      words += bytes(markerColumn).split(separator: 0x20)
        .map { (text: String(decoding: $0, as: UTF8.self), markerColumn) }
    }
    for (word, column) in words {
      if let marker = Self.marker(word) {
        if let standIn = Absence(rawValue: marker) {
          guard absence == nil else {
            return fail("two markers stand in place of a value here", column, &diagnostics)
          }
          absence = standIn
        } else if let known = Qualifiers.all.first(where: { $0.marker == marker }) {
          qualifiers.insert(known.qualifier)
        } else {
          return fail(
            "there is no marker '\(word)'", column, &diagnostics,
            hint: "the markers are [c] [x] [z] [low] in place of a value, and [u] [p] [r] [e] [b] "
              + "beside one")
        }
      } else if number == nil, let read = ExactDecimal(word) {
        number = read
      } else {
        return fail(
          "'\(text(column))' is not a value", column, &diagnostics, hint: Self.hint(for: word))
      }
    }
    switch (number, absence) {
    case (let number?, nil):
      return Value(value: .number(number), qualifiers: qualifiers)
    case (nil, let absence?) where qualifiers.isEmpty:
      return Value(value: .absent(absence), qualifiers: [])
    case (nil, let absence?):
      return fail(
        "[\(absence.rawValue)] stands in place of a value and takes no other marker beside it",
        column, &diagnostics)
    case (.some, let absence?):
      return fail(
        "a value and [\(absence.rawValue)], which stands in place of one, cannot both be here",
        column, &diagnostics, hint: "keep the one or the other")
    case (nil, nil):
      return fail(
        qualifiers.isEmpty
          ? "there is neither a value nor a marker here" : "there is a marker but no value here",
        column, &diagnostics, hint: "write [x] where a value is not available")
    }
  }

  /// A plain number in a cell that may be missing or empty.
  func number(_ column: Int?, diagnostics: inout [Diagnostic]) -> ExactDecimal? {
    guard let column, !bytes(column).isEmpty else { return nil }
    guard let number = ExactDecimal(bytes(column)) else {
      let word = text(column)
      return fail("'\(word)' is not a number", column, &diagnostics, hint: Self.hint(for: word))
    }
    return number
  }

  func direction(_ column: Int?, diagnostics: inout [Diagnostic]) -> Direction? {
    guard let column, let word = optionalText(column) else { return nil }
    guard let direction = Direction(rawValue: word) else {
      return fail(
        "'\(word)' is not a direction", column, &diagnostics,
        hint: "write rose, fell or unchanged")
    }
    return direction
  }

  func decimals(_ column: Int?, diagnostics: inout [Diagnostic]) -> Int? {
    guard let column, let word = optionalText(column) else { return nil }
    guard let places = Int(word), (0...12).contains(places) else {
      return fail(
        "'\(word)' is not a number of decimals", column, &diagnostics,
        hint: "write a whole number from 0 to 12")
    }
    return places
  }

  private func fail<Result>(
    _ message: String, _ column: Int, _ diagnostics: inout [Diagnostic], hint: String? = nil
  ) -> Result? {
    diagnostics.error(message, at: position(column), hint: hint)
    return nil
  }

  /// The letters of a marker, `c` of `[c]`.
  private static func marker(_ word: String) -> String? {
    guard word.hasPrefix("["), word.hasSuffix("]") else { return nil }
    return String(word.dropFirst().dropLast())
  }

  /// What may be wrong with a word that should be a number.
  private static func hint(for word: String) -> String? {
    let isDigitOrMark = word.utf8.allSatisfy {
      (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E
    }
    if word.contains(","), isDigitOrMark {
      return "write it without commas: \(word.filter { $0 != "," })"
    }
    if word.hasSuffix("%") { return "write it without the sign: \(word.dropLast())" }
    if word.hasPrefix("£") { return "write it without the sign: \(word.dropFirst())" }
    if word.contains("E+") || word.contains("e+") || word.contains("E-") {
      return "Excel has shortened it; give the column the format Number and save again"
    }
    if ["n/a", "na", "-", "..", "*", "null"].contains(word.lowercased()) {
      return "write [x] where a value is not available, [c] where it is withheld"
    }
    return nil
  }
}
