import Content
import Diagnostics
import Foundation
import SourceText
import Testing

@testable import Pages

/// The site that the repository ships with.
@Suite struct ShippedSiteTests {
  @Test("it builds without a word, and every link, id and page in it is sound")
  func sound() async throws {
    let site = try await Repository.site().build()
    #expect(listing(site.diagnostics) == "")
    #expect(site.files.count > 40)
    #expect(LinkChecker(site.files).faults == [])
  }

  @Test("a changed rate is named everywhere that it makes untrue, and nothing is published")
  func changedRate() async throws {
    var files = try Repository.files()
    let path = "content/data/crime-rate.csv"
    let table = String(decoding: try #require(files[path]), as: UTF8.self)
    let row = "Trafford,2015-04,52.994"
    #expect(table.contains(row))
    files[path] = Array(table.replacing(row, with: "Trafford,2015-04,57.9").utf8)
    let site = await SiteBuilder.build(files.map { SourceFile(path: $0.key, bytes: $0.value) })
    #expect(site.files.isEmpty)
    #expect(site.counts.pages == 0)
    let errors = site.diagnostics.filter { $0.severity == .error }
    let places = errors.map(\.position).map { "\($0.path):\($0.line):\($0.column)" }
    #expect(
      places == [
        "content/about/data.md:41:6", "content/about/data.md:41:73",
        "content/about/how-it-is-made.md:25:84", "content/about/how-it-is-made.md:26:59",
        "content/about/index.md:25:52", "content/index.md:3:24", "content/index.md:13:15",
        "content/index.md:13:125", "content/index.md:35:21",
        "content/performance/boroughs/index.md:13:21", "content/performance/crime.md:3:29",
        "content/performance/crime.md:3:160", "content/performance/crime.md:16:35",
        "content/performance/crime.md:20:16", "content/performance/crime.md:21:54",
        "content/performance/index.md:9:53", "content/performance/index.md:17:91",
        "content/performance/index.md:17:152", "content/strategy/crime-and-confidence.md:21:10",
      ])
    #expect(
      errors.allSatisfy {
        $0.message.hasPrefix("the page says ")
          && ($0.message.contains(" is 57.9") || $0.message.contains("the rank of crime-rate/"))
      })
    #expect(
      site.diagnostics.filter { $0.severity == .warning }.map(\.message)
        == ["these data differ from the last release, of 18 November 2015"])
  }

  @Test("the same input gives the same bytes, in whatever order its files come")
  func sameBytes() async throws {
    let files = try Repository.files().map { SourceFile(path: $0.key, bytes: $0.value) }
    let sorted = files.sorted { $0.path < $1.path }
    let first = await SiteBuilder.build(sorted)
    for order in [sorted, sorted.reversed(), files, files.shuffled()] {
      let again = await SiteBuilder.build(order)
      #expect(again.files.map(\.path.text) == first.files.map(\.path.text))
      #expect(again.contents == first.contents)
    }
  }

  @Test("each dataset has its page and its table to download, which holds what was read")
  func datasets() async throws {
    let files = try Repository.files()
    let site = await SiteBuilder.build(files.map { SourceFile(path: $0.key, bytes: $0.value) })
    let names = files.keys.filter { $0.hasPrefix("content/data/") && $0.hasSuffix(".csv") }
    #expect(site.counts.datasets == names.count)
    for name in names.sorted() {
      let stem = name.dropFirst("content/data/".count).dropLast(".csv".count)
      let table = try #require(site.text("data/\(stem).csv"))
      let source = String(decoding: try #require(files[name]), as: UTF8.self)
      let rows = source.split(whereSeparator: \.isNewline)
      #expect(table.split(whereSeparator: \.isNewline).count == rows.count)
      #expect(site.text("data/\(stem)/index.html") != nil)
    }
  }

  @Test("the data package holds every dataset, with the digest of its table")
  func package() async throws {
    let site = try await Repository.site().build()
    let text = try #require(site.text("datapackage.json"))
    let package = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let resources = try #require(package["resources"] as? [[String: Any]])
    let tables = site.files.filter {
      $0.path.text.hasPrefix("data/") && $0.path.text.hasSuffix(".csv")
    }
    #expect(resources.count == site.counts.datasets)
    let digests = resources.map { "\($0["path"] ?? "") \($0["hash"] ?? "")" }
    #expect(
      digests.sorted()
        == tables.map { "\($0.path) sha256:\(SHA256(of: $0.contents).hex)" }.sorted())
    for table in tables { #expect(site.text("\(table.path)-metadata.json") != nil) }
  }

  @Test("the site map lists every page, and nothing else")
  func siteMap() async throws {
    let site = try await Repository.site().build(baseURL: "https://example.org/safer/")
    let map = try #require(site.text("sitemap.xml"))
    let listed = map.split(separator: "<loc>").dropFirst().map { String($0.prefix { $0 != "<" }) }
    let pages = site.files.filter { $0.path.text.hasSuffix("index.html") && !$0.leadsOn }
      .map(\.path.text)
      .map { "https://example.org/safer/" + $0.dropLast("index.html".count) }
    #expect(listed.sorted() == pages.sorted())
    #expect(
      site.text("robots.txt")?.contains("Sitemap: https://example.org/safer/sitemap.xml\n") == true)
  }

  @Test("under a path of a server the page for lost addresses links from the site's root")
  func basePath() async throws {
    let site = try await Repository.site().build(baseURL: "https://example.org/safer")
    #expect(LinkChecker(site.files, root: "/safer/").faults == [])
    let lost = Markup(try #require(site.text("404.html")))
    let links = lost.tags.filter { $0["rel"] != "canonical" }.compactMap { $0["href"] }
    #expect(links.contains("/safer/"))
    #expect(
      links.allSatisfy { $0.hasPrefix("/safer/") || $0.hasPrefix("https://") || $0.hasPrefix("#") })
    let atRoot = try await Repository.site().build(baseURL: "https://example.org")
    let differing = site.contents.filter { atRoot.contents[$0.key] != $0.value }.keys
    for path in differing where path.hasSuffix(".html") && path != "404.html" {
      let text = try #require(site.text(path))
      #expect(
        text.replacing("https://example.org/safer/", with: "https://example.org/")
          == atRoot.text(path))
    }
  }

  @Test("every page has words in its title")
  func titles() async throws {
    let site = try await Repository.site().build()
    for file in site.files where file.path.text.hasSuffix(".html") {
      let text = String(decoding: file.contents, as: UTF8.self)
      let title = text.split(separator: "<title>").dropFirst().first?.prefix { $0 != "<" } ?? ""
      #expect(title.contains { $0.isLetter }, "\(file.path)")
    }
  }

  @Test("the checker that found nothing wrong finds what is")
  func checker() throws {
    let html = """
      <html lang="en"><title>A</title><meta name="description" content="b">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
      <h1 id="a" id="b" style="x">A</h1><p id="a" onclick="go()">1 < 2</p><script></script>
      <a href="b/">B</a><a href="#c">C</a><a href="../">D</a><a href="javascript:go()">E</a>
      <img src="https://example.org/a.png"><h1>Two</h1><div></p></div><b></html>
      """
    let file = OutputFile(path: try #require(SitePath("index.html")), contents: Array(html.utf8))
    #expect(
      LinkChecker([file]).faults.map { $0.dropFirst("index.html: ".count) } == [
        "<h1> has id twice", "a < that is no tag, before ' 2</p><script></scri'",
        "</p> where <div> is open", "</html> where <b> is open", "never closed: html, b",
        "the id 'a' twice", "not one h1", "<script>", "style=", "onclick=",
        "loads https://example.org/a.png", "no file 'b/index.html': 'b/'",
        "no id on 'index.html': '#c'", "leads out: '../'",
        "not a link of the site: 'javascript:go()'",
      ])
  }
}
