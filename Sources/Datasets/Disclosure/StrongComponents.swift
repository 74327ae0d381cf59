/// Which nodes can reach each other over the edges on which a flow can change (R. E. Tarjan 1972,
/// Depth-first search and linear graph algorithms, SIAM Journal on Computing 1, 146–160).
struct StrongComponents {
  /// The number of each node's component.
  private(set) var numbers: [Int]

  init(_ network: SuppressionNetwork, _ flow: FeasibleFlow) {
    numbers = [Int](repeating: -1, count: network.nodeCount)
    var order = numbers
    var lowest = numbers
    var next = (0..<network.nodeCount).map { network.places(of: $0).lowerBound }
    var open: [Int] = []
    var count = 0
    var found = 0
    for start in 0..<network.nodeCount where order[start] < 0 {
      var path = [start]
      while let node = path.last {
        if order[node] < 0 {
          order[node] = count
          lowest[node] = count
          count += 1
          open.append(node)
        }
        if next[node] < network.places(of: node).upperBound {
          let index = network.incidentEdge(at: next[node])
          next[node] += 1
          guard flow.canLeave(node, by: index) else { continue }
          let neighbour = network.edges[index].other(than: node)
          if order[neighbour] < 0 {
            path.append(neighbour)
          } else if numbers[neighbour] < 0 {
            lowest[node] = min(lowest[node], order[neighbour])
          }
          continue
        }
        path.removeLast()
        if let above = path.last { lowest[above] = min(lowest[above], lowest[node]) }
        guard lowest[node] == order[node] else { continue }
        while let last = open.popLast() {
          numbers[last] = found
          if last == node { break }
        }
        found += 1
      }
    }
  }
}
