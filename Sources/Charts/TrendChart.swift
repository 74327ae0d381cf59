/// One line or several over time; a gap breaks a line, and nothing is drawn across a break in the
/// series.
package struct TrendChart: Chart {
  /// One line.
  package struct Line: Hashable, Sendable {
    package let name: String
    /// One for each period of the axis; nil where the data have no row.
    package let points: [Point?]

    package init(name: String, points: [Point?]) {
      self.name = name
      self.points = points
    }
  }

  /// The value of one period.
  package struct Point: Hashable, Sendable {
    package let value: PlottedValue
    /// Whether its source may still change it, which makes its mark hollow.
    package let isProvisional: Bool
    /// The limits that are published with it.
    package let interval: ClosedRange<Double>?

    package init(
      value: PlottedValue, isProvisional: Bool = false, interval: ClosedRange<Double>? = nil
    ) {
      self.value = value
      self.isProvisional = isProvisional
      self.interval = interval
    }
  }

  /// What the key says; an empty text leaves its entry out.
  package struct Words: Hashable, Sendable {
    package let provisional: String
    package let interval: String
    package let absent: String
    /// Over the line at a break: one word.
    package let breakWord: String
    package let breaks: String
    /// That the axis does not start at nought, and other remarks.
    package let remarks: [String]

    package init(
      provisional: String = "", interval: String = "", absent: String = "",
      breakWord: String = "", breaks: String = "", remarks: [String] = []
    ) {
      self.provisional = provisional
      self.interval = interval
      self.absent = absent
      self.breakWord = breakWord
      self.breaks = breaks
      self.remarks = remarks
    }
  }

  /// The most lines that can be told apart.
  package static let lineLimit = 4
  /// Past so many periods single points are too dense to be marked.
  private static let markLimit = 48

  package let periods: PeriodAxis
  package let values: ValueAxis
  package let lines: [Line]
  package let words: Words

  package init(periods: PeriodAxis, values: ValueAxis, lines: [Line], words: Words) {
    precondition(lines.count <= Self.lineLimit, "each line has a colour and a shape of its own")
    self.periods = periods
    self.values = values
    self.lines = lines
    self.words = words
  }

  package func draw(into writer: inout MarkupWriter) {
    let frame = PlotFrame(
      values: values, below: periods.axisLabels, breaks: periods.breaks.map(periods.place(before:)),
      breakWord: words.breakWord, names: lines.count > 1 ? names : [], key: key,
      isDense: periods.labels.count > Self.markLimit)
    frame.draw(into: &writer) { writer in
      drawLines(into: &writer)
      drawAbsences(into: &writer)
      for (line, style) in zip(lines, Self.styles) { draw(line, style, into: &writer) }
    }
  }

  private static let styles: [(ink: Ink, shape: Shape)] = [
    (.first, .circle), (.second, .square), (.third, .diamond), (.fourth, .triangleUp),
  ]

  private func place(_ index: Int, _ number: Double) -> Place {
    Place(x: periods.place(of: index), y: values.height(of: number))
  }

  private func drawLines(into writer: inout MarkupWriter) {
    writer.stretched { writer in
      for (line, style) in zip(lines, Self.styles) {
        for run in periods.runs(of: line.points.map { $0?.value }) where run.count > 1 {
          writer.polyline(
            style.ink,
            run.lazy.compactMap { index in
              line.points[index]?.value.number.map { place(index, $0) }
            })
        }
      }
    }
  }

  /// Marks the place of a value that is not there. Of several lines nobody could tell whose it is;
  /// there the sentence says it.
  private func drawAbsences(into writer: inout MarkupWriter) {
    guard lines.count == 1, let line = lines.first else { return }
    for (index, point) in line.points.enumerated() where point?.value.number == nil {
      writer.point(.cross, .quiet, at: Place(x: periods.place(of: index), y: .whole))
    }
  }

  private func draw(
    _ line: Line, _ style: (ink: Ink, shape: Shape), into writer: inout MarkupWriter
  ) {
    let alone = Set(
      periods.runs(of: line.points.map { $0?.value }).filter { $0.count == 1 }.map(\.lowerBound))
    let isSparse = line.points.count <= Self.markLimit
    for (index, point) in line.points.enumerated() {
      guard let point, let number = point.value.number else { continue }
      if lines.count == 1, isSparse, let interval = point.interval {
        writer.straight(
          style.ink, from: place(index, interval.lowerBound), to: place(index, interval.upperBound))
      }
      if isSparse || point.isProvisional || alone.contains(index) {
        writer.point(
          style.shape, style.ink, isHollow: point.isProvisional, at: place(index, number))
      }
    }
  }

  /// The names at the ends; a line without a value has none there.
  private var names: [PlotFrame.Name] {
    zip(lines, Self.styles).compactMap { line, style in
      guard let last = line.points.lastIndex(where: { $0?.value.number != nil }),
        let number = line.points[last]?.value.number
      else { return nil }
      return PlotFrame.Name(
        text: line.name, ink: style.ink, shape: style.shape, height: values.height(of: number),
        isAtEdge: last == periods.labels.count - 1)
    }
  }

  private var key: [PlotFrame.KeyEntry] {
    var key: [PlotFrame.KeyEntry] = []
    if lines.count > 1 {
      key = zip(lines, Self.styles).map { line, style in
        let hasEnd = line.points.contains { $0?.value.number != nil }
        return .line(style.ink, style.shape, text: line.name, isName: hasEnd)
      }
    }
    let first = Self.styles[0]
    if !words.provisional.isEmpty {
      key.append(.point(first.shape, first.ink, isHollow: true, text: words.provisional))
    }
    if !words.interval.isEmpty {
      key.append(
        PlotFrame.KeyEntry(
          text: words.interval,
          swatch: { writer in
            let middle = Percent(hundredths: 5000)
            writer.straight(
              first.ink, from: Place(x: middle, y: .zero), to: Place(x: middle, y: .whole))
            writer.point(first.shape, first.ink, at: Place(x: middle, y: middle))
          }))
    }
    if !words.absent.isEmpty { key.append(.point(.cross, .quiet, text: words.absent)) }
    if !words.breaks.isEmpty { key.append(.line(.breakInSeries, text: words.breaks)) }
    return key + words.remarks.map(PlotFrame.KeyEntry.words)
  }
}
