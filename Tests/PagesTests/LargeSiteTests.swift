import Diagnostics
import Testing

@testable import Pages

/// Sites at the edges of what there can be: very large, very small, nothing published.
@Suite struct LargeSiteTests {
  private static let years = 2000..<2200

  /// A dataset of `areas` × 200 years.
  private func dataset(areas: [String]) -> [String: String] {
    let rows = areas.flatMap { area in Self.years.map { "\(area),\($0),\($0 % 97)" } }
    return [
      "content/data/rate.csv": "area,period,value\n" + rows.joined(separator: "\n") + "\n",
      "content/data/rate.yml": """
      title: Rates
      measure: rate
      unit: things
      better: lower
      period: year
      source: {name: A report, link: {none: not online}}
      licence: {name: OGL, link: "https://example.org/ogl"}
      next-update: {none: not known}

      """,
    ]
  }

  @Test("a dataset of more than 500 rows is split by its first dimension, links and all")
  func parts() async throws {
    let body = "[9](figure:rate/sale-moor/2191) [Bury](dataset:rate#bury/2003)"
    let built = try await Repository.templates().adding(
      dataset(areas: ["Sale Moor", "Bury", "Ely"])
    )
    .adding(["content/index.md": TestSite.page(body.replacing("[9]", with: "[]"))]).build()
    #expect(listing(built.diagnostics) == "")
    #expect(LinkChecker(built.files).faults == [])
    let links = Markup(try #require(built.text("index.html"))).tags.compactMap { $0["href"] }
    #expect(links.contains("data/rate/sale-moor/#sale-moor/2191"))
    #expect(links.contains("data/rate/bury/#bury/2003"))
    let main = try #require(built.text("data/rate/index.html"))
    #expect(!main.contains("id=\"bury/2003\""))
    #expect(main.contains("href=\"sale-moor/\""))
    #expect(Markup(try #require(built.text("data/rate/ely/index.html"))).ids.count > 200)
    #expect(built.text("sitemap.xml")?.contains("/data/rate/ely/</loc>") == true)
  }

  @Test("a dataset that hundreds of pages use names some of them, and says how many there are")
  func manyUses() async throws {
    var files = dataset(areas: ["Sale Moor", "Bury", "Ely"])
    for number in 0..<260 {
      files["content/p-\(number).md"] = TestSite.page("[](figure:rate/bury/2003)")
    }
    let built = try await Repository.templates().adding(files)
      .adding(["content/index.md": TestSite.page("")]).build()
    #expect(listing(built.diagnostics) == "")
    #expect(LinkChecker(built.files).faults == [])
    let main = try #require(built.text("data/rate/index.html"))
    #expect(main.contains("<p>60 more pages use them.</p>"))
    let part = try #require(built.text("data/rate/bury/index.html"))
    #expect(part.contains("</a> and 210 more</td>"))
    #expect(!part.contains("Where they are used"))
    #expect(part.utf8.count < 60_000)
  }

  @Test("a part of more than 500 rows is split by its periods")
  func periods() async throws {
    let areas = (1...3).map { "Area \($0)" }
    var files = dataset(areas: [])
    let rows = (0..<200).flatMap { year in
      areas.map { "Region,\($0),\(2000 + year),1" }
    }
    files["content/data/rate.csv"] =
      "region,area,period,value\nOther,Area 1,2000,3\n" + rows.joined(separator: "\n") + "\n"
    let built = try await Repository.templates().adding(files)
      .adding(["content/index.md": TestSite.page("[](figure:rate/region/area-2/2150)")]).build()
    #expect(listing(built.diagnostics) == "")
    #expect(LinkChecker(built.files).faults == [])
    let home = try #require(built.text("index.html"))
    #expect(home.contains("href=\"data/rate/region/2150/#region/area-2/2150\""))
  }

  @Test("an alias in the place of a part of a dataset, and a dataset in that of a list")
  func clashes() async {
    var files = dataset(areas: ["Sale", "Bury", "Ely"])
    for number in 0..<200 {
      files["content/data/d\(number).csv"] = "period,value\n2000,1\n"
      files["content/data/d\(number).yml"] = files["content/data/rate.yml"]
    }
    files["content/data/page-2.csv"] = files["content/data/rate.csv"]
    files["content/data/page-2.yml"] = files["content/data/rate.yml"]
    files["content/about.md"] =
      "---\ntitle: About\naliases: [data/rate/bury, data/rate/bury/2000]\n---\n"
    await expectMessages(
      """
      content/about.md:3:11: error: 'data/rate/bury' is the address of a page that Tally makes, so it cannot lead on
        hint: take the alias out, or move the page that stands there
      content/data/page-2.yml:1:1: error: this file would take the place of 'data/page-2/index.html', which Tally makes itself
        hint: rename it
      """, from: files)
  }

  @Test("a table of more rows than a page shows")
  func tooLong() async {
    let site = TestSite(dataset(areas: ["Sale", "Bury", "Ely"])).adding([
      "content/index.md": TestSite.page(
        "```table\ndata: rate\ntitle: All\n```\n\n```table\ndata: rate\ntitle: One\nwhere: ely\n```"
      )
    ])
    await expectMessages(
      """
      content/index.md:4:1: error: this table has 600 rows, and a page shows 500 at the most
        hint: choose some with 'where' or 'period', or link to the dataset's page
      """, from: site)
  }

  @Test("a history of more columns than anybody can read")
  func tooManyColumns() async {
    let site = TestSite(dataset(areas: ["Sale"])).adding([
      "content/index.md": TestSite.page(
        "```chart\nkind: history\ndata: rate\nwhere: sale\ntitle: All\n```")
    ])
    await expectMessages(
      """
      content/index.md:4:1: error: this chart would have 200 columns, and 60 is the most
        hint: make a dataset of the periods that it is about
      """, from: site)
  }

  @Test("two thousand pages in one folder, each of which lists few neighbours")
  func manyPages() async throws {
    let count = 2000
    var files = ["content/wards/index.md": TestSite.page("")]
    for number in 0..<count {
      let next = (number + 1) % count
      files["content/wards/ward-\(number).md"] =
        "---\ntitle: Ward \(number)\norder: \(number)\n---\n## Crime\n\n[Next](ward-\(next).md#crime)\n"
    }
    files["templates/page.mustache"] =
      "{{{body}}}{{#siblings}}<a href=\"{{link}}\"{{#isCurrent}} id=\"here\"{{/isCurrent}}></a>{{/siblings}}"
    let built = await TestSite(files).build()
    #expect(listing(built.diagnostics) == "")
    #expect(built.counts.pages == count + 2)
    for (number, first) in [(0, 0), (1000, 970), (1999, 1940)] {
      let page = try #require(built.text("wards/ward-\(number)/index.html"))
      let links = Markup(page).tags(named: "a").dropFirst()
      #expect(links.count == 60)
      #expect(links.first?["href"] == (number == first ? "./" : "../ward-\(first)/"))
      #expect(links.filter { $0["id"] == "here" }.compactMap { $0["href"] } == ["./"])
    }
  }

  @Test("ten thousand headings of one name have ten thousand anchors")
  func headings() async throws {
    let body = String(repeating: "## Crime\n\n", count: 10_000) + "[Last](#crime-10000)"
    let built = await TestSite(["content/index.md": TestSite.page(body)]).build()
    #expect(listing(built.diagnostics) == "")
    #expect(Set(Markup(try #require(built.text("index.html"))).ids).count == 10_000)
  }

  private static let nested = [
    "quotes": String(repeating: ">", count: 20_000) + " a",
    "brackets": String(repeating: "[", count: 50_000),
    "emphasis": String(repeating: "*a **b ", count: 10_000),
    "images": String(repeating: "![", count: 20_000) + "a",
    "lists": (0..<500).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n"),
  ]

  @Test("markup nested deeper than anybody writes it", arguments: nested.keys.sorted())
  func nesting(kind: String) async throws {
    let body = try #require(Self.nested[kind])
    let built = await TestSite(["content/index.md": TestSite.page(body)]).build()
    #expect(!built.files.isEmpty)
  }

  private static let strangeYAML = [
    "nested lists": "title: " + String(repeating: "[", count: 50_000),
    "nested items": String(repeating: "- ", count: 20_000),
    "an alias to itself": "title: a\nsummary: &a [*a]",
    "tags": "title: !!binary a\ntopics: !!set {a}",
    "a merge": "<<: {title: a}",
    "a key that is a list": "? [a]\n: b",
    "aliases that multiply": "a: &a [1,1,1,1,1,1,1,1,1]\n"
      + zip("abcdefg", "bcdefgh").map { "\($1): &\($1) [*\($0),*\($0),*\($0),*\($0),*\($0)]\n" }
      .joined(),
  ]

  @Test("YAML nested, multiplied or tagged beyond reason", arguments: strangeYAML.keys.sorted())
  func yaml(kind: String) async throws {
    let text = try #require(Self.strangeYAML[kind])
    let built = await TestSite([
      "content/index.md": "---\n\(text)\n---\n", "content/site.yml": text,
    ]).build()
    #expect(built.diagnostics.containsErrors)
    #expect(built.files.isEmpty)
  }
}
