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

  /// What `read` gives, where all cells are written plainly or have been seen before; else nil.
  mutating func readPlain(
    _ cells: CellReader, in bytes: UnsafeRawBufferPointer
  ) -> BesideValue? {
    var beside = BesideValue()
    guard areAny else { return beside }
    guard Self.read(lower, into: &beside.lower, cells, bytes),
      Self.read(upper, into: &beside.upper, cells, bytes),
      Self.read(sampleSize, into: &beside.sampleSize, cells, bytes),
      beside.sampleSize.map({ $0.decimals == 0 && !$0.isNegative }) ?? true,
      directions.read(into: &beside.direction, cells, bytes),
      decimals.read(into: &beside.decimals, cells, bytes),
      notes.read(into: &beside.note, cells, bytes)
    else { return nil }
    return beside
  }

  /// Reads a number in a cell that may be missing or empty; false where it is not written plainly.
  private static func read(
    _ column: Int?, into number: inout ExactDecimal?, _ cells: CellReader,
    _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    guard let column else { return true }
    let cell = cells.cell(column)
    guard !cell.isEmpty else { return true }
    number = PlainCells.number(cell, in: bytes)
    return number != nil
  }
}

/// What the cells of a column that few files have were found to say.
private struct RememberedCells<Meaning> {
  let column: Int?
  private var memory = CellMemory()
  private var meanings: [Meaning] = []

  init(column: Int?) { self.column = column }

  /// Reads a cell that may be missing or empty; false where it is to be typed first.
  mutating func read(
    into meaning: inout Meaning?, _ cells: CellReader, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    guard let column else { return true }
    let cell = cells.cell(column)
    guard !cell.isEmpty else { return true }
    guard let code = memory.code(of: cell, in: bytes) else { return false }
    meaning = meanings[Int(code)]
    return true
  }

  mutating func remember(
    _ meaning: Meaning?, of cells: CellReader, in bytes: UnsafeRawBufferPointer
  ) {
    guard let column, let meaning else { return }
    if memory.remember(cells.cell(column), as: Int32(meanings.count), in: bytes) {
      meanings.append(meaning)
    }
  }
}
