import Diagnostics
import Testing

@testable import Pages

/// What the Office for Statistics Regulation asks of every public dashboard, held against what
/// `site.yml` and the descriptions say.
@Suite struct StatisticsElementTests {
  private static let hints = [
    "status": "write one of accredited official statistics, official statistics, "
      + "official statistics in development, management information",
    "producer": "write who produced the statistics, with 'name:' and 'link:' on lines below "
      + "'producer:'",
    "published": "write the day on which the figures were published, like 2015-11-18",
    "quality": "write what the figures are good for, and what they cannot tell",
    "revisions": "write how and when published figures are revised and mistakes corrected",
    "plan": "write how long these pages will be kept up, and what will become of them",
    "contact": "write whom readers can ask about the figures",
  ]

  /// A `site.yml` whose block leaves out the line of a key.
  private func configuration(without key: String) -> String {
    TestSite.configuration
      + TestSite.statistics.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("  \(key):") }.joined(separator: "\n")
  }

  @Test(
    "an element that neither site.yml nor the one description states is an error at the description",
    arguments: ["status", "producer", "published", "quality", "revisions", "plan", "contact"])
  func missingOnce(key: String) async throws {
    let hint = try #require(Self.hints[key])
    await expectMessages(
      """
      content/data/crime-rate.yml:1:8: error: neither this description nor the block 'statistics' \
      of site.yml has a '\(key)'
        hint: \(hint), or write 'none: ' and the reason on a line below '\(key):'
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/site.yml": configuration(without: key)
      ]))
  }

  @Test("an element that several descriptions lack is one error, at the block that could state it")
  func missingTwice() async {
    await expectMessages(
      """
      content/site.yml:8:1: error: there is no 'plan' under 'statistics', nor in the descriptions \
      of 'crime-rate' and 'powers'
        hint: write how long these pages will be kept up, and what will become of them, or write \
      'none: ' and the reason on a line below 'plan:'; under 'statistics:' in site.yml it holds \
      for every dataset
      """,
      from: TestSite(TestSite.crimeRate).adding(TestSite.powers).adding([
        "content/site.yml": configuration(without: "plan")
      ]))
  }

  @Test("where the block is missing altogether every element is named, each once")
  func noBlock() async {
    let site = TestSite(TestSite.crimeRate).adding(TestSite.powers).adding([
      "content/data/third.csv": TestSite.crimeCSV, "content/data/third.yml": TestSite.crimeYAML,
      "content/site.yml": TestSite.configuration + TestSite.accessibility,
    ])
    let found = await site.buildAsWritten().diagnostics
    #expect(
      found.map { "\($0.position.path):\($0.position.line):\($0.position.column) \($0.message)" }
        .sorted()
        == ["contact", "plan", "producer", "published", "quality", "revisions", "status"].map {
          "content/site.yml:1:1 there is no '\($0)' under 'statistics', nor in the descriptions of "
            + "'crime-rate', 'powers' and 1 other"
        })
  }

  @Test("a site without datasets needs no statements about statistics")
  func noDatasets() async {
    let site = TestSite([
      "content/site.yml": TestSite.configuration + TestSite.accessibility
    ])
    #expect(listing(await site.buildAsWritten().diagnostics) == "")
  }

  @Test("the site's contact answers for its statistics where they name none")
  func siteContact() async throws {
    let built = await TestSite(TestSite.crimeRate).adding([
      "content/site.yml": configuration(without: "contact")
        + "contact: {name: The owner, link: \"mailto:owner@example.org\"}\n"
    ]).build()
    #expect(listing(built.diagnostics) == "")
    let page = try #require(built.text("data/crime-rate/index.html"))
    #expect(
      page.contains("<dt>Contact</dt><dd><a href=\"mailto:owner@example.org\">The owner</a></dd>"))
  }

  @Test("a description's own statements come before those of the site; reasons for none are shown")
  func overrides() async throws {
    let built = await TestSite(TestSite.crimeRate).adding(TestSite.powers).adding([
      "content/data/powers.yml": (TestSite.powers["content/data/powers.yml"] ?? "") + """
        status: management information
        producer: {name: The Home Office, link: {none: its page has gone}}
        published: 2015-11-18
        quality: |
          Good for a list.

          Not for counting.
        revisions: Each spring.
        plan: {none: nobody has decided}
        contact: The records office

        """
    ]).build()
    #expect(listing(built.diagnostics) == "")
    let own = try #require(built.text("data/powers/index.html"))
    for fact in [
      "<dt>Status of the statistics</dt><dd>management information</dd>",
      "<dt>Producer</dt><dd>The Home Office (no link: its page has gone)</dd>",
      "<dt>Published</dt><dd>18 November 2015</dd>",
      "<p>Good for a list.</p>\n<p>Not for counting.</p>",
      "<dt>Revisions and corrections</dt><dd>Each spring.</dd>",
      "<dt>Plan for these pages</dt><dd>none given: nobody has decided</dd>",
      "<dt>Contact</dt><dd>The records office</dd>",
    ] { #expect(own.contains(fact), "\(fact)") }
    let other = try #require(built.text("data/crime-rate/index.html"))
    for fact in [
      "<dt>Status of the statistics</dt><dd>official statistics</dd>",
      "<dt>Producer</dt><dd><a href=\"https://example.org/council\">Sale Council</a></dd>",
      "<dt>Published</dt><dd>none given: each report has its own date</dd>",
      "<p>Nothing is said of their strengths and limitations: nobody has looked into it</p>",
      "<dt>Revisions and corrections</dt><dd>Never revised.</dd>",
      "<dt>Other formats</dt><dd>CSV; descriptions of its columns (CSVW); with all other datasets "
        + "as a Data Package</dd>",
      "<dt>Plan for these pages</dt><dd>Kept until further notice.</dd>",
      "<dt>Contact</dt><dd><a href=\"mailto:figures@example.org\">The statistics team</a></dd>",
    ] { #expect(other.contains(fact), "\(fact)") }
  }

  @Test("the list of datasets says what holds for all of them")
  func list() async throws {
    let built = try await Repository.templates().adding(TestSite.crimeRate).build()
    let list = try #require(built.text("data/index.html"))
    for fact in [
      "<dt>Status of the statistics</dt><dd>official statistics</dd>",
      "<dt>Strengths and limitations</dt><dd>none given: nobody has looked into it</dd>",
      "<dt>Plan for these pages</dt><dd>Kept until further notice.</dd>",
      "<dt>Other formats</dt><dd>CSV; descriptions of its columns (CSVW); with all other datasets "
        + "as a Data Package</dd>",
    ] { #expect(list.contains(fact), "\(fact)") }
    let none = try #require(await Repository.templates().build().text("data/index.html"))
    #expect(!none.contains("About these statistics"))
  }

  @Test("the day of publication in site.yml holds for the data as others read them")
  func publishedForAll() async throws {
    let built = try await Repository.templates().adding(TestSite.crimeRate).adding([
      "content/site.yml": TestSite.configuration
        + TestSite.statistics.replacing(
          "{none: each report has its own date}", with: "2015-11-18")
    ]).build()
    #expect(listing(built.diagnostics) == "")
    #expect(
      try #require(built.text("data/crime-rate/index.html"))
        .contains("\"datePublished\":\"2015-11-18\""))
    #expect(
      try #require(built.text("data/crime-rate.csv-metadata.json")).contains("\"dc:issued\""))
  }

  @Test(
    "what stands in for a statement is none",
    arguments: ["TBC", "tbc.", "n/a", "[to be confirmed]", "\"-\"", "{none: TBA}", "{none: …}"])
  func placeholder(text: String) async throws {
    let statistics = TestSite.statistics.replacing("plan:", with: "plan: \(text)\n  # ")
    let built = await TestSite(TestSite.crimeRate).adding([
      "content/site.yml": TestSite.configuration + statistics
    ]).build()
    #expect(
      built.diagnostics.contains {
        $0.message.hasPrefix("'plan' ") && $0.position.path == "content/site.yml"
      }, "\(listing(built.diagnostics))")
  }

  @Test("statements that are none")
  func wrong() async {
    await expectMessages(
      """
      content/site.yml:9:11: error: 'status' cannot be 'offical statistics'
        hint: did you mean 'official statistics'?
      content/site.yml:10:13: error: the producer has to be lines of 'key: value', not 'The council'
      content/site.yml:11:14: error: 'published' has to be a date, not '18 November'
        hint: write year, month and day like 2015-11-18
      content/site.yml:12:12: error: 'quality' says none but not why
        hint: write 'none: ' and the reason on a line below 'quality:'
      content/site.yml:13:14: error: 'revisions' has to be a value, or 'none' and the reason
        hint: write 'none: ' and the reason on a line below 'revisions:'
      content/site.yml:14:10: error: 'plan' is plain text, and 'figure:' in it would be printed as it \
      stands
        hint: say it on a page, where figures and claims are checked
      content/site.yml:15:12: error: the contact has no 'name'
        hint: add a line 'name: …'
      content/site.yml:15:13: error: the contact knows no 'mail'
        hint: it knows name, link
      content/site.yml:16:3: error: the block 'statistics' knows no 'producr'
        hint: did you mean 'producer'?
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/site.yml": TestSite.configuration + """
          statistics:
            status: offical statistics
            producer: The council
            published: 18 November
            quality: none
            revisions: {none: ""}
            plan: "[53.0](figure:crime-rate/sale)"
            contact: {mail: "us@example.org"}
            producr: The council

          """
      ]))
  }

  @Test("a producer without a link, and one whose link leads nowhere")
  func producerLinks() async {
    let yaml = TestSite.crimeYAML
    await expectMessages(
      """
      content/data/crime-rate.yml:11:11: error: the producer has no 'link'
        hint: add it, or write 'none: ' and the reason on a line below 'link:'
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/data/crime-rate.yml": yaml + "producer: {name: The council}\n"
      ]))
    await expectMessages(
      """
      content/data/crime-rate.yml:11:37: error: 'www.example.org' is no web address
        hint: write the whole address, https:// included
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/data/crime-rate.yml": yaml
          + "producer: {name: The council, link: www.example.org}\n"
      ]))
  }
}
