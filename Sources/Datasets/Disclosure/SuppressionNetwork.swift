/// A table as a graph: its nodes are the sums that have to add up, its edges the cells whose values
/// are not published.
///
/// In a table of two dimensions each row and each column, those of totals included, is a sum. Every
/// cell stands in one row and one column, and with the right sign in each it enters the one sum and
/// leaves the other; so the values are a flow in which nothing is lost, and what can be worked out
/// of them is a question about the graph (D. Gusfield 1988, A graph theoretic approach to
/// statistical data security, SIAM Journal on Computing 17, 552–571). A table of one dimension has
/// one sum, and a second node, the ground, that its cells come from.
struct SuppressionNetwork: Sendable {
  struct Edge: Sendable {
    let tail: Int
    let head: Int
    /// Withheld, and not merely unknown.
    let isWithheld: Bool

    func other(than node: Int) -> Int { node == tail ? head : tail }
  }

  let nodeCount: Int
  let edges: [Edge]
  /// What the edges of each node have to take out of it, less what they bring in, as the published
  /// cells have it.
  let needs: [Int128]
  /// The edges of each node, one node behind the other.
  private let incidence: [Int]
  private let offsets: [Int]

  init(nodeCount: Int, edges: [Edge], needs: [Int128]) {
    self.nodeCount = nodeCount
    self.edges = edges
    self.needs = needs
    var offsets = [Int](repeating: 0, count: nodeCount + 1)
    for edge in edges {
      offsets[edge.tail + 1] += 1
      offsets[edge.head + 1] += 1
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var incidence = [Int](repeating: 0, count: edges.count * 2)
    for (index, edge) in edges.enumerated() {
      incidence[next[edge.tail]] = index
      next[edge.tail] += 1
      incidence[next[edge.head]] = index
      next[edge.head] += 1
    }
    self.incidence = incidence
    self.offsets = offsets
  }

  /// Where the edges of a node stand, for `incidentEdge`.
  func places(of node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }

  func incidentEdge(at place: Int) -> Int { incidence[place] }

  /// The edges of a node.
  func edges(of node: Int) -> ArraySlice<Int> { incidence[places(of: node)] }
}
