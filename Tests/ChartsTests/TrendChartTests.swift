import Testing

@testable import Charts

@Suite("A trend")
struct TrendChartTests {
  @Test("draws a line through the values, from the first label of the axis to the last")
  func line() {
    let drawing = Drawing(trend([[0, 50, 100]]))
    #expect(drawing.elements("polyline").map { $0["points"] } == ["0,100 50,50 100,0"])
    #expect(drawing.elements("circle").map { $0["cy"] } == ["100%", "50%", "0%"])
  }

  @Test("breaks the line at a gap, marks the gap and keeps its place")
  func gap() {
    let drawing = Drawing(trend([[0, 50, nil, 50, 100]]))
    #expect(drawing.elements("polyline").map { $0["points"] } == ["0,100 25,50", "75,50 100,0"])
    let crosses = drawing.elements("svg").filter { $0["class"] == "low" }
    #expect(crosses.map { $0["x"] } == ["50%"])
  }

  @Test("marks a value alone between two gaps, however many periods there are")
  func alone() {
    let many: [Double?] = [5] + Array(repeating: nil, count: 60) + [6, 7]
    #expect(Drawing(trend([many])).elements("circle").map { $0["cx"] } == ["0%"])
  }

  @Test("draws a break as a line with its word, and no line across it")
  func breakInSeries() {
    let drawing = Drawing(trend([[0, 50, 50, 100]], breaks: [2]))
    #expect(
      drawing.elements("polyline").map { $0["points"] } == ["0,100 33.33,50", "66.67,50 100,0"])
    #expect(drawing.lines("cut").first?["x1"] == "50%")
    #expect(drawing.markup.contains("<svg class=\"above\"><text y=\"1em\" x=\"50%\">break</text>"))
  }

  @Test("makes a provisional value's mark hollow")
  func provisional() {
    let chart = TrendChart(
      periods: PeriodAxis(labels: ["2014", "2015"]), values: axis([0, 2]),
      lines: [
        TrendChart.Line(
          name: "A",
          points: [
            TrendChart.Point(value: PlottedValue(1, text: "1")),
            TrendChart.Point(value: PlottedValue(2, text: "2"), isProvisional: true),
          ])
      ], words: TrendChart.Words(provisional: "provisional"))
    let classes = Drawing(chart).elements("circle").map { $0["class"] }
    #expect(classes == ["k1", "k1 hollow", "k1 hollow"])
  }

  @Test("names each line at its end and in the key, each with its own colour and shape")
  func names() {
    let drawing = Drawing(trend([[1, 2], [2, 3], [3, 4], [4, 5]]))
    #expect(drawing.elements("div").first?["class"] == "lines named-6")
    #expect(drawing.elements("polyline").map { $0["class"] } == ["k1", "k2", "k3", "k4"])
    for name in ["A", "B", "C", "D"] {
      #expect(drawing.markup.split(separator: ">\(name)</text>").count == 2)
      #expect(drawing.markup.contains("<bdi>\(name)</bdi>"))
    }
  }

  @Test("leaves long names to the key")
  func longNames() {
    let name = String(repeating: "long name ", count: 6)
    let chart = TrendChart(
      periods: PeriodAxis(labels: ["2015"]), values: axis([1]),
      lines: [name, "B"].map {
        TrendChart.Line(
          name: $0, points: [TrendChart.Point(value: PlottedValue(1, text: "1"))])
      }, words: TrendChart.Words())
    let drawing = Drawing(chart)
    #expect(drawing.elements("div").first?["class"] == "lines")
    #expect(drawing.markup.contains("<bdi>\(name)</bdi>"))
  }

  @Test("is hidden from assistive technology, takes no focus and escapes every text")
  func hidden() {
    let words = TrendChart.Words(
      provisional: "<x>", interval: "<x>", absent: "<x>", breakWord: "<x>", breaks: "<x>",
      remarks: ["<x>"])
    let point = TrendChart.Point(value: PlottedValue(1, text: "<x>", link: "<x>"))
    let chart = TrendChart(
      periods: PeriodAxis(labels: ["<x>", "<x>"], breaks: [1]),
      values: ValueAxis(covering: [1], wholeNumbers: true) { _ in "<x>" },
      lines: ["<x>", "<x>"].map { TrendChart.Line(name: $0, points: [point, point]) },
      words: words)
    let drawing = Drawing(chart)
    #expect(drawing.elements("div").first?["aria-hidden"] == "true")
    #expect(!drawing.markup.contains("<a "))
    #expect(!drawing.markup.contains("<x>"))
  }

  @Test("draws whatever numbers it is given, each place within the drawing", arguments: 0..<60)
  func anything(seed: UInt64) {
    var random = Numbers(seed: seed)
    let count = Int(random.next() % 30) + 1
    let odd: [Double?] = [nil, 0, -0.0, 1e-6, 1e9, -1e18, .nan, .infinity, 1e308]
    let lines = (0..<(random.next() % 4 + 1)).map { _ in
      (0..<count).map { _ in
        random.next() % 3 == 0
          ? odd[Int(random.next() % UInt64(odd.count))] : Double(random.next() % 1000) / 7
      }
    }
    let drawing = Drawing(trend(lines, breaks: [count / 2]))
    for points in drawing.elements("polyline").compactMap({ $0["points"] }) {
      for number in points.split(whereSeparator: { " ,".contains($0) }) {
        #expect(Double(number).map { (0...100).contains($0) } == true)
      }
    }
  }

  private func axis(_ numbers: [Double]) -> ValueAxis {
    ValueAxis(covering: numbers, wholeNumbers: true) { "\($0.units)" }
  }

  private func trend(_ lines: [[Double?]], breaks: [Int] = []) -> TrendChart {
    TrendChart(
      periods: PeriodAxis(
        labels: (0..<(lines.first?.count ?? 0)).map { "\(2000 + $0)" }, breaks: breaks),
      values: axis(lines.joined().compactMap { $0 }),
      lines: zip(["A", "B", "C", "D"], lines).map { name, numbers in
        TrendChart.Line(
          name: name,
          points: numbers.map { TrendChart.Point(value: PlottedValue($0, text: "x")) })
      }, words: TrendChart.Words(breakWord: "break"))
  }
}

/// Numbers that are the same in each run.
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
