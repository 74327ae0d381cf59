import Testing

/// Line endings, byte-order marks and other encodings.
@Suite struct EncodingErrorTests {
  @Test(
    "places are the same whatever ends a line, and behind a byte-order mark",
    arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func positions(ending: String, mark: String) async {
    let text = """
      ---
      title: "[57.9](figure:crime-rate/sale)"
      ---
      Sale has

      - a rate
        of [57.9](figure:crime-rate/sale)

        ```chart
        kind: ranking
        data: crime-rate
        title: Sale has [57.9](figure:crime-rate/sale)
        ```

      """
    await expectMessages(
      """
      content/index.md:2:9: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      content/index.md:7:6: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      content/index.md:12:19: error: the page says 57.9 but crime-rate/sale/2015-04 is 53.0
        hint: run tally fix, or write 53.0, or leave the text empty to have it filled in: [](figure:crime-rate/sale)
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/index.md": mark + text.replacing("\n", with: ending)
      ]))
  }

  @Test("all files may begin with a byte-order mark")
  func marks() async {
    let files = TestSite.least.merging(TestSite.crimeRate) { first, _ in first }
    await expectMessages("", from: files.mapValues { "\u{FEFF}" + $0 })
  }

  @Test("a page, a description and a template in other encodings")
  func otherEncodings() async {
    let site = TestSite(TestSite.crimeRate)
      .adding("content/index.md", bytes: [0xFF, 0xFE] + Array("-\0-\0-\0".utf8))
      .adding("content/about.md", bytes: Array("---\ntitle: Caf".utf8) + [0xE9, 0x0A])
      .adding("content/data/crime-rate.yml", bytes: Array("title: ".utf8) + [0xA3])
      .adding("templates/page.mustache", bytes: Array("{{{body}}} ".utf8) + [0xA9])
      .adding("content/site.yml", bytes: Array("title: a\0b".utf8))
    await expectMessages(
      """
      content/about.md:2:11: error: this file looks like Windows-1252, not UTF-8
        hint: save it as UTF-8 (in Excel: CSV UTF-8, comma delimited)
      content/data/crime-rate.yml:1:8: error: this file looks like Windows-1252, not UTF-8
        hint: save it as UTF-8 (in Excel: CSV UTF-8, comma delimited)
      content/index.md:1:1: error: this file looks like UTF-16, not UTF-8
        hint: save it as UTF-8 (in Excel: CSV UTF-8, comma delimited)
      content/site.yml:1:9: error: this file holds a NUL byte; it looks like UTF-16 or no text at all
        hint: save it as UTF-8 (in Excel: CSV UTF-8, comma delimited)
      templates/page.mustache:1:12: error: this file looks like Windows-1252, not UTF-8
        hint: save it as UTF-8 (in Excel: CSV UTF-8, comma delimited)
      """, from: site)
  }
}
