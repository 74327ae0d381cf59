/// The values of a dataset's rows and what stands beside them, column by column.
package struct ObservationColumns: Sendable {
  /// The units of each value, nought where there is none, and what else is known of it.
  private var units: [Int64] = []
  private var forms: [ValueForm] = []
  private var lowers = SparseColumn<ExactDecimal>()
  private var uppers = SparseColumn<ExactDecimal>()
  private var sampleSizes = SparseColumn<ExactDecimal>()
  private var directions = SparseColumn<Direction>()
  private var decimals = SparseColumn<Int>()
  private var notes = SparseColumn<String>()
  /// For a list: each row's place in addresses.
  var listAnchors: [String] = []

  /// How many rows there are.
  var count: Int { units.count }
  package var hasIntervals: Bool { !lowers.isEmpty || !uppers.isEmpty }
  package var hasSampleSizes: Bool { !sampleSizes.isEmpty }
  package var hasDirections: Bool { !directions.isEmpty }
  package var hasNotes: Bool { !notes.isEmpty }
  package var hasNumbers: Bool { forms.contains { $0.absence == nil } }
  package var hasMarkers: Bool { forms.contains { $0.absence != nil || !$0.qualifiers.isEmpty } }

  mutating func reserveCapacity(_ rowCount: Int) {
    units.reserveCapacity(rowCount)
    forms.reserveCapacity(rowCount)
  }

  mutating func append(_ observation: Observation) {
    let row = count
    append(CellReader.Value(value: observation.value, qualifiers: observation.qualifiers))
    if let lower = observation.lower { lowers.set(lower, row: row) }
    if let upper = observation.upper { uppers.set(upper, row: row) }
    if let size = observation.sampleSize { sampleSizes.set(size, row: row) }
    if let direction = observation.direction { directions.set(direction, row: row) }
    if let places = observation.decimals { decimals.set(places, row: row) }
    if let note = observation.note { notes.set(note, row: row) }
  }

  /// Adds a row that has nothing beside its value.
  mutating func append(_ value: CellReader.Value) {
    switch value.value {
    case .number(let number):
      units.append(number.units)
      forms.append(ValueForm(decimals: number.decimals, qualifiers: value.qualifiers))
    case .absent(let absence):
      units.append(0)
      forms.append(ValueForm(absence, qualifiers: value.qualifiers))
    }
  }

  func hasNumberOrDirection(row: Int) -> Bool {
    forms[row].absence == nil || directions[row] != nil
  }

  /// The value of a row, without what stands beside it.
  func value(ofRow row: Int) -> ObservedValue {
    let form = forms[row]
    return form.absence.map { .absent($0) }
      ?? .number(ExactDecimal(units: units[row], decimals: Int(form.decimals)))
  }

  func observation(_ row: Int) -> Observation {
    Observation(
      row: row, value: value(ofRow: row), qualifiers: forms[row].qualifiers, lower: lowers[row],
      upper: uppers[row],
      sampleSize: sampleSizes[row], direction: directions[row], decimals: decimals[row],
      note: notes[row])
  }
}

/// A column that few files have: a row that is not in it has nothing there.
private struct SparseColumn<Element: Sendable>: Sendable {
  /// Of each row up to the last that has something.
  private var elements: [Element?] = []

  var isEmpty: Bool { elements.isEmpty }

  subscript(row: Int) -> Element? { row < elements.count ? elements[row] : nil }

  /// Rows come in order, and each once.
  mutating func set(_ element: Element, row: Int) {
    while elements.count < row { elements.append(nil) }
    elements.append(element)
  }
}
