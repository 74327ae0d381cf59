/// What stands beside the values of some rows of a file, column by column; nil for a column that the
/// file does not have.
struct BesideRows {
  var lowers: [ExactDecimal?]?
  var uppers: [ExactDecimal?]?
  var sampleSizes: [ExactDecimal?]?
  var directions: [Direction?]?
  var decimals: [Int?]?
  var notes: [String?]?

  /// What stands beside the value or the values of one of the rows, counted from 0.
  subscript(row: Int) -> BesideValue {
    BesideValue(
      lower: lowers?[row], upper: uppers?[row], sampleSize: sampleSizes?[row],
      direction: directions?[row], decimals: decimals?[row], note: notes?[row])
  }
}
