import Testing

@testable import Pages

/// Where a page leads on to: previous and next, topics, related pages.
@Suite struct OnwardTests {
  private static let site = TestSite([
    "content/site.yml": TestSite.configuration + "navigation: [work, help]\n",
    "content/index.md": "---\ntitle: Home\ntopics: [safety]\n---\n",
    "content/help/index.md": "---\ntitle: Help\ntopics: [safety]\n---\n",
    "content/help/call.md": "---\ntitle: Call\norder: 1\ntopics: [safety, police]\n---\n",
    "content/help/visit.md": "---\ntitle: Visit\norder: 2\n---\n",
    "content/work/index.md": "---\ntitle: Work\n---\n",
    "content/work/first.md": "---\ntitle: Zeal\norder: 1\ntopics: [police, safety]\n---\n",
    "content/work/second.md": "---\ntitle: Beat\norder: 2\ntopics: [safety]\n---\n",
    "content/work/last.md": "---\ntitle: Also\ntopics: [police]\n---\n",
    "templates/page.mustache": """
    {{#previousTitle}}<a rel="prev" href="{{previousLink}}">{{previousTitle}}</a>{{/previousTitle}}
    {{#nextTitle}}<a rel="next" href="{{nextLink}}">{{nextTitle}}</a>{{/nextTitle}}
    {{#related}}<a rel="related" href="{{link}}">{{label}}</a>{{/related}}
    {{#topics}}<a rel="tag" href="{{link}}">{{label}}</a>{{/topics}}
    """,
  ])

  private func links(_ kind: String, of path: String, in built: BuiltSite) throws -> [String] {
    Markup(try #require(built.text(path))).tags(named: "a").filter { $0["rel"] == kind }
      .compactMap { $0["href"] }
  }

  @Test("previous and next follow order, then title, and stay in the section")
  func steps() async throws {
    let built = await Self.site.build()
    #expect(listing(built.diagnostics) == "")
    let chain = [
      ("work/index.html", [], ["first/"]), ("work/first/index.html", ["../"], ["../second/"]),
      ("work/second/index.html", ["../first/"], ["../last/"]),
      ("work/last/index.html", ["../second/"], []), ("index.html", [], []),
      ("help/visit/index.html", ["../call/"], []),
    ]
    for (path, previous, next) in chain {
      #expect(try links("prev", of: path, in: built) == previous)
      #expect(try links("next", of: path, in: built) == next)
    }
  }

  @Test("related pages share topics, most first, and are not those of the section or the home page")
  func related() async throws {
    let built = await Self.site.build()
    #expect(
      try links("related", of: "help/call/index.html", in: built) == [
        "../../work/first/", "../../work/last/", "../../work/second/",
      ])
    #expect(
      try links("related", of: "work/first/index.html", in: built) == [
        "../../help/call/", "../../help/",
      ])
    #expect(try links("related", of: "help/visit/index.html", in: built) == [])
  }

  @Test("a page's topics lead to their pages")
  func topics() async throws {
    let built = await Self.site.build()
    #expect(
      try links("tag", of: "work/first/index.html", in: built) == [
        "../../topics/police/", "../../topics/safety/",
      ])
  }

  @Test("a topic of thousands of pages gives each page five related ones, the nearest")
  func manyPages() async throws {
    var files: [String: String?] = [
      "content/a/index.md": TestSite.page(""), "content/b/index.md": TestSite.page(""),
      "templates/page.mustache": Self.site.files["templates/page.mustache"].map {
        String(decoding: $0, as: UTF8.self)
      },
    ]
    for number in 1000..<2500 {
      files["content/\(number % 2 == 0 ? "a" : "b")/p\(number).md"] =
        "---\ntitle: Page \(number)\norder: \(number)\ntopics: [all]\n---\n"
    }
    let built = await TestSite(files).build()
    let links = try links("related", of: "b/p1001/index.html", in: built)
    #expect(links.count == 5)
    #expect(links.allSatisfy { $0.hasPrefix("../../a/") })
    #expect(links.contains("../../a/p2498/"))
  }
}
