import Testing

@testable import Pages

/// The gallery of charts, which `make browser` measures: it has to build before it can be measured.
@Suite struct GalleryTests {
  private static let content = "Tests/Gallery/content"

  private func gallery() throws -> TestSite {
    var site = TestSite(TestSite.least.mapValues { _ in nil })
    for (path, bytes) in try Repository.files(in: ["templates"]) {
      site = site.adding(path, bytes: bytes)
    }
    for (path, bytes) in try Repository.files(in: [Self.content]) {
      site = site.adding("content" + path.dropFirst(Self.content.count), bytes: bytes)
    }
    return site
  }

  @Test("the gallery builds with the one warning that it is to show, and its links lead somewhere")
  func builds() async throws {
    let built = try await gallery().build(baseURL: "https://gallery.example/")
    #expect(
      listing(built.diagnostics) == """
        content/survey-stacked.md:39:1: warning: 'One answer withheld' has a withheld answer that \
        what is left of 100% would tell, so its bar is left out
          hint: withhold a second answer of it: the published ones tell the same
        """)
    #expect(LinkChecker(built.files).faults == [])
  }

  @Test(
    "the gallery has a page for every kind of chart, and a chart on it",
    arguments: ChartBlock.Kind.allCases)
  func kinds(kind: ChartBlock.Kind) async throws {
    let built = try await gallery().build()
    let page = try #require(built.text("\(kind.rawValue)/index.html"))
    #expect(page.contains("<figure class=\"chart chart-\(kind.rawValue)\""))
  }
}
