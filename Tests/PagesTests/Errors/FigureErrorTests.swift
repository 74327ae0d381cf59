import Testing

/// A stale figure or a claim that the data do not bear out, wherever it stands.
@Suite struct FigureErrorTests {
  @Test("a figure in a paragraph")
  func figureParagraph() async {
    await expectMessages(
      """
      4:13: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      """,
      fromBody: "The rate is [57.9](figure:crime-rate/sale).")
  }

  @Test("figures in a list, and in a list within it")
  func figuresListListWithin() async {
    await expectMessages(
      """
      5:15: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      6:6: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      """,
      fromBody: """
        - One
        - The rate is [57.9](figure:crime-rate/sale).
          1. [57.9](figure:crime-rate/sale)
        """)
  }

  @Test("a figure in a table's cell")
  func figureTableCell() async {
    await expectMessages(
      """
      6:10: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      """,
      fromBody: """
        | Area | Rate |
        | --- | ---: |
        | Sale | [57.9](figure:crime-rate/sale) |
        """)
  }

  @Test("a figure in a heading")
  func figureHeading() async {
    await expectMessages(
      """
      4:16: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      """,
      fromBody: "## The rate of [57.9](figure:crime-rate/sale)")
  }

  @Test("a figure in emphasised text of a quote")
  func figureEmphasisedTextQuote() async {
    await expectMessages(
      """
      4:18: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      """,
      fromBody: "> The **rate is *[57.9](figure:crime-rate/sale)***.")
  }

  @Test("a figure with emphasis in it")
  func figureEmphasis() async {
    await expectMessages(
      """
      4:1: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      """,
      fromBody: "[**57.9**](figure:crime-rate/sale)")
  }

  @Test("a figure behind letters beyond ASCII counts bytes")
  func figureBehindLettersBeyondAscii() async {
    await expectMessages(
      """
      4:11: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      """,
      fromBody: "Café – [57.9](figure:crime-rate/sale)")
  }

  @Test("a figure by reference")
  func figureByReference() async {
    await expectMessages(
      """
      4:13: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      """,
      fromBody: "The rate is [57.9][rate].\n\n[rate]: figure:crime-rate/sale")
  }

  @Test("a claim in emphasised text")
  func claimEmphasisedText() async {
    await expectMessages(
      """
      4:7: error: the page says 'lowest of all' but crime-rate/bury/2015-04 is 65.2, and \
      crime-rate/sale/2015-04 is 53.0, which is lower
        hint: rewrite the sentence
      """,
      fromBody: "*The* [lowest *of all*](claim:crime-rate/bury/lowest)")
  }

  @Test("of two claims only the wrong one")
  func twoClaimsOnlyWrong() async {
    await expectMessages(
      """
      4:1: error: the page says 'It rose' but crime-rate/sale/2015-04 is 53.0, and \
      crime-rate/sale/2014-04 is 55.5, so it fell
        hint: rewrite the sentence; the data bear out 'fell'
      """,
      fromBody: """
        [It rose](claim:crime-rate/sale/rose).
        [It fell](claim:crime-rate/sale/fell).
        """)
  }

  @Test("a figure in a chart's title and one in its note")
  func figureChartTitleNote() async {
    await expectMessages(
      """
      7:17: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      8:8: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      """,
      fromBody: """
        ```chart
        kind: ranking
        data: crime-rate
        title: Sale has [57.9](figure:crime-rate/sale)
        note: "[57.9](figure:crime-rate/sale) is the rate"
        ```
        """)
  }

  @Test("a claim in a chart's title")
  func claimChartTitle() async {
    await expectMessages(
      """
      7:9: error: the page says 'Bury is best' but crime-rate/bury/2015-04 is 65.2, rank 2 of 2
        hint: rewrite the sentence
      """,
      fromBody: """
        ```chart
        kind: ranking
        data: crime-rate
        title: "[Bury is best](claim:crime-rate/bury/rank/1)"
        ```
        """)
  }

  @Test("a figure in a chart's title in a list in a list")
  func figureChartTitleListList() async {
    await expectMessages(
      """
      11:22: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      """,
      fromBody: """
        - One

          1. Two

             ```chart
             kind: ranking
             data: crime-rate
             title: Sale has [57.9](figure:crime-rate/sale)
             ```
        """)
  }

  @Test("a figure in a table block's title")
  func figureTableBlockTitle() async {
    await expectMessages(
      """
      6:12: error: the page says 4 but the number of rows of powers is 3
        hint: run tally fix, or write 3, or leave the text empty to have it filled in: [](figure:powers?show=count)
      """,
      fromBody: """
        ```table
        data: powers
        title: All [4](figure:powers?show=count) powers
        ```
        """)
  }

  @Test("a figure in a card's label and in its note")
  func figureCardLabelNote() async {
    await expectMessages(
      """
      5:15: error: the page says 2 but the number of rows of powers/new is 1
        hint: run tally fix, or write 1, or leave the text empty to have it filled in: \
      [](figure:powers/new?show=count)
      7:14: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      """,
      fromBody: """
        ```cards
        - label: Once [2](figure:powers/new?show=count)
          figure: crime-rate/sale
          note: Then [57.9](figure:crime-rate/sale)
        ```
        """)
  }

  @Test("a dataset that does not exist")
  func datasetDoesNotExist() async {
    await expectMessages(
      """
      4:1: error: there is no dataset 'crime-rat'
        hint: did you mean 'crime-rate'?
      """,
      fromBody: "[53.0](figure:crime-rat/sale)")
  }

  @Test("an area that does not exist")
  func areaDoesNotExist() async {
    await expectMessages(
      """
      4:1: error: 'crime-rate' has no area 'salle'
        hint: did you mean 'sale'?
      """,
      fromBody: "[53.0](figure:crime-rate/salle)")
  }

  @Test("a period that does not exist")
  func periodDoesNotExist() async {
    await expectMessages(
      """
      4:1: error: 'crime-rate' has no period '2013-04'
        hint: did you mean '2014-04'?
      """,
      fromBody: "[53.0](figure:crime-rate/sale/2013-04)")
  }

  @Test("a figure without a row")
  func figureWithoutRow() async {
    await expectMessages(
      """
      4:1: error: 'crime-rate' names no area
        hint: behind 'crime-rate/' stands area, then a period if it is not the latest
      """,
      fromBody: "[53.0](figure:crime-rate)")
  }

  @Test("a figure without an address")
  func figureWithoutAddress() async {
    await expectMessages(
      """
      4:1: error: '' is no address of a row
        hint: write the dataset, a slash and the row, like crime-rate/trafford
      """,
      fromBody: "[53.0](figure:)")
  }

  @Test("a figure of a list")
  func figureList() async {
    await expectMessages(
      """
      4:1: error: 'powers' is a list and has no values
        hint: add ?show=count to count its rows
      """,
      fromBody: "[3](figure:powers)")
  }

  @Test("something that a figure cannot show")
  func somethingFigureCannotShow() async {
    await expectMessages(
      """
      4:1: error: a figure cannot show 'chang'
        hint: did you mean 'change'?
      """,
      fromBody: "[3](figure:crime-rate/sale?show=chang)")
  }

  @Test("a claim of nothing known")
  func claimNothingKnown() async {
    await expectMessages(
      """
      4:1: error: the claim 'crime-rate/sale/lowst' does not say what it claims
        hint: did you mean 'lowest'?
      """,
      fromBody: "[The lowest](claim:crime-rate/sale/lowst)")
  }

  @Test("a claim without a predicate")
  func claimWithoutPredicate() async {
    await expectMessages(
      """
      4:1: error: the claim 'crime-rate/sale' does not say what it claims
        hint: end it with one of lowest, highest, among-lowest, among-highest, joint-lowest, \
      joint-highest, below-comparator, above-comparator, about-the-same, rose, fell, unchanged, \
      better, worse, rank/N, rose-for/N, fell-for/N, at-least/X, at-most/X, equals/X
      """,
      fromBody: "[The lowest](claim:crime-rate/sale)")
  }

  @Test("a claim without words")
  func claimWithoutWords() async {
    await expectMessages(
      """
      4:1: error: this claim has no words
        hint: write between [ and ] what it claims
      """,
      fromBody: "[](claim:crime-rate/sale/lowest)")
  }

  @Test("fixed words that are none, and a reason in the wrong place")
  func fixedWordsNoneReasonWrong() async {
    await expectMessages(
      """
      4:1: error: this fixed link has no words
      4:16: error: 'fixed:' takes nothing behind it, and here stands 'why'
        hint: say why it is fixed in quotes behind a space: [40](fixed: "size of the group")
      """,
      fromBody: "[](fixed:) and [1998](fixed:why)")
  }

  @Test("a figure with a space in its address")
  func figureSpaceAddress() async {
    await expectMessages(
      """
      4:5: error: this link is not one: '[53.0](figure:crime rate/sale)'
        hint: a destination with a space is no link; names are written with hyphens, crime-rate
      """,
      fromBody: "See [53.0](figure:crime rate/sale).")
  }

  @Test("a figure within a link")
  func figureWithinLink() async {
    await expectMessages(
      """
      4:39: error: this link is not one: '](claim:crime-rate/sale/lowest)'
        hint: links do not nest: end the one before it, or write it without the link inside
      """,
      fromBody: "[All of [53.0](figure:crime-rate/sale)](claim:crime-rate/sale/lowest)")
  }

  @Test("a figure that is never closed")
  func figureNeverClosed() async {
    await expectMessages(
      """
      4:5: error: this link is not one: '[53.0](figure:crime-rate/sale and more'
        hint: the closing ) is missing
      """,
      fromBody: "See [53.0](figure:crime-rate/sale and more")
  }
}
