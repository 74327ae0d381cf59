import Testing

/// What a trend is refused for.
@Suite struct TrendErrorTests {
  private static let count = "measure: count\nunit: cases\nperiod: year"

  @Test("nothing published")
  func nothing() async {
    await ChartSite("kind: trend", csv: "period,value\n2014,[c]\n2015,[x]\n", Self.count)
      .expectMessages(
        """
        content/data/series.yml:1:8: warning: no row of this dataset has a value
          hint: figures and claims can say nothing of it
        4:1: error: 'series' has no published value to draw in this chart
          hint: a ```table block shows the rows and says why
        """)
  }

  @Test("more lines than can be told apart")
  func tooManyLines() async {
    let rows = ["A", "B", "C", "D", "E"].map { "\($0),2015,1\n" }.joined()
    await ChartSite("kind: trend", csv: "area,period,value\n" + rows, Self.count)
      .expectMessages(
        """
        4:1: error: this chart would have 5 lines, and 4 is the most
          hint: name those that it is about, like 'lines: [a, b]'
        """)
  }

  @Test("lines that are not there, are named twice or have no rows")
  func wrongLines() async {
    let csv = "area,kind,period,value\nSale,old,2015,1\nBury,new,2015,1\n"
    await ChartSite("kind: trend\nlines: [sale, bry]\nwhere: old", csv: csv, Self.count)
      .expectMessages(
        """
        6:15: error: 'series' has no area 'bry'
          hint: did you mean 'bury'?
        """)
    await ChartSite("kind: trend\nlines: [sale, sale]\nwhere: old", csv: csv, Self.count)
      .expectMessages(
        """
        6:15: error: 'sale' is named twice under 'lines'
          hint: take one of them away
        """)
    await ChartSite("kind: trend\nlines: [sale, bury]\nwhere: old", csv: csv, Self.count)
      .expectMessages(
        """
        6:8: error: 'series' has no rows for Bury to draw in this chart
          hint: name other lines, or add the rows
        """)
    await ChartSite("kind: trend\nlines: [a]", csv: "period,value\n2015,1\n", Self.count)
      .expectMessages(
        """
        6:8: error: 'series' has one row a period, and so one line
          hint: take the line away
        """)
  }

  @Test("more periods or values than there is room for")
  func tooMuch() async {
    await ChartSite("kind: trend", csv: "period,value\n1000,1\n2015,1\n", Self.count)
      .expectMessages(
        """
        4:1: error: this chart would have 1016 periods, and 600 is the most
          hint: make a dataset of the periods that it is about
        """)
    let rows = (1600..<1900).map { "A,\($0),1\nB,\($0),2\n" }.joined()
    await ChartSite("kind: trend", csv: "area,period,value\n" + rows, Self.count)
      .expectMessages(
        """
        4:1: error: this chart would have 600 values, and its table shows 500 at the most
          hint: name fewer lines under 'lines'
        """)
  }

  @Test("values too near to each other for labels of 18 decimals")
  func tooNear() async {
    await ChartSite(
      "kind: trend", csv: "period,value\n2014,0\n2015,0.000000000000000001\n",
      "measure: rate\nunit: cases per head\nperiod: year"
    ).expectMessages(
      """
      4:1: error: the values of 'series' lie too near to each other to be drawn
        hint: a ```table block shows them
      """)
  }

  @Test("keys that mean nothing for its kind")
  func foreignKeys() async {
    await ChartSite(
      "kind: trend\nhighlight: a\nperiod: 2015\npopulation: a", csv: "period,value\n2015,1\n",
      Self.count
    ).expectMessages(
      """
      6:12: error: a trend chart highlights nothing
        hint: take the line away
      7:9: error: a trend chart shows all periods
        hint: take the line away
      8:13: error: a trend chart needs no population
        hint: take the line away
      """)
    await ChartSite(
      "kind: control\nlines: a", csv: "period,value\n2014,1\n2015,1\n", Self.count
    ).expectMessages(
      """
      6:8: error: a control chart has no lines to name
        hint: take the line away
      """)
  }
}
