import Content
import Diagnostics
import Testing

@testable import Pages

/// A file that makes a page for each row of a dataset.
@Suite struct RowPageTests {
  @Test("each area has a page at its own address, the comparator has none")
  func addresses() async {
    let built = await RowSite.with("About {area}.").build()
    #expect(listing(built.diagnostics) == "")
    let pages = built.files.map(\.path.text).filter { $0.hasPrefix("areas/") }
    #expect(pages == ["areas/bury/index.html", "areas/index.html", "areas/sale/index.html"])
    #expect(built.counts.pages == 4)
    #expect(built.text("sitemap.xml")?.contains("/areas/sale/</loc>") == true)
    #expect(LinkChecker(built.files).faults.filter { !$0.contains("no policy") } == [])
  }

  @Test("a declared total has no page either, and a dimension goes unnamed where there is one")
  func total() async {
    let yaml = TestSite.crimeYAML.replacing("measure: rate", with: "measure: count")
      .replacing("comparator: {area: Force Average}\n", with: "")
    let built = await RowSite.with("", each: "cases").adding([
      "content/data/cases.yml": yaml + "disclosure: {totals: {area: Greater Sale}}\n",
      "content/data/cases.csv":
        "area,period,value\nSale,2015-04,1\nBury,2015-04,2\nGreater Sale,2015-04,3\n",
    ]).build()
    #expect(listing(built.diagnostics) == "")
    #expect(built.text("areas/sale/index.html") != nil)
    #expect(built.text("areas/greater-sale/index.html") == nil)
  }

  @Test("a row's name stands in text, its slug in addresses")
  func names() async throws {
    let body = """
      ## Crime in {area}

      {area} had [](figure:crime-rate/{area}), [{area} fell](claim:crime-rate/{area}/at-least/1).
      ![A map of {area}](sale.png) [Data of {area}](dataset:crime-rate#{area} "All of {area}")

      | {area} |
      | --- |
      | *{area}* |
      """
    let built = await RowSite.with(
      body, title: "'Crime: {area}'", summary: "'{area}: [](figure:crime-rate/{area})'"
    ).adding("content/areas/sale.png", bytes: [1]).build()
    #expect(listing(built.diagnostics) == "")
    let page = try #require(built.text("areas/sale/index.html"))
    #expect(page.contains("<title>Crime: Sale – Areas – Safer Sale</title>"))
    #expect(page.contains("<meta name=\"description\" content=\"Sale: 53.0\">"))
    #expect(page.contains("<h1>Crime: Sale</h1>"))
    #expect(page.contains("<h2 id=\"crime-in-sale\">Crime in Sale</h2>"))
    #expect(
      page.contains(
        "Sale had <a class=\"figure\" href=\"../../data/crime-rate/#sale/2015-04\">53.0</a>"))
    #expect(page.contains("alt=\"A map of Sale\""))
    #expect(page.contains("title=\"All of Sale\">Data of Sale</a>"))
    #expect(page.contains("<td><em>Sale</em></td>"))
    #expect(!page.contains("{"))
    #expect(built.text("areas/index.html")?.contains("Crime: Bury</a>Bury: 65.2") == true)
    #expect(LinkChecker(built.files).faults.filter { !$0.contains("no policy") } == [])
  }

  @Test("blocks take the row in their words and, quoted or not, in their addresses")
  func blocks() async throws {
    let body = """
      ```chart
      kind: ranking
      data: crime-rate
      highlight: {area}
      title: '{area} among the areas'
      note: About {area}
      ```

      ```cards
      - label: The rate of {area}
        figure: crime-rate/{area}
        link: '{area}.md'
      ```

      ```table
      data: crime-rate
      where: '{area}'
      title: All years of {area}
      ```
      """
    let built = await RowSite.with(body).build()
    #expect(listing(built.diagnostics) == "")
    let page = try #require(built.text("areas/bury/index.html"))
    #expect(page.contains("Bury among the areas"))
    #expect(page.contains("Bury <span class=\"visually-hidden\">(highlighted)"))
    #expect(page.contains("<p class=\"card-label\">The rate of Bury</p>"))
    #expect(page.contains("More: Bury</a>"))
    #expect(page.contains("All years of Bury"))
    #expect(!page.contains("Sale,") && !page.contains("#sale/2014-04"))
  }

  @Test("an escaped brace, code and a page without 'each' keep their braces")
  func literal() async throws {
    let built = await RowSite.with("\\{area} &#123;area} `{area}` {} { area")
      .adding(["content/plain.md": TestSite.page("{area}", title: "'{area}'")]).build()
    #expect(listing(built.diagnostics) == "")
    #expect(
      built.text("areas/sale/index.html")?.contains(
        "<p>{area} {area} <code>{area}</code> {} { area</p>") == true)
    #expect(built.text("plain/index.html")?.contains("<h1>{area}</h1>") == true)
  }

  @Test("a list with one row for each category lends its other columns")
  func list() async throws {
    let built = await RowSite.with(
      "{power}, a {group} power: [](figure:powers/{group}?show=count)",
      title: "{group}", each: "powers/group"
    ).adding(["content/data/powers.csv": "group,power\nold,Order *A*\nnew,Order C\n"]).build()
    #expect(!built.diagnostics.containsErrors)
    #expect(listing(built.diagnostics) == "")
    #expect(built.text("areas/old/index.html")?.contains("<p>Order *A*, a old power: <a") == true)
    #expect(built.text("areas/new/index.html")?.contains("<p>Order C, a new power: <a") == true)
  }

  @Test("links lead to a row's page, headings checked, from wherever they stand")
  func links() async throws {
    let built = await RowSite.with("## Crime\n\n[Sale](sale.md) [All](index.md)").adding([
      "content/index.md": TestSite.page("[Bury](areas/bury.md#crime)")
    ]).build()
    #expect(listing(built.diagnostics) == "")
    #expect(built.text("index.html")?.contains("href=\"areas/bury/#crime\"") == true)
    #expect(built.text("areas/bury/index.html")?.contains("href=\"../sale/\"") == true)
  }

  @Test("how an area stands to the comparator is worded for each")
  func comparison() async throws {
    let site = RowSite.with("[](figure:crime-rate/{area}?show=comparison)")
    for (value, words) in [
      ("80.0", "5.1 higher"), ("74.9", "the same"), ("74.91", "about the same"),
      ("74.0", "0.9 lower"),
    ] {
      let built = await site.adding(RowSite.bury(value)).build()
      #expect(listing(built.diagnostics) == "")
      #expect(built.text("areas/sale/index.html")?.contains(">21.9 lower</a>") == true)
      #expect(built.text("areas/bury/index.html")?.contains(">\(words)</a>") == true, "\(words)")
    }
  }

  @Test("an area whose value is withheld has a page that says so")
  func withheld() async throws {
    let body = """
      [](figure:crime-rate/{area}) [](figure:crime-rate/{area}?show=comparison)

      ```cards
      - label: Rate
        figure: crime-rate/{area}
      ```

      ```chart
      kind: ranking
      data: crime-rate
      highlight: {area}
      title: The areas
      ```
      """
    let built = await RowSite.with(body, summary: "'[](figure:crime-rate/{area})'")
      .adding(RowSite.bury("[c]")).build()
    #expect(listing(built.diagnostics) == "")
    let page = try #require(built.text("areas/bury/index.html"))
    #expect(page.contains("content=\"withheld\""))
    #expect(page.ranges(of: ">withheld</a>").count >= 4)
    #expect(page.contains("Bury has no rank among the 1 published, 1 withheld: withheld."))
  }

  @Test("a dataset's page names the page of a row beside that row, and the folder once")
  func uses() async throws {
    let built = await RowSite.with(
      "[](figure:crime-rate/{area}) [](figure:crime-rate/force-average)"
    ).build()
    let rows = try #require(built.text("data/crime-rate/index.html")).split(separator: "\n")
      .filter { $0.hasPrefix("<tr id=") }
    #expect(rows[0].contains("<td><a href=\"../../areas/sale/\">Sale</a></td>"))
    #expect(rows[4].contains("force-average") && rows[4].contains("<td></td>"))
    let page = try #require(built.text("data/crime-rate/index.html"))
    #expect(page.ranges(of: "<a href=\"../../areas/\">Areas</a>").count == 1)
  }

  @Test("changes name the pages of rows, and a release keeps one line for each address")
  func release() async throws {
    let site = RowSite.with("[](figure:crime-rate/{area})")
    let released = try await site.released(on: "2015-11-18")
    let pages = released.text("content/released/pages.csv").split(whereSeparator: \.isNewline)
    #expect(pages.filter { $0.hasPrefix("areas/sale/,Sale,") }.count == 1)
    #expect(pages.filter { $0.hasPrefix("areas/bury/,Bury,") }.count == 1)
    let now = released.adding(RowSite.bury("70.1"))
      .replacing("Sale,2014-04", with: "Ely,2015-04,60.0\nSale,2014-04", in: TestSite.rates)
    let found = await SiteChanges.find(in: now.sources)
    let changes = try #require(found.changes)
    let areas = changes.pages.filter { $0.address.hasPrefix("areas/") && $0.address != "areas/" }
    #expect(areas.map(\.address) == ["areas/bury/", "areas/ely/"])
    #expect(areas.map(\.causes) == [[.data], [.new]])
  }
}
