/// The values of a dataset's rows and what stands beside them, column by column.
package struct ObservationColumns: Sendable {
  private var values: [ExactDecimal] = []
  private var absences: [Absence?] = []
  private var qualifiers: [Qualifiers] = []
  /// Columns that few files have: a row that is not in one has nothing there.
  private var lowers: [Int: ExactDecimal] = [:]
  private var uppers: [Int: ExactDecimal] = [:]
  private var sampleSizes: [Int: ExactDecimal] = [:]
  private var directions: [Int: Direction] = [:]
  private var decimals: [Int: Int] = [:]
  private var notes: [Int: String] = [:]
  /// For a list: each row's place in addresses.
  var listAnchors: [String] = []

  package var hasIntervals: Bool { !lowers.isEmpty || !uppers.isEmpty }
  package var hasSampleSizes: Bool { !sampleSizes.isEmpty }
  package var hasDirections: Bool { !directions.isEmpty }
  package var hasNotes: Bool { !notes.isEmpty }
  package var hasNumbers: Bool { absences.contains { $0 == nil } }
  package var hasMarkers: Bool {
    absences.contains { $0 != nil } || qualifiers.contains { !$0.isEmpty }
  }

  mutating func append(_ observation: Observation) {
    let row = values.count
    switch observation.value {
    case .number(let number):
      values.append(number)
      absences.append(nil)
    case .absent(let absence):
      values.append(ExactDecimal(0))
      absences.append(absence)
    }
    qualifiers.append(observation.qualifiers)
    if let lower = observation.lower { lowers[row] = lower }
    if let upper = observation.upper { uppers[row] = upper }
    if let size = observation.sampleSize { sampleSizes[row] = size }
    if let direction = observation.direction { directions[row] = direction }
    if let places = observation.decimals { decimals[row] = places }
    if let note = observation.note { notes[row] = note }
  }

  func hasNumberOrDirection(row: Int) -> Bool {
    absences[row] == nil || directions[row] != nil
  }

  /// The value of a row, without what stands beside it.
  func value(ofRow row: Int) -> ObservedValue {
    absences[row].map { .absent($0) } ?? .number(values[row])
  }

  func observation(_ row: Int) -> Observation {
    Observation(
      row: row, value: value(ofRow: row), qualifiers: qualifiers[row], lower: lowers[row],
      upper: uppers[row],
      sampleSize: sampleSizes[row], direction: directions[row], decimals: decimals[row],
      note: notes[row])
  }
}
