/// The rows of each category of a dimension, found without going through all rows.
struct CategoryRows: Sendable {
  /// Where the rows of each category begin in `rows`, and where the last end.
  private let starts: [Int32]
  /// All rows, category by category, each in the order of the file.
  private let rows: [Int32]

  init(_ dimension: Dimension) {
    var starts = [Int32](repeating: 0, count: dimension.categories.count + 1)
    for code in dimension.codes { starts[Int(code) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    var rows = [Int32](repeating: 0, count: dimension.codes.count)
    for (row, code) in dimension.codes.enumerated() {
      rows[Int(next[Int(code)])] = Int32(row)
      next[Int(code)] += 1
    }
    self.starts = starts
    self.rows = rows
  }

  /// The rows of a category, in the order of the file.
  func rows(of code: Int32) -> some Sequence<Int> {
    rows[Int(starts[Int(code)])..<Int(starts[Int(code) + 1])].lazy.map(Int.init)
  }
}
