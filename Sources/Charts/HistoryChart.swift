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
    /// A few words under the value, such as `provisional`.
    package let note: String?

    package init(period: String, value: PlottedValue, note: String? = nil) {
      self.period = period
      self.value = value
      self.note = note
    }
  }

  package let columns: [Column]

  package init(columns: [Column]) {
    self.columns = columns
  }

  package func draw(into writer: inout MarkupWriter) {
    let scale = Scale(extent)
    writer.markup("<div class=\"columns")
    if let room = ColumnRoom.needed(for: columns) {
      writer.markup(" needs-")
      writer.text(String(room))
    }
    writer.markup("\" aria-hidden=\"true\"><div class=\"series\">")
    for column in columns { draw(column, on: scale, into: &writer) }
    writer.markup("</div></div>")
  }

  private var extent: Extent {
    var extent = Extent.nought
    for column in columns { extent.include(column.value.number) }
    return extent
  }

  private func draw(_ column: Column, on scale: Scale, into writer: inout MarkupWriter) {
    writer.markup("<div class=\"column\"><span class=\"period\">")
    writer.text(column.period)
    writer.markup("</span><span class=\"value\">")
    if column.value.number != nil { drawWords(of: column, into: &writer) }
    writer.markup("</span><span class=\"plot\">")
    if column.value.number == nil {
      writer.markup("<span class=\"absence\">")
      drawWords(of: column, into: &writer)
      writer.markup("</span>")
    }
    drawLying(column, on: scale, into: &writer)
    drawUpright(column, on: scale, into: &writer)
    writer.markup("</span></div>")
  }

  private func drawWords(of column: Column, into writer: inout MarkupWriter) {
    writer.text(column.value.text)
    guard let note = column.note else { return }
    writer.markup(column.value.number == nil ? ", " : " <span class=\"note\">")
    writer.text(note)
    if column.value.number != nil { writer.markup("</span>") }
  }

  private func drawLying(_ column: Column, on scale: Scale, into writer: inout MarkupWriter) {
    writer.markup("<svg class=\"bar lying\">")
    if hasNoughtLine(column, on: scale) { writer.noughtLine(at: scale.nought) }
    if let number = column.value.number {
      writer.rectangle("", across: scale.bar(to: number), down: .whole)
    }
    writer.markup("</svg>")
  }

  private func drawUpright(_ column: Column, on scale: Scale, into writer: inout MarkupWriter) {
    let middle = Stretch(from: Percent(hundredths: 1800), to: Percent(hundredths: 8200))
    let nought = Percent.whole - scale.nought
    writer.markup("<svg class=\"bar upright\">")
    if let number = column.value.number {
      writer.rectangle("", across: middle, down: scale.bar(to: number).flipped)
    }
    if hasNoughtLine(column, on: scale) {
      writer.line("nought", from: (.zero, nought), to: (.whole, nought))
    }
    writer.markup("</svg>")
  }

  /// The words of a year without a value stand where its bar would be. Among negative values the
  /// line at nought would run through them: there it breaks.
  private func hasNoughtLine(_ column: Column, on scale: Scale) -> Bool {
    column.value.number != nil || scale.nought == .zero
  }
}
