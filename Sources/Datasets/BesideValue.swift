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
