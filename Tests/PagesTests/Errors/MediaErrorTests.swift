import Testing

/// Raw HTML, images, documents and other files.
@Suite struct MediaErrorTests {
  @Test("a block of raw HTML")
  func blockRawHtml() async {
    await expectMessages(
      """
      6:1: error: raw HTML is not published: '<div class="box">'
        hint: write it in Markdown, or put a backslash before the <
      """,
      fromBody: """
        Text

        <div class="box">
        hi
        </div>
        """)
  }

  @Test("raw HTML in a line, and a comment")
  func rawHtmlLineComment() async {
    await expectMessages(
      """
      4:6: error: raw HTML is not published: '<b>'
        hint: write it in Markdown, or put a backslash before the <
      4:13: error: raw HTML is not published: '</b>'
        hint: write it in Markdown, or put a backslash before the <
      4:23: error: raw HTML is not published: '<!-- note -->'
        hint: delete the comment
      """,
      fromBody: "some <b>bold</b> text <!-- note -->")
  }

  @Test("raw HTML in a title and a summary")
  func rawHtmlTitleSummary() async {
    await expectMessages(
      """
      content/index.md:2:10: error: raw HTML is not published: '<b>'
        hint: write it in Markdown, or put a backslash before the <
      content/index.md:2:17: error: raw HTML is not published: '</b>'
        hint: write it in Markdown, or put a backslash before the <
      content/index.md:3:10: error: raw HTML is not published: '<script>'
        hint: write it in Markdown, or put a backslash before the <
      """,
      from: [
        "content/index.md": """
        ---
        title: A <b>bold</b> title
        summary: <script>
        ---

        """
      ])
  }

  @Test("an image without alternative text")
  func imageWithoutAlternativeText() async {
    await expectMessages(
      """
      content/index.md:4:1: error: this image has no alternative text
        hint: say between ![ and ] what it shows, for those who cannot see it
      content/index.md:4:14: error: this image has no alternative text
        hint: say between ![ and ] what it shows, for those who cannot see it
      """,
      from: [
        "content/index.md": TestSite.page("![](map.png) ![ ](map.png)"),
        "content/map.png": "x",
      ])
  }

  @Test("an image that does not exist")
  func imageDoesNotExist() async {
    await expectMessages(
      """
      4:1: error: there is no file 'content/map.png'
      """,
      fromBody: "![A map](map.png)")
  }

  @Test("images from elsewhere")
  func imagesFromElsewhere() async {
    await expectMessages(
      """
      4:1: error: 'https://example.org/map.png' is no image of this site
        hint: put the image beside the page and write its name; nothing is loaded from elsewhere
      4:39: error: '//example.org/b.png' is no image of this site
        hint: put the image beside the page and write its name; nothing is loaded from elsewhere
      4:65: error: 'data:image/png;base64,AA' is no image of this site
        hint: put the image beside the page and write its name; nothing is loaded from elsewhere
      """,
      fromBody: """
        ![A map](https://example.org/map.png) ![B](//example.org/b.png) \
        ![C](data:image/png;base64,AA)
        """)
  }

  @Test("an SVG with a script")
  func svgScript() async {
    await expectMessages(
      """
      content/map.svg:2:3: error: this image holds a script
        hint: save it as plain SVG, without scripts or anything that is loaded from elsewhere
      """,
      from: [
        "content/map.svg": "<svg>\n  <script>go()</script></svg>",
        "content/index.md": TestSite.page("![A map](map.svg)"),
      ])
  }

  @Test("an SVG with an event attribute")
  func svgEventAttribute() async {
    await expectMessages(
      """
      content/map.svg:1:6: error: this image holds an event attribute
        hint: save it as plain SVG, without scripts or anything that is loaded from elsewhere
      """,
      from: [
        "content/map.svg": "<svg onload=\"go()\"/>",
        "content/index.md": TestSite.page("![A map](map.svg)"),
      ])
  }

  @Test("a kind of file that is not published")
  func kindFileNotPublished() async {
    await expectMessages(
      """
      content/tool.exe:1:1: error: a file of this kind is not published
        hint: pages end in .md; beside them may stand png, jpg, jpeg, gif, webp, avif, svg, pdf, \
      ods, xlsx, odt, docx, txt, zip
      """,
      from: [
        "content/tool.exe": "x",
        "content/index.md": TestSite.page("[Tool](tool.exe)"),
      ])
  }

  @Test("files whose names no address can have")
  func filesWhoseNamesNoAddress() async {
    await expectMessages(
      """
      content/About us.md:1:1: error: 'About us' cannot stand in an address
        hint: rename it to about-us
      content/Ann’s/index.md:1:1: error: 'Ann’s' cannot stand in an address
        hint: rename it to anns
      content/a.b.md:1:1: error: 'a.b' cannot stand in an address
        hint: rename it to a-b
      """,
      from: [
        "content/About us.md": TestSite.page(""),
        "content/Ann’s/index.md": TestSite.page(""),
        "content/a.b.md": TestSite.page(""),
      ])
  }

  @Test("files in the folder of datasets that belong to none")
  func filesFolderDatasetsBelongNone() async {
    await expectMessages(
      """
      content/data/Rate.CSV:1:1: error: a dataset is a CSV file and a YAML file of the same name, \
      and this is neither
        hint: name it content/data/Rate.csv
      content/data/index.md:1:1: error: a dataset is a CSV file and a YAML file of the same name, \
      and this is neither
        hint: move it out of content/data
      content/data/rate.xlsx:1:1: error: a dataset is a CSV file and a YAML file of the same \
      name, and this is neither
        hint: save it as CSV UTF-8 (comma delimited), content/data/rate.csv
      content/data/rate.yaml:1:1: error: a dataset is a CSV file and a YAML file of the same \
      name, and this is neither
        hint: name it content/data/rate.yml
      """,
      from: [
        "content/data/index.md": TestSite.page(""),
        "content/data/rate.yaml": "",
        "content/data/Rate.CSV": "",
        "content/data/rate.xlsx": "",
      ])
  }
}
