import Testing

/// Pages, their front matter and headings, and the tree that they make.
@Suite struct PageErrorTests {
  @Test("two sources for one URL")
  func twoSourcesUrl() async {
    await expectMessages(
      """
      content/about/index.md:1:1: error: this page has the same address as content/about.md: \
      /about/
        hint: rename one of them
      """,
      from: [
        "content/about.md": TestSite.page("one"),
        "content/about/index.md": TestSite.page("two"),
      ])
  }

  @Test("a folder without index, and the one above it")
  func folderWithoutIndexAbove() async {
    await expectMessages(
      """
      content/strategy/index.md:1:1: error: this file is missing
        hint: content/strategy/prevent/duty.md needs a page above it; give the folder one
      content/strategy/prevent/index.md:1:1: error: this file is missing
        hint: content/strategy/prevent/duty.md needs a page above it; give the folder one
      """,
      from: [
        "content/strategy/prevent/duty.md": TestSite.page(""),
        "content/strategy/prevent/forum.md": TestSite.page(""),
      ])
  }

  @Test("a page below a draft")
  func pageBelowDraft() async {
    await expectMessages(
      """
      content/strategy/index.md:1:1: error: this page is a draft, but content/strategy/prevent.md \
      below it is not
        hint: make both drafts, or neither
      """,
      from: [
        "content/strategy/index.md": """
        ---
        title: Later
        draft: true
        ---

        """,
        "content/strategy/prevent.md": TestSite.page(""),
      ])
  }

  @Test("no home page")
  func noHomePage() async {
    await expectMessages(
      """
      content/index.md:1:1: error: this file is missing
        hint: it is the home page; write it with a front matter that has a title
      """,
      from: ["content/index.md": nil])
  }

  @Test("pages in the place of what Tally makes")
  func pagesPlaceWhatTallyMakes() async {
    await expectMessages(
      """
      content/about.md:1:1: error: this page has no front matter
        hint: begin it with a line '---', a line 'title: …' and a line '---'
      content/data.md:1:1: error: this file would take the place of 'data/index.html', which \
      Tally makes itself
        hint: rename it
      content/robots.txt:1:1: error: this file would take the place of 'robots.txt', which Tally \
      makes itself
        hint: rename it
      """,
      from: [
        "content/data.md": TestSite.page(""),
        "content/robots.txt": "",
        "content/about.md": "oops",
      ])
  }

  @Test("no front matter")
  func noFrontMatter() async {
    await expectMessages(
      """
      content/index.md:1:1: error: this page has no front matter
        hint: begin it with a line '---', a line 'title: …' and a line '---'
      """,
      from: ["content/index.md": "# Home\n"])
  }

  @Test("an empty file")
  func emptyFile() async {
    await expectMessages(
      """
      content/index.md:1:1: error: this page has no front matter
        hint: begin it with a line '---', a line 'title: …' and a line '---'
      """,
      from: ["content/index.md": ""])
  }

  @Test("a front matter that is never closed")
  func frontMatterNeverClosed() async {
    await expectMessages(
      """
      content/index.md:1:1: error: this front matter is never closed
        hint: put a line '---' below its last key
      """,
      from: [
        "content/index.md": """
        ---
        title: Home

        Text

        """
      ])
  }

  @Test("an empty front matter, and one with a blank title")
  func emptyFrontMatterBlankTitle() async {
    await expectMessages(
      """
      content/about.md:2:1: error: 'title' has nothing behind it
        hint: write it behind 'title: '
      content/index.md:1:1: error: the front matter has no 'title'
        hint: add a line 'title: …'
      """,
      from: [
        "content/index.md": "---\n---\n",
        "content/about.md": "---\ntitle: \" \"\n---\n",
      ])
  }

  @Test("keys and values that the front matter does not know")
  func keysValuesFrontMatterDoes() async {
    await expectMessages(
      """
      content/index.md:3:1: error: the front matter knows no 'sumary'
        hint: did you mean 'summary'?
      content/index.md:4:8: error: 'order' has to be a whole number, not 'two'
      content/index.md:5:11: error: 'reviewed' has to be a date, not '18/11/2015'
        hint: write year, month and day like 2015-11-18
      content/index.md:6:10: error: 'Anti-social behaviour' is not a topic
        hint: write it as an address is written: anti-social-behaviour
      content/index.md:7:8: error: 'draft' has to be true or false, not 'maybe'
      content/index.md:8:8: error: 'owner' has to be text, not a list
        hint: text that starts with [ or { or holds ': ' needs quotes around it
      """,
      from: [
        "content/index.md": """
        ---
        title: Home
        sumary: Welcome
        order: two
        reviewed: 18/11/2015
        topics: [Anti-social behaviour]
        draft: maybe
        owner: [A, B]
        ---

        """
      ])
  }

  @Test("a misspelt title is not missing too")
  func misspeltTitleNotMissingToo() async {
    await expectMessages(
      """
      content/index.md:2:1: error: the front matter knows no 'titel'
        hint: did you mean 'title'?
      """,
      from: ["content/index.md": "---\ntitel: Home\n---\n"])
  }

  @Test("a key that is there twice")
  func keyThereTwice() async {
    await expectMessages(
      """
      content/index.md:2:1: error: 'title' stands here twice
        hint: keep one of them
      """,
      from: [
        "content/index.md": """
        ---
        title: Home
        title: Start
        ---

        """
      ])
  }

  @Test("a front matter that holds no keys")
  func frontMatterHoldsNoKeys() async {
    await expectMessages(
      """
      content/about.md:2:1: error: the front matter has to be lines of 'key: value', not a list
      content/index.md:2:1: error: the front matter has to be lines of 'key: value', not 'Home'
      """,
      from: [
        "content/index.md": "---\nHome\n---\n",
        "content/about.md": "---\n- title: A\n---\n",
      ])
  }

  @Test("a title that begins with a link and has no quotes")
  func titleBeginsLinkHasNo() async {
    await expectMessages(
      """
      content/about.md:2:8: error: 'title' has to be text, not a list
        hint: text that starts with [ or { or holds ': ' needs quotes around it
      content/index.md:2:20: error: this YAML cannot be read: did not find expected key
        hint: text that starts with [ or { or holds ': ' or ' #' needs quotes around it; indent \
      with spaces, not tabs
      """,
      from: [
        "content/index.md": "---\ntitle: [The lowest](claim:crime-rate/sale/lowest)\n---\n",
        "content/about.md": "---\ntitle: [About]\n---\n",
      ])
  }

  @Test("text without quotes that holds a colon or a number sign")
  func textWithoutQuotesHoldsColon() async {
    await expectMessages(
      """
      content/about.md:2:17: error: what stands behind # is a comment, and not part of 'title'
        hint: put quotes around the whole text, or the comment on a line of its own
      content/about.md:3:23: error: what stands behind # is a comment, and not part of 'summary'
        hint: put quotes around the whole text, or the comment on a line of its own
      content/index.md:2:12: error: this YAML cannot be read: mapping values are not allowed in \
      this context
        hint: text that starts with [ or { or holds ': ' or ' #' needs quotes around it; indent \
      with spaces, not tabs
      """,
      from: [
        "content/index.md": "---\ntitle: Sale: the report\n---\n",
        "content/about.md": """
        ---
        title: Priority #1
        summary: Our priority #1
        order: 3 # last
        ---

        """,
      ])
  }

  @Test("a template that does not exist, and one that is not for pages")
  func templateDoesNotExistNot() async {
    await expectMessages(
      """
      content/about.md:3:11: error: the template 'dataset' is not one for pages
        hint: the templates for pages are page
      content/index.md:3:11: error: there is no template 'pge'
        hint: did you mean 'page'?
      """,
      from: [
        "content/index.md": """
        ---
        title: Home
        template: pge
        ---

        """,
        "content/about.md": """
        ---
        title: About
        template: dataset
        ---

        """,
      ])
  }

  @Test("a main heading in the text")
  func mainHeadingText() async {
    await expectMessages(
      """
      6:1: error: a page has one main heading, its title
        hint: begin the headings of the text with ##
      """,
      fromBody: "Text\n\n# Main")
  }

  @Test("headings that skip a level")
  func headingsSkipLevel() async {
    await expectMessages(
      """
      4:1: error: this heading skips a level
        hint: write it with ##
      8:1: error: this heading skips a level
        hint: write it with ###
      """,
      fromBody: """
        ### First

        ## Second

        #### Fourth
        """)
  }

  @Test("figures in a title and a summary")
  func figuresTitleSummary() async {
    await expectMessages(
      """
      content/index.md:2:9: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      content/index.md:3:19: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/index.md": """
        ---
        title: "[57.9](figure:crime-rate/sale) crimes"
        summary: Sale has [57.9](figure:crime-rate/sale)
        ---

        """
      ]))
  }

  @Test("headings without words")
  func headingsWithoutWords() async {
    await expectMessages(
      """
      4:1: error: this heading has no words
        hint: write some behind the #
      8:1: error: this heading has no words
        hint: write some behind the #
      """,
      fromBody: "##\n\nText\n\n### ###")
  }
}
