internal import Diagnostics

/// The columns that stand beside the values, looked up once and not once a row.
struct BesideColumns {
  let period: Int?
  let marker: Int?
  /// Whether there is any but these two.
  let areAny: Bool
  private let lower: Int?
  private let upper: Int?
  private let sampleSize: Int?
  private var directions: RememberedCells<Direction>
  private var decimals: RememberedCells<Int>
  private var notes: RememberedCells<String>

  init(_ roles: ColumnRoles) {
    period = roles.column("period")
    marker = roles.column("marker")
    lower = roles.column("lower")
    upper = roles.column("upper")
    sampleSize = roles.column("n")
    directions = RememberedCells(column: roles.column("direction"))
    decimals = RememberedCells(column: roles.column("decimals"))
    notes = RememberedCells(column: roles.column("note"))
    areAny = ["lower", "upper", "n", "direction", "decimals", "note"].contains {
      roles.column($0) != nil
    }
  }

  mutating func read(
    _ cells: CellReader, in bytes: UnsafeRawBufferPointer, diagnostics: inout [Diagnostic]
  ) -> BesideValue {
    let beside = BesideValue(
      lower: cells.number(lower, diagnostics: &diagnostics),
      upper: cells.number(upper, diagnostics: &diagnostics),
      sampleSize: cells.sampleSize(sampleSize, diagnostics: &diagnostics),
      direction: cells.direction(directions.column, diagnostics: &diagnostics),
      decimals: cells.decimals(decimals.column, diagnostics: &diagnostics),
      note: cells.optionalText(notes.column))
    directions.remember(beside.direction, of: cells, in: bytes)
    decimals.remember(beside.decimals, of: cells, in: bytes)
    notes.remember(beside.note, of: cells, in: bytes)
    return beside
  }

  /// What `read` gives of each row, up to the first whose cells are not written plainly and have not
  /// been seen before; `block` is left with the rows before it.
  mutating func readPlain(_ block: inout CellBlock) -> BesideRows {
    var rows = BesideRows()
    guard areAny else { return rows }
    rows.lowers = lower.map { Self.numbers(column: $0, of: &block) }
    rows.uppers = upper.map { Self.numbers(column: $0, of: &block) }
    rows.sampleSizes = sampleSize.map { Self.numbers(column: $0, of: &block, areSizes: true) }
    rows.directions = directions.known(of: block)
    rows.decimals = decimals.known(of: block)
    rows.notes = notes.known(of: block)
    let counts = [rows.directions?.count, rows.decimals?.count, rows.notes?.count]
    block = block.prefix(counts.compactMap(\.self).min() ?? block.rows.count)
    return rows
  }

  /// The numbers in a column of cells that may be empty, up to the first that is not written plainly
  /// or, where they are to be sample sizes, is none.
  private static func numbers(
    column: Int, of block: inout CellBlock, areSizes: Bool = false
  ) -> [ExactDecimal?] {
    var numbers: [ExactDecimal?] = []
    numbers.reserveCapacity(block.rows.count)
    for row in block.rows {
      let cell = block.cell(row: row, column: column)
      if cell.isEmpty {
        numbers.append(nil)
        continue
      }
      guard let number = PlainCells.number(cell, in: block.bytes),
        !areSizes || (number.decimals == 0 && !number.isNegative)
      else { break }
      numbers.append(number)
    }
    block = block.prefix(numbers.count)
    return numbers
  }
}
