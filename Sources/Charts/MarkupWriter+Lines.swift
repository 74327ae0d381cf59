/// The marks of charts that are lines and points.
extension MarkupWriter {
  /// Lines in a drawing that is stretched with the screen; their strokes are not.
  mutating func stretched(_ lines: (inout MarkupWriter) -> Void) {
    markup("<svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\">")
    lines(&self)
    markup("</svg>")
  }

  /// A line through places, inside `stretched`.
  mutating func polyline(_ ink: Ink, _ places: some Sequence<Place>) {
    markup("<polyline")
    inked(ink)
    attribute("points", places)
    markup("/>")
  }

  /// A point; a hollow one shows the page within.
  mutating func point(_ shape: Shape, _ ink: Ink, isHollow: Bool = false, at place: Place) {
    let path = shape.path
    markup(path == nil ? "<circle" : "<svg")
    inked(ink, isHollow: isHollow)
    attribute(path == nil ? "cx" : "x", place.x)
    attribute(path == nil ? "cy" : "y", place.y)
    if let path {
      markup("><path d=\"")
      markup(path)
      markup("\"/></svg>")
    } else {
      markup(" r=\"4\"/>")
    }
  }

  /// A straight line, outside `stretched`.
  mutating func straight(_ ink: Ink, from start: Place, to end: Place) {
    line(ink.name, from: (start.x, start.y), to: (end.x, end.y))
  }

  private mutating func inked(_ ink: Ink, isHollow: Bool = false) {
    markup(" class=\"")
    markup(ink.name)
    if isHollow { markup(" hollow") }
    markup("\"")
  }
}
