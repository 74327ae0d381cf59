/// Rows of a dataset that differ in one dimension with a total, or in two, and the sums they make.
struct AdditiveTable {
  /// A sum over one dimension: the parts, and the total that they come to.
  struct Line {
    /// The dimension that is summed over.
    let dimension: Int
    /// The category that its cells share of the table's other dimension.
    let shared: (dimension: Int, code: Int32)?
  }

  /// A cell of the table: a row of the dataset, or a total that has none.
  struct Cell {
    let row: Int?
    let tail: Int
    let head: Int
    /// Nil for a published cell.
    let edge: Int?
  }

  /// The dimension, or the two, that the rows differ in.
  let dimensions: [Int]
  /// One for each node of the network but the ground.
  private(set) var lines: [Line] = []
  private(set) var cells: [Cell] = []
  /// A row, for what all rows of the table share.
  let example: Int
  let network: SuppressionNetwork

  init(_ rows: [Int], of dataset: Dataset, over dimensions: [Int], values: AddendColumn) {
    precondition(!rows.isEmpty, "a table has rows")
    self.dimensions = dimensions
    example = rows[0]
    var builder = Builder(dataset: dataset, dimensions: dimensions)
    for row in rows {
      switch values.states[row] {
      case .published, .low: builder.add(row, published: values.units[row])
      case .notApplicable where !builder.isTotal(row): builder.add(row, published: 0)
      case .notAvailable, .notApplicable, .withheld:
        builder.addUnknown(row, isWithheld: values.states[row] == .withheld)
      }
    }
    builder.addMissingTotals()
    lines = builder.lines
    cells = builder.cells
    network = SuppressionNetwork(
      nodeCount: builder.needs.count, edges: builder.edges, needs: builder.needs)
  }
}

/// Puts cells between the sums that they enter.
private struct Builder {
  let dataset: Dataset
  let dimensions: [Int]
  var lines: [AdditiveTable.Line] = []
  var cells: [AdditiveTable.Cell] = []
  var edges: [SuppressionNetwork.Edge] = []
  var needs: [Int128] = []
  private let totals: [Int32]
  /// The node of each category: of the first dimension those of the rows of a table, which are sums
  /// over the second; and the other way round.
  private var nodes: [[Int32: Int]] = [[:], [:]]
  /// Whether the line of a node has a row for its total.
  private var hasTotal: [Bool] = []

  init(dataset: Dataset, dimensions: [Int]) {
    self.dataset = dataset
    self.dimensions = dimensions
    totals = dimensions.compactMap { dataset.totalCode(ofDimension: $0) }
    precondition(totals.count == dimensions.count, "a dimension without a total has no sums")
  }

  /// Whether a cell is the total of any of its lines.
  func isTotal(_ row: Int) -> Bool {
    zip(dimensions, totals).contains { dataset.dimensions[$0].codes[row] == $1 }
  }

  mutating func add(_ row: Int, published units: Int128) {
    let (tail, head) = ends(of: row)
    needs[tail] -= units
    needs[head] += units
    cells.append(AdditiveTable.Cell(row: row, tail: tail, head: head, edge: nil))
  }

  mutating func addUnknown(_ row: Int, isWithheld: Bool) {
    let (tail, head) = ends(of: row)
    addEdge(row: row, tail: tail, head: head, isWithheld: isWithheld)
  }

  /// A total without a row is not published, but neither is it nought.
  mutating func addMissingTotals() {
    guard dimensions.count == 2 else {
      if !hasTotal[0] { addEdge(row: nil, tail: 1, head: 0, isWithheld: false) }
      return
    }
    // The lines of totals, which are there even where no row is.
    let ofRows = node(of: totals[0], among: 0)
    let ofColumns = node(of: totals[1], among: 1)
    for (code, node) in nodes[0].sorted(by: { $0.value < $1.value }) where !hasTotal[node] {
      let isGrand = code == totals[0]
      addEdge(
        row: nil, tail: isGrand ? node : ofColumns, head: isGrand ? ofColumns : node,
        isWithheld: false)
      if isGrand { hasTotal[ofColumns] = true }
    }
    for (code, node) in nodes[1].sorted(by: { $0.value < $1.value })
    where !hasTotal[node] && code != totals[1] {
      addEdge(row: nil, tail: node, head: ofRows, isWithheld: false)
    }
  }

  private mutating func addEdge(row: Int?, tail: Int, head: Int, isWithheld: Bool) {
    cells.append(AdditiveTable.Cell(row: row, tail: tail, head: head, edge: edges.count))
    edges.append(SuppressionNetwork.Edge(tail: tail, head: head, isWithheld: isWithheld))
  }

  /// The sums of a cell, in the direction in which its value flows: out of its row and into its
  /// column, but the other way for the total of one of the two; then what each node is given is
  /// what it passes on.
  private mutating func ends(of row: Int) -> (tail: Int, head: Int) {
    let codes = dimensions.map { dataset.dimensions[$0].codes[row] }
    let first: Int
    let second: Int
    if codes.count == 2 {
      first = node(of: codes[0], among: 0)
      second = node(of: codes[1], among: 1)
      if codes[1] == totals[1] { hasTotal[first] = true }
      if codes[0] == totals[0] { hasTotal[second] = true }
      return (codes[0] == totals[0]) == (codes[1] == totals[1])
        ? (first, second) : (second, first)
    }
    if lines.isEmpty {
      lines.append(AdditiveTable.Line(dimension: dimensions[0], shared: nil))
      needs = [0, 0]
      hasTotal = [false, true]
    }
    guard codes[0] == totals[0] else { return (0, 1) }
    hasTotal[0] = true
    return (1, 0)
  }

  private mutating func node(of code: Int32, among side: Int) -> Int {
    if let node = nodes[side][code] { return node }
    let node = lines.count
    nodes[side][code] = node
    // The sum of a category of one dimension runs over the other.
    lines.append(
      AdditiveTable.Line(dimension: dimensions[1 - side], shared: (dimensions[side], code)))
    needs.append(0)
    hasTotal.append(false)
    return node
  }
}
