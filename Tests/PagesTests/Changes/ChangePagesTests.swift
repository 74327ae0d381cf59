import Content
import Foundation
import FoundationXML
import SourceText
import Testing

@testable import Pages

@Suite struct ChangePagesTests {
  private func quarter() async throws -> TestSite {
    try await TestSite.claiming.released(on: "2015-11-18")
      .replacing("64.0", with: "64.5", in: TestSite.rates)
      .replacing("Sale,2014-04,55.5\n", with: "", in: TestSite.rates)
      .replacing("Force Average,", with: "Oldham,2015-04,80.1\nForce Average,", in: TestSite.rates)
      .released(
        on: "2016-02-18", kind: .correction, reason: "Forms <came> late & were \"counted\".")
  }

  private func text(_ path: String, of site: TestSite) async throws -> String {
    let built = await site.build()
    let file = try #require(
      built.files.first { $0.path.text == path }, "\(listing(built.diagnostics))")
    return String(decoding: file.contents, as: UTF8.self)
  }

  @Test("before the first release there is no page of changes")
  func unreleased() async throws {
    let built = await TestSite.claiming.build()
    #expect(!built.files.contains { $0.path.text.hasPrefix("changes") })
  }

  @Test("the newest entry comes first, with its reason, and values before and now")
  func page() async throws {
    let page = try await text("changes/index.html", of: quarter())
    #expect(
      page.contains(
        """
        <section class="change" id="release-2">
        <h2>18 February 2016: correction</h2>
        <p>Forms &lt;came&gt; late &amp; were &quot;counted&quot;.</p>
        <p class="change-dataset"><a href="../data/crime-rate/">Recorded crime</a></p>
        <ul>
        <li>1 new row: 12 months to 30 April 2015</li>
        <li>Withdrawn: sale/2014-04</li>
        </ul>
        <div class="table-scroll" role="region" tabindex="0" aria-label="Revised values: Recorded crime"><table>
        <caption class="visually-hidden">Revised values: Recorded crime</caption>
        <thead><tr><th scope="col">Value</th><th scope="col">Before</th><th scope="col">Now</th></tr></thead>
        <tbody>
        <tr><th scope="row"><a href="../data/crime-rate/#bury/2014-04">Bury, 12 months to 30 April 2014</a></th><td>64.0</td><td>64.5</td></tr>
        </tbody></table></div>
        <p>Pages that changed: <a href="../data/crime-rate/">Recorded crime</a></p>
        </section>
        <section class="change" id="release-1">
        <h2>18 November 2015: first release</h2>

        """))
  }

  @Test("a dataset's page tells its own part, its last update and its status")
  func datasetPart() async throws {
    let page = try await text("data/crime-rate/index.html", of: quarter())
    #expect(
      page.contains(
        "<section class=\"change\" id=\"release-2\">\n<h3>18 February 2016: correction</h3>"))
    #expect(!page.contains("Pages that changed"))
    #expect(page.contains("<dt>Last update</dt><dd>18 February 2016</dd>"))
    #expect(
      page.contains("<dt>Release status</dt><dd>released; last corrected on 18 February 2016</dd>"))
    let edited = try await quarter().replacing("64.5", with: "64.7", in: TestSite.rates)
    #expect(
      try await text("data/crime-rate/index.html", of: edited).contains(
        "<dt>Release status</dt><dd>changed since the release; last corrected on 18 February 2016</dd>"
      ))
    let new = try await quarter().adding(TestSite.powers)
    #expect(
      try await text("data/powers/index.html", of: new).contains(
        "<dt>Release status</dt><dd>not released yet</dd>"))
  }

  @Test("provisional values are part of a dataset's status")
  func provisional() async throws {
    let csv = "area,period,value,marker\nSale,2015-04,53.0,[p]\nBury,2015-04,65.2,\n"
    let site = try await TestSite(TestSite.crimeRate).adding([TestSite.rates: csv])
      .replacing("comparator: {area: Force Average}\n", with: "", in: "content/data/crime-rate.yml")
      .released(on: "2015-11-18")
    #expect(
      try await text("data/crime-rate/index.html", of: site).contains(
        "<dt>Release status</dt><dd>released; 1 of the 2 latest values is provisional</dd>"))
  }

  @Test("the feed is Atom: every entry with an id that stays, its instant, and its text")
  func feed() async throws {
    let feed = try await text("changes/feed.xml", of: quarter())
    let reader = FeedReader()
    let parser = XMLParser(data: Data(feed.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(
      reader.ids == [
        "https://example.org/changes/", "https://example.org/changes/#release-2",
        "https://example.org/changes/#release-1",
      ])
    #expect(
      reader.instants == ["2016-02-18T00:00:00Z", "2016-02-18T00:00:00Z", "2015-11-18T00:00:00Z"])
    let content = try #require(reader.contents.first)
    #expect(content.contains("<p>Forms &lt;came&gt; late &amp; were &quot;counted&quot;.</p>"))
    #expect(content.contains("<a href=\"https://example.org/data/crime-rate/#bury/2014-04\">"))
  }

  @Test("all changes are there as a table that no spreadsheet takes for formulas")
  func table() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
      .replacing("64.0", with: "64.5", in: TestSite.rates)
      .released(on: "2016-02-18", reason: "=1+1")
    #expect(
      try await text("changes/changes.csv", of: site)
        == """
        entry,date,kind,reason,change,dataset,row,before,now\r
        1,2015-11-18,scheduled,,new,crime-rate,,,5 rows\r
        2,2016-02-18,scheduled,'=1+1,revised,crime-rate,bury/2014-04,64.0,64.5\r

        """)
  }

  @Test("a long log gets a page for each year, and its entries keep their ids")
  func years() async throws {
    var site = TestSite.claiming
    for number in 0...21 {
      let year = 2015 + number / 12
      let month = number % 12 + 1
      site = try await site.adding(["content/other.md": TestSite.page("Words \(number + 100).")])
        .released(on: "\(year)-\(month < 10 ? "0" : "")\(month)-18")
    }
    let built = await site.build()
    #expect(listing(built.diagnostics) == "")
    let first = try await text("changes/index.html", of: site)
    #expect(first.matches(of: /id="release-/).count == 20)
    #expect(first.contains("id=\"release-22\""))
    let year = try await text("changes/2015/index.html", of: site)
    #expect(year.matches(of: /id="release-/).count == 12)
    let feed = try await text("changes/feed.xml", of: site)
    #expect(feed.contains("<id>https://example.org/changes/#release-1</id>"))
    #expect(
      feed.contains(
        "<link rel=\"alternate\" href=\"https://example.org/changes/2015/#release-1\"/>"))
    let map = try await text("sitemap.xml", of: site)
    #expect(map.contains("<loc>https://example.org/changes/2016/</loc>"))
  }

  @Test("a page of one's own cannot take the place of the page of changes")
  func clash() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
    await expectMessages(
      """
      content/changes.md:1:1: error: this file would take the place of 'changes/index.html', which Tally makes itself
        hint: rename it
      """, from: site.adding(["content/changes.md": TestSite.page("Mine.")]))
  }
}

/// Gathers what a feed says.
private final class FeedReader: NSObject, XMLParserDelegate {
  private(set) var ids: [String] = []
  private(set) var instants: [String] = []
  private(set) var contents: [String] = []
  private var text = ""

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?, attributes attributeDict: [String: String]
  ) {
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    switch elementName {
    case "id": ids.append(text)
    case "updated": instants.append(text)
    case "content": contents.append(text)
    default: break
    }
  }
}
