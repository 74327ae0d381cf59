import Testing

@testable import Pages

/// One answer a question against the last wave, and what may be said of it.
@Suite("A survey against the last wave")
struct SurveyKindTests {
  private static let description = """
    measure: percent
    unit: percentage of residents
    decimals: 0
    better: higher
    period: year
    """

  private func site(_ rows: String, description: String = description) -> DrawnSite {
    DrawnSite(
      rows, description, "```chart\nkind: survey\ndata: d\ntitle: Answers\n```")
  }

  @Test("tells a change within the noise as such")
  func noise() async throws {
    let page = try await site(
      "question,period,value,n\nA,2014,60,100\nA,2015,62,100\nB,2014,60,1000\nB,2015,75,1000"
    ).home()
    #expect(
      page.sentence
        == "The highest figure is 75% (“B”), the lowest 62% (“A”). “A” was 60% before and is 62% now, "
        + "no further apart than noise allows. “B” was 60% before and is 75% now.")
  }

  @Test("compares nothing across a break, in the bars either")
  func broken() async throws {
    let page = try await site(
      "question,period,value,marker\nA,2014,60,\nA,2015,62,[b]\nB,2014,50,\nB,2015,55,"
    ).home()
    #expect(page.rectangles("width", "previous") == ["50%"])
    #expect(page.texts("previous").contains("not comparable"))
    #expect(
      page.sentence
        == "The highest figure is 62% (“A”), the lowest 55% (“B”). “B” was 50% before and is 55% now. "
        + "Nothing is compared across the break in 2015.")
  }

  @Test("draws the intervals of both waves, and prints them")
  func intervals() async throws {
    let page = try await site(
      "question,period,value,lower,upper\nA,2014,60,55,65\nA,2015,80,75,85"
    ).home()
    #expect(page.texts("interval") == ["(75% to 85%)", "(55% to 65%)"])
    let whiskers = Markup(page.html).tags(named: "line").filter { $0["class"] == "whisker" }
    // The key's, then each wave's line with its two ends.
    #expect(whiskers.count == 9)
    #expect(whiskers.dropFirst(3).map { $0["x1"] } == ["75%", "75%", "85%", "55%", "55%", "65%"])
  }

  @Test("names all that share the highest answer")
  func ties() async throws {
    let page = try await site("question,period,value\nA,2015,60\nB,2015,60\nC,2015,20").home()
    #expect(page.sentence == "The highest figure is 60% (“A” and “B”), the lowest 20% (“C”).")
    let same = try await site("question,period,value\nA,2015,60\nB,2015,60").home()
    #expect(same.sentence == "All published answers are at 60%.")
  }
}
