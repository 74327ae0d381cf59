internal import Diagnostics

extension DatasetReader {
  /// The columns of values; what those of the wide form stand for is read once, not once a row.
  mutating func makeValueColumns() -> [ValueColumn] {
    guard let wideDimension = roles.wideDimension else {
      return roles.column("value").map { [ValueColumn(column: $0, meaning: .value)] } ?? []
    }
    let dimension = roles.dimensions.firstIndex { $0.name == wideDimension }
    return roles.wide.map { wide in
      let meaning: ValueColumn.Meaning?
      if let dimension {
        meaning = dimensions[dimension]
          .code(of: wide.category, at: wide.position, diagnostics: &diagnostics)
          .map { .category(code: $0, dimension: dimension) }
      } else {
        meaning =
          periods.code(of: wide.category, at: wide.position, diagnostics: &diagnostics)
          .map { .period(code: $0) }
      }
      return ValueColumn(column: wide.column, meaning: meaning ?? .unknown)
    }
  }

  /// Reads all rows: those at the head of a block that are written plainly at once, then the one
  /// that is not by itself. Blocks grow for as long as all goes well and are no longer than what went
  /// well before where it does not, so that little is read in vain.
  ///
  /// - Parameter cellByCell: whether no row is to be taken for a plain one.
  mutating func readRows(cellByCell: Bool) {
    let isList = description.measure == .list
    let times = isList ? 1 : valueColumns.count
    reserveCapacity(table.rowCount * times)
    let table = table
    table.withCells { cells in
      var row = 0
      var size = 1
      while row < table.rowCount {
        let end = cellByCell ? row : min(row + size, table.rowCount)
        let count = addPlainRows(of: cells.of(row..<end))
        row += count
        size = row < end ? max(1, count) : min(size * 2, 4_096)
        guard row < end || cellByCell else { continue }
        let reader = CellReader(table: table, row: row)
        if !cellByCell {
          learn(reader, cells.bytes)
          row += addPlainRows(of: cells.of(row..<row + 1))
          if row > reader.row { continue }
        }
        if isList { readListRow(reader, cells.bytes) } else { readRow(reader, cells.bytes) }
        row += 1
      }
    }
  }

  private mutating func reserveCapacity(_ rowCount: Int) {
    for index in dimensions.indices { dimensions[index].column.reserveCapacity(rowCount) }
    guard description.measure != .list else { return }
    periods.column.reserveCapacity(rowCount)
    columns.reserveCapacity(rowCount)
  }
}

// MARK: - Cell by cell

extension DatasetReader {
  /// Takes up the names and words of a row, which may be plain but for being the first to have them.
  /// What is wrong with them is said when the row is read.
  private mutating func learn(_ cells: CellReader, _ bytes: UnsafeRawBufferPointer) {
    let count = diagnostics.count
    _ = readCategories(cells, bytes)
    if let column = besideColumns.period {
      _ = periods.code(in: cells, column: column, bytes: bytes, diagnostics: &diagnostics)
    }
    _ = besideColumns.read(cells, in: bytes, diagnostics: &diagnostics)
    diagnostics.removeSubrange(count...)
  }

  private mutating func readListRow(_ cells: CellReader, _ bytes: UnsafeRawBufferPointer) {
    guard let codes = readCategories(cells, bytes) else { return }
    for (index, code) in codes.enumerated() { dimensions[index].column.append(code) }
  }

  private mutating func readRow(_ cells: CellReader, _ bytes: UnsafeRawBufferPointer) {
    let rowCodes = readCategories(cells, bytes)
    let rowPeriod = besideColumns.period.flatMap {
      periods.code(in: cells, column: $0, bytes: bytes, diagnostics: &diagnostics)
    }
    let beside = besideColumns.read(cells, in: bytes, diagnostics: &diagnostics)
    for valueColumn in valueColumns {
      let value = cells.value(
        valueColumn.column, markers: besideColumns.marker, diagnostics: &diagnostics)
      guard let value else { continue }
      let observation = beside.observation(value, row: columns.count)
      ObservationChecks.check(
        observation, of: description, at: cells.position(valueColumn.column),
        diagnostics: &diagnostics)
      var codes = rowCodes
      var period = rowPeriod
      switch valueColumn.meaning {
      case .value: break
      case .category(let code, let dimension): codes?[dimension] = code
      case .period(let code): period = code
      case .unknown: continue
      }
      guard let codes, let period else { continue }
      for (index, code) in codes.enumerated() { dimensions[index].column.append(code) }
      periods.column.append(period)
      columns.append(observation)
    }
  }

  /// The codes of a row's categories, with nought for the wide dimension, whose codes the columns
  /// give; nil where one is wrong.
  private mutating func readCategories(
    _ cells: CellReader, _ bytes: UnsafeRawBufferPointer
  ) -> [Int32]? {
    var codes: [Int32] = []
    for (index, role) in roles.dimensions.enumerated() {
      guard let column = role.column else {
        codes.append(0)
        continue
      }
      let code = dimensions[index].code(
        in: cells, column: column, bytes: bytes, diagnostics: &diagnostics)
      if let code { codes.append(code) }
    }
    return codes.count == dimensions.count ? codes : nil
  }
}
