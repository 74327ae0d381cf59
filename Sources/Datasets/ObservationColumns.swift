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
  package var hasNumbers: Bool { forms.contains(where: \.isNumber) }
  package var hasMarkers: Bool { forms.contains { !$0.isNumber || !$0.qualifiers.isEmpty } }

  mutating func reserveCapacity(_ rowCount: Int) {
    units.reserveColumn(rowCount)
    forms.reserveColumn(rowCount)
  }

  mutating func append(_ observation: Observation) {
    let row = count
    let value = CellReader.Value(value: observation.value, qualifiers: observation.qualifiers)
    units.append(value.units)
    forms.append(ValueForm(value))
    lowers.set(observation.lower, row: row)
    uppers.set(observation.upper, row: row)
    sampleSizes.set(observation.sampleSize, row: row)
    directions.set(observation.direction, row: row)
    decimals.set(observation.decimals, row: row)
    notes.set(observation.note, row: row)
  }

  /// Adds the first rows of some of a file, each of which has `times` values.
  mutating func append(_ values: PlainValues, _ beside: BesideRows, rowCount: Int, times: Int) {
    let start = count
    units += values.units.prefix(rowCount * times)
    forms += values.forms.prefix(rowCount * times)
    lowers.set((beside.lowers ?? []).prefix(rowCount), from: start, times: times)
    uppers.set((beside.uppers ?? []).prefix(rowCount), from: start, times: times)
    sampleSizes.set((beside.sampleSizes ?? []).prefix(rowCount), from: start, times: times)
    directions.set((beside.directions ?? []).prefix(rowCount), from: start, times: times)
    decimals.set((beside.decimals ?? []).prefix(rowCount), from: start, times: times)
    notes.set((beside.notes ?? []).prefix(rowCount), from: start, times: times)
  }

  func hasNumberOrDirection(row: Int) -> Bool {
    forms[row].isNumber || directions[row] != nil
  }

  /// The value of a row, without what stands beside it.
  func value(ofRow row: Int) -> ObservedValue {
    CellReader.Value(units[row], forms[row]).value
  }

  func observation(_ row: Int) -> Observation {
    Observation(
      row: row, value: value(ofRow: row), qualifiers: forms[row].qualifiers, lower: lowers[row],
      upper: uppers[row],
      sampleSize: sampleSizes[row], direction: directions[row], decimals: decimals[row],
      note: notes[row])
  }
}
