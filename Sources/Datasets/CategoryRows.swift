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
    let codes = dimension.codes
    rows = [Int32](unsafeUninitializedCapacity: codes.count) { rows, count in
      LargePages.ask(for: UnsafeMutableRawBufferPointer(rows))
      next.withUnsafeMutableBufferPointer { next in
        for (row, code) in codes.enumerated() {
          rows.initializeElement(at: Int(next[Int(code)]), to: Int32(truncatingIfNeeded: row))
          next[Int(code)] &+= 1
        }
      }
      count = codes.count
    }
    self.starts = starts
  }

  /// The rows of a category, in the order of the file.
  func rows(of code: Int32) -> some Sequence<Int> {
    rows[Int(starts[Int(code)])..<Int(starts[Int(code) + 1])].lazy.map(Int.init)
  }
}
