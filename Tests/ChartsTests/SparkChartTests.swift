import Testing

@testable import Charts

@Suite("Small bars")
struct SparkChartTests {
  @Test("stand side by side from nought, and the last stands out")
  func bars() {
    let rectangles = Drawing(SparkChart(numbers: [5, nil, 10])).elements("rect")
    #expect(rectangles.map { $0["height"] } == ["50%", "100%"])
    #expect(rectangles.map { $0["y"] } == ["50%", nil])
    #expect(rectangles.map { $0["x"] } == [nil, "66.66%"])
    #expect(rectangles.map { $0["class"] } == [nil, "last"])
  }

  @Test(
    "hold for values that are hard to scale",
    arguments: [
      ([0, 0, 0], ["0%", "0%", "0%"]), ([7, 7], ["100%", "100%"]), ([1e-6, 1e9], ["0%", "100%"]),
      ([-5, 15], ["25%", "75%"]), ([], []),
    ])
  func hardValues(numbers: [Double], heights: [String]) {
    let drawing = Drawing(SparkChart(numbers: numbers))
    #expect(drawing.elements("rect").map { $0["height"] } == heights)
    #expect(drawing.elements("svg").first?["aria-hidden"] == "true")
    #expect(!drawing.markup.contains("nan") && !drawing.markup.contains("-0%"))
  }
}
