import Testing

@testable import Charts

@Suite("A funnel")
struct FunnelChartTests {
  @Test("puts each area at its size and value")
  func places() {
    let drawing = Drawing(funnel([("A", 50, 25, .within), ("B", 100, 50, .within)]))
    let points = drawing.elements("circle").filter { $0["class"] == "low" }
    #expect(points.prefix(2).map { $0["cx"] } == ["50%", "100%"])
    #expect(points.prefix(2).map { $0["cy"] } == ["75%", "50%"])
  }

  @Test("draws the target and four limits, cut where they leave the drawing")
  func curves() {
    let drawing = Drawing(funnel([("A", 50, 50, .within)]))
    let lines = drawing.elements("polyline")
    #expect(lines.map { $0["class"] } == ["mid", "far", "lim", "lim", "far"])
    #expect(lines[0]["points"] == "0,50 100,50")
    #expect(lines[1]["points"] == "50,20 100,30")
    #expect(lines[2]["points"] == "10,20 50,30 100,40")
  }

  @Test("gives each standing a mark of its own, and names the areas in the key")
  func marks() {
    let standings = FunnelChart.Standing.allCases
    let drawing = Drawing(funnel(standings.map { ("N", 20, 30, $0) }))
    let marks = drawing.markup.split(separator: "<svg class=\"low").count - 1
    #expect(marks == 8)
    for standing in standings {
      #expect(drawing.markup.contains("<bdi>means \(standing)</bdi>"))
    }
  }

  @Test("rings the highlighted area and names it beside its point where there is room")
  func highlight() {
    let drawing = Drawing(
      funnel([("Trafford", 50, 10, .belowOuter)], highlighted: "Trafford"))
    #expect(drawing.elements("circle").filter { $0["class"] == "ring" }.count == 2)
    #expect(
      drawing.markup.contains(
        "<text class=\"beside\" x=\"50%\" y=\"90%\" dx=\"1.1em\">Trafford</text>"))
  }

  @Test("names no area where its name would touch a line, a point or another name")
  func crowded() {
    let areas = (0..<60).map { index in
      ("Area \(index)", 50 + Double(index % 3), 10 + Double(index), FunnelChart.Standing.aboveOuter)
    }
    #expect(!Drawing(funnel(areas)).markup.contains("beside"))
    let onLine = Drawing(funnel([("On the line", 50, 50, .aboveOuter)]))
    #expect(!onLine.markup.contains("beside"))
  }

  private func funnel(
    _ areas: [(String, Double, Double, FunnelChart.Standing)], highlighted: String = ""
  ) -> FunnelChart {
    FunnelChart(
      sizes: axis([0, 100]), sizeTitle: "Residents", values: axis([0, 100]),
      areas: areas.map { name, size, value, standing in
        FunnelChart.Area(
          name: name, size: size, value: value, standing: standing,
          isHighlighted: name == highlighted)
      },
      limits: [
        FunnelChart.Limits(size: 10, inner: 20...80, outer: -10...110),
        FunnelChart.Limits(size: 50, inner: 30...70, outer: 20...80),
        FunnelChart.Limits(size: 100, inner: 40...60, outer: 30...70),
      ], target: 50,
      meanings: FunnelChart.Standing.allCases.map {
        FunnelChart.Meaning(standing: $0, text: "means \($0)")
      },
      words: FunnelChart.Words(
        target: "target", inner: "95%", outer: "99.8%", highlight: highlighted))
  }

  private func axis(_ numbers: [Double]) -> ValueAxis {
    ValueAxis(covering: numbers, wholeNumbers: true) { "\($0.units)" }
  }
}
