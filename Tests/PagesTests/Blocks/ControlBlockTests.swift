import Testing

/// A control chart on a page: its words, its table and what is refused.
@Suite struct ControlBlockTests {
  private static let count = "measure: count\nunit: cases\nperiod: year\nbetter: lower"

  /// The ten batches of the NIST/SEMATECH e-Handbook, 6.3.2.2.
  @Test("tells the mean and the limits, on trial under twelve values")
  func trial() async throws {
    let values = ["49.6", "47.6", "49.9", "51.3", "47.8", "51.2", "52.6", "52.4", "53.6", "52.1"]
    let site = ChartSite(
      "kind: control", csv: Self.csv(values),
      "measure: rate\nunit: litres per second\nperiod: year\ndecimals: 1")
    #expect(
      try await site.sentence()
        == "The mean is 50.81, and the limits are 45.82 to 55.80, trial limits, since they rest on "
        + "10 values and 12 are needed. No value is more than chance variation would give.")
    #expect(
      try await site.key() == [
        "mean: 50.81", "trial limits: 45.82 to 55.80", "The scale starts at 44, not at nought.",
      ])
    let page = try await site.page()
    for name in ["Mean 50.81", "Upper trial limit 55.80", "Lower trial limit 45.82"] {
      #expect(page.contains(">\(name)</text>"))
    }
  }

  @Test("names what is more than chance, and whether it is good")
  func signals() async throws {
    let values = Array(repeating: ["30", "34"], count: 7).joined() + ["60"]
    for (better, word) in [
      ("lower", ", a concern"), ("higher", ", an improvement"), ("neither", ""),
    ] {
      let site = ChartSite(
        "kind: control", csv: Self.csv(Array(values)),
        "measure: count\nunit: cases\nperiod: year\nbetter: \(better)")
      #expect(
        try await site.sentence()
          == "The mean is 33.9, and the natural process limits are 19.0 to 48.7. Above the upper "
          + "limit\(word): 2014.")
      #expect(try await site.key().contains("outside the limits\(word): 1 period"))
      #expect(try await site.page().contains("<td>outside the limits\(word)</td>"))
    }
  }

  @Test("names runs, trends and values near a limit with their periods")
  func everyRule() async throws {
    let high = ["31", "32", "31", "33", "32", "31", "33", "32"]
    let low = ["9", "1", "2", "3", "4", "5", "6", "7"]
    let sentence = try await ChartSite("kind: control", csv: Self.csv(high + low), Self.count)
      .sentence()
    #expect(sentence.contains("Seven or more rising in a row, a concern: 2009 to 2015."))
    #expect(
      sentence.contains("Seven or more in a row above the mean, a concern: 2000 to 2007."))
    #expect(
      sentence.contains("Seven or more in a row below the mean, an improvement: 2008 to 2015."))
  }

  @Test("cuts the lower limit of counts off at nought, and says so")
  func cut() async throws {
    let csv = Self.csv(["1", "9", "1", "9", "1", "9", "1", "9", "1", "9", "1", "9"])
    #expect(
      try await ChartSite("kind: control", csv: csv, Self.count).sentence()
        == "The mean is 5.0, and the natural process limits are 0.0 to 26.3; the lower one is cut "
        + "off at nought, under which nothing can lie. No value is more than chance variation would "
        + "give.")
    #expect(
      try await ChartSite(
        "kind: control", csv: csv, "measure: index\nunit: points\nperiod: year"
      ).sentence().hasPrefix(
        "The mean is 5.0, and the natural process limits are −16.3 to 26.3. "))
  }

  @Test("works out the limits anew from a break on")
  func breakInSeries() async throws {
    let site = ChartSite(
      "kind: control", csv: Self.csv(["10", "12", "10", "40", "42", "40"]),
      Self.count + "\nbreaks:\n  - {period: 2003, reason: new rules}")
    #expect(
      try await site.sentence()
        == "The series breaks in 2003 (new rules), and each side has its own limits. 2000 to 2002: "
        + "the mean is 10.7, and the limits are 5.3 to 16.0, trial limits, since they rest on 3 "
        + "values and 12 are needed. 2003 to 2005: the mean is 40.7, and the limits are 35.3 to "
        + "46.0, trial limits, since they rest on 3 values and 12 are needed. No value is more than "
        + "chance variation would give.")
    let alone = ChartSite(
      "kind: control", csv: Self.csv(["10", "12", "10", "40"]),
      Self.count + "\nbreaks:\n  - {period: 2003, reason: new rules}")
    #expect(
      try await alone.sentence().contains(
        "2003: no two neighbouring values, so there are no limits."))
  }

  @Test("is refused without two neighbouring values")
  func alone() async {
    await ChartSite("kind: control", csv: "period,value\n2012,1\n2013,[c]\n2014,2\n", Self.count)
      .expectMessages(
        """
        4:1: error: 'series' has no two neighbouring values, on which limits could rest
          hint: draw it as a trend
        """)
    await ChartSite("kind: control", csv: "period,value\n2012,[c]\n", Self.count)
      .expectMessages(
        """
        content/data/series.yml:1:8: warning: no row of this dataset has a value
          hint: figures and claims can say nothing of it
        4:1: error: 'series' has no published value to draw in this chart
          hint: a ```table block shows the rows and says why
        """)
  }

  @Test("is refused for rolling years that share months, and drawn where they do not")
  func rolling() async throws {
    let rolling = "measure: count\nunit: cases\nperiod: rolling-12-months"
    await ChartSite("kind: control", csv: "period,value\n2014-04,1\n2014-05,2\n", rolling)
      .expectMessages(
        """
        4:1: error: a control chart needs values that stand each for itself, and the rolling years of 'series' share months with their neighbours
          hint: draw them as a trend, or chart the figures of single months
        """)
    let yearly = ChartSite(
      "kind: control", csv: "period,value\n2013-04,1\n2014-04,1\n2015-04,1\n", rolling)
    #expect(try await yearly.sentence().hasPrefix("The mean is 1.0, and the limits are 1.0 to 1.0"))
  }

  @Test("asks which rows it shows")
  func which() async {
    await ChartSite("kind: control", csv: "area,period,value\nSale,2015,1\n", Self.count)
      .expectMessages(
        """
        4:1: error: this chart has to say which area it shows
          hint: say it like 'where: sale'
        """)
  }

  /// A row a year from 2000 on.
  private static func csv(_ values: [String]) -> String {
    "period,value\n" + values.enumerated().map { "\(2000 + $0.offset),\($0.element)\n" }.joined()
  }
}
