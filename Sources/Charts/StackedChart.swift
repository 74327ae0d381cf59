/// Questions with several answers each, a bar a question, its segments laid end to end to 100%.
///
/// The chart is the table: a column an answer, a row a question. What is printed of an answer is
/// printed in its segment where the chart is wide enough for it, and below the bar where not:
/// `SegmentRoom` reckons from which width on, and the stylesheet asks the chart for it. Whoever
/// hears the table, and paper, get all the cells.
package struct StackedChart: Chart {
  /// One question.
  package struct Row: Hashable, Sendable {
    package let name: String
    /// One for each of the chart's answers, in their order.
    package let values: [PlottedValue]
    /// What the answers leave of the whole.
    package let remainder: PlottedValue?
    /// Why the row has no bar, where it could have one: its words stand in the bar's place.
    package let absence: String?

    package init(
      name: String, values: [PlottedValue], remainder: PlottedValue? = nil, absence: String? = nil
    ) {
      self.name = name
      self.values = values
      self.remainder = remainder
      self.absence = absence
    }
  }

  /// The most answers that the stylesheet can tell apart: four colours, an outline and the text's.
  package static let answerLimit = 6

  package let caption: String
  /// What the questions are called.
  package let heading: String
  /// The answers in the order of the data.
  package let answers: [String]
  /// What the remainder is called; nil where no row has one.
  package let remainder: String?
  package let rows: [Row]

  package init(
    caption: String, heading: String, answers: [String], remainder: String? = nil, rows: [Row]
  ) {
    precondition(answers.count <= Self.answerLimit, "there is no look for so many answers")
    self.caption = caption
    self.heading = heading
    self.answers = answers
    self.remainder = remainder
    self.rows = rows
  }

  package func draw(into writer: inout MarkupWriter) {
    let extent = extent
    let scale = Scale(extent)
    writer.markup("<table class=\"bars stacked\">")
    writer.caption(caption) { _ in }
    drawHeadings(into: &writer)
    writer.markup("<tbody>")
    for row in rows {
      draw(row, segments(of: row, whole: extent.upper), on: scale, into: &writer)
    }
    writer.markup("</tbody></table>")
  }

  /// From nought to a hundred, or to the longest bar where rounding makes one longer.
  private var extent: Extent {
    var extent = Extent.nought
    extent.include(100)
    for row in rows where row.absence == nil {
      extent.include(row.values.reduce(0) { $0 + ($1.number ?? 0) })
    }
    return extent
  }

  private func drawHeadings(into writer: inout MarkupWriter) {
    writer.markup("<thead><tr><th scope=\"col\" class=\"name\"><span class=\"visually-hidden\">")
    writer.text(heading)
    writer.markup("</span></th>")
    for (index, answer) in answers.enumerated() { drawHeading(answer, Self.look(index), &writer) }
    if let remainder { drawHeading(remainder, "left", &writer) }
    writer.markup("<td class=\"plot\" aria-hidden=\"true\"></td></tr></thead>")
  }

  private func drawHeading(_ words: String, _ look: StaticString, _ writer: inout MarkupWriter) {
    writer.markup("<th scope=\"col\" class=\"part ")
    writer.markup(look)
    writer.markup("\">")
    writer.text(words)
    writer.markup("</th>")
  }

  private func draw(
    _ row: Row, _ segments: [Segment], on scale: Scale, into writer: inout MarkupWriter
  ) {
    writer.markup("<tr><th scope=\"row\" class=\"name\">")
    writer.text(row.name)
    writer.markup("</th>")
    for segment in segments { drawCell(segment, into: &writer) }
    writer.markup("<td class=\"plot\" aria-hidden=\"true\">")
    if let absence = row.absence {
      writer.markup("<span class=\"marker\">")
      writer.text(absence)
      writer.markup("</span>")
    } else {
      writer.markup("<svg class=\"bar\">")
      var start = 0.0
      for segment in segments {
        start = draw(segment, from: start, on: scale, into: &writer)
      }
      writer.noughtLine(at: scale.nought)
      writer.markup("</svg>")
    }
    writer.markup("</td></tr>")
  }

  /// One answer of one question: its look, its value, and the room for its label.
  private struct Segment {
    let name: String
    let look: StaticString
    let value: PlottedValue
    /// From which width on the segment holds its label, in em; nil: never.
    let room: Int?
  }

  /// - Parameter whole: what the whole width stands for, so that segments know their room.
  private func segments(of row: Row, whole: Double) -> [Segment] {
    func segment(_ name: String, _ look: StaticString, _ value: PlottedValue) -> Segment {
      let share = row.absence == nil ? (value.number ?? 0) / whole : 0
      return Segment(
        name: name, look: look, value: value,
        room: SegmentRoom.step(forLabel: "\(name) \(value.text)", share: share))
    }
    var segments: [Segment] = []
    segments.reserveCapacity(answers.count + 1)
    for (index, value) in row.values.enumerated() {
      segments.append(segment(answers[index], Self.look(index), value))
    }
    if let remainder {
      segments.append(segment(remainder, "left", row.remainder ?? PlottedValue(nil, text: "")))
    }
    return segments
  }

  /// The cell below the bar. It stays in sight where the segment says less than the cell.
  private func drawCell(_ segment: Segment, into writer: inout MarkupWriter) {
    writer.markup("<td class=\"part ")
    writer.markup(segment.look)
    if segment.value.text.isEmpty {
      writer.markup(" none\"></td>")
      return
    }
    if segment.value.note == nil, let step = segment.room {
      writer.markup(" in-")
      writer.text(String(step))
    }
    writer.markup("\"><span aria-hidden=\"true\">")
    writer.text(segment.name)
    writer.markup(" </span>")
    writer.value(segment.value)
    writer.markup("</td>")
  }

  /// Draws a segment and gives where it ends.
  private func draw(
    _ segment: Segment, from start: Double, on scale: Scale, into writer: inout MarkupWriter
  ) -> Double {
    guard let number = segment.value.number, number > 0 else { return start }
    let bar = Stretch(
      from: scale.position(of: start), to: scale.position(of: start + number))
    guard let step = segment.room else {
      writer.rectangle(segment.look, across: bar, down: .whole)
      return start + number
    }
    writer.markup("<g class=\"labelled\">")
    writer.rectangle(segment.look, across: bar, down: .whole)
    writer.markup("<text class=\"")
    writer.markup(segment.look)
    writer.markup(" from-")
    writer.text(String(step))
    writer.markup("\"")
    writer.attribute("x", bar.start)
    writer.markup(" y=\"50%\" dx=\".4em\">")
    writer.text(segment.name)
    writer.text(" ")
    writer.text(segment.value.text)
    writer.markup("</text></g>")
    return start + number
  }

  private static func look(_ index: Int) -> StaticString {
    switch index {
    case 0: "a1"
    case 1: "a2"
    case 2: "a3"
    case 3: "a4"
    case 4: "a5"
    default: "a6"
    }
  }
}
