internal import Diagnostics

/// What stands beside the value or the values of one row.
struct BesideValue {
  let lower: ExactDecimal?
  let upper: ExactDecimal?
  let sampleSize: ExactDecimal?
  let direction: Direction?
  let decimals: Int?
  let note: String?

  func observation(_ value: CellReader.Value, row: Int) -> Observation {
    Observation(
      row: row, value: value.value, qualifiers: value.qualifiers, lower: lower, upper: upper,
      sampleSize: sampleSize, direction: direction, decimals: decimals, note: note)
  }
}

/// The columns that stand beside the values, looked up once and not once a row.
struct BesideColumns {
  let period: Int?
  let marker: Int?
  private let lower: Int?
  private let upper: Int?
  private let sampleSize: Int?
  private let direction: Int?
  private let decimals: Int?
  private let note: Int?

  init(_ roles: ColumnRoles) {
    period = roles.column("period")
    marker = roles.column("marker")
    lower = roles.column("lower")
    upper = roles.column("upper")
    sampleSize = roles.column("n")
    direction = roles.column("direction")
    decimals = roles.column("decimals")
    note = roles.column("note")
  }

  func read(_ cells: CellReader, diagnostics: inout [Diagnostic]) -> BesideValue {
    BesideValue(
      lower: cells.number(lower, diagnostics: &diagnostics),
      upper: cells.number(upper, diagnostics: &diagnostics),
      sampleSize: cells.sampleSize(sampleSize, diagnostics: &diagnostics),
      direction: cells.direction(direction, diagnostics: &diagnostics),
      decimals: cells.decimals(decimals, diagnostics: &diagnostics),
      note: cells.optionalText(note))
  }
}
