internal import Diagnostics

/// Finds withheld values that can be worked out from published totals and the other cells.
///
/// Each dimension with a total is looked at by itself, and each two of them together, whatever else
/// the rows have being the same. docs/disclosure.md tells the rules.
struct DisclosureCheck {
  private let dataset: Dataset
  private let values: AddendColumn
  private let position: (Int) -> SourcePosition
  private var diagnostics: [Diagnostic] = []
  /// The withheld rows that have been reported.
  private var reported: Set<Int> = []

  /// How many cells may still be searched for what reveals a value and what to do about it. Messages
  /// after that are briefer, since searching a large table for each of many errors takes long.
  private var searchBudget = 200_000

  /// - Parameter position: where the value of a row stands.
  static func check(
    _ dataset: Dataset, position: @escaping (Int) -> SourcePosition,
    diagnostics: inout [Diagnostic]
  ) {
    let dimensions = dataset.dimensions.indices.filter {
      dataset.totalCode(ofDimension: $0) != nil
    }
    guard !dimensions.isEmpty else { return }
    guard let values = AddendColumn(dataset) else {
      diagnostics.error(
        "the values of this dataset have too many digits to be added up",
        at: dataset.description.position, hint: "publish them with fewer decimals")
      return
    }
    var check = DisclosureCheck(dataset, values, position)
    check.run(dimensions)
    diagnostics += check.diagnostics
  }

  private init(
    _ dataset: Dataset, _ values: AddendColumn, _ position: @escaping (Int) -> SourcePosition
  ) {
    self.dataset = dataset
    self.values = values
    self.position = position
  }

  private mutating func run(_ dimensions: [Int]) {
    let names = CellNames(dataset: dataset)
    for dimension in dimensions {
      TotalsCheck(dataset: dataset, values: values, names: names, position: position)
        .check(dimension: dimension, diagnostics: &diagnostics)
    }
    guard values.hasWithheld else { return }
    for pair in Self.pairs(of: dimensions) {
      let groups = RowGroups(dataset, leavingOut: pair)
      for rows in groups.rows(ofGroupsWith: { values.states[$0] == .withheld }) {
        audit(rows, over: pair)
      }
    }
  }

  /// Each two dimensions, in which each line of each of them lies too; or the only one.
  private static func pairs(of dimensions: [Int]) -> [[Int]] {
    guard dimensions.count > 1 else { return [dimensions] }
    return dimensions.enumerated().flatMap { index, first in
      dimensions[(index + 1)...].map { [first, $0] }
    }
  }

  private mutating func audit(_ rows: [Int], over dimensions: [Int]) {
    let table = AdditiveTable(rows, of: dataset, over: dimensions, values: values)
    var slacks = [Int128](repeating: 0, count: table.network.nodeCount)
    if dataset.description.measure == .money {
      for cell in table.cells {
        guard let row = cell.row else { continue }
        slacks[cell.tail] += values.roundings[row]
        slacks[cell.head] += values.roundings[row]
      }
    }
    let audit = NetworkAudit(table.network, leastWithheld: least, slacks: slacks)
    let report = ExposureReport(dataset: dataset, values: values, table: table, audit: audit)
    for (row, cell) in report.rows where reported.insert(row).inserted {
      let isBrief = searchBudget <= 0
      searchBudget -= table.cells.count
      diagnostics.error(
        report.message(for: cell, isBrief: isBrief), at: position(row),
        hint: report.hint(for: cell, isBrief: isBrief))
    }
    ContradictionReport(
      dataset: dataset, values: values, table: table, slacks: slacks, position: position
    ).report(audit.contradictions, diagnostics: &diagnostics)
  }

  /// What a withheld value is at the least; nil where values may be negative.
  private var least: Int128? {
    switch dataset.description.measure {
    case .count: dataset.description.disclosureThreshold == nil ? 0 : values.one
    default: values.hasNegative ? nil : 0
    }
  }
}
