/// Finds the row of a combination of categories and period.
///
/// Where there are not many more combinations than rows it is a table with a place for each of
/// them; else an open hash table, at most half full. Both hold the numbers of rows only, 4 to 16
/// bytes a row: what a row stands for is in the columns of codes, which are the dataset's own.
struct RowIndex: Sendable {
  /// The codes of each row, the period's first, then a column a dimension.
  private let columns: [[Int32]]
  /// How many codes each column has.
  private let counts: [Int]
  private let isTable: Bool
  /// A row or `none` in each place.
  private var rows: [Int32]

  private static let none: Int32 = -1

  /// An index of nothing.
  init() {
    columns = []
    counts = []
    isTable = true
    rows = []
  }

  /// - Parameters:
  ///   - columns: the codes of each row, in columns of one length, of which there is at least one.
  ///   - counts: how many codes there are in each column.
  ///   - repeated: is told, in order, each row that stands for the same as an earlier one, and that.
  init(columns: [[Int32]], counts: [Int], repeated: (_ row: Int, _ first: Int) -> Void) {
    self.columns = columns
    self.counts = counts
    let rowCount = columns[0].count
    let combinations = Self.product(of: counts)
    if let combinations, combinations <= rowCount * 4 {
      isTable = true
      rows = .column(repeating: Self.none, count: combinations)
    } else {
      isTable = false
      var places = 4
      while places < rowCount * 2 { places *= 2 }
      rows = .column(repeating: Self.none, count: places)
    }
    fill(rowCount, repeated)
  }

  /// The row with these categories, one code a dimension, in this period.
  func row(codes: [Int32], period: Int) -> Int? {
    guard codes.count + 1 == columns.count, (0..<counts[0]).contains(period) else { return nil }
    var key = UInt64(period)
    for (code, count) in zip(codes, counts.dropFirst()) {
      guard (0..<count).contains(Int(code)) else { return nil }
      key = Self.key(key, code, of: count)
    }
    var place = place(of: key)
    while rows[place] != Self.none {
      let row = Int(rows[place])
      if isTable || isRow(row, codes, period) { return row }
      place = (place + 1) & (rows.count - 1)
    }
    return nil
  }

  private func isRow(_ row: Int, _ codes: [Int32], _ period: Int) -> Bool {
    Int(columns[0][row]) == period
      && zip(codes, columns.dropFirst()).allSatisfy { $1[row] == $0 }
  }

  /// The first row whose combination has a number past what can be counted; nil where none has.
  static func firstUncountableRow(columns: [[Int32]], counts: [Int]) -> Int? {
    guard product(of: counts) == nil else { return nil }
    return columns[0].indices.first { row in
      var key: UInt64 = 0
      for (column, count) in zip(columns, counts) {
        let (product, overflowed) = key.multipliedReportingOverflow(by: UInt64(count))
        let (sum, carried) = product.addingReportingOverflow(UInt64(column[row]))
        if overflowed || carried { return true }
        key = sum
      }
      return false
    }
  }

  /// How many combinations there are; nil where they cannot be counted.
  private static func product(of counts: [Int]) -> Int? {
    var product = 1
    for count in counts {
      let (next, overflowed) = product.multipliedReportingOverflow(by: count)
      guard !overflowed else { return nil }
      product = next
    }
    return product
  }
}

// MARK: - Filling

extension RowIndex {
  /// Puts each row in its place, a block of rows at a time, whose keys are made column by column.
  private mutating func fill(_ rowCount: Int, _ repeated: (Int, Int) -> Void) {
    var keys = [UInt64](repeating: 0, count: min(rowCount, 4_096))
    for start in stride(from: 0, to: rowCount, by: keys.count) {
      let block = start..<min(rowCount, start + keys.count)
      Self.makeKeys(block, columns, counts, into: &keys)
      if isTable {
        putInTable(block, keys, repeated)
      } else {
        for row in block {
          if let first = put(row, key: keys[row - start]) { repeated(row, first) }
        }
      }
    }
  }

  private static func makeKeys(
    _ block: Range<Int>, _ columns: [[Int32]], _ counts: [Int], into keys: inout [UInt64]
  ) {
    keys.withUnsafeMutableBufferPointer { keys in
      keys.update(repeating: 0)
      for (column, count) in zip(columns, counts) {
        column[block].withUnsafeBufferPointer { codes in
          for index in codes.indices { keys[index] = key(keys[index], codes[index], of: count) }
        }
      }
    }
  }

  private mutating func putInTable(
    _ block: Range<Int>, _ keys: [UInt64], _ repeated: (Int, Int) -> Void
  ) {
    rows.withUnsafeMutableBufferPointer { rows in
      for (index, row) in block.enumerated() {
        let place = Int(truncatingIfNeeded: keys[index])
        if rows[place] == Self.none {
          rows[place] = Int32(truncatingIfNeeded: row)
        } else {
          repeated(row, Int(rows[place]))
        }
      }
    }
  }

  /// Puts a row in its place in the hash table, or gives the row that has it.
  private mutating func put(_ row: Int, key: UInt64) -> Int? {
    var place = place(of: key)
    while rows[place] != Self.none {
      let other = Int(rows[place])
      if columns.allSatisfy({ $0[other] == $0[row] }) { return other }
      place = (place + 1) & (rows.count - 1)
    }
    rows[place] = Int32(row)
    return nil
  }

  /// One number for a combination as far as it is known, which tells it from all others where they
  /// can be counted.
  private static func key(_ key: UInt64, _ code: Int32, of count: Int) -> UInt64 {
    key &* UInt64(truncatingIfNeeded: count) &+ UInt64(truncatingIfNeeded: code)
  }

  private func place(of key: UInt64) -> Int {
    if isTable { return Int(key) }
    // A multiplication by the golden ratio, of whose upper bits each depends on all lower ones.
    let product = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 24) & (rows.count - 1)
  }
}
