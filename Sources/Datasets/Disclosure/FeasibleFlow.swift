/// Values for the unpublished cells, none under its least, with which every sum adds up; or the
/// proof that there are none.
///
/// Found with blocking flows (E. A. Dinic 1970, Algorithm for solution of a problem of maximum flow
/// in networks with power estimation, Soviet Mathematics Doklady 11, 1277–1280): cells have no upper
/// limit, so that only what flows back over an edge can be used up.
struct FeasibleFlow {
  /// What each edge has above its least.
  private(set) var flows: [Int128]
  /// What is left to take out of each node; below nought, what is left to bring in. All nought where
  /// the sums add up.
  private(set) var remainders: [Int128]

  private let network: SuppressionNetwork
  private var levels: [Int] = []
  private var next: [Int] = []

  /// - Parameter leasts: the least value of each edge.
  init(_ network: SuppressionNetwork, leasts: [Int128]) {
    self.network = network
    flows = [Int128](repeating: 0, count: network.edges.count)
    remainders = network.needs
    for (edge, least) in zip(network.edges, leasts) where least != 0 {
      remainders[edge.tail] -= least
      remainders[edge.head] += least
    }
    while layer() {
      next = (0..<network.nodeCount).map { network.places(of: $0).lowerBound }
      for node in 0..<network.nodeCount where remainders[node] > 0 {
        while remainders[node] > 0, push(from: node) {}
      }
    }
  }

  /// Whether an edge can carry more away from a node: forward always, back what it has.
  func canLeave(_ node: Int, by index: Int) -> Bool {
    network.edges[index].tail == node || flows[index] > 0
  }

  /// Counts the steps to each node from those with something to give; false where none that needs
  /// something can be reached.
  private mutating func layer() -> Bool {
    levels = remainders.map { $0 > 0 ? 0 : -1 }
    var queue = levels.indices.filter { levels[$0] == 0 }
    var position = 0
    var reachesNeed = false
    while position < queue.count {
      let node = queue[position]
      position += 1
      if remainders[node] < 0 { reachesNeed = true }
      for place in network.places(of: node) {
        let index = network.incidentEdge(at: place)
        let neighbour = network.edges[index].other(than: node)
        guard levels[neighbour] < 0, canLeave(node, by: index) else { continue }
        levels[neighbour] = levels[node] + 1
        queue.append(neighbour)
      }
    }
    return reachesNeed
  }

  /// Sends as much as one path takes; false where no path is left in these layers.
  private mutating func push(from source: Int) -> Bool {
    var path: [Int] = []
    var node = source
    while remainders[node] >= 0 {
      if let index = step(from: node) {
        path.append(index)
        node = network.edges[index].other(than: node)
      } else {
        guard let last = path.popLast() else { return false }
        node = network.edges[last].other(than: node)
        next[node] += 1
      }
    }
    send(along: path, from: source, to: node)
    return true
  }

  /// The next edge that leads one layer on.
  private mutating func step(from node: Int) -> Int? {
    while next[node] < network.places(of: node).upperBound {
      let index = network.incidentEdge(at: next[node])
      let neighbour = network.edges[index].other(than: node)
      if levels[neighbour] == levels[node] + 1, canLeave(node, by: index) { return index }
      next[node] += 1
    }
    return nil
  }

  private mutating func send(along path: [Int], from source: Int, to end: Int) {
    var amount = min(remainders[source], -remainders[end])
    var node = source
    for index in path {
      if network.edges[index].head == node { amount = min(amount, flows[index]) }
      node = network.edges[index].other(than: node)
    }
    node = source
    for index in path {
      flows[index] += network.edges[index].tail == node ? amount : -amount
      node = network.edges[index].other(than: node)
    }
    remainders[source] -= amount
    remainders[end] += amount
  }
}
