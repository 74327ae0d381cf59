/// Names beside points, each where it touches no line, no other point and no other name; a name
/// without such a place is left out.
///
/// The places are found for a drawing as wide as the least for which the stylesheet shows them. In a
/// wider one the text takes a smaller share, so what is free there stays free.
struct PointNames {
  /// In hundredths of an em: the least width that shows names, and the height.
  private static let width = 3200
  private static let height = 1600
  /// From a point to its name.
  private static let distance = 110

  /// A part of the drawing, in hundredths of an em.
  private struct Box {
    let left: Int
    let right: Int
    let top: Int
    let bottom: Int

    func touches(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private struct Name {
    let text: String
    let place: Place
    let isLeft: Bool
  }

  private let points: [(x: Int, y: Int)]
  private let lines: [[(x: Int, y: Int)]]
  private var taken: [Box] = []
  private var names: [Name] = []

  init(points: [Place], lines: [[Place]]) {
    self.points = points.map(Self.units)
    self.lines = lines.map { $0.map(Self.units) }
  }

  mutating func add(_ text: String, at place: Place) {
    let (x, y) = Self.units(place)
    let reach = Self.distance + TextWidth.of(text)
    for isLeft in [false, true] {
      let box = Box(
        left: isLeft ? x - reach : x, right: isLeft ? x : x + reach, top: y - 70, bottom: y + 70)
      guard box.left >= 0, box.right <= Self.width, box.top >= 0, box.bottom <= Self.height,
        isFree(box, besides: (x, y))
      else { continue }
      taken.append(box)
      names.append(Name(text: text, place: place, isLeft: isLeft))
      return
    }
  }

  func draw(into writer: inout MarkupWriter) {
    for name in names {
      writer.markup("<text class=\"beside\"")
      writer.attribute("x", name.place.x)
      writer.attribute("y", name.place.y)
      writer.markup(name.isLeft ? " dx=\"-1.1em\" text-anchor=\"end\">" : " dx=\"1.1em\">")
      writer.text(name.text)
      writer.markup("</text>")
    }
  }

  private func isFree(_ box: Box, besides own: (x: Int, y: Int)) -> Bool {
    let isOnPoint = points.contains { point in
      point != own
        && box.touches(
          Box(left: point.x - 60, right: point.x + 60, top: point.y - 60, bottom: point.y + 60))
    }
    guard !isOnPoint, !taken.contains(where: { $0.touches(box) }) else { return false }
    return !lines.contains { line in
      zip(line, line.dropFirst()).contains { Self.crosses(box, $0, $1) }
    }
  }

  /// Whether a piece of a line comes into a box: its height at the nearest ends of both.
  private static func crosses(
    _ box: Box, _ start: (x: Int, y: Int), _ end: (x: Int, y: Int)
  ) -> Bool {
    let left = max(box.left, min(start.x, end.x))
    let right = min(box.right, max(start.x, end.x))
    guard left <= right, min(start.y, end.y) < box.bottom, max(start.y, end.y) > box.top else {
      return false
    }
    func height(at x: Int) -> Int {
      end.x == start.x ? start.y : start.y + (end.y - start.y) * (x - start.x) / (end.x - start.x)
    }
    let (first, last) = (height(at: left), height(at: right))
    return min(first, last) < box.bottom && max(first, last) > box.top
  }

  private static func units(_ place: Place) -> (x: Int, y: Int) {
    (place.x.hundredths * width / 10_000, place.y.hundredths * height / 10_000)
  }
}
