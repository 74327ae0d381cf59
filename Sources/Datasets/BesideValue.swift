/// What stands beside the value or the values of one row.
struct BesideValue {
  var lower: ExactDecimal?
  var upper: ExactDecimal?
  var sampleSize: ExactDecimal?
  var direction: Direction?
  var decimals: Int?
  var note: String?

  func observation(_ value: CellReader.Value, row: Int) -> Observation {
    Observation(
      row: row, value: value.value, qualifiers: value.qualifiers, lower: lower, upper: upper,
      sampleSize: sampleSize, direction: direction, decimals: decimals, note: note)
  }
}
