/// A part of a drawing's width or height.
struct Stretch: Hashable, Sendable {
  let start: Percent
  let length: Percent

  init(from start: Percent, to end: Percent) {
    self.start = start
    self.length = end - start
  }

  /// All of it.
  static let whole = Stretch(from: .zero, to: .whole)

  /// The same stretch counted from the other end: SVG counts downwards, values count upwards.
  var flipped: Stretch { Stretch(from: .whole - start - length, to: .whole - start) }
}
