import Testing

@testable import Pages

/// Datasets with little in them: one row, nothing published, a value withheld.
@Suite struct SmallDataTests {
  private static let charts = """
    ```chart
    kind: ranking
    data: crime-rate
    highlight: sale
    title: Crime
    ```

    ```chart
    kind: history
    data: crime-rate
    where: sale
    title: Crime
    ```

    ```table
    data: crime-rate
    title: Crime
    ```
    """

  private func site(_ rows: String, _ body: String) throws -> TestSite {
    try Repository.templates().adding(TestSite.crimeRate).adding([
      "content/data/crime-rate.csv": "area,period,value\n\(rows)\n",
      "content/data/crime-rate.yml":
        TestSite.crimeYAML.replacing("comparator: {area: Force Average}\n", with: ""),
      "content/index.md": TestSite.page(body),
    ])
  }

  @Test("one row is enough for every chart")
  func oneRow() async throws {
    let built = try await site("Sale,2015-04,53.0", Self.charts).build()
    #expect(listing(built.diagnostics) == "")
    #expect(LinkChecker(built.files).faults == [])
    #expect(built.counts.charts == 3)
  }

  @Test("a withheld area is out of the ranking, and its value is nowhere")
  func withheld() async throws {
    let built = try await site(
      "Sale,2015-04,53.0\nBury,2015-04,[c]\nEly,2015-04,65.2\nAdur,2015-04,[z]", Self.charts
    ).build()
    #expect(listing(built.diagnostics) == "")
    #expect(LinkChecker(built.files).faults == [])
    let home = try #require(built.text("index.html"))
    #expect(
      home.contains(
        "Sale has the lowest of the 2 published values (1 not applicable, 1 withheld), rank 1: "
          + "53.0 crimes per 1,000 residents. Ely has the highest published, 65.2."))
  }

  @Test("areas with one value share their rank, in the table and in the sentence")
  func tied() async throws {
    let built = try await site(
      "Sale,2015-04,53.0\nBury,2015-04,53.0\nEly,2015-04,65.2", Self.charts
    ).build()
    let home = try #require(built.text("index.html"))
    #expect(home.contains("Sale shares rank 1 of 3: 53.0 crimes per 1,000 residents."))
    #expect(home.contains("<td class=\"rank\">1=</td>"))
  }

  @Test("claims about a rank among areas of which one is withheld cannot be made")
  func claims() async throws {
    await expectMessages(
      """
      content/index.md:4:1: error: no rank can be told while 'crime-rate/bury/2015-04' is [c], \
      withheld
        hint: say something of the row alone, without its rank
      content/index.md:5:1: error: no rank can be told while 'crime-rate/bury/2015-04' is [c], \
      withheld
        hint: say something of the row alone, without its rank
      content/index.md:6:1: error: 'crime-rate/bury/2015-04' has no value: it is [c], withheld
      content/index.md:7:1: error: 'crime-rate/bury/2015-04' has no value: it is [c], withheld
      """,
      from: try site(
        "Sale,2015-04,53.0\nBury,2015-04,[c]",
        """
        [Lowest](claim:crime-rate/sale/lowest)
        [1](figure:crime-rate/sale?show=rank)
        [1](figure:crime-rate/bury)
        [It rose](claim:crime-rate/bury/rose)
        """))
  }

  @Test(
    "a dataset in which nothing is published has its page, and no chart", arguments: ["x", "c"])
  func nothing(marker: String) async throws {
    let rows = "Sale,2015-04,[\(marker)]\nBury,2015-04,[\(marker)]"
    let built = try await site(rows, "[Data](dataset:crime-rate)").build()
    let warning =
      "content/data/crime-rate.yml:1:8: warning: no row of this dataset has a value\n"
      + "  hint: figures and claims can say nothing of it"
    #expect(listing(built.diagnostics) == warning)
    #expect(LinkChecker(built.files).faults == [])
    await expectMessages(
      """
      \(warning)
      content/index.md:4:1: error: no row of 'crime-rate' has a value to draw
      """, from: try site(rows, Self.charts))
  }
}
