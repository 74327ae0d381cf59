import Testing

/// Fenced charts, tables and cards.
@Suite struct BlockErrorTests {
  @Test("misspelt block names")
  func misspeltBlockNames() async {
    await expectMessages(
      """
      4:1: error: there is no block 'charts'
        hint: did you mean 'chart'?
      8:1: error: there is no block 'Table'
        hint: did you mean 'table'?
      11:1: error: there is no block 'card'
        hint: did you mean 'cards'?
      """,
      fromBody: """
        ```charts
        kind: ranking
        ```

        ```Table
        ```

        ```card
        ```
        """)
  }

  @Test("code in other languages is no block")
  func codeOtherLanguagesNoBlock() async {
    await expectMessages(
      "",
      fromBody: """
        ```swift
        let a = 1
        ```

            indented
        """)
  }

  @Test("empty blocks")
  func emptyBlocks() async {
    await expectMessages(
      """
      4:1: error: this block is empty
        hint: say in it which data it shows, like 'data: crime-rate'
      7:1: error: this block is empty
        hint: begin each card with '- label: …'
      """,
      fromBody: """
        ```chart
        ```

        ```cards
        ```
        """)
  }

  @Test("a chart without its keys")
  func chartWithoutKeys() async {
    await expectMessages(
      """
      5:1: error: a chart has no 'kind'
        hint: add a line 'kind: …'
      5:1: error: a chart has no 'data'
        hint: add a line 'data: …'
      5:1: error: a chart has no 'title'
        hint: add a line 'title: …'
      """,
      fromBody: "```chart\nwhere: sale\n```")
  }

  @Test("a chart that is text")
  func chartText() async {
    await expectMessages(
      """
      5:1: error: a chart has to be lines of 'key: value', not 'ranking'
      """,
      fromBody: "```chart\nranking\n```")
  }

  @Test("an unknown kind, key and dataset at once")
  func unknownKindKeyDatasetAt() async {
    await expectMessages(
      """
      5:7: error: 'kind' cannot be 'rankin'
        hint: did you mean 'ranking'?
      6:7: error: there is no dataset 'crime-rte'
        hint: did you mean 'crime-rate'?
      8:1: error: a chart knows no 'highligt'
        hint: did you mean 'highlight'?
      """,
      fromBody: """
        ```chart
        kind: rankin
        data: crime-rte
        title: Crime
        highligt: sale
        ```
        """)
  }

  @Test("an area to highlight that does not exist")
  func areaHighlightDoesNotExist() async {
    await expectMessages(
      """
      8:12: error: 'crime-rate' has no area 'salle'
        hint: did you mean 'sale'?
      """,
      fromBody: """
        ```chart
        kind: ranking
        data: crime-rate
        title: Crime
        highlight: salle
        ```
        """)
  }

  @Test("a highlight where nothing can be highlighted")
  func highlightWhereNothingCanBe() async {
    await expectMessages(
      """
      9:12: error: a history chart highlights nothing
        hint: take the line away
      """,
      fromBody: """
        ```chart
        kind: history
        data: crime-rate
        title: Crime
        where: sale
        highlight: sale
        ```
        """)
  }

  @Test("a history that does not say of which area")
  func historyDoesNotSayWhich() async {
    await expectMessages(
      """
      4:1: error: this chart has to say which area it shows
        hint: say it like 'where: sale'
      """,
      fromBody: """
        ```chart
        kind: history
        data: crime-rate
        title: Crime
        ```
        """)
  }

  @Test("a history of an area that does not exist")
  func historyAreaDoesNotExist() async {
    await expectMessages(
      """
      8:8: error: 'crime-rate' has no area 'salle'
        hint: did you mean 'sale'?
      """,
      fromBody: """
        ```chart
        kind: history
        data: crime-rate
        title: Crime
        where: salle
        ```
        """)
  }

  @Test("a history of one period")
  func historyPeriod() async {
    await expectMessages(
      """
      9:9: error: a history chart shows all periods
        hint: take the line away
      """,
      fromBody: """
        ```chart
        kind: history
        data: crime-rate
        title: Crime
        where: sale
        period: 2015-04
        ```
        """)
  }

  @Test("a ranking of one row")
  func rankingRow() async {
    await expectMessages(
      """
      8:8: error: 'crime-rate' has nothing to choose from with 'where'
        hint: take the line away
      """,
      fromBody: """
        ```chart
        kind: ranking
        data: crime-rate
        title: Crime
        where: sale
        ```
        """)
  }

  @Test("a ranking in a period that does not exist")
  func rankingPeriodDoesNotExist() async {
    await expectMessages(
      """
      8:9: error: 'crime-rate' has no period '2012-04'
        hint: did you mean '2014-04'?
      """,
      fromBody: """
        ```chart
        kind: ranking
        data: crime-rate
        title: Crime
        period: 2012-04
        ```
        """)
  }

  @Test("a survey of rates")
  func surveyRates() async {
    await expectMessages(
      """
      4:1: error: a survey chart shows answers in percent, and 'crime-rate' holds none
        hint: its measure has to be percent, with the questions as a column
      """,
      fromBody: """
        ```chart
        kind: survey
        data: crime-rate
        title: Crime
        ```
        """)
  }

  @Test("a list drawn as a chart")
  func listDrawnAsChart() async {
    await expectMessages(
      """
      4:1: error: 'powers' is a list and has no values to draw
        hint: show it with a ```table block
      """,
      fromBody: """
        ```chart
        kind: ranking
        data: powers
        title: Powers
        ```
        """)
  }

  @Test("a title that begins with a link and has no quotes")
  func titleBeginsLinkHasNo() async {
    await expectMessages(
      """
      7:16: error: this YAML cannot be read: did not find expected key
        hint: text that starts with [ or { or holds ': ' or ' #' needs quotes around it; indent \
      with spaces, not tabs
      """,
      fromBody: """
        ```chart
        kind: ranking
        data: crime-rate
        title: [Lowest](claim:crime-rate/sale/lowest)
        ```
        """)
  }

  @Test("a title with a colon, in a list")
  func titleColonList() async {
    await expectMessages(
      """
      9:15: error: this YAML cannot be read: mapping values are not allowed in this context
        hint: text that starts with [ or { or holds ': ' or ' #' needs quotes around it; indent \
      with spaces, not tabs
      """,
      fromBody: """
        - One

          ```chart
          kind: ranking
          data: crime-rate
          title: Crime: down
          ```
        """)
  }

  @Test("a misspelt key in a quote")
  func misspeltKeyQuote() async {
    await expectMessages(
      """
      7:3: error: a chart knows no 'dat'
        hint: did you mean 'data'?
      """,
      fromBody: """
        >
        > ```chart
        > kind: ranking
        > dat: crime-rate
        > title: Crime
        > ```
        """)
  }

  @Test("a table of a group that does not exist, and one with a key of charts")
  func tableGroupDoesNotExist() async {
    await expectMessages(
      """
      7:8: error: 'powers' has no group 'nw'
        hint: did you mean 'new'?
      13:1: error: a table knows no 'highlight'
        hint: it knows data, title, note, where, period
      """,
      fromBody: """
        ```table
        data: powers
        title: Powers
        where: nw
        ```

        ```table
        data: powers
        title: Powers
        highlight: new
        ```
        """)
  }

  @Test("cards that are no list")
  func cardsNoList() async {
    await expectMessages(
      """
      5:1: error: cards are a list
        hint: begin each card with '- label: …'
      """,
      fromBody: "```cards\nlabel: Crime\nfigure: crime-rate/sale\n```")
  }

  @Test("cards of which each has a fault")
  func cardsWhichEachHasFault() async {
    await expectMessages(
      """
      5:3: error: a card has no 'figure'
        hint: add a line 'figure: …'
      6:3: error: a card has no 'label'
        hint: add a line 'label: …'
      7:3: error: a card has to be lines of 'key: value', not 'just words'
      9:3: error: a card knows no 'figre'
        hint: did you mean 'figure'?
      11:18: error: 'crime-rate' has no area 'salle'
        hint: did you mean 'sale'?
      """,
      fromBody: """
        ```cards
        - label: No figure
        - figure: crime-rate/sale
        - just words
        - label: Misspelt
          figre: crime-rate/sale
        - label: Wrong
          figure: figure:crime-rate/salle
        ```
        """)
  }

  @Test("a block that holds two documents")
  func blockHoldsTwoDocuments() async {
    await expectMessages(
      """
      6:1: error: this YAML cannot be read: but found another document
        hint: text that starts with [ or { or holds ': ' or ' #' needs quotes around it; indent \
      with spaces, not tabs
      """,
      fromBody: """
        ```chart
        kind: ranking
        ---
        kind: survey
        ```
        """)
  }

  @Test("a comparator that is to be highlighted, and a period of a list")
  func comparatorHighlighted() async {
    await expectMessages(
      """
      8:12: error: 'force-average' is the comparator, which is a line and not highlighted
        hint: take the line away
      14:9: error: 'powers' is a list and has no periods
        hint: take the line away
      """,
      fromBody: """
        ```chart
        kind: ranking
        data: crime-rate
        title: Crime
        highlight: force-average
        ```

        ```table
        data: powers
        title: Powers
        period: 2015
        ```
        """)
  }
}
