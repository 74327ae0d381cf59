internal import Diagnostics
internal import SourceText

/// Says of each withheld cell of a table that can be worked out how that is done, and what to
/// withhold as well.
struct ExposureReport {
  let dataset: Dataset
  let values: AddendColumn
  let names: CellNames
  let table: AdditiveTable
  let audit: NetworkAudit
  private let reasons: [Int: ExposureReason]
  /// Nil where nothing is exposed.
  private let complements: ComplementaryCells?

  init(
    dataset: Dataset, values: AddendColumn, table: AdditiveTable, audit: NetworkAudit
  ) {
    self.dataset = dataset
    self.values = values
    self.table = table
    self.audit = audit
    names = CellNames(dataset: dataset)
    reasons = ExposureReason.find(table, audit)
    let isExposed = audit.exposures.contains { $0 != .none }
    complements =
      isExposed
      ? ComplementaryCells(table, audit, values: values) { row in
        table.dimensions.contains {
          dataset.totalCode(ofDimension: $0) == dataset.dimensions[$0].codes[row]
        }
      } : nil
  }

  /// The rows that are withheld and can be worked out.
  var rows: [(row: Int, cell: AdditiveTable.Cell)] {
    table.cells.compactMap { cell in
      guard let row = cell.row, let edge = cell.edge, values.states[row] == .withheld,
        audit.exposures[edge] != .none
      else { return nil }
      return (row, cell)
    }
  }

  /// - Parameter isBrief: leaves out what takes long to find.
  func message(for cell: AdditiveTable.Cell, isBrief: Bool) -> String {
    let start = "this withheld value can be worked out"
    guard let edge = cell.edge, let row = cell.row else { return start }
    guard let reason = reasons[edge] else {
      let cells = isBrief ? [] : ExposureReason.enclosing(cell, table, audit)
      let rows = cells.compactMap(\.row).filter { values.units[$0] != 0 }.sorted()
      let list = rows.isEmpty ? "the other values" : CellNames.list(rows, name: name)
      return "\(start): for \(names.shared(by: table)) it follows from \(list) taken together"
    }
    let line = table.lines[reason.line]
    let codes = dataset.dimensions[line.dimension].codes
    let total = dataset.totalCode(ofDimension: line.dimension)
    let others = reason.cells.compactMap(\.row).filter { $0 != row && isKnown($0, reason) }.sorted()
    let parts = others.filter { codes[$0] != total && values.states[$0] != .notApplicable }
    let list = CellNames.list(parts) { names.category(ofRow: $0, line.dimension) }
    let shared = names.shared(by: line, of: table)
    guard let total, codes[row] != total else {
      return "\(start): for \(shared) it is \(list)" + (parts.count > 1 ? " together" : "")
    }
    let sum = Excerpt.of(dataset.dimensions[line.dimension].categories[Int(total)].label)
    let rest = parts.isEmpty ? sum : "\(sum) less \(list)"
    return audit.exposures[edge] == .byLeast
      ? "\(start): for \(shared), \(rest) leaves no withheld row more than "
        + (audit.leasts[edge] == 0 ? "nought" : values.text(audit.leasts[edge]))
      : "\(start): for \(shared) it is \(rest)"
  }

  func hint(for cell: AdditiveTable.Cell, isBrief: Bool) -> String {
    guard !isBrief else { return "withhold others of the rows that it follows from too" }
    let rows = complements?.rows(for: cell) ?? []
    let advice =
      rows.isEmpty
      ? "publish larger groups, or leave the total out"
      : "withhold \(CellNames.list(rows, limit: .max, name: name)) too"
    let missing = missing(cell)
    guard !missing.isEmpty else { return advice }
    let list = CellNames.list(missing) { $0 }
    return "\(advice); what has no row, \(list), counts as nought: if it is not, add it with [x]"
  }

  /// Whether a row's value is published, or found on the way to this one.
  private func isKnown(_ row: Int, _ reason: ExposureReason) -> Bool {
    !reason.unknown.contains(row)
  }

  private func name(_ row: Int) -> String { names.cell(row, in: table) }

  /// The categories that have no row in the line that gives a cell away.
  private func missing(_ cell: AdditiveTable.Cell) -> [String] {
    guard let edge = cell.edge, let reason = reasons[edge] else { return [] }
    let dimension = dataset.dimensions[table.lines[reason.line].dimension]
    let present = Set(reason.cells.compactMap(\.row).map { dimension.codes[$0] })
    let total = dataset.totalCode(ofDimension: table.lines[reason.line].dimension)
    return dimension.categories.indices
      .filter { !present.contains(Int32($0)) && Int32($0) != total }
      .map { Excerpt.of(dimension.categories[$0].label) }
  }
}
