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

  mutating func readListRows(cellByCell: Bool) {
    reserveCapacity()
    let table = table
    table.withBytes { bytes in
      for row in 0..<table.rowCount {
        let cells = CellReader(table: table, row: row)
        guard !cellByCell && readPlainCategories(cells, bytes) || readCategories(cells, bytes)
        else { continue }
        for (index, code) in rowCodes.enumerated() { dimensions[index].append(code) }
      }
    }
  }

  mutating func readRows(cellByCell: Bool) {
    reserveCapacity()
    let table = table
    table.withBytes { bytes in
      for row in 0..<table.rowCount {
        let cells = CellReader(table: table, row: row)
        if cellByCell || !readPlainRow(cells, bytes) { readRow(cells, bytes) }
      }
    }
  }

  private mutating func reserveCapacity() {
    let rowCount = table.rowCount * (description.measure == .list ? 1 : valueColumns.count)
    for index in dimensions.indices { dimensions[index].reserveCapacity(rowCount) }
    guard description.measure != .list else { return }
    periods.reserveCapacity(rowCount)
    columns.reserveCapacity(rowCount)
  }
}

// MARK: - Cell by cell

extension DatasetReader {
  private mutating func readRow(_ cells: CellReader, _ bytes: UnsafeRawBufferPointer) {
    let hasCategories = readCategories(cells, bytes)
    var period: Int32? = 0
    if let column = besideColumns.period {
      period = periods.code(in: cells, column: column, bytes: bytes, diagnostics: &diagnostics)
    }
    let beside = besideColumns.read(cells, in: bytes, diagnostics: &diagnostics)
    for valueColumn in valueColumns {
      let value = cells.value(
        valueColumn.column, markers: besideColumns.marker, diagnostics: &diagnostics)
      guard let value else { continue }
      add(value, beside, to: hasCategories ? period : nil, valueColumn, cells)
    }
  }

  /// Reads the codes of a row's categories into `rowCodes`, with nought for the wide dimension,
  /// whose codes the columns give; false where one is wrong.
  private mutating func readCategories(
    _ cells: CellReader, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    rowCodes.removeAll(keepingCapacity: true)
    for (index, role) in roles.dimensions.enumerated() {
      guard let column = role.column else {
        rowCodes.append(0)
        continue
      }
      let code = dimensions[index].code(
        in: cells, column: column, bytes: bytes, diagnostics: &diagnostics)
      if let code { rowCodes.append(code) }
    }
    return rowCodes.count == dimensions.count
  }
}

// MARK: - Plain rows

extension DatasetReader {
  /// Reads a row whose cells are written plainly, and whose names have all been read before; false,
  /// with nothing done, for any other.
  private mutating func readPlainRow(
    _ cells: CellReader, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    guard readPlainCategories(cells, bytes) else { return false }
    var period: Int32? = 0
    if let column = besideColumns.period {
      period = periods.knownCode(of: cells.cell(column), in: bytes)
      guard period != nil else { return false }
    }
    guard let beside = besideColumns.readPlain(cells, in: bytes) else { return false }
    let markers = besideColumns.marker.map(cells.cell)
    rowValues.removeAll(keepingCapacity: true)
    for valueColumn in valueColumns {
      let cell = cells.cell(valueColumn.column)
      guard let value = PlainCells.value(cell, markers: markers, in: bytes) else { return false }
      rowValues.append(value)
    }
    for index in valueColumns.indices {
      add(rowValues[index], beside, to: period, valueColumns[index], cells)
    }
    return true
  }

  private mutating func readPlainCategories(
    _ cells: CellReader, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    rowCodes.removeAll(keepingCapacity: true)
    for (index, role) in roles.dimensions.enumerated() {
      guard let column = role.column else {
        rowCodes.append(0)
        continue
      }
      let code = dimensions[index].knownCode(of: cells.cell(column), in: bytes)
      guard let code else { return false }
      rowCodes.append(code)
    }
    return true
  }

  /// Checks a value and adds it as a row of the dataset, where the rest of its row could be read.
  ///
  /// - Parameter period: nought for one that the column gives; nil where categories or period are
  ///   wrong.
  private mutating func add(
    _ value: CellReader.Value, _ beside: BesideValue, to period: Int32?,
    _ valueColumn: ValueColumn, _ cells: CellReader
  ) {
    let isAlone = !besideColumns.areAny
    let observation = beside.observation(value, row: columns.count)
    if !isAlone || isUnderThreshold(value) {
      ObservationChecks.check(
        observation, of: description, at: cells.position(valueColumn.column),
        diagnostics: &diagnostics)
    }
    guard var period else { return }
    switch valueColumn.meaning {
    case .value: break
    case .category(let code, let dimension): rowCodes[dimension] = code
    case .period(let code): period = code
    case .unknown: return
    }
    for index in dimensions.indices { dimensions[index].append(rowCodes[index]) }
    periods.append(period)
    if isAlone { columns.append(value) } else { columns.append(observation) }
  }

  /// Whether the disclosure rule may have something to say of a value.
  private func isUnderThreshold(_ value: CellReader.Value) -> Bool {
    guard let threshold, case .number(let number) = value.value else { return false }
    return number < threshold
  }
}
