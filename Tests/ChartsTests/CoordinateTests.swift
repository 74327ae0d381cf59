import Testing

@testable import Charts

@Suite("Coordinates")
struct CoordinateTests {
  @Test(
    "print in their shortest form",
    arguments: [
      (0, "0%"), (1, "0.01%"), (10, "0.1%"), (30, "0.3%"), (105, "1.05%"), (6035, "60.35%"),
      (750, "7.5%"), (10_000, "100%"), (-5, "-0.05%"), (-150, "-1.5%"),
    ])
  func shortestForm(hundredths: Int, printed: String) {
    var bytes: [UInt8] = []
    Percent(hundredths: hundredths).print(into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == printed)
  }

  @Test(
    "lie in proportion between the ends of the extent",
    arguments: [
      (0.0, 0), (0.1 + 0.2, 3000), (1, 10_000), (0.33333, 3333), (-0.0, 0), (7, 10_000), (-7, 0),
      (.nan, 0), (.infinity, 10_000),
    ])
  func proportion(number: Double, hundredths: Int) {
    let scale = Scale(extent(of: [1]))
    #expect(scale.position(of: number) == Percent(hundredths: hundredths))
  }

  @Test("of an extent without width all lie at the start")
  func noWidth() {
    let scale = Scale(.nought)
    #expect(scale.position(of: 0) == .zero)
    #expect(scale.bar(to: 0) == Stretch(from: .zero, to: .zero))
  }

  @Test("hold for the largest and the smallest numbers there are")
  func extremes() {
    let huge = Double.greatestFiniteMagnitude
    let scale = Scale(extent(of: [huge, -huge]))
    #expect(scale.nought == Percent(hundredths: 5000))
    #expect(scale.position(of: huge) == .whole)
    let tiny = Scale(extent(of: [.leastNonzeroMagnitude]))
    #expect(tiny.nought == .zero)
  }

  @Test("of a bar run from nought to the value, on either side of nought")
  func bars() {
    let scale = Scale(extent(of: [-25, 75]))
    #expect(scale.bar(to: 75) == Stretch(from: Percent(hundredths: 2500), to: .whole))
    #expect(scale.bar(to: -25) == Stretch(from: .zero, to: Percent(hundredths: 2500)))
    #expect(scale.bar(to: 75).flipped == Stretch(from: .zero, to: Percent(hundredths: 7500)))
  }

  @Test("leave numbers out of the extent that are missing or not finite")
  func notFinite() {
    #expect(extent(of: [nil, .nan, .infinity, -.infinity]) == .nought)
    #expect(PlottedValue(.nan, text: "–").number == nil)
  }

  private func extent(of numbers: [Double?]) -> Extent {
    var extent = Extent.nought
    for number in numbers { extent.include(number) }
    return extent
  }
}
