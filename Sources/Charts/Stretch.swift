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

  /// The half of it that leaves a quarter free at either end.
  var middleHalf: Stretch {
    let quarter = length.hundredths / 4
    return Stretch(
      from: Percent(hundredths: start.hundredths + quarter),
      to: Percent(hundredths: start.hundredths + length.hundredths - quarter))
  }

  /// The same stretch counted from the other end: SVG counts downwards, values count upwards.
  var flipped: Stretch { Stretch(from: .whole - start - length, to: .whole - start) }
}
