/// How wide a stacked chart must be for a segment to hold its label, the answer's name and its value:
/// a value alone would be told from its neighbours by colour only.
///
/// The stylesheet knows the widths of `steps`, in em, so that larger text needs a wider chart.
enum SegmentRoom {
  /// The widths that the stylesheet knows, in em.
  static let steps = [12, 16, 24, 32, 48, 60]

  /// Before and behind a label, in hundredths of an em.
  private static let margin = 80

  /// The first step at which a label has room; nil where it never has.
  ///
  /// - Parameter share: the segment's part of the whole bar, from 0 to 1.
  static func step(forLabel label: String, share: Double) -> Int? {
    let width = Double(TextWidth.of(label) + margin)
    return steps.first { Double($0 * 100) * share >= width }
  }
}
