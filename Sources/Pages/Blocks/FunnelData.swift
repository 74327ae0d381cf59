internal import Charts
internal import Datasets
internal import Diagnostics

/// The areas of a funnel, the target around which its limits are drawn, and who lies where.
struct FunnelData {
  /// What the values are.
  enum Kind {
    case share
    case rate(RateBase)
  }

  /// One area that can be drawn.
  struct Area {
    let row: Int
    let name: String
    let size: Double
    let value: Double
    let standing: FunnelStanding
    let isHighlighted: Bool
  }

  let kind: Kind
  let dataset: Dataset
  let dimension: Int
  let ranking: Ranking
  let sizes: FunnelSizes
  let highlight: Int32?
  /// The comparator's value, else the mean of all drawn areas, each weighted by its size.
  let target: Double
  /// The published rows without a size, which cannot be drawn.
  let sizeless: [Int]
  private(set) var areas: [Area] = []

  init(
    kind: Kind, dataset: Dataset, dimension: Int, ranking: Ranking, sizes: FunnelSizes,
    highlight: Int32?
  ) {
    self.kind = kind
    self.dataset = dataset
    self.dimension = dimension
    self.ranking = ranking
    self.sizes = sizes
    self.highlight = highlight
    var found: [(row: Int, size: Double, value: Double)] = []
    var sizeless: [Int] = []
    for row in ranking.published.map(\.row) {
      guard let value = dataset.observation(row).value.number?.approximate else { continue }
      if let size = sizes.size(ofRow: row) {
        found.append((row, size, value))
      } else {
        sizeless.append(row)
      }
    }
    self.sizeless = sizeless
    let total = found.reduce(0) { $0 + $1.size }
    let mean = found.reduce(0) { $0 + $1.value * ($1.size / total) }
    target =
      ranking.comparator.flatMap { dataset.observation($0).value.number?.approximate } ?? mean
    guard Self.isPossible(target, kind) else { return }
    let names = dataset.dimensions[dimension]
    areas = found.map { row, size, value in
      Area(
        row: row, name: names.category(ofRow: row).label, size: size, value: value,
        standing: limits(size: size).standing(of: value),
        isHighlighted: names.codes[row] == highlight)
    }
  }

  /// Whether the target is the comparator's value.
  var hasComparator: Bool {
    ranking.comparator.map { dataset.observation($0).value.number != nil } ?? false
  }

  func limits(size: Double) -> FunnelLimits {
    switch kind {
    case .share: FunnelLimits(percent: target, size: size)
    case .rate(let base): FunnelLimits(rate: target, per: base.number, size: size)
    }
  }

  /// The data themselves; nil, with an error, where no funnel can be drawn of them.
  func checked(at position: SourcePosition, with body: inout BodyRenderer) -> FunnelData? {
    for row in ranking.published.map(\.row) + (ranking.comparator.map { [$0] } ?? []) {
      guard let value = dataset.observation(row).value.number?.approximate,
        !Self.isPossible(value, kind)
      else { continue }
      body.diagnostics.error(
        "'\(dataset.qualifiedRowPath(row))' is \(dataset.shownValue(ofRow: row)), which is no "
          + "\(kind.noun)", at: position, hint: "a ranking chart can show it")
      return nil
    }
    guard !areas.isEmpty else {
      body.diagnostics.error(
        "no row of '\(dataset.name)' has a value and a number that it counts in", at: position,
        hint: "a ```table block shows the rows and says why")
      return nil
    }
    return self
  }

  private static func isPossible(_ value: Double, _ kind: Kind) -> Bool {
    switch kind {
    case .share: (0...100).contains(value)
    case .rate: value >= 0
    }
  }

  /// The limits from the least size to the greatest, closer together where they bend.
  var curve: [FunnelChart.Limits] {
    let all = areas.map(\.size)
    guard let least = all.min(), let most = all.max() else { return [] }
    let start = max(1, (least * 0.9).rounded(.down))
    let end = (most * 1.05).rounded(.up)
    return (0...Self.curveSteps).map { step in
      let part = Double(step) / Double(Self.curveSteps)
      let size = (start + (end - start) * part * part).rounded()
      let limits = limits(size: size)
      return FunnelChart.Limits(
        size: size, inner: limits.inner.lower...limits.inner.upper,
        outer: limits.outer.lower...limits.outer.upper)
    }
  }

  private static let curveSteps = 24

  /// What the axis of values has room for: the values, the target, and the limits as far as they are
  /// not much farther out.
  func heights(of curve: [FunnelChart.Limits]) -> [Double] {
    let values = areas.map(\.value) + [target]
    let (least, most) = (values.min() ?? 0, values.max() ?? 0)
    let sizes = areas.map(\.size).sorted()
    let usual = limits(size: sizes[sizes.count / 2]).outer
    let room = max((most - least) / 4, (usual.upper - usual.lower) / 2)
    let limits = curve.flatMap {
      [$0.inner.lowerBound, $0.inner.upperBound, $0.outer.lowerBound, $0.outer.upperBound]
    }
    return values + limits.map { min(max($0, least - room), most + room) }.map { max(0, $0) }
  }
}

extension FunnelData.Kind {
  /// What the measure of a dataset is; nil, with an error, where no funnel can be drawn of it.
  init?(of subject: BlockSubject, with body: inout BodyRenderer) {
    let dataset = subject.dataset
    switch dataset.description.measure {
    case .percent: self = .share
    case .rate:
      guard let base = RateBase(unit: dataset.description.unit) else {
        body.diagnostics.error(
          "the unit of '\(dataset.name)', '\(dataset.description.unit)', does not say what the rate "
            + "is per", at: subject.position,
          hint: "write it like 'crimes per 1,000 residents' in \(dataset.description.path)")
        return nil
      }
      self = .rate(base)
    case .count, .money, .index, .list:
      body.diagnostics.error(
        "a funnel chart shows rates or percentages, and '\(dataset.name)' holds none",
        at: subject.position, hint: "its measure has to be rate or percent")
      return nil
    }
  }

  var noun: String {
    switch self {
    case .share: "share"
    case .rate: "rate"
    }
  }
}
