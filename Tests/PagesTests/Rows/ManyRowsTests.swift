import Diagnostics
import Testing

@testable import Pages

/// A file that makes a page for each of thousands of rows.
@Suite struct ManyRowsTests {
  private func site(_ body: String, count: Int) -> TestSite {
    let rows = (1...count).map { "Place \($0),2015-04,\($0 % 977).5\n" }.joined()
    return RowSite.with(body, title: "Place {area}").adding([
      "content/data/crime-rate.csv": "area,period,value\n" + rows + "Force Average,2015-04,400\n",
      "templates/page.mustache": "<h1>{{{heading}}}</h1>\n{{{body}}}<footer></footer>",
      "templates/dataset.mustache": "{{plainHeading}}{{{table}}}"
        + "{{#citations}}<a href=\"{{link}}\">{{label}}</a>{{/citations}}",
    ])
  }

  @Test("each of twenty thousand has its page, with its figure, its rank and how it compares")
  func pages() async throws {
    let count = 20_000
    let built = await site(
      "{area}: [](figure:crime-rate/{area}) [](figure:crime-rate/{area}?show=rank) "
        + "[](figure:crime-rate/{area}?show=comparison) [](figure:crime-rate/force-average)",
      count: count
    ).build()
    #expect(listing(Array(built.diagnostics.prefix(3))) == "")
    #expect(built.counts.pages == count + 2)
    let page = try #require(built.body(of: "areas/place-19999/"))
    #expect(page.contains("Place 19999: "))
    #expect(page.contains(">459.5</a>"))
    #expect(page.contains(">59.5 higher</a>"))
    // The row that all pages cite names the folder, and not each of them.
    let force = try #require(built.text("data/crime-rate/force-average/index.html"))
    #expect(force.ranges(of: "<a href").count == 1)
  }

  @Test("what all get wrong is told once, what each gets wrong in a few lines")
  func errors() async {
    let built = await site(
      "[](figure:crime) [1.0](figure:crime-rate/{area})\n\n"
        + "```chart\nkind: ranking\ndata: crime-rate\ntitle: All\n```", count: 2000
    ).build()
    #expect(built.files.isEmpty)
    #expect(
      listing(built.diagnostics.suffix(1)) == """
        content/areas/area.md:7:1: error: this chart would show 2001 rows on 2000 pages, and 500 is \
        the most
          hint: give the rank in a card, with '?show=rank', or show the row in a ```table block
        """)
    #expect(built.diagnostics.count == 5)
    #expect(
      built.diagnostics.contains { $0.message.hasSuffix("is 3.5 (and so for 1997 more)") })
  }
}
