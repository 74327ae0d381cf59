import Testing

@testable import Pages

/// A mark that stands right behind a sign of an address, and makes one character with it, leaves the
/// sign what it is.
@Suite struct CombiningMarkTests {
  @Test("links, figures and paths are parted at their signs, whatever stands behind these")
  func parted() async throws {
    let mark = "\u{301}"
    let site = try Repository.templates().adding([
      "content/index.md": TestSite.page(
        """
        [](figure:rate/\(mark)c/2015-04) [a](s/\(mark)p.md) [b](#\(mark)x-y) [c](s/\(mark)p.md#\(mark)z)

        ## \(mark)x y
        """),
      "content/s/index.md": TestSite.page(""),
      "content/s/\(mark)p.md": TestSite.page("[up](../index.md#\(mark)x-y)\n\n## \(mark)z"),
      "content/data/rate.csv": TestSite.crimeCSV + "\(mark)C,2015-04,4\n",
      "content/data/rate.yml": TestSite.crimeYAML,
    ])
    let built = await site.build()
    #expect(listing(built.diagnostics) == "")
    let home = try #require(built.text("index.html"))
    for link in ["data/rate/#%CC%81c/2015-04", "s/%CC%81p/", "#%CC%81x-y", "s/%CC%81p/#%CC%81z"] {
      #expect(home.contains("href=\"\(link)\""), "\(link)")
    }
  }

  @Test("what is wrong behind such a sign is named without it")
  func named() async {
    let mark = "\u{301}"
    await expectMessages(
      """
      4:1: error: content/index.md has no heading '#\(mark)x'
      """, fromBody: "[a](#\(mark)x)")
  }
}
