/// The names of lines beside their ends, spread so that none touch, with a line from each end to its
/// name.
struct EndNames {
  private let names: [PlotFrame.Name]

  init(_ names: [PlotFrame.Name]) {
    self.names = names
  }

  /// The widths that the stylesheet has for the column of names, in em.
  static let rooms = [6, 9, 12, 16]

  /// The first width at which every name has room; nil where none is wide enough, or there are none,
  /// and the key alone names the lines.
  static func room(for names: [PlotFrame.Name]) -> Int? {
    guard let widest = names.map({ TextWidth.of($0.text) }).max() else { return nil }
    return rooms.first { widest + markRoom <= $0 * 100 }
  }

  /// What lies left of a name, in hundredths of an em.
  private static let markRoom = 250

  /// From one name to the next at the least: a line of text in a drawing sixteen em high.
  private static let spacing = Percent(hundredths: 860)

  /// Heights at least `spacing` apart and within the drawing, as near to those wanted as that allows,
  /// in their order.
  static func spread(_ heights: [Percent]) -> [Percent] {
    let order = heights.indices.sorted { (heights[$0], $0) < (heights[$1], $1) }
    var placed: [Percent] = []
    for index in order {
      placed.append(max(heights[index], placed.last.map { $0 + spacing } ?? .zero))
    }
    var limit = Percent.whole
    for position in placed.indices.reversed() {
      placed[position] = min(placed[position], limit)
      limit = placed[position] - spacing
    }
    var result = heights
    for (position, index) in order.enumerated() { result[index] = placed[position] }
    return result
  }

  func draw(into writer: inout MarkupWriter) {
    writer.markup("<svg class=\"names\">")
    for (name, height) in zip(names, Self.spread(names.map(\.height))) {
      if name.isAtEdge {
        writer.markup("<line class=\"tie\" x2=\".9em\"")
        writer.attribute("y1", name.height)
        writer.attribute("y2", height)
        writer.markup("/>")
      }
      if let shape = name.shape {
        writer.markup("<svg x=\"1.5em\"")
        writer.attribute("y", height)
        writer.markup(">")
        writer.point(shape, name.ink, at: Place(x: .zero, y: .zero))
        writer.markup("</svg>")
      }
      writer.markup(name.shape == nil ? "<text x=\"1.2em\"" : "<text x=\"2.2em\"")
      writer.attribute("y", height)
      writer.markup(">")
      writer.text(name.text)
      writer.markup("</text>")
    }
    writer.markup("</svg>")
  }
}
