/// The sum that gives a cell away by itself, where one does.
struct ExposureReason {
  /// The line of the table.
  let line: Int
  /// All cells of the line.
  let cells: [AdditiveTable.Cell]
  /// The rows among them of which no value has been found before this one.
  let unknown: Set<Int>

  /// The reasons of a table's exposed cells, by edge.
  ///
  /// A sum with one unknown cell gives it away. What is found so is known to the next sum; the
  /// order is that of the finding, so that each reason rests on earlier ones alone.
  static func find(_ table: AdditiveTable, _ audit: NetworkAudit) -> [Int: ExposureReason] {
    guard audit.exposures.contains(where: { $0 != .none }) else { return [:] }
    var finder = Finder(table: table, audit: audit)
    finder.peel()
    finder.exhaust()
    return finder.reasons
  }

  /// The published cells that fix an exposed one together: those between the sums that cannot be
  /// told from its one end without it and all the others.
  static func enclosing(
    _ cell: AdditiveTable.Cell, _ table: AdditiveTable, _ audit: NetworkAudit
  ) -> [AdditiveTable.Cell] {
    var isInside = [Bool](repeating: false, count: table.network.nodeCount)
    var queue = [cell.head]
    isInside[cell.head] = true
    while let node = queue.popLast() {
      for index in table.network.edges(of: node) where index != cell.edge {
        let next = table.network.edges[index].other(than: node)
        guard !isInside[next], canPass(index, from: node, table, audit) else { continue }
        isInside[next] = true
        queue.append(next)
      }
    }
    return table.cells.filter { $0.edge == nil && isInside[$0.tail] != isInside[$0.head] }
  }

  private static func canPass(
    _ index: Int, from node: Int, _ table: AdditiveTable, _ audit: NetworkAudit
  ) -> Bool {
    audit.exposures[index] == .none || audit.flow?.canLeave(node, by: index) ?? true
  }
}

private struct Finder {
  let table: AdditiveTable
  let audit: NetworkAudit
  var reasons: [Int: ExposureReason] = [:]
  private let cells: [[AdditiveTable.Cell]]

  init(table: AdditiveTable, audit: NetworkAudit) {
    self.table = table
    self.audit = audit
    var cells = [[AdditiveTable.Cell]](repeating: [], count: table.network.nodeCount)
    for cell in table.cells {
      cells[cell.tail].append(cell)
      cells[cell.head].append(cell)
    }
    self.cells = cells
  }

  /// Sums with one unknown cell, until there are none.
  mutating func peel() {
    var counts = table.network.needs.indices.map { table.network.places(of: $0).count }
    var queue = table.lines.indices.filter { counts[$0] == 1 }
    var position = 0
    while position < queue.count {
      let node = queue[position]
      position += 1
      guard counts[node] == 1,
        let index = table.network.edges(of: node).first(where: { reasons[$0] == nil })
      else { continue }
      add(index, line: node)
      let other = table.network.edges[index].other(than: node)
      counts[node] -= 1
      counts[other] -= 1
      if counts[other] == 1, other < table.lines.count { queue.append(other) }
    }
  }

  /// Sums that leave all their unknown cells at their least.
  mutating func exhaust() {
    for node in table.lines.indices {
      let edges = table.network.edges(of: node).filter { reasons[$0] == nil }
      guard !edges.isEmpty, edges.allSatisfy({ audit.exposures[$0] == .byLeast }) else { continue }
      let leaving = edges.count { table.network.edges[$0].tail == node }
      guard leaving == 0 || leaving == edges.count,
        edges.allSatisfy({ audit.values[$0] == nil || audit.values[$0] == audit.leasts[$0] })
      else { continue }
      let unknown = rows(of: edges, line: node)
      for index in edges {
        reasons[index] = ExposureReason(line: node, cells: cells[node], unknown: unknown)
      }
    }
  }

  private mutating func add(_ index: Int, line: Int) {
    let open = table.network.edges(of: line).filter { reasons[$0] == nil }
    reasons[index] = ExposureReason(
      line: line, cells: cells[line], unknown: rows(of: open, line: line))
  }

  private func rows(of edges: [Int], line: Int) -> Set<Int> {
    let wanted = Set(edges)
    return Set(
      cells[line].filter { $0.edge.map(wanted.contains) ?? false }.compactMap(\.row))
  }
}
