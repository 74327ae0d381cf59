import Pages
import Testing

/// Every figure leads to its row, and the row leads back to the pages that cite it.
@Suite struct RowUsesTests {
  @Test func namesThePagesBesideTheRow() async throws {
    let site = TestSite(TestSite.crimeRate).adding([
      "content/index.md": "---\ntitle: Home\n---\n\n[53.0](figure:crime-rate/sale)\n",
      "content/about.md":
        "---\ntitle: About\n---\n\n[It fell](claim:crime-rate/sale/fell)\n\n[65.2](figure:crime-rate/bury)\n",
    ])
    let page = try #require(await site.build().text("data/crime-rate/index.html"))
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("<tr id=") }
    let links = ["<a href=\"../../about/\">About</a>", "<a href=\"../../\">Home</a>"]
    #expect(rows[0].hasPrefix("<tr id=\"sale/2015-04\">"))
    #expect(rows[0].contains("<td>\(links[0]), \(links[1])</td>"))
    #expect(rows[2].contains("<td>\(links[0])</td>"))
    #expect(rows[1].contains("<td></td>"))
  }
}
