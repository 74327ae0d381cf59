/// The cells of some rows of a file, for as long as `CSVTable.withCells` lends them.
struct CellBlock {
  let bytes: UnsafeRawBufferPointer
  private let cells: UnsafeBufferPointer<CSVTable.Cell>
  private let columnCount: Int
  /// Counted from 0 below the heading.
  private(set) var rows: Range<Int>

  init(
    bytes: UnsafeRawBufferPointer, cells: UnsafeBufferPointer<CSVTable.Cell>, columnCount: Int
  ) {
    self.bytes = bytes
    self.cells = cells
    self.columnCount = columnCount
    rows = 0..<cells.count / columnCount - 1
  }

  /// The same cells, but of these rows only.
  func of(_ rows: Range<Int>) -> CellBlock {
    var block = self
    block.rows = rows
    return block
  }

  /// The first rows, `count` of them.
  func prefix(_ count: Int) -> CellBlock { of(rows.lowerBound..<rows.lowerBound + count) }

  func cell(row: Int, column: Int) -> CSVTable.Cell { cells[(row + 1) * columnCount + column] }
}
