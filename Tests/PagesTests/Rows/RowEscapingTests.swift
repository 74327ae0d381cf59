import Content
import Testing

@testable import Pages

/// A category's name comes from a CSV that somebody else wrote: on its page it is text.
@Suite struct RowEscapingTests {
  private static let hostile = [
    "Sale *b* _i_ `c`", "Sale](figure:crime-rate/x) [y](https://example.org/)",
    "Sale <script>alert(1)</script>", "Sale \"' onload='x", "Sale: # - {area}", "![Sale](x.png)",
    "Sale\n## Heading\n---\n", "| Sale | b |", "Sale {{title}}{{{body}}}", "&lt;Sale&gt; &#60;",
    "../../Sale\\", "Sale\u{202E}elas",
  ]

  @Test("a hostile name stays text in every place, and its page in its folder", arguments: hostile)
  func everywhere(name: String) async throws {
    let body = """
      ## {area}

      {area} *{area}* ![{area}](map.png "{area}") [{area}](dataset:crime-rate#{area} "{area}")

      | {area} |
      | --- |
      | {area} |

      ```chart
      kind: ranking
      data: crime-rate
      highlight: {area}
      title: '{area}'
      note: '{area}'
      ```

      ```cards
      - label: '{area}'
        figure: crime-rate/{area}
        note: '{area}'
      ```
      """
    let cell = "\"\(name.replacing("\"", with: "\"\""))\""
    let built = try await Repository.templates().adding(TestSite.crimeRate).adding([
      "content/areas/index.md": TestSite.page("", title: "Areas"),
      "content/areas/map.png": "",
      RowSite.path: "---\ntitle: {area}\nsummary: '{area}'\neach: crime-rate\n---\n\(body)\n",
      "content/data/crime-rate.csv":
        "area,period,value\n\(cell),2015-04,1\nBury,2015-04,2\nWigan,2015-04,3\nForce Average,2015-04,4\n",
    ]).build()
    #expect(listing(built.diagnostics) == "")
    #expect(LinkChecker(built.files).faults == [])
    let pages = built.files.filter { $0.path.text.hasPrefix("areas/") }.map(\.path.text)
    #expect(pages.count == 5)
    let path = try #require(pages.first { $0.contains("sale") })
    #expect(path.split(separator: "/").count == 3)
    let html = try #require(built.text(path))
    let words = HTML(escaping: name.replacing("\u{202E}", with: "")).text
    #expect(html.ranges(of: words).count >= 14)
    let plain = try #require(built.text("areas/bury/index.html"))
    let tags = Markup(html).tags.map(\.name).sorted()
    #expect(tags == Markup(plain).tags.map(\.name).sorted())
  }
}
