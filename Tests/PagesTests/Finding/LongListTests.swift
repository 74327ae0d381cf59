import Content
import Diagnostics
import Testing

@testable import Pages

/// Lists that go on on further pages, the site map, and addresses that are taken.
@Suite struct LongListTests {
  private func links(_ path: String, in built: BuiltSite) throws -> [String] {
    Markup(try #require(built.text(path))).tags(named: "a").compactMap { $0["href"] }
  }

  private static let section: [String: String?] = {
    var files: [String: String?] = ["content/w/index.md": TestSite.page("", title: "Wards")]
    for number in 1000..<1401 {
      files["content/w/p\(number).md"] =
        "---\ntitle: Ward \(number)\nsummary: Small & quiet\ntopics: [ward]\n---\n"
    }
    return files
  }()

  @Test("a section of more than 200 pages goes on on further pages, each linked to its neighbours")
  func section() async throws {
    let built = try await Repository.templates().adding(Self.section).build()
    #expect(listing(built.diagnostics) == "")
    #expect(LinkChecker(built.files).faults == [])
    for (path, first, last, count, steps) in [
      ("w/index.html", "p1000/", "p1199/", 200, ["page-2/", "page-3/"]),
      ("w/page-2/index.html", "../p1200/", "../p1399/", 200, ["../", "../page-3/"]),
      ("w/page-3/index.html", "../p1400/", "../p1400/", 1, ["../", "../page-2/"]),
    ] {
      let main = try #require(
        built.text(path)?.split(separator: "<main").last?.split(separator: "</main>").first)
      let links = Markup(String(main)).tags(named: "a").compactMap { $0["href"] }
      let wards = links.filter { $0.contains("p1") && !$0.hasSuffix("topics/ward/") }
      #expect(wards.filter { !$0.hasPrefix("page") }.prefix(count).first == first)
      #expect(wards.prefix(count).last == last)
      #expect(
        links.filter { steps.contains($0) }.count >= steps.count, "\(path): \(links.suffix(6))")
    }
    let second = try #require(built.text("w/page-2/index.html"))
    #expect(second.contains("<h1>Wards, page 2</h1>"))
    #expect(second.contains("Page 2 of 3"))
    #expect(second.contains("Small &amp; quiet"))
    #expect(built.text("sitemap.xml")?.contains("/w/page-3/</loc>") == true)
  }

  @Test("a topic's page and the site map go on too, and name every page once")
  func topicAndMap() async throws {
    let built = await TestSite(Self.section).build()
    let topic = try ["", "page-2/", "page-3/"].flatMap {
      try links("topics/ward/\($0)index.html", in: built).filter { $0.contains("/w/p") }
    }
    #expect(topic.count == 401)
    let map = try ["", "page-2/", "page-3/"].flatMap {
      try links("site-map/\($0)index.html", in: built).filter { $0.contains("w/p1") }
    }
    #expect(Set(map.map { $0.split(separator: "/").last }).count == 401)
    #expect(map.count == 401)
    #expect(built.text("site-map/page-2/index.html")?.contains("Wards (continued)") == true)
  }

  @Test("the site map has every section with its pages, the datasets and the topics")
  func map() async throws {
    let built = await TestSite([
      "content/index.md": "---\ntitle: Home\ntopics: [asb]\n---\n",
      "content/a/index.md": TestSite.page("", title: "Aid"),
      "content/a/b/index.md": TestSite.page("", title: "Beat"),
      "content/a/b/c.md": TestSite.page("", title: "Call"),
    ]).adding(TestSite.crimeRate).build()
    let text = try #require(built.text("site-map/index.html"))
    let headings = text.split(separator: "<h2 id=\"").dropFirst().map {
      String($0.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
    }
    #expect(headings == ["Home", "Aid", "Aid: Beat", "Data", "Topics", "About the whole site"])
    #expect(
      try links("site-map/index.html", in: built) == [
        "../a/", "../a/b/", "../a/b/c/", "../data/crime-rate/", "../topics/asb/", "../search/",
        "../a-z/", "../accessibility/", "../privacy/",
      ])
  }

  @Test("more than 200 datasets are listed on several pages, the catalogue on the first alone")
  func datasets() async throws {
    var site = try Repository.templates()
    for number in 1000..<1201 {
      site = site.adding([
        "content/data/d\(number).csv": TestSite.crimeCSV,
        "content/data/d\(number).yml": TestSite.crimeYAML,
      ])
    }
    let built = await site.build()
    #expect(listing(built.diagnostics) == "")
    #expect(LinkChecker(built.files).faults == [])
    let first = try #require(built.text("data/index.html"))
    let second = try #require(built.text("data/page-2/index.html"))
    #expect(first.contains("href=\"d1199/\"") && !first.contains("href=\"d1200/\""))
    #expect(second.contains("href=\"../d1200/\"") && second.contains("<h1>Data, page 2</h1>"))
    #expect(first.contains("\"DataCatalog\"") && !second.contains("\"DataCatalog\""))
  }

  @Test("more than 50,000 addresses are named in several files, and an index of these")
  func siteMaps() async throws {
    var diagnostics: [Diagnostic] = []
    let site = SiteBuilder.read(
      TestSite().sources, baseURL: nil, untied: nil, diagnostics: &diagnostics)
    let addresses = (0..<50_001).map { PageAddress(parts: ["p\($0 + 100_000)"]) }
    let files = SiteFiles(site: site).siteMaps(of: addresses)
    #expect(files.map(\.path.text) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
    #expect(files.map(\.path) == [files[0].path] + SiteFiles.siteMapParts(of: 50_001))
    let texts = files.map { String(decoding: $0.contents, as: UTF8.self) }
    #expect(texts[0].contains("<sitemap><loc>https://example.org/sitemap-2.xml</loc></sitemap>"))
    #expect(texts[1].split(separator: "<url>").count == 50_001)
    #expect(texts[2].contains("<loc>https://example.org/p150000/</loc>"))
    #expect(SiteFiles(site: site).siteMaps(of: Array(addresses.dropLast())).count == 1)
  }

  @Test("pages in the place of what helps to find others")
  func taken() async {
    await expectMessages(
      """
      content/a-z.md:1:1: error: this file would take the place of 'a-z/index.html', which Tally \
      makes itself
        hint: rename it
      content/search.md:1:1: error: this file would take the place of 'search/index.html', which \
      Tally makes itself
        hint: rename it
      content/site-map.md:1:1: error: this file would take the place of 'site-map/index.html', \
      which Tally makes itself
        hint: rename it
      content/topics/asb.md:1:1: error: this file would take the place of 'topics/asb/index.html', \
      which Tally makes itself
        hint: rename it
      content/topics/index.md:1:1: error: this file would take the place of 'topics/index.html', \
      which Tally makes itself
        hint: rename it
      content/w/page-2.md:1:1: error: this file would take the place of 'w/page-2/index.html', \
      which Tally makes itself
        hint: rename it
      """,
      from: TestSite(Self.section).adding([
        "content/index.md": "---\ntitle: Home\ntopics: [asb]\n---\n",
        "content/search.md": TestSite.page(""), "content/a-z.md": TestSite.page(""),
        "content/site-map.md": TestSite.page(""), "content/topics/index.md": TestSite.page(""),
        "content/topics/asb.md": TestSite.page(""), "content/w/page-2.md": TestSite.page(""),
      ]))
  }
}
