internal import Diagnostics
internal import SourceText

/// Holds each published total against the published rows that it is the total of.
///
/// A total that is out is a warning: the source may have rounded. Of money a difference that
/// rounding can make is passed over; counts are whole.
struct TotalsCheck {
  /// A total and its parts as they are added up.
  private struct Sum {
    var total: Int?
    var parts: Int128 = 0
    var partCount = 0
    /// Whether the parts are totals of another dimension: then one without a row is not nought.
    var isOfTotals = false
    /// Whether each value is published as a number, or is none.
    var isWhole = true
    var rounding: Int128 = 0
  }

  let dataset: Dataset
  let values: AddendColumn
  let names: CellNames
  let position: (Int) -> SourcePosition

  func check(dimension: Int, diagnostics: inout [Diagnostic]) {
    guard let total = dataset.totalCode(ofDimension: dimension) else { return }
    let groups = RowGroups(dataset, leavingOut: [dimension])
    let sums = sums(of: groups, dimension: dimension, total: total)
    let partCount = dataset.dimensions[dimension].categories.count - 1
    let wrong = sums.indices.filter { isOut(sums[$0], of: partCount) }
    guard let first = wrong.first, let row = sums[first].total else { return }
    let others = wrong.count - 1
    let more =
      others == 0 ? "" : "; \(others) more \(others == 1 ? "total is" : "totals are") out too"
    let name = names.category(ofRow: row, dimension)
    diagnostics.warn(
      "for \(names.shared(by: row, leavingOut: [dimension])), \(name) is "
        + "\(values.text(values.units[row])), but the rows that it is the total of come to "
        + "\(values.text(sums[first].parts))\(more)",
      at: position(row), hint: hint(groups, first, dimension: dimension))
  }

  private func sums(of groups: RowGroups, dimension: Int, total: Int32) -> [Sum] {
    var sums = [Sum](repeating: Sum(), count: groups.count)
    let codes = dataset.dimensions[dimension].codes
    let allowsRounding = dataset.description.measure == .money
    let others = dataset.dimensions.indices.filter { $0 != dimension }.compactMap { index in
      dataset.totalCode(ofDimension: index).map {
        (codes: dataset.dimensions[index].codes, code: $0)
      }
    }
    for row in 0..<dataset.rowCount {
      let group = groups.numbers[row]
      if codes[row] != total { sums[group].partCount += 1 }
      for other in others where other.codes[row] == other.code { sums[group].isOfTotals = true }
      switch values.states[row] {
      case .published:
        if codes[row] == total {
          sums[group].total = row
        } else {
          sums[group].parts += values.units[row]
        }
        if allowsRounding { sums[group].rounding += values.roundings[row] }
      case .notApplicable: break
      case .low, .withheld, .notAvailable: sums[group].isWhole = false
      }
    }
    return sums
  }

  /// - Parameter partCount: how many parts the dimension knows.
  private func isOut(_ sum: Sum, of partCount: Int) -> Bool {
    guard let total = sum.total, sum.isWhole, sum.partCount > 0 else { return false }
    guard !sum.isOfTotals || sum.partCount == partCount else { return false }
    return abs(values.units[total] - sum.parts) * 2 > sum.rounding
  }

  private func hint(_ groups: RowGroups, _ group: Int, dimension: Int) -> String {
    let codes = dataset.dimensions[dimension].codes
    let present = Set(
      groups.numbers.indices.filter { groups.numbers[$0] == group }.map { codes[$0] })
    let missing = dataset.dimensions[dimension].categories.enumerated()
      .filter { !present.contains(Int32($0.offset)) }.map { Excerpt.of($0.element.label) }
    return missing.isEmpty
      ? "correct one of them, unless the source has rounded"
      : "add what has no row, \(CellNames.list(missing) { $0 }), with [x] where no value is published"
  }
}
