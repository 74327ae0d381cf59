/// How wide a stacked chart must be for a segment to hold its label.
///
/// The stylesheet knows the widths of `steps`, in em, so that larger text needs a wider chart.
struct SegmentRoom: Hashable {
  /// The widths that the stylesheet knows, in em.
  static let steps = [12, 16, 24, 32, 48, 60]

  /// The first step at which the value has room; nil where it never has.
  let forText: Int?
  /// The first step at which the answer's name has room before the value.
  let forName: Int?

  /// - Parameter share: the segment's part of the whole bar, from 0 to 1.
  init(share: Double, name: String, text: String) {
    let value = TextWidth.of(text)
    forText = Self.step(share: share, width: value)
    forName = Self.step(share: share, width: value + TextWidth.of(name) + TextWidth.of(" "))
  }

  /// Before and behind a label, in hundredths of an em.
  private static let margin = 80

  private static func step(share: Double, width: Int) -> Int? {
    steps.first { Double($0 * 100) * share >= Double(width + margin) }
  }
}
