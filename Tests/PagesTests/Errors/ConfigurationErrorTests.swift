import Testing

/// What `site.yml` says, held against the site.
@Suite struct ConfigurationErrorTests {
  @Test("no site.yml, and a page with a fault of its own")
  func noSiteYmlPageFault() async {
    await expectMessages(
      """
      content/index.md:4:1: error: raw HTML is not published: '<b>'
        hint: write it in Markdown, or put a backslash before the <
      content/site.yml:1:1: error: this file is missing
        hint: it says what the site is called: title, area, organisation, base-url, licence
      """,
      from: [
        "content/site.yml": nil,
        "content/index.md": TestSite.page("<b>"),
      ])
  }

  @Test("a language that is none", arguments: ["English", "en-GB x", "e", "en--GB", "en_GB"])
  func language(tag: String) async {
    await expectMessages(
      """
      content/site.yml:8:11: error: '\(tag)' is no language tag
        hint: write it like en-GB, en or cy
      """, from: ["content/site.yml": TestSite.configuration + "language: \(tag)\n"])
  }

  @Test("an empty site.yml")
  func emptySiteYml() async {
    await expectMessages(
      """
      content/site.yml:1:1: error: site.yml has no 'title'
        hint: add a line 'title: …'
      content/site.yml:1:1: error: site.yml has no 'area'
        hint: add a line 'area: …'
      content/site.yml:1:1: error: site.yml has no 'organisation'
        hint: add a line 'organisation: …'
      content/site.yml:1:1: error: site.yml has no 'base-url'
        hint: add a line 'base-url: …'
      content/site.yml:1:1: error: site.yml has no 'licence'
        hint: add a line 'licence: …'
      content/site.yml:1:1: error: site.yml has no 'accessibility'
        hint: the law asks every public body's site for an accessibility statement; say under \
      'accessibility:' at least 'compliance', 'faults', 'test', 'contact', 'enforcement' and \
      'prepared'
      """,
      from: ["content/site.yml": ""])
  }

  @Test("a site.yml that is a list")
  func siteYmlList() async {
    await expectMessages(
      """
      content/site.yml:1:1: error: site.yml has to be lines of 'key: value', not a list
      """,
      from: ["content/site.yml": "- title: A\n"])
  }

  @Test("a misspelt key in a file with a byte-order mark")
  func misspeltKeyFileByteOrder() async {
    await expectMessages(
      """
      content/site.yml:1:1: error: site.yml knows no 'titel'
        hint: did you mean 'title'?
      """,
      from: [
        "content/site.yml": "\u{FEFF}" + TestSite.configuration.replacing("title:", with: "titel:")
      ])
  }

  @Test("an address under which no site can be published")
  func addressUnderWhichNoSite() async {
    await expectMessages(
      """
      content/site.yml:4:11: error: 'https://example.org/?site=1' is no address under which a \
      site can be published
        hint: write it like https://example.org/ or https://example.org/safer/
      """,
      from: [
        "content/site.yml": TestSite.configuration.replacing(
          "example.org/\n", with: "example.org/?site=1\n")
      ])
  }

  @Test("addresses that are none")
  func addressesNone() async {
    await expectMessages(
      """
      content/site.yml:4:11: error: 'www.example.org' is no web address
        hint: write the whole address, https:// included
      content/site.yml:7:9: error: 'https:///ogl' is no web address
        hint: write the whole address, https:// included
      content/site.yml:8:27: error: 'us@example.org' is no web address
        hint: write mailto:us@example.org
      """,
      from: [
        "content/site.yml": TestSite.configuration.replacing(
          "https://example.org/\n", with: "www.example.org\n"
        ).replacing("//example.org/ogl", with: "///ogl")
          + "contact: {name: Us, link: us@example.org}\n"
      ])
  }

  @Test("a navigation and a footer that name nothing")
  func navigationFooterNameNothing() async {
    await expectMessages(
      """
      content/site.yml:9:5: error: the navigation names 'abuot', which is no folder of the site
        hint: did you mean 'about'?
      content/site.yml:11:5: error: the navigation names 'about.md', which is no folder of the site
        hint: it is a list of the folders in content, without / or .md
      content/site.yml:12:26: error: the footer names 'abuot/index.md', which is no page of the \
      site
        hint: did you mean 'about/index.md'?
      content/site.yml:12:42: error: the footer names '../index.md', which is no page of the site
        hint: did you mean 'index.md'?
      """,
      from: [
        "content/site.yml": TestSite.configuration + """
          navigation:
            - abuot
            - data
            - about.md
          footer: [about/index.md, abuot/index.md, ../index.md]

          """,
        "content/about/index.md": TestSite.page(""),
      ])
  }

  @Test("a navigation and a footer that name drafts")
  func navigationFooterNameDrafts() async {
    await expectMessages(
      """
      content/site.yml:8:14: error: the navigation names 'about', which is no folder of the site
        hint: content/about/index.md is a draft and not published
      content/site.yml:9:10: error: the footer names 'about/index.md', which is no page of the site
        hint: content/about/index.md is a draft and not published
      """,
      from: [
        "content/site.yml": TestSite.configuration
          + "navigation: [about]\nfooter: [about/index.md]\n",
        "content/about/index.md": """
        ---
        title: About
        draft: true
        ---

        """,
      ])
  }

  @Test("a figure in the attribution, once for all pages")
  func figureAttributionOnceAllPages() async {
    await expectMessages(
      """
      content/site.yml:8:24: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/site.yml": TestSite.configuration
          + "attribution: \"Sale has [57.9](figure:crime-rate/sale)\"\n",
        "content/about.md": TestSite.page(""),
        "content/contact.md": TestSite.page(""),
      ]))
  }
}
