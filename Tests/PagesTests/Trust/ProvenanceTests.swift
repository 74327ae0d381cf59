import Content
import Testing

@testable import Pages

/// Who answers for a page, on which datasets it rests and how old they are; and the page that says
/// that nobody is followed.
@Suite struct ProvenanceTests {
  @Test("a page names its owner, its review and each dataset with its age, by dates alone")
  func age() async throws {
    let built = try await Repository.templates().adding(TestSite.crimeRate).adding(TestSite.powers)
      .adding([
        "content/data/crime-rate.yml": TestSite.crimeYAML.replacing(
          "next-update: {none: not known}", with: "next-update: 2016-02-18\npublished: 2015-11-18"),
        "content/index.md": """
        ---
        title: Home
        owner: The analyst
        reviewed: 2015-12-01
        ---
        [53.0](figure:crime-rate/sale) and [three](figure:powers?show=count) powers

        """,
      ]).build()
    #expect(listing(built.diagnostics) == "")
    let page = try #require(built.text("index.html"))
    for words in [
      "<dt>Written by</dt><dd>The analyst</dd>",
      "<dt>Last reviewed</dt><dd>1 December 2015</dd>",
      "<a href=\"data/crime-rate/\">Recorded crime</a>, <span class=\"quiet\">12 months to 30 "
        + "April 2015, published 18 November 2015, next update 18 February 2016</span>",
      "<a href=\"data/powers/\">Powers</a>, <span class=\"quiet\">date of publication: none (each "
        + "report has its own date), next update: none (not known)</span>",
    ] { #expect(page.contains(words), "\(words)") }
  }

  @Test("a page without an owner is the organisation's, and one without a review says so")
  func defaults() async throws {
    let built = try await Repository.templates().build()
    let page = try #require(built.text("index.html"))
    #expect(page.contains("<dt>Written by</dt><dd>Safer Sale Partnership</dd>"))
    #expect(page.contains("<dt>Last reviewed</dt><dd>no date given</dd>"))
  }

  @Test("the page about privacy is on every site and linked from every page, with the owner's line")
  func privacy() async throws {
    let built = try await Repository.templates().adding([
      "content/site.yml": TestSite.configuration
        + "privacy: Sale Council keeps logs for <30> days.\n",
      "content/about/index.md": TestSite.page(""),
    ]).build()
    #expect(listing(built.diagnostics) == "")
    let page = try #require(built.text("privacy/index.html"))
    #expect(page.contains("This site sets no cookies and does not track its readers."))
    #expect(page.contains("to explain. Sale Council keeps logs for &lt;30&gt; days.</p>"))
    for (path, link) in [("index.html", "privacy/"), ("about/index.html", "../privacy/")] {
      let links = Markup(try #require(built.text(path))).tags(named: "a").compactMap { $0["href"] }
      #expect(links.contains(link))
    }
    let without = try #require(await Repository.templates().build().text("privacy/index.html"))
    #expect(without.contains("to explain.</p>"))
  }

  @Test("what the page about privacy says is true of every file: no script, nothing from elsewhere")
  func nothingFromElsewhere() async throws {
    let built = try await Repository.site().build()
    #expect(LinkChecker(built.files).faults == [])
    for file in built.files where file.path.text.hasSuffix(".css") {
      let text = String(decoding: file.contents, as: UTF8.self)
      #expect(!text.contains("url(") && !text.contains("@import"), "\(file.path)")
    }
    for file in built.files where file.path.text.hasSuffix(".html") {
      let policies = Markup(String(decoding: file.contents, as: UTF8.self)).tags(named: "meta")
        .filter { $0["http-equiv"] == "Content-Security-Policy" }
      let isSearch = file.path.text == "search/index.html"
      let policy = PageFrame.policy + (isSearch ? "; script-src 'self'; connect-src 'self'" : "")
      #expect(policies.map { $0["content"] } == [policy], "\(file.path)")
    }
  }

  @Test("a figure in the line about privacy, which takes none")
  func figureInPrivacy() async {
    await expectMessages(
      """
      content/site.yml:8:11: error: 'privacy' is plain text, and 'figure:' in it would be printed \
      as it stands
        hint: say it on a page, where figures and claims are checked
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/site.yml": TestSite.configuration + "privacy: \"[53.0](figure:crime-rate/sale)\"\n"
      ]))
  }
}
