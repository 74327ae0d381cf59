import Testing

@testable import Charts

@Suite("Stacked answers")
struct StackedChartTests {
  @Test("meet end to end without a gap, in proportion")
  func segments() {
    let drawing = Drawing(stacked([[33.3, 33.3, 33.4]]))
    let rectangles = drawing.elements("rect")
    #expect(rectangles.map { $0["x"] } == [nil, "33.3%", "66.6%"])
    #expect(rectangles.map { $0["width"] } == ["33.3%", "33.3%", "33.4%"])
  }

  @Test("of nought, or not there, leave no rectangle and keep their cell")
  func nothing() {
    let drawing = Drawing(stacked([[100, 0, nil]]))
    #expect(drawing.elements("rect").map { $0["width"] } == ["100%"])
    #expect(drawing.elements("td").filter { $0["class"]?.hasPrefix("part") == true }.count == 3)
    #expect(drawing.text.contains("C withheld"))
  }

  @Test("that are a little over a hundred share one longer scale")
  func overHundred() {
    let drawing = Drawing(stacked([[50, 51], [50, 50]]))
    #expect(drawing.elements("rect").map { $0["width"] } == ["49.5%", "50.5%", "49.5%", "49.51%"])
  }

  @Test("hold their label from the width on at which it has room")
  func labels() {
    let drawing = Drawing(stacked([[90, 8, 2]]))
    let cells = drawing.elements("td").compactMap { $0["class"] }
    #expect(cells == ["plot", "part a1 in-12", "part a2 in-48", "part a3", "plot"])
    #expect(drawing.elements("text").map { $0["class"] } == ["a1 from-12", "a2 from-48"])
    #expect(drawing.elements("text").map { $0["x"] } == ["0%", "90%"])
  }

  @Test(
    "need a width that their label fits in, the answer's name with it",
    arguments: [
      (1.0, "A 100%", 12), (0.5, "A 50%", 12), (0.2, "A 20%", 24), (0.05, "A 5%", nil),
      (0.05, "5%", 60), (0, "A 0%", nil),
    ])
  func room(share: Double, label: String, step: Int?) {
    #expect(SegmentRoom.step(forLabel: label, share: share) == step)
  }

  @Test("of a row that must not be drawn leave no geometry")
  func absence() {
    let chart = StackedChart(
      caption: "c", heading: "h", answers: ["A", "B"],
      rows: [.init(name: "q", values: [value(40), value(nil)], absence: "not drawn")])
    let drawing = Drawing(chart)
    #expect(!drawing.markup.contains("<svg"))
    #expect(!drawing.markup.contains("in-12"))
    #expect(drawing.text.contains("not drawn"))
  }

  @Test("escape every text")
  func escapes() {
    let chart = StackedChart(
      caption: "<x>", heading: "<x>", answers: ["<x>"], remainder: "<x>",
      rows: [
        .init(
          name: "<x>", values: [PlottedValue(60, text: "<x>", link: "\"<x>", note: "<x>")],
          remainder: PlottedValue(40, text: "<x>")),
        .init(name: "<x>", values: [PlottedValue(nil, text: "<x>")], absence: "<x>"),
      ])
    #expect(!Drawing(chart).markup.contains("<x>"))
  }

  private func value(_ number: Double?) -> PlottedValue {
    PlottedValue(number, text: number.map { "\(Int($0))%" } ?? "withheld")
  }

  private func stacked(_ rows: [[Double?]]) -> StackedChart {
    StackedChart(
      caption: "Answers", heading: "Question",
      answers: Array(["A", "B", "C"].prefix(rows[0].count)),
      rows: rows.map { .init(name: "Question", values: $0.map(value)) })
  }
}
