/// What the cells of a column that few files have were found to say, an empty one being nothing.
struct RememberedCells<Meaning> {
  let column: Int?
  private var memory = CellMemory()
  private var meanings: [Meaning?] = []

  init(column: Int?) { self.column = column }

  /// What each cell says, up to the first whose like has not been remembered; nil where there is no
  /// such column.
  mutating func known(of block: CellBlock) -> [Meaning?]? {
    guard let column else { return nil }
    return memory.codes(column: column, of: block).map { meanings[Int($0)] }
  }

  /// Remembers what a cell says; where it says nothing though it is not empty, it is wrong.
  mutating func remember(
    _ meaning: Meaning?, of cells: CellReader, in bytes: UnsafeRawBufferPointer
  ) {
    guard let column, meaning != nil || cells.cell(column).isEmpty else { return }
    if memory.remember(cells.cell(column), as: Int32(meanings.count), in: bytes) {
      meanings.append(meaning)
    }
  }
}
