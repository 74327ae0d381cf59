/// What stands around a drawing of lines: the labels of both axes, names at the ends of the lines, and
/// the key.
///
/// The labels of values are a column of text, as wide as the widest needs; their even spacing puts
/// each beside its height. All of it is hidden from assistive technology, for the page puts the
/// sentence above it and the table below.
struct PlotFrame {
  /// A name at the end of a line.
  struct Name {
    let text: String
    let ink: Ink
    /// Drawn before the name, where the line's points have one.
    let shape: Shape?
    /// Where the line ends.
    let height: Percent
    /// Whether it ends at the edge, so that a line can lead to the name.
    let isAtEdge: Bool
  }

  /// What a mark of the drawing means.
  struct KeyEntry {
    let text: String
    let swatch: ((inout MarkupWriter) -> Void)?
    /// Whether the names at the ends of lines say it too.
    var isName = false
  }

  let values: ValueAxis
  let below: AxisLabels
  var belowTitle: String?
  var breaks: [Percent] = []
  var breakWord = ""
  var names: [Name] = []
  var key: [KeyEntry] = []
  /// Whether there are so many points that their marks have to be small.
  var isDense = false
  /// Whether a line crosses the drawing at each label of the values.
  var hasGrid = true

  func draw(into writer: inout MarkupWriter, marks: (inout MarkupWriter) -> Void) {
    writer.markup("<div class=\"lines")
    if !breaks.isEmpty { writer.markup(" broken") }
    if isDense { writer.markup(" dense") }
    let room = EndNames.room(for: names)
    if let room {
      writer.markup(" named-")
      writer.text(String(room))
    }
    writer.markup("\" aria-hidden=\"true\"><div class=\"ticks\">")
    for label in values.labels.reversed() {
      writer.markup("<span>")
      writer.text(label.text)
      writer.markup("</span>")
    }
    writer.markup("</div><div class=\"field\">")
    if !breaks.isEmpty { drawBreakWord(into: &writer) }
    writer.markup("<svg class=\"marks\">")
    drawGrid(into: &writer)
    marks(&writer)
    writer.markup("</svg>")
    below.draw(into: &writer)
    if let belowTitle {
      writer.markup("<div class=\"below-title\">")
      writer.text(belowTitle)
      writer.markup("</div>")
    }
    writer.markup("</div>")
    if room != nil { EndNames(names).draw(into: &writer) }
    drawKey(into: &writer)
    writer.markup("</div>")
  }

  private func drawGrid(into writer: inout MarkupWriter) {
    for label in values.labels where hasGrid || label.number == 0 {
      let height = values.height(of: label.number)
      writer.line(
        label.number == 0 ? "nought" : "grid", from: (.zero, height), to: (.whole, height))
    }
    for place in breaks {
      writer.straight(
        .breakInSeries, from: Place(x: place, y: .zero), to: Place(x: place, y: .whole))
    }
  }

  /// The word over the first break. The others are told by the same line, and named in the key.
  private func drawBreakWord(into writer: inout MarkupWriter) {
    guard let place = breaks.first else { return }
    writer.markup("<svg class=\"above\"><text y=\"1em\"")
    writer.attribute("x", place)
    if place > Percent(hundredths: 5000) { writer.markup(" text-anchor=\"end\"") }
    writer.markup(">")
    writer.text(breakWord)
    writer.markup("</text></svg>")
  }

  private func drawKey(into writer: inout MarkupWriter) {
    guard !key.isEmpty else { return }
    writer.markup("<div class=\"meanings\">")
    for entry in key {
      writer.markup(entry.isName ? "<div class=\"name\">" : "<div>")
      if let swatch = entry.swatch {
        writer.markup("<svg>")
        swatch(&writer)
        writer.markup("</svg>")
      }
      writer.markup("<bdi>")
      writer.text(entry.text)
      writer.markup("</bdi></div>")
    }
    writer.markup("</div>")
  }
}

extension ValueAxis {
  /// How far from the top a number lies.
  func height(of number: Double) -> Percent { .whole - scale.position(of: number) }
}

extension PlotFrame.KeyEntry {
  /// A line, with the shape of its points if they have one.
  static func line(
    _ ink: Ink, _ shape: Shape? = nil, text: String, isName: Bool = false
  ) -> PlotFrame.KeyEntry {
    PlotFrame.KeyEntry(
      text: text,
      swatch: { writer in
        let middle = Percent(hundredths: 5000)
        writer.straight(ink, from: Place(x: .zero, y: middle), to: Place(x: .whole, y: middle))
        if let shape { writer.point(shape, ink, at: Place(x: middle, y: middle)) }
      }, isName: isName)
  }

  /// A point.
  static func point(
    _ shape: Shape, _ ink: Ink, isHollow: Bool = false, text: String
  ) -> PlotFrame.KeyEntry {
    PlotFrame.KeyEntry(
      text: text,
      swatch: { writer in
        let middle = Percent(hundredths: 5000)
        writer.point(shape, ink, isHollow: isHollow, at: Place(x: middle, y: middle))
      })
  }

  /// Words alone.
  static func words(_ text: String) -> PlotFrame.KeyEntry {
    PlotFrame.KeyEntry(text: text, swatch: nil)
  }
}
