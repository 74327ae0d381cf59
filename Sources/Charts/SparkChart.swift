/// Values over time as bars without words, beside a number that has them: the last one stands out.
///
/// It is hidden from assistive technology, for it says nothing that a sentence could not say better.
package struct SparkChart: Chart {
  /// In time order; nil leaves its place free.
  package let numbers: [Double?]

  package init(numbers: [Double?]) {
    self.numbers = numbers
  }

  package func draw(into writer: inout MarkupWriter) {
    let scale = Scale(extent)
    writer.markup("<svg class=\"bar spark\" aria-hidden=\"true\">")
    for (index, number) in numbers.enumerated() {
      guard let number else { continue }
      let isLast = index == numbers.count - 1
      writer.rectangle(
        isLast ? "last" : "", across: place(index), down: scale.bar(to: number).flipped)
    }
    let nought = Percent.whole - scale.nought
    writer.line("nought", from: (.zero, nought), to: (.whole, nought))
    writer.markup("</svg>")
  }

  private var extent: Extent {
    var extent = Extent.nought
    for number in numbers { extent.include(number) }
    return extent
  }

  /// Where a bar stands: four fifths of its part of the width.
  private func place(_ index: Int) -> Stretch {
    let start = index * 10_000 / numbers.count
    let end = (index + 1) * 10_000 / numbers.count
    return Stretch(
      from: Percent(hundredths: start), to: Percent(hundredths: end - (end - start) / 5))
  }
}
