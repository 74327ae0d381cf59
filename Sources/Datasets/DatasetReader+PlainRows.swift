internal import Diagnostics
internal import SourceText

extension DatasetReader {
  /// Adds the first rows of a block that are written plainly, whose names have all been read before
  /// and of which nothing is to be said; gives how many there are.
  mutating func addPlainRows(of block: CellBlock) -> Int {
    guard !block.rows.isEmpty, let columnCodes = columnCodes() else { return 0 }
    var block = block
    var codes: [[Int32]] = []
    for (index, role) in roles.dimensions.enumerated() {
      codes.append(role.column.map { dimensions[index].column.known(column: $0, of: block) } ?? [])
      if role.column != nil { block = block.prefix(codes[index].count) }
    }
    var periodCodes: [Int32] = []
    if let column = besideColumns.period {
      periodCodes = periods.column.known(column: column, of: block)
      block = block.prefix(periodCodes.count)
    }
    if description.measure != .list {
      let rowCount = addPlainValues(of: block)
      if besideColumns.period == nil {
        periods.column.append(columns: columnCodes, rowCount: rowCount)
      } else {
        periods.column.append(periodCodes, rowCount: rowCount, times: valueColumns.count)
      }
      block = block.prefix(rowCount)
    }
    let times = description.measure == .list ? 1 : valueColumns.count
    for (index, role) in roles.dimensions.enumerated() {
      if role.column == nil {
        dimensions[index].column.append(columns: columnCodes, rowCount: block.rows.count)
      } else {
        dimensions[index].column.append(codes[index], rowCount: block.rows.count, times: times)
      }
    }
    return block.rows.count
  }

  /// What the columns of values stand for: the codes of a category or a period each, none where it
  /// is one column of values; nil where one stands for nothing.
  private func columnCodes() -> [Int32]? {
    var codes: [Int32] = []
    for valueColumn in valueColumns {
      switch valueColumn.meaning {
      case .value: break
      case .category(let code, _), .period(let code): codes.append(code)
      case .unknown: return nil
      }
    }
    return codes
  }

  /// Adds the values of the first rows that are written plainly, and what stands beside them.
  private mutating func addPlainValues(of block: CellBlock) -> Int {
    var block = block
    let beside = besideColumns.readPlain(&block)
    let values = PlainValues(
      columns: valueColumns.map(\.column), markers: besideColumns.marker, threshold: threshold,
      of: block)
    var rowCount = values.units.count / valueColumns.count
    if besideColumns.areAny {
      rowCount = Self.countOfSoundRows(values, beside, rowCount: rowCount, description)
    }
    columns.append(values, beside, rowCount: rowCount, times: valueColumns.count)
    return rowCount
  }

  /// How many rows there are before the first whose values or what stands beside them is wrong.
  private static func countOfSoundRows(
    _ values: PlainValues, _ beside: BesideRows, rowCount: Int, _ description: DatasetDescription
  ) -> Int {
    let times = rowCount == 0 ? 0 : values.units.count / rowCount
    let position = SourcePosition(path: description.path)
    var found: [Diagnostic] = []
    for row in 0..<rowCount {
      let besideRow = beside[row]
      for index in row * times..<(row + 1) * times {
        ObservationChecks.check(
          besideRow.observation(values[index], row: index), of: description,
          at: position, diagnostics: &found)
      }
      if !found.isEmpty { return row }
    }
    return rowCount
  }
}
