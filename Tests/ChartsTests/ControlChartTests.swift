import Testing

@testable import Charts

@Suite("A control chart")
struct ControlChartTests {
  @Test("draws the mean and both limits over their periods, and the values through them")
  func limits() {
    let drawing = Drawing(control([40, 60, 50], limits: [(0..<3, 50, 0, 100)]))
    let lines = drawing.elements("polyline")
    #expect(lines.map { $0["class"] } == ["mid", "lim", "lim", "k1"])
    #expect(
      lines.map { $0["points"] } == [
        "0,50 100,50", "0,0 100,0", "0,100 100,100", "0,60 50,40 100,50",
      ])
    for name in ["Mean 50", "Upper 100", "Lower 0"] { #expect(drawing.text.contains(name)) }
  }

  @Test("has limits of its own on each side of a break, and no line across it")
  func breakInSeries() {
    let chart = control(
      [80, 90, 20, 30], limits: [(0..<2, 85, 70, 100), (2..<4, 25, 0, 40)], breaks: [2])
    let lines = Drawing(chart).elements("polyline").map { $0["points"] }
    #expect(
      lines == [
        "0,15 33.33,15", "0,0 33.33,0", "0,30 33.33,30", "66.67,75 100,75", "66.67,60 100,60",
        "66.67,100 100,100", "0,20 33.33,10", "66.67,80 100,70",
      ])
  }

  @Test("gives each signal a shape of its own, and says in the key what it means")
  func signals() {
    let signals = ControlChart.Signal.allCases
    let chart = ControlChart(
      periods: PeriodAxis(labels: signals.map { "\($0)" }), values: axis([0, 1]),
      points: signals.map {
        ControlChart.Point(value: PlottedValue(1, text: "1"), signal: $0, judgement: .bad)
      }, limits: [],
      meanings: signals.map {
        ControlChart.Meaning(signal: $0, judgement: .bad, text: "means \($0)")
      }, words: words)
    let drawing = Drawing(chart)
    let shapes = drawing.elements("path").compactMap { $0["d"] }
    #expect(Set(shapes).count == 5)
    #expect(shapes.count == 10)
    for signal in signals { #expect(drawing.markup.contains("<bdi>means \(signal)</bdi>")) }
    #expect(drawing.elements("svg").filter { $0["class"] == "bad" }.count == 10)
  }

  @Test(
    "draws good news hollow and a concern filled",
    arguments: [
      (ControlChart.Judgement.good, "good hollow"), (.bad, "bad"), (.neither, "k1"),
    ])
  func judgements(judgement: ControlChart.Judgement, name: String) {
    let point = ControlChart.Point(
      value: PlottedValue(1, text: "1"), signal: .shift, judgement: judgement)
    let chart = ControlChart(
      periods: PeriodAxis(labels: ["2015"]), values: axis([0, 1]), points: [point], limits: [],
      meanings: [ControlChart.Meaning(signal: .shift, judgement: judgement, text: "shift")],
      words: words)
    let marks = Drawing(chart).elements("svg").compactMap { $0["class"] }
    #expect(marks.filter { $0 == name }.count == 2)
  }

  @Test("marks a gap, and draws no line across it")
  func gap() {
    let drawing = Drawing(control([40, nil, 60, 50], limits: [(0..<4, 50, 0, 100)]))
    #expect(drawing.elements("polyline").last?["points"] == "66.67,40 100,50")
    #expect(drawing.elements("svg").contains { $0["class"] == "low" && $0["x"] == "33.33%" })
  }

  private let words = ControlChart.Words(
    mean: "Mean", upper: "Upper", lower: "Lower", means: "means", limits: "limits")

  private func axis(_ numbers: [Double]) -> ValueAxis {
    ValueAxis(covering: numbers, wholeNumbers: true) { "\($0.units)" }
  }

  private func control(
    _ numbers: [Double?], limits: [(Range<Int>, Double, Double, Double)], breaks: [Int] = []
  ) -> ControlChart {
    func plotted(_ number: Double) -> PlottedValue {
      PlottedValue(number, text: "\(Int(number))")
    }
    return ControlChart(
      periods: PeriodAxis(labels: numbers.indices.map { "\(2000 + $0)" }, breaks: breaks),
      values: axis([0, 100]),
      points: numbers.map { $0.map { ControlChart.Point(value: plotted($0)) } },
      limits: limits.map { periods, mean, lower, upper in
        ControlChart.Limits(
          periods: periods, mean: plotted(mean), lower: plotted(lower), upper: plotted(upper))
      }, meanings: [], words: words)
  }
}
