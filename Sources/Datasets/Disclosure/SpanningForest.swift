/// The graph walked once, depth first: its components, its bridges, and what flows over them.
///
/// An edge is a bridge where it lies on no cycle. Only then do the sums alone leave its value no
/// choice, for along a cycle values can go up and down by turns (Gusfield 1988). Bridges are found
/// in one walk by the lowest node that each subtree reaches back to (R. E. Tarjan 1974, A note on
/// finding the bridges of a graph, Information Processing Letters 2, 160–161).
struct SpanningForest {
  /// The nodes of each component, in the order of the walk.
  private(set) var components: [[Int]] = []
  private(set) var isBridge: [Bool]
  /// The value of each edge that is a bridge, where the component's needs come to nought.
  private(set) var bridgeValues: [Int128]

  /// - Parameter isUsed: the edges to walk; nil: all.
  init(_ network: SuppressionNetwork, using isUsed: [Bool]? = nil) {
    isBridge = [Bool](repeating: false, count: network.edges.count)
    bridgeValues = [Int128](repeating: 0, count: network.edges.count)
    var walk = Walk(network: network, isUsed: isUsed)
    for start in 0..<network.nodeCount where walk.order[start] < 0 {
      components.append(walk.component(from: start))
    }
    findBridges(network, walk, isUsed: isUsed)
  }

  /// Reckons from the leaves up how far back each subtree reaches and what it has left over.
  private mutating func findBridges(
    _ network: SuppressionNetwork, _ walk: Walk, isUsed: [Bool]?
  ) {
    var lowest = walk.order
    var sums = network.needs
    for node in components.joined().reversed() {
      let parent = walk.parents[node]
      for place in network.places(of: node) {
        let index = network.incidentEdge(at: place)
        guard index != parent, isUsed?[index] ?? true else { continue }
        lowest[node] = min(lowest[node], walk.order[network.edges[index].other(than: node)])
      }
      guard parent >= 0 else { continue }
      let above = network.edges[parent].other(than: node)
      sums[above] += sums[node]
      lowest[above] = min(lowest[above], lowest[node])
      if lowest[node] == walk.order[node] {
        isBridge[parent] = true
        bridgeValues[parent] = network.edges[parent].tail == node ? sums[node] : -sums[node]
      }
    }
  }
}

/// A walk over the nodes, depth first, without recursion.
private struct Walk {
  let network: SuppressionNetwork
  let isUsed: [Bool]?
  /// The place of each node in the walk; −1 before it is reached.
  var order: [Int]
  /// The edge by which each node was reached; −1 for none.
  var parents: [Int]
  private var next: [Int]
  private var count = 0

  init(network: SuppressionNetwork, isUsed: [Bool]?) {
    self.network = network
    self.isUsed = isUsed
    order = [Int](repeating: -1, count: network.nodeCount)
    parents = order
    next = (0..<network.nodeCount).map { network.places(of: $0).lowerBound }
  }

  mutating func component(from start: Int) -> [Int] {
    var nodes: [Int] = []
    var path = [start]
    reach(start, &nodes)
    while let node = path.last {
      guard next[node] < network.places(of: node).upperBound else {
        path.removeLast()
        continue
      }
      let index = network.incidentEdge(at: next[node])
      next[node] += 1
      guard isUsed?[index] ?? true else { continue }
      let neighbour = network.edges[index].other(than: node)
      guard order[neighbour] < 0 else { continue }
      parents[neighbour] = index
      reach(neighbour, &nodes)
      path.append(neighbour)
    }
    return nodes
  }

  private mutating func reach(_ node: Int, _ nodes: inout [Int]) {
    order[node] = count
    count += 1
    nodes.append(node)
  }
}
