import Testing

/// Links that lead nowhere, or nowhere that is published.
@Suite struct LinkErrorTests {
  @Test("a page that does not exist, with what may be meant")
  func pageDoesNotExistWhat() async {
    await expectMessages(
      """
      content/index.md:4:1: error: there is no file 'content/abuot.md'
        hint: did you mean content/about.md?
      """,
      from: [
        "content/index.md": TestSite.page("[About](abuot.md)"),
        "content/about.md": TestSite.page(""),
      ])
  }

  @Test("a heading that the page itself does not have")
  func headingPageItselfDoesNot() async {
    await expectMessages(
      """
      4:1: error: content/index.md has no heading '#crimes'
        hint: did you mean 'crime'?
      """,
      fromBody: "[Crime](#crimes)\n\n## Crime")
  }

  @Test("a heading that another page does not have")
  func headingAnotherPageDoesNot() async {
    await expectMessages(
      """
      content/index.md:4:1: error: content/crime.md has no heading '#Trend'
        hint: did you mean 'trend'?
      """,
      from: [
        "content/index.md": TestSite.page("[Crime](crime.md#Trend) and [so](crime.md#trend)"),
        "content/crime.md": TestSite.page("## Trends\n\n## Trend"),
      ])
  }

  @Test("a draft")
  func draft() async {
    await expectMessages(
      """
      content/index.md:4:1: error: 'later.md' is a draft and not published
        hint: take 'draft: true' out of it, or the link out of this page
      """,
      from: [
        "content/index.md": TestSite.page("[Later](later.md)"),
        "content/later.md": """
        ---
        title: Later
        draft: true
        ---

        """,
      ])
  }

  @Test("a folder, a page without its ending, and neither")
  func folderPageWithoutEndingNeither() async {
    await expectMessages(
      """
      content/index.md:4:1: error: there is no file 'content/about/'
        hint: link to the page by its file, content/about/index.md
      content/index.md:4:13: error: there is no file 'content/about'
        hint: link to the page by its file, content/about/index.md
      content/index.md:4:24: error: there is no file 'content/about/team'
        hint: link to the page by its file, content/about/team.md
      content/index.md:4:40: error: there is no file 'content/other'
        hint: link to pages by their file, like prevent.md
      """,
      from: [
        "content/index.md": TestSite.page("[A](about/) [B](about) [C](about/team) [D](other)"),
        "content/about/index.md": TestSite.page(""),
        "content/about/team.md": TestSite.page(""),
      ])
  }

  @Test("an absolute path")
  func absolutePath() async {
    await expectMessages(
      """
      4:1: error: '/about/' is no path from this page
        hint: write it from this file's folder, like ../funding/index.md
      """,
      fromBody: "[About](/about/)")
  }

  @Test("a path out of the site")
  func pathOutSite() async {
    await expectMessages(
      """
      4:1: error: '../about.md' leads out of the site
      """,
      fromBody: "[About](../about.md)")
  }

  @Test("an address that runs a script")
  func addressRunsScript() async {
    await expectMessages(
      """
      4:1: error: 'javascript:' is no kind of link that can be published
        hint: links lead to pages (page.md), datasets (dataset:NAME), https: or mailto:
      4:31: error: 'javascript:' is no kind of link that can be published
        hint: links lead to pages (page.md), datasets (dataset:NAME), https: or mailto:
      """,
      fromBody: "[Go](javascript:alert(1)) and [so](<JavaScript:alert(1)>)")
  }

  @Test("an address that hides a script")
  func addressHidesScript() async {
    await expectMessages(
      """
      4:1: error: there is no file 'content/java
      script:alert(1)'
        hint: link to pages by their file, like prevent.md
      4:38: error: there is no file 'content/\\evil.example'
      """,
      fromBody: "[Go](<java&#10;script:alert(1)>) and [so](\\\\evil.example)")
  }

  @Test("a scheme that is misspelt, and one that is not published")
  func schemeMisspeltNotPublished() async {
    await expectMessages(
      """
      4:1: error: 'figur:' is no kind of link that can be published
        hint: did you mean 'figure'?
      4:32: error: 'ftp:' is no kind of link that can be published
        hint: links lead to pages (page.md), datasets (dataset:NAME), https: or mailto:
      """,
      fromBody: "[A](figur:crime-rate/sale) and [B](ftp://example.org/)")
  }

  @Test("a web address without a host, and mail without an address")
  func webAddressWithoutHostMail() async {
    await expectMessages(
      """
      4:1: error: 'https:example.org' leads nowhere
        hint: write the whole address, like https://example.org/
      4:28: error: 'mailto:' leads nowhere
        hint: write the whole address, like https://example.org/
      """,
      fromBody: "[A](https:example.org) and [B](mailto:)")
  }

  @Test("a link without an address")
  func linkWithoutAddress() async {
    await expectMessages(
      """
      4:1: error: this link leads nowhere
        hint: put the page's path between ( and )
      """,
      fromBody: "[About]()")
  }

  @Test("a link without words")
  func linkWithoutWords() async {
    await expectMessages(
      """
      4:1: error: this link has no words
        hint: say between [ and ] where it leads
      """,
      fromBody: "[](index.md)")
  }

  @Test("a dataset that does not exist")
  func datasetDoesNotExist() async {
    await expectMessages(
      """
      4:1: error: there is no dataset 'crime-rat'
        hint: did you mean 'crime-rate'?
      """,
      fromBody: "[Data](dataset:crime-rat)")
  }

  @Test("a row of a dataset that does not exist")
  func rowDatasetDoesNotExist() async {
    await expectMessages(
      """
      4:1: error: 'crime-rate' has no area 'salle'
        hint: did you mean 'sale'?
      """,
      fromBody: "[Data](dataset:crime-rate#salle)")
  }

  @Test("the file of a dataset")
  func fileDataset() async {
    await expectMessages(
      """
      4:1: error: there is no file 'content/data/crime-rate.csv'
        hint: link to a dataset's page as dataset:crime-rate
      """,
      fromBody: "[Data](data/crime-rate.csv)")
  }

  @Test("a document that does not exist")
  func documentDoesNotExist() async {
    await expectMessages(
      """
      4:1: error: there is no file 'content/report.pdf'
      """,
      fromBody: "[The report](report.pdf)")
  }

  @Test("a card's link")
  func cardLink() async {
    await expectMessages(
      """
      7:9: error: there is no file 'content/crime.md'
      """,
      fromBody: """
        ```cards
        - label: Rate
          figure: crime-rate/sale
          link: crime.md
        ```
        """)
  }

  @Test("the attribution's links")
  func attributionLinks() async {
    await expectMessages(
      """
      content/site.yml:8:20: error: there is no file 'content/a.md'
      content/site.yml:8:34: error: content/index.md has no heading '#b'
      """,
      from: [
        "content/site.yml": TestSite.configuration
          + "attribution: \"From [A](a.md) and [B](index.md#b)\"\n"
      ])
  }

  @Test("links that are none to Markdown: a space, a link within, an end that is missing")
  func linksAreNone() async {
    await expectMessages(
      """
      4:1: error: this link is not one: '[A](my page.md)'
        hint: a destination with a space is no link; write it between < and >
      5:23: error: this link is not one: '](index.md)'
        hint: links do not nest: end the one before it, or write it without the link inside
      6:1: error: this link is not one: '[D](https://example.org/ and more'
        hint: the closing ) is missing
      """,
      fromBody:
        "[A](my page.md)\n[B and [C](index.md) D](index.md)\n[D](https://example.org/ and more")
  }

  @Test("brackets that are meant as they stand are no links")
  func brackets() async {
    await expectMessages(
      "", fromBody: "He [the chair](see below) said `[a](b c.md)` [sic] (so).\n\n    [a](b c.md)")
  }

  @Test("a link that is none and holds brackets, of which one looks like another such link")
  func nestedBrackets() async {
    await expectMessages(
      """
      4:1: error: this link is not one: '[A](figure:a ](figure:b c)'
        hint: a destination with a space is no link; names are written with hyphens, crime-rate
      """,
      fromBody: "[A](figure:a ](figure:b c) and ](so) on")
  }
}
