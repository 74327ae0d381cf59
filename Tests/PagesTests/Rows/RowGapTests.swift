import Diagnostics
import Testing

@testable import Pages

/// What a row has not, or has too much of, for a page to be made of it.
@Suite struct RowGapTests {
  /// A list of teams, of which the first has no lead.
  private func teams(_ body: String, title: String = "{area}") -> TestSite {
    RowSite.with(body, title: title, each: "teams/area").adding([
      "content/data/teams.csv": "area,lead,mail\nAlpha,,\nBeta,Jo,jo.bloggs@sale.example\n",
      "content/data/teams.yml": """
      title: Teams
      measure: list
      dimensions: [area]
      source: {name: A report, link: {none: not online}}
      licence: {name: OGL, link: "https://example.org/ogl"}
      next-update: {none: not known}

      """,
    ])
  }

  @Test("an empty cell is told where its name stands, and the row with it")
  func emptyCell() async {
    await expectMessages(
      """
      content/areas/area.md:2:8: error: for 'Alpha': nothing stands in the data under '{lead}'
        hint: fill the cell, or leave the name out of this page
      content/areas/area.md:5:13: error: for 'Alpha': nothing stands in the data under '{lead}'
        hint: fill the cell, or leave the name out of this page
      """, from: teams("The lead is {lead}.", title: "{lead}"))
  }

  @Test("a name is its words in an address of the world, and its slug in one of the site")
  func addresses() async throws {
    let site = teams("[Write](mailto:{mail}), [see](https://example.org/{area}/{mail}?a).")
      .adding(["content/data/teams.csv": "area,lead,mail\nBe Ta,Jo,jo.b@sale.example\n"])
    let built = await site.build()
    #expect(listing(built.diagnostics) == "")
    let body = try #require(built.body(of: "areas/be-ta/"))
    #expect(body.contains("href=\"mailto:jo.b@sale.example\""))
    #expect(body.contains("href=\"https://example.org/Be%20Ta/jo.b@sale.example?a\""))
  }

  @Test("a whole address from a cell is held to what may be published")
  func wholeAddress() async throws {
    let site = teams("[Go]({mail})")
    let bad = site.adding(["content/data/teams.csv": "area,lead,mail\nBeta,Jo,javascript:x()\n"])
    let refused = await bad.build()
    #expect(refused.files.isEmpty)
    #expect(refused.diagnostics.first?.message.contains("'javascript:' is no kind of link") == true)
    let good = site.adding([
      "content/data/teams.csv": "area,lead,mail\nBeta,Jo,https://a.example/\n"
    ])
    let built = await good.build()
    #expect(listing(built.diagnostics) == "")
    #expect(try #require(built.body(of: "areas/beta/")).contains("href=\"https://a.example/\""))
  }

  @Test("a name that is too long for a folder")
  func longName() async {
    let name = String(repeating: "x", count: 201)
    await expectMessages(
      """
      content/areas/area.md:3:7: error: the name '\(name.prefix(60))…' is too long to make a page for
        hint: shorten it in the data; an address takes 200 letters at the most
      """,
      from: RowSite.with("").adding([
        "content/data/crime-rate.csv":
          "area,period,value\n\(name),2015-04,1\nForce Average,2015-04,2\n"
      ]))
  }

  @Test("one title for all pages, nothing behind 'each', and braces within braces")
  func titles() async {
    await expectMessages(
      """
      content/areas/area.md:2:8: warning: all 2 pages of this file have the same title
        hint: put {area} into it, in quotes
      """, from: RowSite.with("", title: "An area"))
    await expectMessages(
      """
      content/areas/area.md:3:1: error: 'each' has nothing behind it
        hint: name a dataset and a dimension, like 'each: crime-rate/area'
      """, from: RowSite.with("", each: ""))
    await expectMessages(
      """
      content/areas/area.md:2:8: error: 'title' has to be text, not a group of keys
        hint: text that starts with [ or { or holds ': ' needs quotes around it
      """, from: RowSite.with("", title: "{{area}}"))
  }

  @Test("a row called like a page that Tally makes, and an alias of all rows")
  func taken() async {
    await expectMessages(
      """
      content/row.md:3:7: error: the page for 'Data' would have the same address as one that Tally \
      makes itself: /data/
        hint: rename that page, or put this one into a folder of its own
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/row.md": "---\ntitle: {area}\neach: crime-rate\n---\n",
        "content/data/crime-rate.csv":
          "area,period,value\nData,2015-04,1\nForce Average,2015-04,2\n",
      ]))
    await expectMessages(
      """
      content/areas/area.md:4:11: error: this file makes a page for each row, so nobody could tell to \
      which of them an alias leads
        hint: put it into the page of the folder, index.md, which names them all
      """, from: RowSite.with("", each: "crime-rate/area\naliases: [old]"))
  }

  @Test("a mark that turns the direction of text does not reach a page")
  func direction() async throws {
    let built = await RowSite.with("{area}: [](figure:crime-rate/{area})").adding([
      "content/data/crime-rate.csv":
        "area,period,value\n\u{202E}Sale\u{2069},2015-04,1\nForce Average,2015-04,2\n"
    ]).build()
    #expect(listing(built.diagnostics) == "")
    for file in built.files {
      let text = String(decoding: file.contents, as: UTF8.self)
      #expect(!text.contains("\u{202E}") && !text.contains("\u{2069}"), "\(file)")
    }
  }
}
