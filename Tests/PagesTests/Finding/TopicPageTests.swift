import Content
import Testing

@testable import Pages

/// A page for each topic, and what topics are called.
@Suite struct TopicPageTests {
  private static let site = TestSite([
    "content/index.md":
      "---\ntitle: Home\ntopics: [hate-crime, asb]\n---\n[](figure:crime-rate/sale)\n",
    "content/other.md": "---\ntitle: Other\ntopics: [hate-crime, hate-crime]\n---\n",
  ]).adding(TestSite.crimeRate)

  @Test("a topic's page lists its pages once each and the datasets that they rest on")
  func page() async throws {
    let built = await Self.site.build()
    #expect(listing(built.diagnostics) == "")
    let page = try #require(built.text("topics/hate-crime/index.html"))
    #expect(page.contains("<h1>Hate crime</h1>"))
    #expect(
      Markup(page).tags(named: "a").compactMap { $0["href"] } == [
        "../../", "../../other/", "../../data/crime-rate/",
      ])
    let list = try #require(built.text("topics/index.html"))
    #expect(Markup(list).tags(named: "a").compactMap { $0["href"] } == ["asb/", "hate-crime/"])
  }

  @Test("a name in site.yml takes the place of the one made of the slug")
  func label() async throws {
    let built = await Self.site.adding([
      "content/site.yml": TestSite.configuration + "topics:\n  asb: Anti-social <behaviour>\n"
    ]).build()
    #expect(
      built.text("topics/asb/index.html")?.contains("<h1>Anti-social &lt;behaviour&gt;</h1>")
        == true)
  }

  @Test("a site without topics has no pages of them")
  func none() async {
    let built = await TestSite().build()
    #expect(!built.files.contains { $0.path.text.hasPrefix("topics") })
  }

  @Test("names of topics that are wrong, each at its place")
  func wrongLabels() async {
    await expectMessages(
      """
      content/site.yml:9:3: warning: 'topics' names 'hate-crimes', which no page has as its topic
        hint: did you mean 'hate-crime'?
      content/site.yml:10:3: warning: 'topics' names 'zzzz', which no page has as its topic
        hint: name it in the front matter of a page, or take this line away
      """,
      from: Self.site.adding([
        "content/site.yml": TestSite.configuration
          + "topics:\n  hate-crimes: Hate crimes\n  zzzz: Sleep\n"
      ]))
    await expectMessages(
      """
      content/site.yml:9:3: error: 'Hate crime' is not a topic
        hint: write it as pages name it: hate-crime
      content/site.yml:10:8: error: the topic 'asb' has to be given a name, not a list
        hint: write it behind the topic, like asb: A name
      """,
      from: Self.site.adding([
        "content/site.yml": TestSite.configuration + "topics:\n  Hate crime: A\n  asb: [B]\n"
      ]))
    await expectMessages(
      """
      content/site.yml:10:3: error: the topic 'anti-social' has the name of the topic 'asb'
        hint: readers could not tell one from the other; give it another name
      content/site.yml:10:3: warning: 'topics' names 'anti-social', which no page has as its topic
        hint: name it in the front matter of a page, or take this line away
      """,
      from: Self.site.adding([
        "content/site.yml": TestSite.configuration + "topics:\n  asb: Anti\n  anti-social: Anti\n"
      ]))
    await expectMessages(
      """
      content/site.yml:8:9: error: 'topics' has to be lines of 'topic: name', not a list
        hint: write each topic on a line of its own, like hate-crime: Hate crime
      """,
      from: Self.site.adding(["content/site.yml": TestSite.configuration + "topics: [asb]\n"]))
    await expectMessages(
      """
      content/site.yml:9:9: error: the name of 'asb' is plain text, and 'figure:' in it would be \
      printed as it stands
        hint: say it on a page, where figures and claims are checked
      """,
      from: Self.site.adding([
        "content/site.yml": TestSite.configuration + "topics:\n  asb: \"[1](figure:crime-rate)\"\n"
      ]))
  }
}
