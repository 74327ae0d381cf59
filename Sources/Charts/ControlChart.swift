/// Values over time with their mean and natural process limits; what is more than chance is marked by
/// shape. Past a break the limits are those of the values from there on.
package struct ControlChart: Chart {
  /// Why a value is more than chance; one with several is marked by the first of them.
  package enum Signal: CaseIterable, Sendable {
    case outside, rising, falling, nearLimit, shift

    var shape: Shape {
      switch self {
      case .outside: .diamond
      case .shift: .square
      case .rising: .triangleUp
      case .falling: .triangleDown
      case .nearLimit: .plus
      }
    }
  }

  /// Whether a signal is good news, which makes its mark hollow.
  package enum Judgement: Sendable {
    case good, bad, neither

    var ink: Ink {
      switch self {
      case .good: .good
      case .bad: .bad
      case .neither: .first
      }
    }
  }

  /// The value of one period.
  package struct Point: Hashable, Sendable {
    package let value: PlottedValue
    package let signal: Signal?
    package let judgement: Judgement

    package init(value: PlottedValue, signal: Signal? = nil, judgement: Judgement = .neither) {
      self.value = value
      self.signal = signal
      self.judgement = judgement
    }
  }

  /// The mean and the limits of the values between two breaks.
  package struct Limits: Hashable, Sendable {
    package let periods: Range<Int>
    package let mean: PlottedValue
    /// Nil where there can be nothing under nought.
    package let lower: PlottedValue?
    package let upper: PlottedValue

    package init(
      periods: Range<Int>, mean: PlottedValue, lower: PlottedValue?, upper: PlottedValue
    ) {
      self.periods = periods
      self.mean = mean
      self.lower = lower
      self.upper = upper
    }
  }

  /// What a mark of the key means.
  package struct Meaning: Hashable, Sendable {
    package let signal: Signal
    package let judgement: Judgement
    package let text: String

    package init(signal: Signal, judgement: Judgement, text: String) {
      self.signal = signal
      self.judgement = judgement
      self.text = text
    }
  }

  /// What is said of the lines; an empty text leaves its entry out.
  package struct Words: Hashable, Sendable {
    /// Before the numbers at the ends of the lines.
    package let mean: String
    package let upper: String
    package let lower: String
    /// In the key, with all numbers.
    package let means: String
    package let limits: String
    package let absent: String
    package let breakWord: String
    package let breaks: String
    package let remarks: [String]

    package init(
      mean: String, upper: String, lower: String, means: String, limits: String,
      absent: String = "", breakWord: String = "", breaks: String = "", remarks: [String] = []
    ) {
      self.mean = mean
      self.upper = upper
      self.lower = lower
      self.means = means
      self.limits = limits
      self.absent = absent
      self.breakWord = breakWord
      self.breaks = breaks
      self.remarks = remarks
    }
  }

  /// Past so many periods values without a signal are too dense to be marked.
  private static let markLimit = 60

  package let periods: PeriodAxis
  package let values: ValueAxis
  /// One for each period of the axis; nil where the data have no row.
  package let points: [Point?]
  package let limits: [Limits]
  package let meanings: [Meaning]
  package let words: Words

  package init(
    periods: PeriodAxis, values: ValueAxis, points: [Point?], limits: [Limits],
    meanings: [Meaning], words: Words
  ) {
    self.periods = periods
    self.values = values
    self.points = points
    self.limits = limits
    self.meanings = meanings
    self.words = words
  }

  package func draw(into writer: inout MarkupWriter) {
    let frame = PlotFrame(
      values: values, below: periods.axisLabels, breaks: periods.breaks.map(periods.place(before:)),
      breakWord: words.breakWord, names: names, key: key, isDense: points.count > Self.markLimit,
      hasGrid: false)
    frame.draw(into: &writer) { writer in
      writer.stretched { writer in
        for limits in limits { draw(limits, into: &writer) }
        drawValues(into: &writer)
      }
      drawPoints(into: &writer)
    }
  }

  private func draw(_ limits: Limits, into writer: inout MarkupWriter) {
    let ends = [limits.periods.lowerBound, limits.periods.upperBound - 1].map(periods.place(of:))
    for (value, ink) in [
      (limits.mean, Ink.reference), (limits.upper, .limit), (limits.lower, .limit),
    ] {
      guard let number = value?.number else { continue }
      let height = values.height(of: number)
      writer.polyline(ink, ends.map { Place(x: $0, y: height) })
    }
  }

  private func drawValues(into writer: inout MarkupWriter) {
    for run in periods.runs(of: points.map { $0?.value }) where run.count > 1 {
      writer.polyline(.first, run.lazy.compactMap(place))
    }
  }

  private func drawPoints(into writer: inout MarkupWriter) {
    let isSparse = points.count <= Self.markLimit
    for (index, point) in points.enumerated() {
      guard let point, let place = place(of: index) else {
        writer.point(.cross, .quiet, at: Place(x: periods.place(of: index), y: .whole))
        continue
      }
      if let signal = point.signal {
        writer.point(
          signal.shape, point.judgement.ink, isHollow: point.judgement == .good, at: place)
      } else if isSparse {
        writer.point(.circle, .first, at: place)
      }
    }
  }

  private func place(of index: Int) -> Place? {
    points[index]?.value.number.map {
      Place(x: periods.place(of: index), y: values.height(of: $0))
    }
  }

  /// The numbers at the ends of the last limits, where they reach the edge.
  private var names: [PlotFrame.Name] {
    guard let last = limits.last, last.periods.upperBound == periods.labels.count else { return [] }
    let values: [(word: String, value: PlottedValue?, ink: Ink)] = [
      (words.upper, last.upper, .limit), (words.mean, last.mean, .reference),
      (words.lower, last.lower, .limit),
    ]
    return values.compactMap { word, value, ink in
      guard let value, let number = value.number else { return nil }
      return PlotFrame.Name(
        text: "\(word) \(value.text)", ink: ink, shape: nil,
        height: self.values.height(of: number), isAtEdge: true)
    }
  }

  private var key: [PlotFrame.KeyEntry] {
    var key: [PlotFrame.KeyEntry] = [
      .line(.reference, text: words.means), .line(.limit, text: words.limits),
    ]
    key += meanings.map { meaning in
      .point(
        meaning.signal.shape, meaning.judgement.ink, isHollow: meaning.judgement == .good,
        text: meaning.text)
    }
    if !words.absent.isEmpty { key.append(.point(.cross, .quiet, text: words.absent)) }
    if !words.breaks.isEmpty { key.append(.line(.breakInSeries, text: words.breaks)) }
    return key + words.remarks.map(PlotFrame.KeyEntry.words)
  }
}
