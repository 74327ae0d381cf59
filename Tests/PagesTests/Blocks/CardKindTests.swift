import Testing

@testable import Pages

/// What a card says beside its number.
@Suite("A card")
struct CardKindTests {
  private func page(
    _ rows: String, _ figure: String, better: String = "lower", measure: String = "percent",
    more: String = ""
  ) async throws -> DrawnSite.Page {
    try await DrawnSite(
      rows,
      "measure: \(measure)\nunit: \"£\"\ndecimals: 0\nbetter: \(better)\nperiod: year\n\(more)",
      "```cards\n- label: A card\n  figure: \(figure)\n```"
    ).home()
  }

  @Test(
    "tells the change with an arrow, its size, and whether it is better",
    arguments: [
      ("60", "53", "lower", "↓ down 7 percentage points since 2014, which is better"),
      ("53", "60", "lower", "↑ up 7 percentage points since 2014, which is worse"),
      ("53", "60", "higher", "↑ up 7 percentage points since 2014, which is better"),
      ("60", "53", "neither", "↓ down 7 percentage points since 2014"),
      ("60", "60", "lower", "→ no change since 2014"),
      ("60.4", "60.1", "lower", "↓ down 0.3 percentage points since 2014, which is better"),
      ("[c]", "60", "lower", "Nothing to compare with: 2014 is withheld"),
    ])
  func change(before: String, now: String, better: String, words: String) async throws {
    let page = try await page("period,value\n2014,\(before)\n2015,\(now)", "d", better: better)
    #expect(page.text("card-change") == words)
  }

  @Test("claims no change that the noise may have made")
  func noise() async throws {
    let within = try await page("period,value,n\n2014,60,100\n2015,62,100", "d")
    #expect(within.text("card-change") == "≈ 60% in 2014: no further apart than noise allows")
    let beyond = try await page("period,value,n\n2014,60,1000\n2015,75,1000", "d", better: "higher")
    #expect(
      beyond.text("card-change") == "↑ up 15 percentage points since 2014, which is better")
    let unknown = try await page("period,value,n\n2014,60,\n2015,75,1000", "d")
    #expect(unknown.text("card-change") == "60% in 2014; the noise between them is not known")
  }

  @Test("claims no change across a break, declared or marked")
  func broken() async throws {
    let declared = try await page(
      "period,value\n2014,60\n2015,75", "d",
      more: "breaks: [{period: \"2015\", reason: put anew}]")
    #expect(declared.text("card-change") == "Not comparable with 2014: put anew")
    let marked = try await page("period,value,marker\n2014,60,\n2015,75,[b]", "d")
    #expect(marked.text("card-change") == "Not comparable with 2014: the series breaks")
    #expect(marked.text("card-period") == "2015, break in the series")
  }

  @Test("tells the direction that a source publishes, with its polarity")
  func direction() async throws {
    let page = try await page("period,value,direction\n2015,-5,fell", "d")
    #expect(page.text("card-change") == "↓ fell, which is better")
    #expect(page.text("card-value") == "−5%")
  }

  @Test("says nothing of a change beside a rank or a limit")
  func otherFigures() async throws {
    let page = try await page(
      "area,period,value\nA,2014,60\nA,2015,50\nB,2014,1\nB,2015,60", "d/a?show=rank",
      measure: "count")
    #expect(page.text("card-value") == "1")
    #expect(page.text("card-change") == nil)
    #expect(page.text("card-period") == "2015")
  }

  @Test("draws the earlier values as bars from nought, hidden from those who listen")
  func history() async throws {
    let page = try await page(
      "period,value\n2011,-25\n2012,50\n2013,[c]\n2015,75", "d", measure: "count")
    #expect(page.rectangles("height", nil) == ["25%", "50%"])
    #expect(page.rectangles("y", nil) == ["75%", "25%"])
    #expect(page.rectangles("x", nil) == [nil, "20%"])
    #expect(page.rectangles("height", "last") == ["75%"])
    #expect(page.rectangles("x", "last") == ["80%"])
    #expect(page.text("card-history") == "2011 to 2015")
    #expect(page.html.contains("<p class=\"card-history\" aria-hidden=\"true\">"))
  }

  @Test("draws no bars of two values, and none from before a break")
  func fewValues() async throws {
    let two = try await page("period,value\n2014,60\n2015,75", "d")
    #expect(two.text("card-history") == nil)
    let broken = try await page(
      "period,value,marker\n2012,1,\n2013,2,\n2014,60,[b]\n2015,75,", "d")
    #expect(broken.text("card-history") == nil)
  }

  @Test("sets a long number smaller, so that it is not broken")
  func longNumber() async throws {
    let long = try await page("period,value\n2015,1678098", "d", measure: "money")
    #expect(long.text("long") == "£1,678,098")
    let longest = try await page("period,value\n2015,16780980000", "d", measure: "money")
    #expect(longest.text("longest") == "£16,780,980,000")
  }
}
