/// The answers of a survey, one bar each, with the wave before it as a second, thinner bar.
///
/// The chart is the table, as with `RankingChart`. The headings of the two waves are the key: the
/// stylesheet puts the swatch of its bar before each.
package struct SurveyChart: Chart {
  /// What the columns are called.
  package struct Headings: Hashable, Sendable {
    package let answer: String
    /// The name of this wave: `2014/15`.
    package let current: String
    /// The name of the wave before; nil where the chart shows one wave alone.
    package let previous: String?
    /// What the intervals are, `95% confidence interval`; nil where there are none.
    package let interval: String?

    package init(
      answer: String, current: String, previous: String? = nil, interval: String? = nil
    ) {
      self.answer = answer
      self.current = current
      self.previous = previous
      self.interval = interval
    }
  }

  /// The range that the source gives for a value.
  package struct Interval: Hashable, Sendable {
    package let lower: Double
    package let upper: Double
    /// As readers see it: `92% to 98%`.
    package let text: String

    package init(lower: Double, upper: Double, text: String) {
      self.lower = lower
      self.upper = upper
      self.text = text
    }
  }

  /// One answer.
  package struct Row: Hashable, Sendable {
    package let name: String
    package let current: PlottedValue
    /// The wave before, or the words that say why there is nothing to compare with.
    package let previous: PlottedValue?
    package let interval: Interval?
    package let previousInterval: Interval?

    package init(
      name: String, current: PlottedValue, previous: PlottedValue? = nil,
      interval: Interval? = nil, previousInterval: Interval? = nil
    ) {
      self.name = name
      self.current = current
      self.previous = previous
      self.interval = interval
      self.previousInterval = previousInterval
    }
  }

  package let caption: String
  package let headings: Headings
  package let rows: [Row]
  /// The end of the scale, 100 for percent: drawn as a track, of which the bars fill their part.
  package let maximum: Double?

  package init(caption: String, headings: Headings, rows: [Row], maximum: Double? = 100) {
    self.caption = caption
    self.headings = headings
    self.rows = rows
    self.maximum = maximum
  }

  package func draw(into writer: inout MarkupWriter) {
    let scale = Scale(extent)
    writer.markup("<table class=\"bars survey\">")
    writer.caption(caption) { drawKey(into: &$0) }
    drawHeadings(into: &writer)
    writer.markup("<tbody>")
    for row in rows { draw(row, on: scale, into: &writer) }
    writer.markup("</tbody></table>")
  }

  private var extent: Extent {
    var extent = Extent.nought
    extent.include(maximum)
    for row in rows {
      extent.include(row.current.number)
      extent.include(row.previous?.number)
      for interval in [row.interval, row.previousInterval] {
        extent.include(interval?.lower)
        extent.include(interval?.upper)
      }
    }
    return extent
  }

  private func drawKey(into writer: inout MarkupWriter) {
    guard let interval = headings.interval else { return }
    writer.markup("<span class=\"key\">")
    writer.swatch {
      $0.whisker(along: .whole, middle: Percent(hundredths: 5000), reach: Percent(hundredths: 2500))
    }
    writer.text(interval)
    writer.markup("</span>")
  }

  private func drawHeadings(into writer: inout MarkupWriter) {
    writer.markup("<thead><tr><th scope=\"col\" class=\"name\">")
    writer.text(headings.answer)
    writer.markup("</th><th scope=\"col\" class=\"value current\">")
    writer.text(headings.current)
    writer.markup("</th>")
    if let previous = headings.previous {
      writer.markup("<th scope=\"col\" class=\"value previous\">")
      writer.text(previous)
      writer.markup("</th>")
    }
    writer.markup("<td class=\"plot\" aria-hidden=\"true\"></td></tr></thead>")
  }

  private func draw(_ row: Row, on scale: Scale, into writer: inout MarkupWriter) {
    writer.markup("<tr><th scope=\"row\" class=\"name\">")
    writer.text(row.name)
    writer.markup("</th><td class=\"value current\">")
    draw(row.current, row.interval, into: &writer)
    writer.markup("</td>")
    if headings.previous != nil {
      writer.markup("<td class=\"value previous\">")
      if let previous = row.previous { draw(previous, row.previousInterval, into: &writer) }
      writer.markup("</td>")
    }
    writer.markup("<td class=\"plot\" aria-hidden=\"true\"><svg class=\"bar\">")
    drawMarks(of: row, on: scale, into: &writer)
    writer.markup("</svg></td></tr>")
  }

  private func draw(
    _ value: PlottedValue, _ interval: Interval?, into writer: inout MarkupWriter
  ) {
    writer.value(value)
    guard let interval else { return }
    writer.markup(" <span class=\"interval\">(")
    writer.text(interval.text)
    writer.markup(")</span>")
  }

  private func drawMarks(of row: Row, on scale: Scale, into writer: inout MarkupWriter) {
    if let maximum {
      writer.rectangle("track", across: scale.bar(to: maximum), down: .whole)
    }
    writer.noughtLine(at: scale.nought)
    let bands = bands
    draw("current", row.current, row.interval, down: bands.current, on: scale, into: &writer)
    if let previous = row.previous {
      draw(
        "previous", previous, row.previousInterval, down: bands.previous, on: scale, into: &writer)
    }
  }

  private func draw(
    _ name: StaticString, _ value: PlottedValue, _ interval: Interval?, down band: Stretch,
    on scale: Scale, into writer: inout MarkupWriter
  ) {
    if let number = value.number {
      let bar = scale.bar(to: number)
      writer.rectangle(name, across: bar, down: band)
      if value.isTentative { writer.stripes(across: bar, down: band, isUpright: false) }
    }
    if let interval {
      let ends = (scale.position(of: interval.lower), scale.position(of: interval.upper))
      writer.whisker(
        along: Stretch(from: min(ends.0, ends.1), to: max(ends.0, ends.1)),
        middle: Percent(hundredths: band.start.hundredths + band.length.hundredths / 2),
        reach: Percent(hundredths: band.length.hundredths / 4))
    }
  }

  /// Where this wave's bar and the thinner one of the wave before lie in a row's height.
  private var bands: (current: Stretch, previous: Stretch) {
    guard headings.previous != nil else { return (.whole, .whole) }
    return (
      Stretch(from: .zero, to: Percent(hundredths: 6000)),
      Stretch(from: Percent(hundredths: 7000), to: .whole)
    )
  }
}
