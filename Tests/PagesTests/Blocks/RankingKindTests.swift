import Testing

@testable import Pages

/// Rankings from the data to the page: long ones, and those that are hard to draw.
@Suite("A ranking of areas")
struct RankingKindTests {
  private static let description = """
    measure: rate
    unit: cases per head
    decimals: 1
    better: lower
    period: year
    """

  private func site(
    _ rows: [String], highlight: String? = nil, description: String = description
  ) -> DrawnSite {
    DrawnSite(
      "area,period,value,marker\n" + rows.joined(separator: "\n"), description,
      "```chart\nkind: ranking\ndata: d\ntitle: Cases\n"
        + (highlight.map { "highlight: \($0)\n" } ?? "") + "```")
  }

  /// Areas `a01`, `a02`… with the values 1, 2….
  private func areas(_ count: Int) -> [String] {
    (1...count).map { "a\($0 < 10 ? "0" : "")\($0),2015,\($0)," }
  }

  @Test("of up to twenty-five has all in sight")
  func short() async throws {
    let page = try await site(areas(25)).home()
    #expect(!page.html.contains("<details"))
    #expect(page.texts("rest") == [])
  }

  @Test("of more folds all but the ends and the highlighted one with its neighbours")
  func long() async throws {
    let page = try await site(areas(40), highlight: "a20").home()
    #expect(
      page.html.contains("<details class=\"fold\"><summary>Show all rows</summary></details><table")
    )
    #expect(page.texts("gap") == ["12 more, rank 6 to 17", "13 more, rank 23 to 35"])
    #expect(page.texts("rest").count == 25)
    #expect(page.texts("rank").dropFirst() == (1...40).map { "\($0)" }[...], "all, in order, once")
    #expect(Markup(page.html).tags(named: "caption").count == 1)
    let columns = Markup(page.html).tags(named: "th").filter { $0["scope"] == "row" }
      .compactMap { $0["colspan"] }
    #expect(columns == ["4", "4"])
  }

  @Test("does not fold a single row")
  func singleRow() async throws {
    // The neighbours of a09 begin with a07, so that a06 alone is left.
    let page = try await site(areas(30), highlight: "a09").home()
    #expect(page.texts("gap") == ["14 more, rank 12 to 25"])
  }

  @Test("of four hundred folds nearly all, with shared ranks and withheld ones in their places")
  func fourHundred() async throws {
    var rows = (1...390).map { "a\($0),2015,\(($0 + 1) / 2)," }
    rows += (391...400).map { "b\($0),2015,[c]," }
    let page = try await site(rows, highlight: "a201").home()
    #expect(
      page.texts("gap") == [
        "193 more, rank 5= to 197=", "182 more, rank 203= to 385=", "10 more without a rank",
      ])
    #expect(page.texts("rank").count == 401)
    #expect(
      page.sentence
        == "a201 shares rank 201 of the 390 published, 10 withheld: 101.0 cases per head. a1 and a2 "
        + "share the lowest published, 1.0. a389 and a390 share the highest published, 195.0.")
  }

  @Test("says of a highlighted area without a value that it has no rank, and shows its place")
  func highlightedAbsent() async throws {
    let page = try await site(
      ["A,2015,1,", "B,2015,[c],", "C,2015,[x],", "D,2015,[z],", "E,2015,[low],", "F,2015,3,[p]"],
      highlight: "b"
    ).home()
    #expect(
      page.sentence
        == "B has no rank among the 2 published, 1 withheld, 1 not published, 1 not applicable, "
        + "1 rounds to nought: withheld. The lowest published is A with 1.0, the highest F with "
        + "3.0.")
    #expect(page.texts("rank") == ["Rank", "1", "2", "–", "–", "–", "–"])
    #expect(page.rectangles("width", nil) == ["33.33%", "100%"])
    #expect(page.texts("note") == ["provisional"])
    #expect(page.texts("stripes").count == 1)
  }

  @Test("names those that share an end")
  func sharedEnds() async throws {
    let page = try await site(["A,2015,1,", "B,2015,1,", "C,2015,2,"], highlight: "c").home()
    #expect(
      page.sentence
        == "C has the highest of the 3 values, rank 3: 2.0 cases per head. A and B share the lowest, "
        + "1.0.")
  }

  @Test(
    "draws what is hard to draw",
    arguments: [
      (["A,2015,5,"], ["100%"], "A has 5.0."),
      (["A,2015,0,", "B,2015,0,"], ["0%", "0%"], "All have 0.0."),
      (["A,2015,7,", "B,2015,7,"], ["100%", "100%"], "All have 7.0."),
      (
        ["A,2015,-3,", "B,2015,1,"], ["75%", "25%"],
        "The lowest is A with −3.0, the highest B with 1.0."
      ),
      (
        ["A,2015,-0.04,", "B,2015,1,"], ["3.85%", "96.15%"],
        "The lowest is A with 0.0, the highest B with 1.0."
      ),
      (
        ["A,2015,0.000001,", "B,2015,1000000000,"], ["0%", "100%"],
        "The lowest is A with 0.0, the highest B with 1,000,000,000.0."
      ),
      (
        ["A,2015,0.1,", "B,2015,0.3,"], ["33.33%", "100%"],
        "The lowest is A with 0.1, the highest B with 0.3."
      ),
    ])
  func hardCases(rows: [String], widths: [String], sentence: String) async throws {
    let page = try await site(rows).home()
    #expect(page.rectangles("width", nil) == widths)
    #expect(page.sentence == sentence)
    #expect(!page.html.contains("-0"))
  }

  @Test("draws an average above all bars, which then do not reach the end")
  func averageAbove() async throws {
    let page = try await site(
      ["A,2015,5,", "B,2015,10,", "Mean,2015,20,"], highlight: "a",
      description: Self.description + "\ncomparator: {area: Mean}"
    ).home()
    #expect(page.rectangles("width", nil) == ["25%", "50%"])
    #expect(
      page.sentence
        == "A has the lowest of the 2 values, rank 1: 5.0 cases per head. B has the highest, 10.0. "
        + "For comparison: Mean, 20.0.")
  }

  @Test("keeps long names whole, and names from right to left from turning the sentence round")
  func names() async throws {
    let long = "Kingston upon the Water with Saint Bartholomew in the Marshes"
    let page = try await site(["\(long),2015,1,", "القاهرة,2015,2,"]).home()
    #expect(page.texts("name").dropFirst().first == long)
    #expect(
      page.sentence
        == "The lowest is \(long) with 1.0, the highest \u{2068}القاهرة\u{2069} with 2.0.")
  }

  @Test("of nothing but withheld values is refused, or drawn where its period is named")
  func allWithheld() async throws {
    let rows = ["A,2014,1,", "B,2014,2,", "A,2015,[c],", "B,2015,[c],"]
    let drawn = DrawnSite(
      "area,period,value,marker\n" + rows.joined(separator: "\n"), Self.description,
      "```chart\nkind: ranking\ndata: d\ntitle: Cases\nperiod: 2015\n```")
    let page = try await drawn.home()
    #expect(page.sentence == "No value is published for any of the 2 areas: 2 withheld.")
    #expect(page.rectangles("width", nil) == [])
    await expectMessages(
      """
      content/data/d.yml:1:8: warning: no row of this dataset has a value
        hint: figures and claims can say nothing of it
      content/index.md:4:1: error: no row of 'd' has a value to draw
      """, from: site(["A,2015,[c],", "B,2015,[c],"]).site)
  }
}
