/// A measure over the years, a column each; a year without a value keeps its place and says why.
///
/// The graphic is hidden from assistive technology, for the page puts the table beneath it, and
/// therefore holds no links. Where the columns have room for their labels they stand upright;
/// elsewhere, on a phone or with many years, they lie down as rows. So every value is printed at
/// every width, and the text is there once: only the rectangle is drawn both ways, and the
/// stylesheet shows the one that fits.
package struct HistoryChart: Chart {
  /// One year, or other period.
  package struct Column: Hashable, Sendable {
    /// `2014/15`.
    package let period: String
    /// Its link is left to the table.
    package let value: PlottedValue
    /// The same year by the second measure; nil in every column of a chart of one measure.
    package let second: PlottedValue?
    /// Whether the series breaks before this column.
    package let startsAnew: Bool

    package init(
      period: String, value: PlottedValue, second: PlottedValue? = nil, startsAnew: Bool = false
    ) {
      self.period = period
      self.value = value
      self.second = second
      self.startsAnew = startsAnew
    }

    /// The words in place of a bar; nil where there is a bar.
    var absence: String? {
      guard value.number == nil, second?.number == nil else { return nil }
      let words = [value.text] + [second?.text].compactMap { $0 }.filter { $0 != value.text }
      return (words + [value.note, second?.note].compactMap { $0 }).joined(separator: ", ")
    }
  }

  /// What two measures in one chart are called.
  package struct Names: Hashable, Sendable {
    package let first: String
    package let second: String

    package init(first: String, second: String) {
      self.first = first
      self.second = second
    }
  }

  package let columns: [Column]
  package let names: Names?

  package init(columns: [Column], names: Names? = nil) {
    self.columns = columns
    self.names = names
  }

  /// How wide the chart must be for its columns to stand upright, in em; nil where they never do.
  package var room: Int? { ColumnRoom.needed(for: columns) }

  package func draw(into writer: inout MarkupWriter) {
    let scale = Scale(extent)
    drawKey(into: &writer)
    writer.markup("<div class=\"columns")
    if let room {
      writer.markup(" needs-")
      writer.text(String(room))
    }
    writer.markup("\" aria-hidden=\"true\"><div class=\"series\">")
    for column in columns { draw(column, on: scale, into: &writer) }
    writer.markup("</div></div>")
  }

  private var extent: Extent {
    var extent = Extent.nought
    for column in columns {
      extent.include(column.value.number)
      extent.include(column.second?.number)
    }
    return extent
  }

  private func drawKey(into writer: inout MarkupWriter) {
    guard let names else { return }
    writer.markup("<p class=\"pair\" aria-hidden=\"true\"><span class=\"current\">")
    writer.text(names.first)
    writer.markup("</span> <span class=\"previous\">")
    writer.text(names.second)
    writer.markup("</span></p>")
  }

  private func draw(_ column: Column, on scale: Scale, into writer: inout MarkupWriter) {
    writer.markup(column.startsAnew ? "<div class=\"column anew\">" : "<div class=\"column\">")
    writer.markup("<span class=\"period\">")
    writer.text(column.period)
    writer.markup("</span><span class=\"value\">")
    let absence = column.absence
    if absence == nil { drawWords(of: column, into: &writer) }
    writer.markup("</span><span class=\"plot\">")
    if let absence {
      writer.markup("<span class=\"absence\">")
      writer.text(absence)
      writer.markup("</span>")
    }
    // Among negative values the line at nought would run through the words: there it breaks.
    let hasNoughtLine = absence == nil || scale.nought == .zero
    drawLying(column, hasNoughtLine, on: scale, into: &writer)
    drawUpright(column, hasNoughtLine, on: scale, into: &writer)
    writer.markup("</span></div>")
  }

  private func drawWords(of column: Column, into writer: inout MarkupWriter) {
    guard let second = column.second else {
      drawWords(of: column.value, into: &writer)
      return
    }
    let isShared = column.value.note == second.note
    writer.markup("<span class=\"current\">")
    drawWords(of: column.value, withNote: !isShared, into: &writer)
    writer.markup("</span><span class=\"previous\">")
    drawWords(of: second, into: &writer)
    writer.markup("</span>")
  }

  private func drawWords(
    of value: PlottedValue, withNote: Bool = true, into writer: inout MarkupWriter
  ) {
    writer.value(
      PlottedValue(value.number, text: value.text, note: withNote ? value.note : nil))
  }

  private func drawLying(
    _ column: Column, _ hasNoughtLine: Bool, on scale: Scale, into writer: inout MarkupWriter
  ) {
    writer.markup("<svg class=\"bar lying\">")
    if hasNoughtLine { writer.noughtLine(at: scale.nought) }
    let isPair = column.second != nil
    draw("", column.value, down: isPair ? Self.upperHalf : .whole, on: scale, into: &writer)
    if let second = column.second {
      draw("previous", second, down: Self.lowerHalf, on: scale, into: &writer)
    }
    writer.markup("</svg>")
  }

  private func draw(
    _ name: StaticString, _ value: PlottedValue, down band: Stretch, on scale: Scale,
    into writer: inout MarkupWriter
  ) {
    guard let number = value.number else { return }
    let bar = scale.bar(to: number)
    writer.rectangle(name, across: bar, down: band)
    if value.isTentative { writer.stripes(across: bar, down: band, isUpright: false) }
  }

  private func drawUpright(
    _ column: Column, _ hasNoughtLine: Bool, on scale: Scale, into writer: inout MarkupWriter
  ) {
    writer.markup("<svg class=\"bar upright\">")
    let isPair = column.second != nil
    draw("", column.value, across: isPair ? Self.leftHalf : Self.middle, on: scale, into: &writer)
    if let second = column.second {
      draw("previous", second, across: Self.rightHalf, on: scale, into: &writer)
    }
    if hasNoughtLine {
      let nought = Percent.whole - scale.nought
      writer.line("nought", from: (.zero, nought), to: (.whole, nought))
    }
    writer.markup("</svg>")
  }

  private func draw(
    _ name: StaticString, _ value: PlottedValue, across band: Stretch, on scale: Scale,
    into writer: inout MarkupWriter
  ) {
    guard let number = value.number else { return }
    let bar = scale.bar(to: number).flipped
    writer.rectangle(name, across: band, down: bar)
    if value.isTentative { writer.stripes(across: band, down: bar, isUpright: true) }
  }

  /// Where bars stand in the breadth of a column and in the height of a row.
  private static var middle: Stretch { stretch(1800, 8200) }
  private static var leftHalf: Stretch { stretch(1200, 4800) }
  private static var rightHalf: Stretch { stretch(5200, 8800) }
  private static var upperHalf: Stretch { stretch(0, 4500) }
  private static var lowerHalf: Stretch { stretch(5500, 10_000) }

  private static func stretch(_ start: Int, _ end: Int) -> Stretch {
    Stretch(from: Percent(hundredths: start), to: Percent(hundredths: end))
  }
}
