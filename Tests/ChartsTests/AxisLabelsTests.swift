import Testing

@testable import Charts

@Suite("Labels below")
struct AxisLabelsTests {
  @Test(
    "never touch at any width, and tell where the axis ends where two have room",
    arguments: [1, 2, 3, 7, 12, 36, 120, 400])
  func room(count: Int) {
    let axis = PeriodAxis(
      labels: (0..<count).map { "Apr \(1900 + $0)" }, strides: [1, 2, 3, 6, 12, 24, 60, 120])
    let labels = axis.axisLabels.labels
    for (number, width) in AxisLabels.widths.enumerated() {
      let spans = labels.filter { $0.isShown(at: number) }.map { label in
        let place = label.place.hundredths * width / 100
        let length = TextWidth.of(label.text)
        return switch label.anchor {
        case .start: (place, place + length)
        case .middle: (place - length / 2, place + length / 2)
        case .end: (place - length, place)
        }
      }
      for (left, right) in zip(spans, spans.dropFirst()) { #expect(left.1 < right.0) }
      #expect(spans.allSatisfy { $0.0 > -50 && $0.1 < width * 100 + 50 })
      if width > 11 { #expect(spans.count >= min(2, count)) }
    }
  }

  @Test("are left out where they are wider than the drawing")
  func tooLong() {
    let axis = PeriodAxis(labels: [String(repeating: "wave ", count: 30), "2015"])
    #expect(!AxisLabels.widths.indices.contains { axis.axisLabels.labels[0].isShown(at: $0) })
    #expect(!axis.hasRoomForAllLabels)
    #expect(PeriodAxis(labels: ["1", "2"]).hasRoomForAllLabels)
  }
}

@Suite("Names at the ends of lines")
struct EndNamesTests {
  @Test("are spread so that none touch, in the order of their lines", arguments: 0..<50)
  func spread(seed: UInt64) {
    var random = Numbers(seed: seed)
    let heights = (0..<4).map { _ in Percent(hundredths: Int(random.next() % 10_001)) }
    let spread = EndNames.spread(heights)
    let order = heights.indices.sorted { (heights[$0], $0) < (heights[$1], $1) }
    for (upper, lower) in zip(order, order.dropFirst()) {
      #expect(spread[lower].hundredths - spread[upper].hundredths >= 860)
    }
    #expect(spread.allSatisfy { $0 >= .zero && $0 <= .whole })
  }

  @Test("stay where they are if they are far enough apart")
  func still() {
    let heights = [5000, 0, 10_000].map { Percent(hundredths: $0) }
    #expect(EndNames.spread(heights) == heights)
  }
}
