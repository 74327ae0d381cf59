/// Areas in order, one bar each, with the comparator's line across them.
///
/// The chart is the table: each row holds the rank, the name, the value and a small drawing as wide
/// as its cell, so the bars scale with the screen and the text does not.
package struct RankingChart: Chart {
  /// What the columns are called.
  package struct Headings: Hashable, Sendable {
    /// Nil leaves the column of ranks out.
    package let rank: String?
    package let name: String
    package let value: String

    package init(rank: String?, name: String, value: String) {
      self.rank = rank
      self.name = name
      self.value = value
    }
  }

  /// One area.
  package struct Row: Hashable, Sendable {
    /// `1`, `2=`, or `–` for an area that has no rank.
    package let rank: String
    package let name: String
    package let value: PlottedValue
    package let isHighlighted: Bool

    package init(rank: String, name: String, value: PlottedValue, isHighlighted: Bool = false) {
      self.rank = rank
      self.name = name
      self.value = value
      self.isHighlighted = isHighlighted
    }
  }

  package let caption: String
  package let headings: Headings
  /// In the order in which they are drawn.
  package let rows: [Row]
  package let comparator: Comparator?
  /// The word that tells a screen reader which row the eye is led to.
  package let highlightWord: String

  package init(
    caption: String, headings: Headings, rows: [Row], comparator: Comparator? = nil,
    highlightWord: String = "highlighted"
  ) {
    self.caption = caption
    self.headings = headings
    self.rows = rows
    self.comparator = comparator
    self.highlightWord = highlightWord
  }

  package func draw(into writer: inout MarkupWriter) {
    let scale = Scale(extent)
    writer.markup("<table class=\"bars ranking")
    if rows.contains(where: \.isHighlighted) { writer.markup(" focus") }
    writer.markup("\">")
    writer.caption(caption) { drawKey(into: &$0) }
    drawHeadings(into: &writer)
    writer.markup("<tbody>")
    for row in rows { draw(row, on: scale, into: &writer) }
    writer.markup("</tbody></table>")
  }

  private var extent: Extent {
    var extent = Extent.nought
    for row in rows { extent.include(row.value.number) }
    extent.include(comparator?.value.number)
    return extent
  }

  private func drawKey(into writer: inout MarkupWriter) {
    guard let comparator else { return }
    writer.markup("<span class=\"key\">")
    if comparator.value.number != nil {
      writer.swatch { $0.comparatorLine(at: Percent(hundredths: 5000)) }
    }
    writer.markup("<bdi>")
    writer.text(comparator.name)
    writer.markup("</bdi>: ")
    writer.value(comparator.value)
    writer.markup("</span>")
  }

  private func drawHeadings(into writer: inout MarkupWriter) {
    writer.markup("<thead><tr>")
    if let rank = headings.rank {
      writer.markup("<th scope=\"col\" class=\"rank\">")
      writer.text(rank)
      writer.markup("</th>")
    }
    writer.markup("<th scope=\"col\" class=\"name\">")
    writer.text(headings.name)
    writer.markup("</th><th scope=\"col\" class=\"value\" colspan=\"2\">")
    writer.text(headings.value)
    writer.markup("</th></tr></thead>")
  }

  private func draw(_ row: Row, on scale: Scale, into writer: inout MarkupWriter) {
    writer.markup(row.isHighlighted ? "<tr class=\"highlight\">" : "<tr>")
    if headings.rank != nil {
      writer.markup("<td class=\"rank\">")
      writer.text(row.rank)
      writer.markup("</td>")
    }
    writer.markup("<th scope=\"row\" class=\"name\">")
    writer.text(row.name)
    if row.isHighlighted {
      writer.markup(" <span class=\"visually-hidden\">(")
      writer.text(highlightWord)
      writer.markup(")</span>")
    }
    writer.markup("</th><td class=\"value\">")
    writer.value(row.value)
    writer.markup("</td><td class=\"plot\" aria-hidden=\"true\"><svg class=\"bar\">")
    writer.noughtLine(at: scale.nought)
    if let number = row.value.number {
      writer.rectangle("", across: scale.bar(to: number), down: .whole)
    }
    if let number = comparator?.value.number {
      writer.comparatorLine(at: scale.position(of: number))
    }
    writer.markup("</svg></td></tr>")
  }
}
