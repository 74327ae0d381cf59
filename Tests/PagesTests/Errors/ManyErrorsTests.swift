import Testing

@testable import Pages

/// Many faults in one run, and faults that follow from others.
@Suite struct ManyErrorsTests {
  @Test("fourteen different errors are all reported in one run, in order, each once")
  func fourteenAtOnce() async {
    let site = TestSite(TestSite.crimeRate).adding([
      "content/site.yml": TestSite.configuration + "navigaton: [about]\n",
      "content/index.md": """
      ---
      title: "[57.9](figure:crime-rate/sale) crimes"
      sumary: Welcome
      ---
      See [About](abuot.md), <b>now</b>.

      ![](map.png)

      ```chart
      kind: pie
      data: crime-rate
      title: Crime
      ```

      [Bury is lowest](claim:crime-rate/bury/lowest)

      """,
      "content/map.png": "",
      "content/about.md": TestSite.page("# About"),
      "content/strategy/prevent.md": TestSite.page(""),
      "content/notes.exe": "",
      "content/data/asb.csv": "area,period,value\n",
      "content/data/bad.csv": TestSite.crimeCSV.replacing("65.2", with: "sixty"),
      "content/data/bad.yml": TestSite.crimeYAML,
      "templates/page.mustache": "{{{bodi}}}",
    ])
    await expectMessages(
      """
      content/about.md:4:1: error: a page has one main heading, its title
        hint: begin the headings of the text with ##
      content/data/asb.csv:1:1: error: no description belongs to this file
        hint: add content/data/asb.yml that says what it measures, from whom and when
      content/data/bad.csv:4:14: error: 'sixty' is not a value
      content/index.md:2:9: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      content/index.md:3:1: error: the front matter knows no 'sumary'
        hint: did you mean 'summary'?
      content/index.md:5:5: error: there is no file 'content/abuot.md'
        hint: did you mean content/about.md?
      content/index.md:5:24: error: raw HTML is not published: '<b>'
        hint: write it in Markdown, or put a backslash before the <
      content/index.md:5:30: error: raw HTML is not published: '</b>'
        hint: write it in Markdown, or put a backslash before the <
      content/index.md:7:1: error: this image has no alternative text
        hint: say between ![ and ] what it shows, for those who cannot see it
      content/index.md:10:7: error: 'kind' cannot be 'pie'
        hint: it is one of ranking, survey, history, trend, control, funnel
      content/index.md:15:1: error: the page says 'Bury is lowest' but crime-rate/bury/2015-04 is \
      65.2, and crime-rate/sale/2015-04 is 53.0, which is lower
        hint: rewrite the sentence
      content/notes.exe:1:1: error: a file of this kind is not published
        hint: pages end in .md; beside them may stand png, jpg, jpeg, gif, webp, avif, svg, pdf, \
      ods, xlsx, odt, docx, txt, zip
      content/site.yml:8:1: error: site.yml knows no 'navigaton'
        hint: did you mean 'navigation'?
      content/strategy/index.md:1:1: error: this file is missing
        hint: content/strategy/prevent.md needs a page above it; give the folder one
      templates/page.mustache:1:1: error: nobody supplies 'bodi' here
        hint: did you mean 'body'?
      """, from: site)
  }

  @Test("a broken dataset is reported where it is, not at every reference to it")
  func brokenDataset() async {
    let site = TestSite(TestSite.crimeRate).adding([
      "content/data/crime-rate.csv": TestSite.crimeCSV.replacing("65.2", with: "sixty"),
      "content/index.md": """
      ---
      title: "[](figure:crime-rate/sale)"
      summary: "[53.0](figure:crime-rate/sale?show=change)"
      ---
      [53.0](figure:crime-rate/sale) [Lowest](claim:crime-rate/sale/lowest)
      [Data](dataset:crime-rate) [Sale](dataset:crime-rate#sale)

      ```chart
      kind: ranking
      data: crime-rate
      title: Crime
      ```

      ```table
      data: crime-rate
      title: Crime
      ```

      ```cards
      - label: Crime
        figure: crime-rate/sale
        link: dataset:crime-rate
      ```

      """,
    ])
    await expectMessages(
      "content/data/crime-rate.csv:4:14: error: 'sixty' is not a value", from: site)
  }

  @Test("a dataset without its other half is not reported at every reference to it either")
  func halfDataset() async {
    await expectMessages(
      """
      content/data/crime-rate.csv:1:1: error: no description belongs to this file
        hint: add content/data/crime-rate.yml that says what it measures, from whom and when
      """,
      from: [
        "content/data/crime-rate.csv": TestSite.crimeCSV,
        "content/index.md": TestSite.page("[53.0](figure:crime-rate/sale)"),
      ])
  }

  @Test("a broken page is reported where it is, not at every link to it or below it")
  func brokenPage() async {
    await expectMessages(
      """
      content/about/index.md:1:1: error: this page has no front matter
        hint: begin it with a line '---', a line 'title: …' and a line '---'
      """,
      from: [
        "content/site.yml": TestSite.configuration
          + "navigation: [about]\nfooter: [about/index.md]\n",
        "content/about/index.md": "# About\n",
        "content/about/team.md": TestSite.page("[Up](index.md) [Who](index.md#who)"),
        "content/index.md": TestSite.page("[About](about/index.md)"),
      ])
  }

  @Test("a broken page's faults in its body are found with those in its front matter")
  func bodyAndFrontMatter() async {
    await expectMessages(
      """
      content/index.md:3:8: error: 'order' has to be a whole number, not 'one'
      content/index.md:5:1: error: this link leads nowhere
        hint: put the page's path between ( and )
      """,
      from: ["content/index.md": "---\ntitle: Home\norder: one\n---\n[Go]()\n"])
  }

  @Test("the order of the files that are given does not change the messages")
  func orderOfFiles() async throws {
    let site = TestSite([
      "content/index.md": TestSite.page("[A](a.md) [B](b.md)"),
      "content/c.md": TestSite.page("<b>"), "content/d.md": "", "templates/page.mustache": "{{x}}",
    ])
    let first = listing(await site.build().diagnostics)
    for _ in 0..<5 { #expect(listing(await site.build().diagnostics) == first) }
  }
}
