/// The codes of a dataset's rows in one column, as they are read, and what its cells stand for.
struct CodeColumn {
  private(set) var codes: [Int32] = []
  private var memory = CellMemory()

  mutating func reserveCapacity(_ rowCount: Int) { codes.reserveColumn(rowCount) }

  mutating func append(_ code: Int32) { codes.append(code) }

  /// Adds the codes of the first rows of a file, `rowCount` of them, each so many times.
  mutating func append(_ known: [Int32], rowCount: Int, times: Int) {
    if times == 1 {
      codes += known.prefix(rowCount)
    } else {
      for code in known.prefix(rowCount) { codes += repeatElement(code, count: times) }
    }
  }

  /// Adds the codes of the columns of the wide form for so many rows.
  mutating func append(columns: [Int32], rowCount: Int) {
    for _ in 0..<rowCount { codes += columns }
  }

  /// The codes of a column of cells, up to the first cell whose like has not been remembered.
  mutating func known(column: Int, of block: CellBlock) -> [Int32] {
    memory.codes(column: column, of: block)
  }

  mutating func remember(
    _ cell: CSVTable.Cell, as code: Int32, in bytes: UnsafeRawBufferPointer
  ) {
    memory.remember(cell, as: code, in: bytes)
  }
}
