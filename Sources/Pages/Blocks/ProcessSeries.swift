internal import Charts
internal import Datasets

/// A series with its natural process limits, for each side of a break its own, and what in it is more
/// than chance.
struct ProcessSeries {
  /// The values between two breaks.
  struct Part {
    let steps: Range<Int>
    /// Nil where no two neighbours have values.
    let limits: ProcessLimits?
    /// The lower limit where it is cut off at nought, since nothing can lie under it.
    let lower: ExactDecimal?
    /// The upper limit where it is cut off at 100%.
    let upper: ExactDecimal?
  }

  /// Why a value is more than chance.
  struct Mark {
    let signal: ControlChart.Signal
    let isUp: Bool
    let judgement: ControlChart.Judgement
  }

  let series: PeriodSeries
  /// One a step.
  let rows: [Int?]
  /// In time order, by the step that each begins with.
  let breaks: [(step: Int, reason: String?)]
  let parts: [Part]
  /// One list a step, in the order of the rules.
  let marks: [[Mark]]

  init(_ series: PeriodSeries, codes: [Int32]) {
    let dataset = series.dataset
    let rows = series.rows(of: codes)
    let values = rows.map { row in row.flatMap { dataset.observation($0).value.number } }
    breaks = series.breaks(of: codes).filter { $0.step > 0 }
    let edges = [0] + breaks.map(\.step) + [rows.count]
    let places = values.compactMap { $0.map { Int($0.decimals) } }.max() ?? 0
    let decimals = min(18, (dataset.description.decimals ?? places) + 1)
    let bounds = Self.bounds(of: dataset, values: values)
    parts = zip(edges, edges.dropFirst()).map { start, end in
      let limits = ProcessLimits(Array(values[start..<end]), decimals: decimals)
      return Part(
        steps: start..<end, limits: limits,
        lower: bounds.lower.flatMap { bound in
          limits.flatMap { $0.lower < bound ? bound.rounded(to: decimals) : nil }
        },
        upper: bounds.upper.flatMap { bound in
          limits.flatMap { bound < $0.upper ? bound.rounded(to: decimals) : nil }
        })
    }
    marks = parts.flatMap { part in
      Self.marks(of: part, values: values, better: dataset.description.better)
    }
    self.series = series
    self.rows = rows
  }

  /// The ends of what can be: a count or a rate is not under nought, nor is a share of those asked,
  /// which is not over 100% either. A series that holds such a value is no such thing.
  private static func bounds(
    of dataset: Dataset, values: [ExactDecimal?]
  ) -> (lower: ExactDecimal?, upper: ExactDecimal?) {
    let nought = ExactDecimal(0)
    guard !values.contains(where: { $0.map { $0 < nought } ?? false }) else { return (nil, nil) }
    switch dataset.description.measure {
    case .count, .rate: return (nought, nil)
    case .percent where dataset.columns.hasSampleSizes: return (nought, ExactDecimal(100))
    default: return (nil, nil)
    }
  }

  private static func marks(
    of part: Part, values: [ExactDecimal?], better: Polarity
  ) -> [[Mark]] {
    part.steps.map { step in
      guard let limits = part.limits else { return [] }
      let signals = limits.signals[step - part.steps.lowerBound]
      let isHigh = limits.sides[step - part.steps.lowerBound] ?? 0 > 0
      return ProcessLimits.Signal.allCases.filter(signals.contains).map { signal in
        let isUp = signal == .trend ? rises(at: step, in: part, values) : isHigh
        return Mark(
          signal: drawn(signal, isUp: isUp), isUp: isUp, judgement: judgement(isUp, better))
      }
    }
  }

  private static func drawn(
    _ signal: ProcessLimits.Signal, isUp: Bool
  ) -> ControlChart.Signal {
    switch signal {
    case .outside: .outside
    case .shift: .shift
    case .trend: isUp ? .rising : .falling
    case .nearLimit: .nearLimit
    }
  }

  private static func judgement(_ isUp: Bool, _ better: Polarity) -> ControlChart.Judgement {
    switch better {
    case .neither: .neither
    case .higher: isUp ? .good : .bad
    case .lower: isUp ? .bad : .good
    }
  }

  /// Which way the trend goes that a value is part of: as to the next value in it, else as from the
  /// last.
  private static func rises(at step: Int, in part: Part, _ values: [ExactDecimal?]) -> Bool {
    let next = step + 1
    let isPart =
      part.steps.contains(next)
      && part.limits?.signals[next - part.steps.lowerBound].contains(.trend) == true
    let pair = isPart ? (values[step], values[next]) : (values[step - 1], values[step])
    guard let before = pair.0, let after = pair.1 else { return false }
    return before < after
  }
}
