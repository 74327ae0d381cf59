import Content
import Testing

@testable import Pages

/// Old addresses of pages lead on to where the pages stand now.
@Suite struct AliasTests {
  private func page(_ aliases: String, title: String = "A page") -> String {
    "---\ntitle: \(title)\naliases: \(aliases)\n---\n"
  }

  @Test("an alias leads on without a script, is kept from search engines, and has a link to follow")
  func leadsOn() async throws {
    let built = try await Repository.templates().adding([
      "content/strategy/index.md": TestSite.page("", title: "Strategy"),
      "content/strategy/prevent.md": page(
        "[prevent, /programmes/old-name/]", title: "\"Prevent \\\" & \\\\<b>\""),
    ]).build()
    #expect(listing(built.diagnostics) == "")
    #expect(LinkChecker(built.files).faults == [])
    for (path, link) in [
      ("prevent", "../strategy/prevent/"), ("programmes/old-name", "../../strategy/prevent/"),
    ] {
      let page = Markup(try #require(built.text("\(path)/index.html")))
      let metas = page.tags(named: "meta")
      #expect(metas.first { $0["http-equiv"] == "refresh" }?["content"] == "0; url=\(link)")
      #expect(metas.first { $0["name"] == "robots" }?["content"] == "noindex")
      #expect(
        metas.first { $0["http-equiv"] == "Content-Security-Policy" }?["content"]
          == PageFrame.policy)
      #expect(
        page.tags(named: "link").first { $0["rel"] == "canonical" }?["href"]
          == "https://example.org/strategy/prevent/")
      #expect(page.tags(named: "a").map { $0["href"] } == [link])
      #expect(page.scripts.isEmpty)
    }
    let text = try #require(built.text("prevent/index.html"))
    #expect(text.contains(">Prevent &quot; &amp; &lt;b&gt;</a>"))
  }

  @Test("an alias is in no site map, no list of pages, and no count of them")
  func unlisted() async throws {
    let plain = try await Repository.templates().adding([
      "content/about/index.md": TestSite.page("")
    ]).build()
    let built = try await Repository.templates().adding([
      "content/about/index.md": page("[old]")
    ]).build()
    #expect(built.text("sitemap.xml") == plain.text("sitemap.xml"))
    #expect(built.counts.pages == plain.counts.pages)
    let contents = plain.contents
    let new = built.files.filter { contents[$0.path.text] != $0.contents }.map(\.path.text)
    #expect(new == ["old/index.html"])
  }

  @Test("aliases that are no addresses")
  func noAddresses() async {
    await expectMessages(
      """
      content/about.md:3:12: error: 'Old Page' is no address that a page can have had
        hint: write what stood behind the site's address, like strategy/prevent; did you mean \
      'old-page'?
      content/about.md:3:24: error: 'https://example.org/old' is no address that a page can have had
        hint: write what stood behind the site's address, like strategy/prevent
      content/about.md:3:51: error: 'old/index.html' is no address that a page can have had
        hint: write what stood behind the site's address, like strategy/prevent; did you mean 'old'?
      content/about.md:3:69: error: '../up' is no address that a page can have had
        hint: write what stood behind the site's address, like strategy/prevent
      content/about.md:3:78: error: '/' is no address that a page can have had
        hint: write what stood behind the site's address, like strategy/prevent
      """,
      from: [
        "content/about.md": page(
          "[\"Old Page\", \"https://example.org/old\", \"old/index.html\", \"../up\", \"/\"]")
      ])
  }

  @Test("aliases where something stands: another page, the page itself, a page that Tally makes")
  func taken() async {
    let hint = "\n  hint: take the alias out, or move the page that stands there"
    await expectMessages(
      """
      content/about.md:3:11: error: 'contact' is the address of content/contact.md, so it cannot \
      lead on\(hint)
      content/about.md:3:20: error: 'about' is where this page stands now, and needs no alias
        hint: an alias is an address where the page stood before; take this one out
      content/about.md:3:27: error: 'data/crime-rate' is the address of a page that Tally makes, so \
      it cannot lead on\(hint)
      content/about.md:3:44: error: 'privacy' is the address of a page that Tally makes, so it \
      cannot lead on\(hint)
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/about.md": page("[contact, about, data/crime-rate, privacy]"),
        "content/contact.md": TestSite.page(""),
      ]))
  }

  @Test("two pages with one alias, and a page with one alias twice")
  func twice() async {
    let hint = "\n  hint: an old address can lead to one page only; take one of them out"
    await expectMessages(
      """
      content/about.md:3:16: error: 'old' is already an alias in content/about.md, line 3\(hint)
      content/contact.md:3:10: error: 'old' is already an alias in content/about.md, line 3\(hint)
      """,
      from: ["content/about.md": page("[old, old]"), "content/contact.md": page("old")])
  }

  @Test("a page or dataset of the last release that nothing leads to now is told by tally changes")
  func lost() async throws {
    let released = try await TestSite.claiming.adding(TestSite.powers).released(on: "2015-11-18")
    let site = released.adding([
      "content/other.md": nil, "content/data/powers.csv": nil, "content/data/powers.yml": nil,
    ])
    let record = site.text("content/released/pages.csv").split(separator: "\r\n")
    let pageLine = try #require(record.firstIndex { $0.hasPrefix("other/,") }) + 1
    let dataLine = try #require(record.firstIndex { $0.hasPrefix("data/powers/,") }) + 1
    let found = await SiteChanges.find(in: site.sources)
    #expect(
      ChangesReport(try #require(found.changes)).text(as: .markdown)
        .contains("- **other/:** Other (removed: its address leads nowhere)\n"))
    #expect(
      listing(found.diagnostics) == """
        content/released/pages.csv:\(pageLine):1: warning: the page 'Other' (other) of the last \
        release is gone, and its address leads nowhere
          hint: put a line 'aliases: [other]' into the head of the page that takes its place
        content/released/pages.csv:\(dataLine):1: warning: the page 'Powers' (data/powers) of the \
        last release is gone, and its address leads nowhere
          hint: put a line 'aliases: [data/powers]' into the head of the page that takes its place
        """)
    let mended = site.adding(["content/new.md": page("[other, data/powers]")])
    let after = await SiteChanges.find(in: mended.sources)
    #expect(listing(after.diagnostics) == "")
    let report = ChangesReport(try #require(after.changes))
    #expect(report.text(as: .text).contains("\n  other/: Other (moved to new/)\n"))
    #expect(report.text(as: .json).contains("\"movedTo\": \"new/\""))
  }

  @Test("where nothing is gone, or nothing was released, no address is lost")
  func nothingLost() async throws {
    #expect(listing(await SiteChanges.find(in: TestSite.claiming.sources).diagnostics) == "")
    let released = try await TestSite.claiming.released(on: "2015-11-18")
    #expect(listing(await SiteChanges.find(in: released.sources).diagnostics) == "")
  }
}
