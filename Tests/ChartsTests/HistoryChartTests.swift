import Testing

@testable import Charts

@Suite("A history")
struct HistoryChartTests {
  @Test("draws each year lying and upright, in proportion, from nought")
  func proportion() {
    let rectangles = Drawing(history([("2014/15", 210_000), ("2015/16", 105_000)])).elements("rect")
    #expect(rectangles.map { $0["width"] } == ["100%", "64%", "50%", "64%"])
    #expect(rectangles.map { $0["height"] } == ["100%", "100%", "100%", "50%"])
    #expect(rectangles.map { $0["y"] } == [nil, nil, nil, "50%"])
  }

  @Test("keeps the place of a year without a value, and says why where its bar would be")
  func missing() {
    let drawing = Drawing(history([("2008/9", nil), ("2014/15", 5)]))
    #expect(drawing.elements("div").filter { $0["class"] == "column" }.count == 2)
    #expect(drawing.elements("rect").count == 2)
    #expect(drawing.markup.contains("<span class=\"absence\">not published</span>"))
  }

  @Test("draws negative values below the line at nought, which breaks at a missing year")
  func negatives() {
    let drawing = Drawing(history([("2013", -5), ("2014", 15), ("2015", nil)]))
    let rectangles = drawing.elements("rect")
    #expect(rectangles.map { $0["x"] } == [nil, "18%", "25%", "18%"])
    #expect(rectangles.map { $0["y"] } == [nil, "75%", nil, nil])
    #expect(rectangles.map { $0["height"] } == ["100%", "25%", "100%", "75%"])
    #expect(drawing.lines("nought").count == 4)
    #expect(drawing.lines("nought").map { $0["y1"] } == ["-99em", "75%", "-99em", "75%"])
  }

  @Test("is hidden from assistive technology and holds nothing that takes focus")
  func hidden() {
    let column = HistoryChart.Column(
      period: "2014",
      value: PlottedValue(1, text: "1", link: "/data/", note: "provisional"))
    let drawing = Drawing(HistoryChart(columns: [column]))
    #expect(drawing.elements("div").first?["aria-hidden"] == "true")
    #expect(!drawing.markup.contains("<a "))
    #expect(drawing.text == "20141 provisional")
  }

  @Test("escapes every text")
  func escapes() {
    for number: Double? in [1, nil] {
      let column = HistoryChart.Column(
        period: "<x>", value: PlottedValue(number, text: "<x>", note: "<x>"))
      #expect(!Drawing(HistoryChart(columns: [column])).markup.contains("<x>"))
    }
  }

  @Test("without years, or without values, still draws", arguments: [0, 1, 3])
  func empty(count: Int) {
    let drawing = Drawing(history(Array(repeating: ("2014", nil), count: count)))
    #expect(drawing.elements("rect").isEmpty)
    #expect(drawing.markup.hasSuffix("</div></div>"))
  }

  @Test(
    "stands upright from the width that its labels need",
    arguments: [(1, 12), (2, 12), (4, 24), (9, 48), (13, 72), (14, nil), (400, nil)])
  func room(count: Int, step: Int?) {
    let columns = history(Array(repeating: ("2014/15", 210_000), count: count)).columns
    #expect(ColumnRoom.needed(for: columns) == step)
  }

  @Test("needs room for a note's longest word, and none across for words on end")
  func words() {
    let value = PlottedValue(1, text: "1", note: "much provisional")
    let noted = HistoryChart.Column(period: "2014", value: value)
    #expect(ColumnRoom.needed(for: [noted, noted]) == 16)
    let words = PlottedValue(nil, text: "not published")
    let absent = HistoryChart.Column(period: "2014", value: words)
    #expect(ColumnRoom.needed(for: Array(repeating: absent, count: 4)) == 16)
  }

  private func history(_ years: [(String, Double?)]) -> HistoryChart {
    HistoryChart(
      columns: years.map { period, number in
        let text = number.map { "£\(Int($0) / 1000),000" } ?? "not published"
        return HistoryChart.Column(period: period, value: PlottedValue(number, text: text))
      })
  }
}
