/// What to withhold as well, so that a withheld cell can no longer be worked out.
///
/// A cell is safe on a cycle of cells that are not published; the cheapest one is a shortest path
/// between the ends of its edge, on which a published part counts for less than a total, and of two
/// equal ones the smaller (E. W. Dijkstra 1959, A note on two problems in connexion with graphs,
/// Numerische Mathematik 1, 269–271).
struct ComplementaryCells {
  private struct Cost: Comparable {
    var count = 0
    var sum: Int128 = 0

    static func < (left: Cost, right: Cost) -> Bool {
      (left.count, left.sum) < (right.count, right.sum)
    }
  }

  /// A step from a node to another: over a published row, or over an edge that needs none.
  private struct Step {
    let end: Int
    let cost: Cost
    let row: Int?
    let edge: Int?
  }

  /// The steps from each node.
  private var steps: [[Step]]

  /// - Parameter isTotal: whether a row is the total of any of its sums.
  init(
    _ table: AdditiveTable, _ audit: NetworkAudit, values: AddendColumn, isTotal: (Int) -> Bool
  ) {
    steps = Array(repeating: [], count: table.network.nodeCount)
    for cell in table.cells {
      guard let cost = Self.cost(of: cell, audit, values, isTotal) else { continue }
      let row = cell.edge == nil ? cell.row : nil
      steps[cell.tail].append(Step(end: cell.head, cost: cost, row: row, edge: cell.edge))
      steps[cell.head].append(Step(end: cell.tail, cost: cost, row: row, edge: cell.edge))
    }
  }

  /// The published rows to withhold for the safety of a cell, in the order of the file; empty where
  /// there are none that help.
  func rows(for cell: AdditiveTable.Cell) -> [Int] {
    var best: [Cost?] = Array(repeating: nil, count: steps.count)
    var arrivals: [(from: Int, row: Int?)?] = Array(repeating: nil, count: steps.count)
    var isDone = [Bool](repeating: false, count: steps.count)
    best[cell.tail] = Cost()
    while let (node, reached) = nearest(best, isDone), node != cell.head {
      isDone[node] = true
      for step in steps[node]
      where !isDone[step.end] && (step.edge == nil || step.edge != cell.edge) {
        let total = Cost(
          count: reached.count + step.cost.count, sum: reached.sum + step.cost.sum)
        if let known = best[step.end], known <= total { continue }
        best[step.end] = total
        arrivals[step.end] = (node, step.row)
      }
    }
    var rows: [Int] = []
    var node = cell.head
    while node != cell.tail, let arrival = arrivals[node] {
      if let row = arrival.row { rows.append(row) }
      node = arrival.from
    }
    return rows.sorted()
  }

  /// Nil for cells that protect nothing: noughts that are published, and those that are withheld
  /// and cannot be anything else.
  private static func cost(
    of cell: AdditiveTable.Cell, _ audit: NetworkAudit, _ values: AddendColumn,
    _ isTotal: (Int) -> Bool
  ) -> Cost? {
    if let edge = cell.edge {
      let isAtLeast = audit.values[edge] == nil || audit.values[edge] == audit.leasts[edge]
      return audit.exposures[edge] == .byLeast && isAtLeast ? nil : Cost()
    }
    guard let row = cell.row, values.units[row] != 0 else { return nil }
    return Cost(count: isTotal(row) ? 4 : 1, sum: abs(values.units[row]))
  }

  private func nearest(_ best: [Cost?], _ isDone: [Bool]) -> (node: Int, cost: Cost)? {
    var nearest: (node: Int, cost: Cost)?
    for (node, cost) in best.enumerated() where !isDone[node] {
      guard let cost else { continue }
      if let known = nearest, known.cost <= cost { continue }
      nearest = (node, cost)
    }
    return nearest
  }
}
