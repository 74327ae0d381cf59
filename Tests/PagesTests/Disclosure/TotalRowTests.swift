import Testing

@testable import Pages

/// What charts and pages make of a row that is declared to be a total.
@Suite struct TotalRowTests {
  private static let description = """
    title: Offences
    measure: count
    unit: offences
    better: lower
    period: year
    source: {name: A report, link: {none: not online}}
    licence: {name: OGL, link: "https://example.org/ogl"}
    next-update: {none: not known}

    """

  private func site(rule: String, highlight: String = "sale") throws -> TestSite {
    try Repository.templates().adding([
      "content/data/offences.csv":
        "area,period,value\nSale,2015,20\nEly,2015,30\nBury,2015,25\nAll areas,2015,75\n",
      "content/data/offences.yml": Self.description + rule,
      "content/index.md": TestSite.page(
        """
        ```chart
        kind: ranking
        data: offences
        highlight: \(highlight)
        title: Offences
        ```
        """),
    ])
  }

  @Test("a ranking has no bar for the total, and tells it in its sentence")
  func ranking() async throws {
    let built = try await site(rule: "disclosure: {totals: {area: All areas}}\n").build()
    #expect(listing(built.diagnostics) == "")
    #expect(LinkChecker(built.files).faults == [])
    let home = try #require(built.text("index.html"))
    #expect(
      home.contains(
        "Sale has the lowest of the 3 values, rank 1: 20 offences. Ely has the highest, 30. "
          + "The total, All areas, is 75."))
    #expect(!home.contains("class=\"name\">All areas"))
    // The longest bar is that of the greatest part, not the total's.
    #expect(home.contains("<rect width=\"66.67%\" height=\"100%\"/>"))
    let page = try #require(built.text("data/offences/index.html"))
    #expect(page.contains("<tr id=\"all-areas/2015\">"))
  }

  @Test("a total cannot be highlighted among its parts")
  func highlight() async throws {
    await expectMessages(
      """
      content/index.md:7:12: error: 'all-areas' is the total of the others, which has no bar among \
      them
        hint: take the line away
      """,
      from: try site(
        rule: "disclosure: {totals: {area: All areas}}\n", highlight: "all-areas"))
  }

  @Test(
    "the dataset's page tells the rule",
    arguments: [
      ("{threshold: 5}", "counts under 5, other than nought, are withheld"),
      (
        "{totals: {area: All areas}}",
        "where a value is withheld, others may be withheld with it, so that none can be worked out "
          + "from the totals"
      ),
      (
        "{threshold: 5, totals: {area: All areas}}",
        "counts under 5, other than nought, are withheld, and others may be withheld with them, so "
          + "that none can be worked out from the totals"
      ),
    ])
  func facts(rule: String, sentence: String) async throws {
    let built = try await site(rule: "disclosure: \(rule)\n").build()
    #expect(listing(built.diagnostics) == "")
    let page = try #require(built.text("data/offences/index.html"))
    #expect(page.contains("Disclosure control"))
    #expect(page.contains(sentence + "<"))
  }
}
