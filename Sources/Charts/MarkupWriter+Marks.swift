/// The marks that several kinds of chart share.
extension MarkupWriter {
  /// A rectangle; its class says in the stylesheet what it stands for.
  mutating func rectangle(_ name: StaticString, across: Stretch, down: Stretch) {
    markup("<rect")
    if name.utf8CodeUnitCount > 0 {
      markup(" class=\"")
      markup(name)
      markup("\"")
    }
    if across.start != .zero { attribute("x", across.start) }
    if down.start != .zero { attribute("y", down.start) }
    attribute("width", across.length)
    attribute("height", down.length)
    markup("/>")
  }

  /// The stripes of a bar whose value may still change, in the colour of the page.
  ///
  /// They run over the middle half of the bar's thickness, so that its edges tell its length. The
  /// drawing within the drawing clips them.
  mutating func stripes(across: Stretch, down: Stretch, isUpright: Bool) {
    markup("<svg class=\"stripes\"")
    attribute("x", (isUpright ? across.middleHalf : across).start)
    attribute("y", (isUpright ? down : down.middleHalf).start)
    attribute("width", (isUpright ? across.middleHalf : across).length)
    attribute("height", (isUpright ? down : down.middleHalf).length)
    markup(">")
    let middle = Percent(hundredths: 5000)
    if isUpright {
      line("casing", from: (middle, .zero), to: (middle, .whole))
    } else {
      line("casing", from: (.zero, middle), to: (.whole, middle))
    }
    markup("</svg>")
  }

  /// A line between two points.
  mutating func line(
    _ name: StaticString, from start: (x: Percent, y: Percent), to end: (x: Percent, y: Percent)
  ) {
    openLine(name, from: start.x, to: end.x)
    attribute("y1", start.y)
    attribute("y2", end.y)
    markup("/>")
  }

  /// The line at nought of a row's drawing.
  mutating func noughtLine(at position: Percent) {
    joiningLine("nought", at: position)
  }

  /// The comparator's line of a row's drawing.
  ///
  /// It is drawn twice, first wide in the colour of the page, because no colour for it stands out
  /// from the page, from the other bars and from the highlighted bar at once.
  mutating func comparatorLine(at position: Percent) {
    joiningLine("casing", at: position)
    joiningLine("comparator", at: position)
  }

  /// An interval around a value: a line from end to end, and a short one across each end.
  ///
  /// Cased like the comparator's line, because it lies half on its bar and half on the page.
  mutating func whisker(along stretch: Stretch, middle: Percent, reach: Percent) {
    let end = stretch.start + stretch.length
    for name: StaticString in ["casing", "whisker"] {
      line(name, from: (stretch.start, middle), to: (end, middle))
      for x in [stretch.start, end] {
        line(name, from: (x, middle - reach), to: (x, middle + reach))
      }
    }
  }

  /// A value's text, linked to where the value comes from, words told apart from numbers, and the
  /// words that stand with it.
  mutating func value(_ value: PlottedValue) {
    if let link = value.link {
      markup("<a class=\"figure\"")
      attribute("href", link)
      markup(">")
    }
    if value.number == nil {
      markup("<span class=\"marker\">")
      text(value.text)
      markup("</span>")
    } else {
      text(value.text)
    }
    if value.link != nil { markup("</a>") }
    if let note = value.note {
      markup(" <span class=\"note\">")
      text(note)
      markup("</span>")
    }
  }

  /// The piece of drawing that stands before words in a key.
  mutating func swatch(_ marks: (inout MarkupWriter) -> Void) {
    markup("<svg class=\"bar swatch\" aria-hidden=\"true\">")
    marks(&self)
    markup("</svg>")
  }

  /// The table's caption, for those who hear the table: the figure's title stands there for the
  /// eye. `key` is what the eye needs too.
  mutating func caption(_ caption: String, key: (inout MarkupWriter) -> Void) {
    markup("<caption><span class=\"visually-hidden\">")
    text(caption)
    markup("</span>")
    key(&self)
    markup("</caption>")
  }

  /// An upright line, longer than the row and clipped by the cell, so that the rows' lines join.
  private mutating func joiningLine(_ name: StaticString, at position: Percent) {
    openLine(name, from: position, to: position)
    markup(" y1=\"-99em\" y2=\"99em\"/>")
  }

  private mutating func openLine(_ name: StaticString, from start: Percent, to end: Percent) {
    markup("<line class=\"")
    markup(name)
    markup("\"")
    attribute("x1", start)
    attribute("x2", end)
  }
}
