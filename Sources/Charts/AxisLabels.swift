/// The labels below a drawing, and at which widths each is shown, so that no two touch.
///
/// The stylesheet knows the widths, in em: the drawing is its container, so larger text needs a wider
/// one. At each width, the labels stand as close as the steps allow.
struct AxisLabels: Hashable, Sendable {
  enum Anchor { case start, middle, end }

  struct Label: Hashable, Sendable {
    let place: Percent
    let text: String
    let anchor: Anchor
    /// What the text takes, in hundredths of an em.
    fileprivate let length: Int
    /// For each of `widths`, a bit that says whether it is shown there.
    fileprivate var bits: UInt8 = 0

    func isShown(at width: Int) -> Bool { bits & 1 << UInt8(width) != 0 }
  }

  /// Which labels stand at one width.
  private enum Choice {
    /// Each so many-th, counted from the last or the first.
    case every(Int)
    /// The last and the first.
    case ends
    /// The one from which the steps are counted.
    case one
  }

  /// The least widths for which labels are chosen, in em. The stylesheet changes to the next at each;
  /// under the second, whatever the width, stand the labels that have room in the first.
  static let widths = [3, 6, 11, 18, 32, 56]

  private(set) var labels: [Label]
  private let fromEnd: Bool

  /// - Parameter fromEnd: whether the steps are counted from the last label, or from the first.
  init(_ places: [(place: Percent, text: String)], strides: [Int], fromEnd: Bool) {
    self.fromEnd = fromEnd
    labels = places.map { place, text in
      Label(
        place: place, text: text,
        anchor: place == .zero ? .start : place == .whole ? .end : .middle,
        length: TextWidth.of(text))
    }
    for number in Self.widths.indices {
      guard let choice = choice(at: Self.widths[number], strides: strides) else { continue }
      for index in labels.indices where isShown(index, by: choice, at: Self.widths[number]) {
        labels[index].bits |= 1 << UInt8(number)
      }
    }
  }

  /// Whether every label is shown at every width.
  var isComplete: Bool { labels.allSatisfy { $0.bits == 1 << UInt8(Self.widths.count) - 1 } }

  /// The smallest step at which no labels touch; where none is wide enough, the first and the last, or
  /// one of them alone.
  private func choice(at width: Int, strides: [Int]) -> Choice? {
    // Two labels tell how far the axis goes; a single one in the middle of many does not.
    let least = min(2, labels.count)
    for stride in strides where stride == 1 || stride < labels.count {
      if count(by: .every(stride), at: width).map({ $0 >= least }) ?? false {
        return .every(stride)
      }
    }
    if count(by: .ends, at: width).map({ $0 >= least }) ?? false { return .ends }
    return count(by: .one, at: width) == nil ? nil : .one
  }

  /// How many labels a choice shows; nil where two of them touch.
  private func count(by choice: Choice, at width: Int) -> Int? {
    var count = 0
    var end = Int.min / 2
    for index in labels.indices where isShown(index, by: choice, at: width) {
      let span = span(index, at: width)
      guard span.lower >= end + Self.gap else { return nil }
      end = span.upper
      count += 1
    }
    return count
  }

  /// Whether a choice shows a label, and it lies within the drawing.
  private func isShown(_ index: Int, by choice: Choice, at width: Int) -> Bool {
    let last = labels.count - 1
    let offset = fromEnd ? last - index : index
    let isChosen =
      switch choice {
      case .every(let stride): offset % stride == 0
      case .ends: offset == 0 || offset == last
      case .one: offset == 0
      }
    guard isChosen else { return false }
    let span = span(index, at: width)
    return span.lower >= -Self.gap / 2 && span.upper <= width * 100 + Self.gap / 2
  }

  /// What a label covers, in hundredths of an em.
  private func span(_ index: Int, at width: Int) -> (lower: Int, upper: Int) {
    let length = labels[index].length
    let place = labels[index].place.hundredths * width / 100
    return switch labels[index].anchor {
    case .start: (place, place + length)
    case .middle: (place - length / 2, place + length / 2)
    case .end: (place - length, place)
    }
  }

  /// Between two labels, in hundredths of an em.
  private static let gap = 80

  /// Writes the labels that are shown at any width, each with its mark on the axis.
  func draw(into writer: inout MarkupWriter) {
    writer.markup("<svg class=\"below\">")
    for label in labels where label.bits != 0 {
      writer.markup("<g class=\"")
      for (number, name) in Self.classes.enumerated() where label.isShown(at: number) {
        writer.markup(name)
      }
      writer.markup("\"><line y2=\".4em\"")
      writer.attribute("x1", label.place)
      writer.attribute("x2", label.place)
      writer.markup("/><text y=\"1.5em\"")
      writer.attribute("x", label.place)
      if label.anchor == .end { writer.markup(" text-anchor=\"end\"") }
      if label.anchor == .middle { writer.markup(" text-anchor=\"middle\"") }
      writer.markup(">")
      writer.text(label.text)
      writer.markup("</text></g>")
    }
    writer.markup("</svg>")
  }

  private static let classes: [StaticString] = ["w0 ", "w1 ", "w2 ", "w3 ", "w4 ", "w5 "]
}
