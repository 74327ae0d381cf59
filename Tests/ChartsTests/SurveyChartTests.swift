import Testing

@testable import Charts

@Suite("A survey")
struct SurveyChartTests {
  @Test("draws this wave and the last on one scale from 0 to 100")
  func waves() {
    let drawing = Drawing(survey([row("Safe", 93, previous: PlottedValue(91, text: "91%"))]))
    #expect(drawing.percentages("width", ofRectangles: "track") == [100])
    #expect(drawing.percentages("width", ofRectangles: "current") == [93])
    #expect(drawing.percentages("width", ofRectangles: "previous") == [91])
    #expect(drawing.text.contains("93%91%"))
  }

  @Test("says in words why there is no earlier wave, and draws no bar for it")
  func noPrevious() {
    let drawing = Drawing(
      survey([row("Safe", 93, previous: PlottedValue(nil, text: "not published"))]))
    #expect(drawing.percentages("width", ofRectangles: "previous").isEmpty)
    #expect(drawing.markup.contains("<span class=\"marker\">not published</span>"))
  }

  @Test("has one column and one bar where there is one wave")
  func oneWave() {
    let drawing = Drawing(survey([row("Safe", 93, previous: nil)], previous: nil))
    #expect(!drawing.markup.contains("previous"))
    #expect(drawing.percentages("height", ofRectangles: "current") == [100])
  }

  @Test("draws an interval as a line with two ends, and prints it")
  func interval() {
    let interval = SurveyChart.Interval(lower: 90, upper: 96.5, text: "90% to 96.5%")
    let drawing = Drawing(
      survey([row("Safe", 93, previous: nil, interval: interval)], interval: "95% interval"))
    let lines = drawing.lines("whisker").suffix(3).map { [$0["x1"], $0["x2"]] }
    #expect(lines == [["90%", "96.5%"], ["90%", "90%"], ["96.5%", "96.5%"]])
    #expect(drawing.text.contains("(90% to 96.5%)"))
    #expect(drawing.text.contains("95% interval"))
  }

  @Test("without a maximum scales to the values, intervals among them, below nought too")
  func noMaximum() {
    let interval = SurveyChart.Interval(lower: -20, upper: -4, text: "−20 to −4")
    let rows = [
      row("Trust", -10, previous: nil, interval: interval), row("Help", 20, previous: nil),
    ]
    let drawing = Drawing(survey(rows, previous: nil, maximum: nil))
    #expect(drawing.percentages("x", ofRectangles: "current") == [25, 50])
    #expect(drawing.percentages("width", ofRectangles: "current") == [25, 50])
    #expect(drawing.percentages("width", ofRectangles: "track").isEmpty)
  }

  @Test("gives way where a value is above the maximum")
  func aboveMaximum() {
    let drawing = Drawing(survey([row("Safe", 200, previous: nil)]))
    #expect(drawing.percentages("width", ofRectangles: "track") == [50])
    #expect(drawing.percentages("width", ofRectangles: "current") == [100])
  }

  @Test("escapes every text")
  func escapes() {
    let interval = SurveyChart.Interval(lower: 1, upper: 2, text: "<x>")
    let rows = [row("<x>", 1, previous: PlottedValue(nil, text: "<x>"), interval: interval)]
    let drawing = Drawing(survey(rows, previous: "<x>", interval: "<x>"))
    #expect(!drawing.markup.contains("<x>"))
  }

  private func survey(
    _ rows: [SurveyChart.Row], previous: String? = "An earlier survey", interval: String? = nil,
    maximum: Double? = 100
  ) -> SurveyChart {
    let headings = SurveyChart.Headings(
      answer: "Question", current: "2014/15", previous: previous, interval: interval)
    return SurveyChart(caption: "Answers", headings: headings, rows: rows, maximum: maximum)
  }

  private func row(
    _ name: String, _ number: Double, previous: PlottedValue?,
    interval: SurveyChart.Interval? = nil
  ) -> SurveyChart.Row {
    SurveyChart.Row(
      name: name, current: PlottedValue(number, text: "\(Int(number))%"), previous: previous,
      interval: interval)
  }
}
