internal import Diagnostics
internal import SourceText

/// Types the cells of one row; each fault becomes an error at the cell.
struct CellReader {
  /// A value with the markers in its place or beside it.
  struct Value {
    let value: ObservedValue
    let qualifiers: Qualifiers
  }

  let table: CSVTable
  let row: Int

  func cell(_ column: Int) -> CSVTable.Cell { table.cell(row: row, column: column) }

  func position(_ column: Int) -> SourcePosition { table.position(of: cell(column)) }

  func bytes(_ column: Int) -> ArraySlice<UInt8> { table.bytes(cell(column)) }

  func text(_ column: Int) -> String { table.text(cell(column)) }

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
    let markerText = optionalText(markerColumn)
    if markerText == nil, let number = ExactDecimal(bytes(column)) {
      return Value(value: .number(number), qualifiers: [])
    }
    var found = FoundMarkers()
    var number: ExactDecimal?
    for word in words(text(column)) {
      if word.hasPrefix("[") {
        if let fault = found.add(word) {
          return fail(fault.message, column, &diagnostics, hint: fault.hint)
        }
      } else if number == nil, let read = ExactDecimal(word) {
        number = read
      } else {
        let cell = text(column)
        return fail(
          "'\(Excerpt.of(cell))' is not a value", column, &diagnostics,
          hint: ValueHint.hint(for: cell))
      }
    }
    if let markerColumn, let markerText {
      for word in words(markerText) {
        let fault =
          word.hasPrefix("[")
          ? found.add(word) : ("'\(Excerpt.of(word))' is not a marker", ValueHint.markers)
        if let fault {
          return fail(fault.message, markerColumn, &diagnostics, hint: fault.hint)
        }
      }
    }
    return value(number, found, column: column, diagnostics: &diagnostics)
  }

  /// Holds a value and the markers with it against each other.
  private func value(
    _ number: ExactDecimal?, _ markers: FoundMarkers, column: Int, diagnostics: inout [Diagnostic]
  ) -> Value? {
    switch (number, markers.absence) {
    case (let number?, nil):
      return Value(value: .number(number), qualifiers: markers.qualifiers)
    case (nil, let absence?) where markers.qualifiers.isEmpty:
      return Value(value: .absent(absence), qualifiers: [])
    case (nil, let absence?):
      let others = markers.qualifiers.markers.joined(separator: " ")
      return fail(
        "[\(absence.rawValue)] stands in place of a value and takes no other marker beside it",
        column, &diagnostics, hint: "leave \(others) away")
    case (.some, let absence?):
      return fail(
        "a value and [\(absence.rawValue)], which stands in place of one, cannot both be here",
        column, &diagnostics, hint: "keep the one or the other")
    case (nil, nil):
      return fail(
        markers.qualifiers.isEmpty
          ? "there is neither a value nor a marker here"
          : "there is a marker but no value here",
        column, &diagnostics,
        hint: "write [x] where a value is not available, [c] where it is withheld")
    }
  }

  /// A plain number in a cell that may be missing or empty.
  func number(_ column: Int?, diagnostics: inout [Diagnostic]) -> ExactDecimal? {
    guard let column, !bytes(column).isEmpty else { return nil }
    if let number = ExactDecimal(bytes(column)) { return number }
    let word = text(column)
    return fail(
      "'\(Excerpt.of(word))' is not a number", column, &diagnostics,
      hint: word.hasPrefix("[") ? "leave it empty where there is none" : ValueHint.hint(for: word))
  }

  /// How many were asked, in a cell that may be missing or empty.
  func sampleSize(_ column: Int?, diagnostics: inout [Diagnostic]) -> ExactDecimal? {
    guard let column, let size = number(column, diagnostics: &diagnostics) else { return nil }
    guard size.wholeNumber != nil, !size.isNegative else {
      return fail(
        "a sample size has to be a whole number, not \(size)", column, &diagnostics,
        hint: "write how many were asked")
    }
    return size
  }

  func direction(_ column: Int?, diagnostics: inout [Diagnostic]) -> Direction? {
    guard let column, let word = optionalText(column) else { return nil }
    guard let direction = Direction(rawValue: word) else {
      return fail(
        "'\(Excerpt.of(word))' is not a direction", column, &diagnostics,
        hint: "write rose, fell or unchanged")
    }
    return direction
  }

  func decimals(_ column: Int?, diagnostics: inout [Diagnostic]) -> Int? {
    guard let column, let word = optionalText(column) else { return nil }
    guard let places = Int(digits: word.utf8), places <= 12 else {
      return fail(
        "'\(Excerpt.of(word))' is not a number of decimals", column, &diagnostics,
        hint: "write a whole number from 0 to 12")
    }
    return places
  }

  private func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private func fail<Result>(
    _ message: String, _ column: Int, _ diagnostics: inout [Diagnostic], hint: String?
  ) -> Result? {
    diagnostics.error(message, at: position(column), hint: hint)
    return nil
  }
}

/// The markers of one value, as they are found.
private struct FoundMarkers {
  var absence: Absence?
  var qualifiers: Qualifiers = []

  /// Takes a marker such as `[p]`, or says what is wrong with it.
  mutating func add(_ word: String) -> (message: String, hint: String)? {
    let letters = word.hasSuffix("]") ? String(word.dropFirst().dropLast()) : ""
    if let standIn = Absence(rawValue: letters) {
      guard absence == nil else {
        return ("two markers stand in place of a value here", "keep one of them")
      }
      absence = standIn
    } else if let known = Qualifiers.all.first(where: { $0.marker == letters }) {
      qualifiers.insert(known.qualifier)
    } else {
      return ("there is no marker '\(Excerpt.of(word))'", ValueHint.markers)
    }
    return nil
  }
}
