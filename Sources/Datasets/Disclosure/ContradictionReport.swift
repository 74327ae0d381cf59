internal import Diagnostics

/// Says which published totals cannot all be right.
struct ContradictionReport {
  let dataset: Dataset
  let values: AddendColumn
  let table: AdditiveTable
  /// How far each sum may be out by rounding, in halves of a unit.
  let slacks: [Int128]
  let position: (Int) -> SourcePosition

  func report(_ contradictions: [NetworkAudit.Contradiction], diagnostics: inout [Diagnostic]) {
    var hasWarned = false
    for contradiction in contradictions {
      switch contradiction {
      case .uneven(let nodes):
        // What one part of a table has too much another has too little: one message tells it.
        if !hasWarned { hasWarned = warn(nodes, &diagnostics) }
      case .impossible(let nodes, let stuck): fail(nodes, stuck, &diagnostics)
      }
    }
  }

  /// Rounded totals need not agree, so this is a warning, and none where rounding explains it.
  private func warn(_ nodes: [Int], _ diagnostics: inout [Diagnostic]) -> Bool {
    let difference = nodes.reduce(Int128(0)) { $0 + table.network.needs[$1] }
    let slack = nodes.reduce(Int128(0)) { $0 + slacks[$1] }
    guard abs(difference) * 2 > slack else { return false }
    let names = CellNames(dataset: dataset)
    diagnostics.warn(
      "for \(names.shared(by: table)) these do not agree with each other, whatever is withheld: "
        + CellNames.list(rows(around: nodes)) { names.cell($0, in: table) },
      at: place(nodes), hint: "correct one of them, unless the source has rounded")
    return true
  }

  /// No values fit, so a published one is wrong, or a row that is missing is not nought.
  private func fail(_ nodes: [Int], _ stuck: [Int], _ diagnostics: inout [Diagnostic]) {
    let names = CellNames(dataset: dataset)
    let over = nodes.filter { $0 < table.lines.count && isOver($0) }
    for node in over {
      let line = table.lines[node]
      diagnostics.error(
        "for \(names.shared(by: line, of: table)) the published rows come to more than their total, "
          + "which leaves nothing for those that are withheld",
        at: place([node]), hint: "correct the total or a row")
    }
    guard over.isEmpty else { return }
    diagnostics.error(
      "for \(names.shared(by: table)) these leave no values of nought or more for what is withheld: "
        + CellNames.list(rows(around: stuck)) { names.cell($0, in: table) },
      at: place(stuck), hint: "correct one of them, or add the rows that are missing with [x]")
  }

  /// Whether the published parts of a line are more than its published total.
  private func isOver(_ node: Int) -> Bool {
    let edges = table.network.edges(of: node)
    let leaving = edges.count { table.network.edges[$0].tail == node }
    let need = table.network.needs[node]
    return (leaving == edges.count && need < 0) || (leaving == 0 && need > 0)
  }

  /// The published rows that enter some of the sums and leave the others, noughts left out.
  private func rows(around nodes: [Int]) -> [Int] {
    let inside = Set(nodes)
    return table.cells.filter {
      $0.edge == nil && inside.contains($0.tail) != inside.contains($0.head)
    }
    .compactMap(\.row).filter { values.units[$0] != 0 }.sorted()
  }

  /// A published total of the sums, else the first row of the table.
  private func place(_ nodes: [Int]) -> SourcePosition {
    let inside = Set(nodes)
    let rows = table.cells.filter {
      $0.edge == nil && (inside.contains($0.tail) || inside.contains($0.head))
    }
    .compactMap(\.row).filter { row in
      table.dimensions.contains {
        dataset.totalCode(ofDimension: $0) == dataset.dimensions[$0].codes[row]
      }
    }
    return position(rows.min() ?? table.example)
  }
}
