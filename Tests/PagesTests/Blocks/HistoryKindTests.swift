import Testing

@testable import Pages

/// Histories from the data to the page: sums, two measures, breaks, and years without a figure.
@Suite("A history of years")
struct HistoryKindTests {
  private static let money = """
    measure: money
    unit: "£"
    decimals: 0
    better: neither
    period: year
    """

  private func site(
    _ rows: String, more keys: String = "", description: String = money,
    others: [String: String] = [:]
  ) -> DrawnSite {
    DrawnSite(
      rows, description, "```chart\nkind: history\ndata: d\ntitle: Money\n\(keys)```",
      others: others)
  }

  @Test("names the last year, the one before, the ends, and what has no figure")
  func sentence() async throws {
    let page = try await site(
      "period,value,marker\n2010,300,\n2011,[x],\n2013,250,\n2014,[c],\n2015,200,[p]"
    ).home()
    #expect(
      page.sentence
        == "£200 in 2015 (provisional), down from £250 in 2013. The highest is £300 in 2010, the "
        + "lowest £200 in 2015. Only 3 of the 6 periods shown have a published figure.")
    #expect(page.texts("absence") == ["not published", "not in the data", "withheld"])
    #expect(page.texts("note") == ["provisional"])
    #expect(page.texts("stripes").count == 2, "lying and upright")
  }

  @Test("compares nothing across a break, and draws it")
  func broken() async throws {
    let page = try await site(
      "period,value\n2013,100\n2014,190\n2015,185",
      description: Self.money + "\nbreaks: [{period: \"2014\", reason: counting began anew}]"
    ).home()
    #expect(
      page.sentence
        == "£185 in 2015, down from £190 in 2014. Nothing is compared across the break in 2014: "
        + "counting began anew.")
    #expect(Markup(page.html).tags(named: "div").filter { $0["class"] == "column anew" }.count == 1)
    #expect(page.texts("note") == ["break in the series"])
  }

  @Test("says nothing of a change over the break itself")
  func brokenLast() async throws {
    let page = try await site("period,value,marker\n2014,190,\n2015,185,[b]").home()
    #expect(
      page.sentence == "£185 in 2015. Nothing is compared across the break in 2015.")
  }

  @Test("writes sums in full where there is room, and in millions where there is not")
  func millions() async throws {
    let few = try await site("period,value\n2014,1234567\n2015,1250000").home()
    #expect(few.texts("value") == ["£1,234,567", "£1,250,000"])
    func rows(_ values: [Int]) -> String {
      "period,value\n" + values.enumerated().map { "\(2001 + $0),\($1)" }.joined(separator: "\n")
    }
    let many = try await site(rows((0..<9).map { 1_234_567 + $0 * 100_000 })).home()
    #expect(
      many.texts("value") == (0..<9).map { "£\(1 + ($0 + 2) / 10).\(($0 + 2) % 10) million" })
    let near = try await site(rows((0..<9).map { 1_234_567 + $0 })).home()
    #expect(near.texts("value").first == "£1,234,567", "three decimals would make all alike")
    let small = try await site(rows([1_000_000, 20] + Array(repeating: 3_000_000, count: 7))).home()
    #expect(small.texts("value")[1] == "£20", "it would look like nought")
  }

  @Test("sets a second measure of the same dataset beside the first, on one scale")
  func pair() async throws {
    let page = try await site(
      "prices,period,value\nCash,2014,100\nCash,2015,90\n2015 prices,2014,120\n2015 prices,2015,90",
      more: "where: cash\nagainst: 2015-prices\n"
    ).home()
    #expect(page.rectangles("width", nil) == ["83.33%", "36%", "75%", "36%"])
    #expect(page.rectangles("height", "previous") == ["45%", "100%", "45%", "75%"])
    #expect(page.text("pair") == "Cash 2015 prices")
    #expect(
      page.sentence
        == "Cash: £90 in 2015, down from £100 in 2014. 2015 prices: £90 in 2015, down from £120 in "
        + "2014.")
    #expect(
      page.text("chart-subtitle") == "A measure: Cash, in £, 2014 to 2015, beside 2015 prices")
  }

  private static let real = [
    "content/data/real.csv": "area,period,value\nSale,2013,70\nSale,2015,110\n",
    "content/data/real.yml": DrawnSite.description(money).replacing(
      "A measure", with: "Real terms"),
  ]

  @Test("sets another dataset beside the first, each with its own years and table")
  func otherDataset() async throws {
    let page = try await site(
      "period,value\n2014,100\n2015,90", more: "against: real/sale\n", others: Self.real
    ).home()
    #expect(page.texts("period") == ["2013", "2014", "2015"])
    #expect(page.rectangles("width", "previous") == ["63.64%", "36%", "100%", "36%"])
    #expect(page.texts("marker") == ["not in the data", "not in the data"])
    #expect(Markup(page.html).tags(named: "table").count == 2)
  }

  @Test("refuses a second measure that is none")
  func refused() async {
    let cases = [
      (
        "reel/sale",
        "error: 'reel/sale' is neither a row of 'd' nor a dataset\n"
          + "  hint: write what 'where' would say for the second measure, or a dataset's name"
      ),
      (
        "real",
        "error: 'real' does not say which rows of 'real' it means\n"
          + "  hint: behind 'real/' stands area"
      ),
      ("powers", "error: 'powers' is a list and has no values to draw"),
      ("d", "error: the second measure is the first one over again"),
      (
        "crime-rate/sale",
        "error: 'd' is in £ and 'crime-rate' in crimes per 1,000 residents, so they share no scale"
      ),
      ("months", "error: 'd' and 'months' have periods of different kinds"),
    ]
    var others = Self.real
    others.merge(TestSite.powers) { first, _ in first }
    others.merge(TestSite.crimeRate) { first, _ in first }
    others["content/data/months.csv"] = "period,value\n2015-01,5\n"
    others["content/data/months.yml"] = DrawnSite.description(
      Self.money.replacing("period: year", with: "period: month"))
    for (against, message) in cases {
      await expectMessages(
        "content/index.md:8:10: \(message)",
        from: site(
          "period,value\n2014,100\n2015,90", more: "against: \(against)\n", others: others
        ).site)
    }
  }

  @Test(
    "draws what is hard to draw",
    arguments: [
      (["5"], ["100%"]), (["0", "0"], ["0%", "0%"]), (["-5", "15"], ["25%", "75%"]),
      (["0.000001", "1000000000"], ["0%", "100%"]), (["7", "7"], ["100%", "100%"]),
      (["[c]", "4"], ["100%"]),
    ])
  func hardCases(values: [String], heights: [String]) async throws {
    let rows = values.enumerated().map { "\(2014 + $0),\($1)" }.joined(separator: "\n")
    let page = try await site("period,value\n\(rows)").home()
    let upright = page.rectangles("height", nil).enumerated()
    #expect(upright.filter { $0.offset % 2 == 1 }.map(\.element) == heights)
  }
}
