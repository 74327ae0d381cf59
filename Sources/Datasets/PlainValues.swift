/// The values of some rows of a file, read straight from its bytes.
struct PlainValues {
  private(set) var units: [Int64] = []
  private(set) var forms: [ValueForm] = []

  /// The values of the first rows of a block, row by row, up to the first row with a value that is
  /// not written plainly, or is a number under `threshold`, of which the disclosure rule may have
  /// something to say.
  ///
  /// - Parameter markers: the column of markers; none where there are several columns of values.
  init(columns: [Int], markers: Int?, threshold: ExactDecimal?, of block: CellBlock) {
    let room = block.rows.count * columns.count
    forms = [ValueForm](unsafeUninitializedCapacity: room) { forms, count in
      units = [Int64](unsafeUninitializedCapacity: room) { units, unitCount in
        rows: for row in block.rows {
          for (index, column) in columns.enumerated() {
            let cell = block.cell(row: row, column: column)
            let marker = markers.map { block.cell(row: row, column: $0) }
            if marker?.isEmpty ?? true, let number = PlainCells.number(cell, in: block.bytes) {
              if let threshold, number < threshold { break rows }
              units.initializeElement(at: count &+ index, to: number.units)
              forms.initializeElement(at: count &+ index, to: ValueForm(number))
              continue
            }
            guard let value = PlainCells.value(cell, markers: marker, in: block.bytes) else {
              break rows
            }
            if let threshold, case .number(let number) = value.value, number < threshold {
              break rows
            }
            units.initializeElement(at: count &+ index, to: value.units)
            forms.initializeElement(at: count &+ index, to: ValueForm(value))
          }
          count += columns.count
        }
        unitCount = count
      }
    }
  }

  /// A value by its place, with the markers beside it.
  subscript(index: Int) -> CellReader.Value { CellReader.Value(units[index], forms[index]) }
}
