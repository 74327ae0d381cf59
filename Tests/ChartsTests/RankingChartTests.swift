import Testing

@testable import Charts

@Suite("A ranking")
struct RankingChartTests {
  @Test("draws bars in proportion to the values, from nought")
  func proportion() {
    let values = [52.994, 56.836, 108.031]
    let drawing = Drawing(RankingChart.sample(values, comparator: 74.884))
    let widths = drawing.percentages("width")
    #expect(widths == [49.05, 52.61, 100])
    for (width, value) in zip(widths, values) {
      #expect(abs(width / 100 - value / 108.031) < 0.000_051)
    }
    #expect(drawing.percentages("x") == [0, 0, 0])
  }

  @Test("draws the comparator's line in every row at the comparator's value")
  func comparator() {
    let drawing = Drawing(RankingChart.sample([52.994, nil, 108.031], comparator: 74.884))
    let places = drawing.lines("comparator").map { $0["x1"] }
    #expect(places == ["50%", "69.32%", "69.32%", "69.32%"], "the first is the key's")
    #expect(drawing.lines("comparator").allSatisfy { $0["x1"] == $0["x2"] })
    #expect(drawing.text.contains("Force Average: 74.9"))
  }

  @Test("makes room for a comparator above all bars")
  func comparatorAbove() {
    let drawing = Drawing(RankingChart.sample([5, 5], comparator: 20))
    #expect(drawing.percentages("width") == [25, 25])
    #expect(drawing.lines("comparator").last?["x1"] == "100%")
  }

  @Test("names a comparator that has no value, and draws no line for it")
  func comparatorWithoutValue() {
    let chart = RankingChart(
      caption: "c", headings: .init(rank: nil, name: "n", value: "v"), rows: [],
      comparator: Comparator(name: "Mean", value: PlottedValue(nil, text: "withheld")))
    let drawing = Drawing(chart)
    #expect(drawing.lines("comparator").isEmpty)
    #expect(drawing.text.contains("Mean: withheld"))
  }

  @Test("draws no bar for a row without a value, and prints its words")
  func missing() {
    let drawing = Drawing(RankingChart.sample([1, nil, 2]))
    #expect(drawing.percentages("width") == [50, 100])
    #expect(drawing.markup.contains("<span class=\"marker\">not published</span>"))
    #expect(Drawing(RankingChart.sample([nil, nil])).elements("rect").isEmpty)
  }

  @Test("draws negative values to the left of nought")
  func negatives() {
    let drawing = Drawing(RankingChart.sample([-5, 15, 0]))
    #expect(drawing.percentages("x") == [0, 25, 25])
    #expect(drawing.percentages("width") == [25, 75, 0])
    #expect(drawing.lines("nought").map { $0["x1"] } == ["25%", "25%", "25%"])
  }

  @Test(
    "holds for values that are hard to scale",
    arguments: [
      ([0, 0], [0, 0]), ([-0.0], [0]), ([1e-6, 1e9], [0, 100]), ([7, 7, 7], [100, 100, 100]),
      ([-3, -3], [100, 100]), ([5], [100]),
    ])
  func hardValues(values: [Double], widths: [Double]) {
    let drawing = Drawing(RankingChart.sample(values))
    #expect(drawing.percentages("width") == widths)
    #expect(!drawing.markup.contains("-0%"))
    #expect(!drawing.markup.contains("nan"))
  }

  @Test("escapes names, values and links")
  func escapes() {
    let row = RankingChart.Row(
      rank: "<1>", name: "<script>alert(1)</script>",
      value: PlottedValue(1, text: "1 & 2", link: "/a\"b"))
    let chart = RankingChart(
      caption: "<b>", headings: .init(rank: "<i>", name: "<u>", value: "<s>"), rows: [row],
      comparator: Comparator(name: "<em>", value: PlottedValue(1, text: "<q>")))
    let drawing = Drawing(chart)
    for tag in ["<script", "<b>", "<i>", "<u>", "<s>", "<em>", "<q>", "<1>"] {
      #expect(!drawing.markup.contains(tag))
    }
    #expect(drawing.markup.contains("<a class=\"figure\" href=\"/a&quot;b\">1 &amp; 2</a>"))
  }

  @Test("tells the highlighted row in a class and in words")
  func highlight() {
    let drawing = Drawing(RankingChart.sample([1, 2]))
    #expect(drawing.elements("table").first?["class"] == "bars ranking focus")
    #expect(drawing.elements("tr").filter { $0["class"] == "highlight" }.count == 1)
    #expect(drawing.text.contains("A (highlighted)"))
  }

  @Test("is a table with a caption, headings and row headers, its drawings hidden from readers")
  func table() {
    let drawing = Drawing(RankingChart.sample([1, 2], comparator: 1))
    let scopes = drawing.elements("th").compactMap { $0["scope"] }
    #expect(scopes == ["col", "col", "col", "row", "row"])
    #expect(drawing.text.hasPrefix("Crimes by borough"))
    let plots = drawing.elements("td").filter { $0["class"] == "plot" }
    #expect(plots.count == 2 && plots.allSatisfy { $0["aria-hidden"] == "true" })
    #expect(!drawing.markup.contains("style="))
  }

  @Test("leaves the column of ranks out where it has no heading")
  func unranked() {
    let chart = RankingChart(
      caption: "c", headings: .init(rank: nil, name: "n", value: "v"),
      rows: [.init(rank: "1", name: "A", value: PlottedValue(1, text: "1"))])
    #expect(!Drawing(chart).markup.contains("rank\""))
  }

  @Test("comes out the same every time")
  func determinism() {
    let chart = RankingChart.sample([3, nil, -1], comparator: 2)
    #expect(Set((0..<20).map { _ in Drawing(chart).markup }).count == 1)
  }
}
