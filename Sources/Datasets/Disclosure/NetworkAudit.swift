/// Which unpublished cells of a network have one possible value, and why.
///
/// By the sums alone those have that are bridges. Where values are known to have a least, take any
/// values that fit. A cell can go up or down exactly where its edge lies on a cycle along which each
/// edge can change in the direction in which it is passed. Such a cycle lies within one strong
/// component of the graph of possible changes, so an edge between two of these is fixed; and within
/// one, an edge that can change both ways is fixed exactly where it is a bridge of it, because a
/// strong graph without bridges can be made one-way and stay strong (F. Boesch and R. Tindell 1980,
/// Robbins's theorem for mixed multigraphs, American Mathematical Monthly 87, 716–719).
struct NetworkAudit {
  enum Exposure: Sendable {
    /// More than one value is possible.
    case none
    /// The published cells and their totals leave one value.
    case bySums
    /// They do because no value is under its least.
    case byLeast
  }

  /// Sums that cannot all be right.
  enum Contradiction {
    /// What the nodes have to give and to take does not come to the same.
    case uneven(nodes: [Int])
    /// It does, but no values of nought or more fit: some have more to give than they can pass on,
    /// the stuck ones.
    case impossible(nodes: [Int], stuck: [Int])
  }

  /// One for each edge.
  private(set) var exposures: [Exposure]
  /// The value of each edge that is exposed, where one fits.
  private(set) var values: [Int128?]
  /// The least value of each edge.
  private(set) var leasts: [Int128]
  private(set) var contradictions: [Contradiction] = []
  /// Values that fit; nil where nothing is known of a least.
  private(set) var flow: FeasibleFlow?

  /// - Parameters:
  ///   - least: what a withheld value is at the least, any other unknown one being nought or more;
  ///     nil: values may be negative.
  ///   - slacks: how far each sum may be out by rounding, in halves of a unit.
  init(_ network: SuppressionNetwork, leastWithheld least: Int128?, slacks: [Int128]) {
    let forest = SpanningForest(network)
    exposures = forest.isBridge.map { $0 ? .bySums : .none }
    values = zip(forest.isBridge, forest.bridgeValues).map { $0 ? $1 : nil }
    leasts = [Int128](repeating: 0, count: network.edges.count)
    var uneven: Set<Int> = []
    for nodes in forest.components where nodes.count > 1 {
      guard nodes.reduce(0, { $0 + network.needs[$1] }) != 0 else { continue }
      uneven.formUnion(nodes)
      contradictions.append(.uneven(nodes: nodes))
    }
    guard let least else { return }
    // Whoever reads "counts under 5 are withheld" takes a withheld count for 1 or more. Where that
    // cannot be, it may be nought.
    for index in network.edges.indices where network.edges[index].isWithheld {
      leasts[index] = least
    }
    var flow = FeasibleFlow(network, leasts: leasts)
    let failing = forest.components.filter { nodes in
      nodes.count > 1 && nodes.contains { flow.remainders[$0] != 0 }
    }
    if least != 0, !failing.isEmpty {
      let nodes = Set(failing.joined())
      for index in network.edges.indices where nodes.contains(network.edges[index].tail) {
        leasts[index] = 0
      }
      flow = FeasibleFlow(network, leasts: leasts)
    }
    self.flow = flow
    let impossible = forest.components.filter { nodes in
      nodes.count > 1 && !uneven.contains(nodes[0]) && nodes.contains { flow.remainders[$0] != 0 }
    }
    contradictions += impossible.map {
      .impossible(nodes: $0, stuck: Self.stuck(network, flow, among: $0))
    }
    findFixed(network, flow, passingOver: uneven.union(impossible.joined()))
    for node in uneven { findExhausted(network, node, slack: slacks[node]) }
  }

  /// The nodes that what is left over can reach.
  private static func stuck(
    _ network: SuppressionNetwork, _ flow: FeasibleFlow, among nodes: [Int]
  ) -> [Int] {
    var found = nodes.filter { flow.remainders[$0] > 0 }
    var isFound = Set(found)
    var position = 0
    while position < found.count {
      let node = found[position]
      position += 1
      for index in network.edges(of: node) where flow.canLeave(node, by: index) {
        let next = network.edges[index].other(than: node)
        if isFound.insert(next).inserted { found.append(next) }
      }
    }
    return found.sorted()
  }

  /// Where sums do not come to the same, as rounded ones need not, each is looked at by itself: if
  /// nothing is left for its unpublished cells, or no more than rounding makes, they are exposed.
  private mutating func findExhausted(
    _ network: SuppressionNetwork, _ node: Int, slack: Int128
  ) {
    let edges = network.edges(of: node)
    let leaving = edges.count { network.edges[$0].tail == node }
    guard leaving == 0 || leaving == edges.count else { return }
    let left = leaving == 0 ? -network.needs[node] : network.needs[node]
    guard left * 2 <= slack else { return }
    for index in edges where exposures[index] == .none { exposures[index] = .byLeast }
  }

  /// Finds the edges that cannot change although they lie on a cycle.
  private mutating func findFixed(
    _ network: SuppressionNetwork, _ flow: FeasibleFlow, passingOver nodes: Set<Int>
  ) {
    let strong = StrongComponents(network, flow).numbers
    let isWithin = network.edges.map { strong[$0.tail] == strong[$0.head] }
    let inner = SpanningForest(network, using: isWithin)
    for (index, edge) in network.edges.enumerated() where !nodes.contains(edge.tail) {
      if exposures[index] == .none, !isWithin[index] || inner.isBridge[index] {
        exposures[index] = .byLeast
      }
      if exposures[index] != .none { values[index] = leasts[index] + flow.flows[index] }
    }
  }
}
