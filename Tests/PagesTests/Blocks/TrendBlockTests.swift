import Testing

/// A trend on a page: its words, its table and what is refused.
@Suite struct TrendBlockTests {
  private static let count = "measure: count\nunit: cases\nperiod: year"

  @Test("says how far it went, the highest and the lowest")
  func movement() async throws {
    let site = ChartSite(
      "kind: trend", csv: "period,value\n2012,1200\n2013,1450\n2014,990\n2015,1100\n", Self.count)
    #expect(
      try await site.sentence()
        == "From 1,200 in 2012 to 1,100 in 2015, down 100. The highest published value is 1,450 "
        + "(2013), the lowest 990 (2014).")
    #expect(try await site.subtitle() == "Cases, 2012 to 2015")
    let page = try await site.page()
    #expect(
      page.contains("<details class=\"chart-data\"><summary>The figures as a table</summary>"))
    #expect(page.contains("<th scope=\"row\">2013</th>"))
    #expect(page.contains("download>Download the figures (CSV)</a>"))
  }

  @Test("says of one value that it is one, and of equal values that they are equal")
  func few() async throws {
    let one = ChartSite("kind: trend", csv: "period,value\n2015,5\n", Self.count)
    #expect(try await one.sentence() == "One value is published, 5 in 2015.")
    let equal = ChartSite("kind: trend", csv: "period,value\n2014,5\n2015,5\n", Self.count)
    #expect(try await equal.sentence() == "From 5 in 2014 to 5 in 2015, no change.")
  }

  @Test("names gaps: years withheld, and years that are not in the file")
  func gaps() async throws {
    let site = ChartSite(
      "kind: trend", csv: "period,value\n2010,5\n2011,[c]\n2014,6\n2015,[x]\n", Self.count)
    #expect(
      try await site.sentence()
        == "From 5 in 2010 to 6 in 2014, up 1. There is no value for 2011 (withheld), 2012 to 2013 "
        + "(not in the data), 2015 (not published).")
    #expect(
      try await site.key() == [
        "withheld, not in the data, not published", "The scale starts at 5, not at nought.",
      ])
  }

  @Test("claims no change that the intervals do not bear out")
  func noise() async throws {
    let description = "measure: percent\nunit: percentage of residents\nperiod: year"
    let site = ChartSite(
      "kind: trend", csv: "period,value,n\n2014,91,500\n2015,93,500\n", description)
    #expect(
      try await site.sentence()
        == "From 91% in 2014 to 93% in 2015, but no change is borne out, since chance alone could "
        + "make that difference.")
    let sure = ChartSite(
      "kind: trend", csv: "period,value,n\n2014,91,2000\n2015,93,2000\n", description)
    #expect(
      try await sure.sentence() == "From 91% in 2014 to 93% in 2015, up 2 percentage points.")
    let half = ChartSite("kind: trend", csv: "period,value,n\n2014,91,500\n2015,93,\n", description)
    #expect(
      try await half.sentence()
        == "From 91% in 2014 to 93% in 2015, but no change is stated, since the uncertainty of one "
        + "of them is not published.")
  }

  @Test("compares nothing across a break")
  func breakInSeries() async throws {
    let description =
      Self.count + "\nbreaks:\n  - {period: 2014, reason: new rules}"
    let site = ChartSite(
      "kind: trend", csv: "period,value\n2012,5\n2013,9\n2014,20\n2015,15\n2016,17\n", description)
    #expect(
      try await site.sentence()
        == "The series breaks in 2014 (new rules), and nothing is compared across that. Before, "
        + "from 5 in 2012 to 9 in 2013, up 4. Since then, from 20 in 2014 to 17 in 2016, down 3. "
        + "The highest published value is 20 (2014), the lowest 15 (2015).")
    #expect(try await site.key() == ["break in the series: 2014 (new rules)"])
    let marked = ChartSite(
      "kind: trend", csv: "period,value,marker\n2014,5,\n2015,9,[b]\n", Self.count)
    #expect(
      try await marked.sentence()
        == "The series breaks in 2015, and nothing is compared across that. Before, one value is "
        + "published, 5 in 2014. Since then, one value is published, 9 in 2015.")
  }

  @Test("says where its scale starts, if not at nought")
  func scale() async throws {
    let site = ChartSite("kind: trend", csv: "period,value\n2014,95\n2015,98\n", Self.count)
    #expect(try await site.key() == ["The scale starts at 95, not at nought."])
    let page = try await site.page()
    #expect(page.contains("<span>98</span><span>97</span><span>96</span><span>95</span>"))
  }

  @Test("labels its axis as the site writes numbers")
  func labels() async throws {
    let money = ChartSite(
      "kind: trend", csv: "period,value\n2014,0\n2015,-1200\n",
      "measure: money\nunit: £\nperiod: year")
    #expect(
      try await money.page().contains(
        "<span>£0</span><span>−£200</span><span>−£400</span><span>−£600</span>"))
    let small = ChartSite(
      "kind: trend", csv: "period,value\n2014,0\n2015,0.3\n",
      "measure: rate\nunit: cases per head\nperiod: year\ndecimals: 1")
    #expect(
      try await small.page().contains(
        "<span>0.30</span><span>0.25</span><span>0.20</span><span>0.15</span>"))
  }

  @Test("draws the lines that are named, those of the dimension, or the one that is chosen")
  func lines() async throws {
    let csv = "area,period,value\nSale,2014,1\nSale,2015,2\nBury,2014,3\nBury,2015,4\n"
    #expect(try await ChartSite("kind: trend", csv: csv, Self.count).key() == ["Sale", "Bury"])
    let named = ChartSite("kind: trend\nlines: [bury, sale]", csv: csv, Self.count)
    #expect(try await named.key() == ["Bury", "Sale"])
    #expect(
      try await named.sentence()
        == "Bury: from 3 in 2014 to 4 in 2015, up 1. Sale: from 1 in 2014 to 2 in 2015, up 1. The "
        + "highest published value is 4 (Bury, 2015), the lowest 1 (Sale, 2014).")
    let chosen = ChartSite("kind: trend\nwhere: bury", csv: csv, Self.count)
    #expect(try await chosen.sentence() == "From 3 in 2014 to 4 in 2015, up 1.")
  }

  @Test("keeps a right-to-left name from turning round the numbers beside it")
  func rightToLeft() async throws {
    let site = ChartSite(
      "kind: trend", csv: "area,period,value\nسيل,2015,1\nBury,2015,2\n", Self.count)
    #expect(
      try await site.sentence()
        == "\u{2068}سيل\u{2069}: one value is published, 1 in 2015. Bury: one value is published, 2 "
        + "in 2015.")
  }

  @Test("keeps months apart as they are in time")
  func distances() async throws {
    let site = ChartSite(
      "kind: trend", csv: "period,value\n2014-01,1\n2014-02,2\n2014-05,3\n",
      "measure: count\nunit: cases\nperiod: month")
    #expect(try await site.page().contains("points=\"0,66.67 25,33.33\""))
    let yearly = ChartSite(
      "kind: trend", csv: "period,value\n2013-04,1\n2014-04,2\n2015-04,3\n",
      "measure: count\nunit: cases\nperiod: rolling-12-months")
    #expect(try await yearly.page().contains("points=\"0,66.67 50,33.33 100,0\""))
    #expect(try await yearly.subtitle() == "Cases, 12 months to Apr 2013 to Apr 2015")
  }

  @Test("names in order what its axis has no room for")
  func listed() async throws {
    let name = "the first survey, of which nobody knows the date"
    let site = ChartSite(
      "kind: trend", csv: "period,value\na,1\nb,2\n",
      "measure: count\nunit: cases\nperiod: listed\nperiods:\n  - a: \(name)\n  - b: 2015")
    #expect(try await site.key() == ["From left to right: \(name); 2015."])
  }
}
