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

  /// Rows that a long ranking folds away until the reader asks for them, and on paper never.
  package struct Fold: Hashable, Sendable {
    /// Rows that stand one after the other.
    package struct Gap: Hashable, Sendable {
      /// Their places among the chart's rows.
      package let rows: Range<Int>
      /// What stands in their place: `113 more, rank 6 to 118`.
      package let words: String

      package init(rows: Range<Int>, words: String) {
        self.rows = rows
        self.words = words
      }
    }

    /// What opens it: `Show all rows`.
    package let summary: String
    /// In order.
    package let gaps: [Gap]

    package init(summary: String, gaps: [Gap]) {
      self.summary = summary
      self.gaps = gaps
    }
  }

  package let caption: String
  package let headings: Headings
  /// In the order in which they are drawn.
  package let rows: [Row]
  package let comparator: Comparator?
  /// Nil where every row is in sight.
  package let fold: Fold?
  /// The word that tells a screen reader which row the eye is led to.
  package let highlightWord: String

  package init(
    caption: String, headings: Headings, rows: [Row], comparator: Comparator? = nil,
    fold: Fold? = nil, highlightWord: String = "highlighted"
  ) {
    self.caption = caption
    self.headings = headings
    self.rows = rows
    self.comparator = comparator
    self.fold = fold
    self.highlightWord = highlightWord
  }

  package func draw(into writer: inout MarkupWriter) {
    let scale = Scale(extent)
    drawFold(into: &writer)
    writer.markup("<table class=\"bars ranking")
    if rows.contains(where: \.isHighlighted) { writer.markup(" focus") }
    writer.markup("\">")
    writer.caption(caption) { drawKey(into: &$0) }
    drawHeadings(into: &writer)
    writer.markup("<tbody>")
    var gaps = fold?.gaps[...] ?? []
    for (index, row) in rows.enumerated() {
      if let gap = gaps.first, gap.rows.lowerBound == index { draw(gap, into: &writer) }
      let isFolded = gaps.first?.rows.contains(index) ?? false
      draw(row, on: scale, isFolded: isFolded, into: &writer)
      if gaps.first?.rows.upperBound == index + 1 { gaps.removeFirst() }
    }
    writer.markup("</tbody></table>")
  }

  private var extent: Extent {
    var extent = Extent.nought
    for row in rows { extent.include(row.value.number) }
    extent.include(comparator?.value.number)
    return extent
  }

  /// What opens the fold stands before the table and holds nothing: a table's rows can stand in no
  /// element but the table, so the stylesheet shows them when it is open.
  private func drawFold(into writer: inout MarkupWriter) {
    guard let fold else { return }
    writer.markup("<details class=\"fold\"><summary>")
    writer.text(fold.summary)
    writer.markup("</summary></details>")
  }

  private func draw(_ gap: Fold.Gap, into writer: inout MarkupWriter) {
    writer.markup(
      headings.rank == nil
        ? "<tr class=\"gap\"><th scope=\"row\" colspan=\"3\">"
        : "<tr class=\"gap\"><th scope=\"row\" colspan=\"4\">")
    writer.text(gap.words)
    writer.markup("</th></tr>")
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

  private func draw(
    _ row: Row, on scale: Scale, isFolded: Bool, into writer: inout MarkupWriter
  ) {
    writer.markup(
      row.isHighlighted ? "<tr class=\"highlight\">" : isFolded ? "<tr class=\"rest\">" : "<tr>")
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
      let bar = scale.bar(to: number)
      writer.rectangle("", across: bar, down: .whole)
      if row.value.isTentative { writer.stripes(across: bar, down: .whole, isUpright: false) }
    }
    if let number = comparator?.value.number {
      writer.comparatorLine(at: scale.position(of: number))
    }
    writer.markup("</svg></td></tr>")
  }
}
