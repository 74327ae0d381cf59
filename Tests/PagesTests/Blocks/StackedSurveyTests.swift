import Testing

@testable import Pages

/// `stack`: several answers a question, laid end to end.
@Suite("A survey with several answers a question")
struct StackedSurveyTests {
  private static let description = """
    measure: percent
    unit: percentage of residents
    decimals: 0
    better: neither
    period: year
    """

  private func site(
    _ rows: String, more keys: String = "", description: String = description
  ) -> DrawnSite {
    DrawnSite(
      "question,answer,period,value,marker\n" + rows, description,
      "```chart\nkind: survey\ndata: d\nstack: answer\ntitle: Answers\n\(keys)```")
  }

  /// One question with answers A, B, C… of these values.
  private func question(_ name: String, _ values: [String], year: Int = 2015) -> String {
    zip("ABCDEFG", values).map { "\(name),\($0),\(year),\($1),\n" }.joined()
  }

  @Test("lays the answers end to end in the order of the data, to 100%")
  func segments() async throws {
    let page = try await site(
      question("One", ["60", "30", "10"]) + question("Two", ["20", "20", "60"])
    ).home()
    #expect(page.rectangles("x", "a1") == [nil, nil])
    #expect(page.rectangles("width", "a1") == ["60%", "20%"])
    #expect(page.rectangles("x", "a2") == ["60%", "20%"])
    #expect(page.rectangles("width", "a2") == ["30%", "20%"])
    #expect(page.rectangles("x", "a3") == ["90%", "40%"])
    #expect(page.rectangles("width", "a3") == ["10%", "60%"])
    #expect(
      page.sentence
        == "“A” ranges from 20% (“Two”) to 60% (“One”). “C” ranges from 10% (“One”) to 60% (“Two”)."
    )
  }

  @Test("is a table with a column an answer, and each value in its cell once")
  func table() async throws {
    let page = try await site(question("One", ["60", "30", "10"])).home()
    let scopes = Markup(page.html).tags(named: "th").map { $0["scope"] }
    #expect(scopes == ["col", "col", "col", "col", "row"])
    #expect(page.texts("part") == ["A", "B", "C", "A 60%", "B 30%", "C 10%"])
  }

  @Test("shows what the answers leave, by more than rounding leaves")
  func remainder() async throws {
    let page = try await site(
      question("One", ["60", "20"]) + question("Two", ["60", "39"])
        + question("Three", ["61", "40"])
    ).home()
    #expect(page.rectangles("width", "left") == ["19.8%"], "of 101, the longest bar")
    #expect(page.texts("left").contains("Remainder 20%"))
    #expect(page.rectangles("width", "a1") == ["59.41%", "59.41%", "60.4%"])
  }

  @Test("does not draw the row of a withheld answer that the bar would tell, and says so")
  func withheld() async throws {
    for other in ["[low]", "[z]", "0"] {
      let page = try await site(
        question("One", ["40", "[c]", "25", other]) + question("Two", ["50", "30", "20", "0"])
      ).home(
        warnings: """
          content/index.md:4:1: warning: 'One' has a withheld answer that what is left of 100% would \
          tell, so its bar is left out
            hint: withhold a second answer of it: the published ones tell the same
          """)
      #expect(page.rectangles("width", "a1") == ["50%"])
      #expect(page.rectangles("width", "left") == [])
      #expect(!page.html.contains("35"))
      #expect(
        page.texts("marker").contains("not drawn, for the bar would tell the withheld answer"))
    }
  }

  @Test("of two withheld answers shows what both leave, without a number")
  func twoWithheld() async throws {
    let page = try await site(question("One", ["40", "[c]", "25", "[c]"])).home()
    #expect(page.rectangles("x", "left") == ["65%"])
    #expect(page.rectangles("width", "left") == ["35%"])
    #expect(page.texts("left").contains("Remainder without a figure"))
    #expect(!page.text("chart-sentence", contains: "35"))
    #expect(page.sentence?.hasSuffix("2 of 4 answers have no figure: 2 withheld.") == true)
  }

  @Test("of withheld answers for which nothing is left does not draw the row")
  func nothingLeft() async throws {
    let page = try await site(question("One", ["60", "[c]", "40", "[c]"])).home(
      warnings: """
        content/index.md:4:1: warning: 'One' has a withheld answer that what is left of 100% would \
        tell, so its bar is left out
          hint: withhold a second answer of it: the published ones tell the same
        """)
    #expect(page.rectangles("width", "a1") == [])
  }

  @Test("of one question shows this wave and the last, and what moved beyond the noise")
  func waves() async throws {
    let rows =
      question("One", ["50", "50"], year: 2014) + question("One", ["70", "30"])
    let page = try await site(rows, more: "where: one\n").home()
    #expect(page.rectangles("width", "a1") == ["70%", "50%"])
    #expect(page.texts("name") == ["Period", "2015", "2014"])
    #expect(
      page.sentence
        == "The highest figure is 70% (“A”), the lowest 30% (“B”). “A” was 50% before and is 70% now. "
        + "“B” was 50% before and is 30% now.")
  }

  @Test("leaves the last wave out where the series breaks")
  func broken() async throws {
    let page = try await site(
      question("One", ["50", "50"], year: 2014) + question("One", ["70", "30"]),
      more: "where: one\n",
      description: Self.description + "\nbreaks: [{period: \"2015\", reason: put anew}]"
    ).home()
    #expect(page.rectangles("width", "a1") == ["70%"])
    #expect(
      page.sentence?.hasSuffix("Nothing is compared across the break in 2015: put anew.") == true)
  }

  @Test("that do not add up to 100%, or are too many, is refused")
  func refused() async {
    await expectMessages(
      """
      content/index.md:4:1: error: the answers add up to 130% in 'One', so its answers cannot be \
      stacked
        hint: take 'stack' away and name the question under 'where': each answer then has a bar
      """, from: site(question("One", ["70", "60"])).site)
    await expectMessages(
      """
      content/index.md:4:1: error: 'B' is −5% in 'One', so its answers cannot be stacked
        hint: take 'stack' away and name the question under 'where': each answer then has a bar
      """, from: site(question("One", ["70", "-5"])).site)
    await expectMessages(
      """
      content/index.md:7:8: error: a stacked bar tells 6 answers apart at the most, and 'answer' has 7
        hint: take the line away and name a question under 'where': each answer then has a bar
      """, from: site(question("One", ["10", "10", "10", "10", "10", "10", "10"])).site)
  }

  @Test("a column that is none, and a place that is none")
  func wrongKeys() async {
    await expectMessages(
      """
      content/index.md:7:8: error: 'd' has no column 'anwser' of answers
        hint: did you mean 'answer'?
      """,
      from: DrawnSite(
        "question,answer,period,value\nOne,A,2015,5", Self.description,
        "```chart\nkind: survey\ndata: d\nstack: anwser\ntitle: Answers\n```"
      ).site)
    await expectMessages(
      """
      content/index.md:9:8: error: 'd' has no question 'on'
        hint: did you mean 'one'?
      """, from: site(question("One", ["70", "30"]), more: "where: on\n").site)
    await expectMessages(
      """
      content/index.md:7:8: error: a ranking chart stacks nothing
        hint: take the line away
      """,
      from: DrawnSite(
        "area,period,value\nA,2015,5", Self.description,
        "```chart\nkind: ranking\ndata: d\nstack: answer\ntitle: Answers\n```"
      ).site)
  }
}

extension DrawnSite.Page {
  fileprivate func text(_ name: String, contains part: String) -> Bool {
    text(name)?.contains(part) ?? false
  }
}
