import Content
import Foundation
import Testing

@testable import Pages

/// The index of the search: what is found by which word, in what order, in files of what size.
@Suite struct SearchIndexTests {
  /// An index file as the page's script reads it.
  struct Index: Decodable {
    let pages: [[String]]
    let words: [String: String]

    init(_ file: OutputFile) throws {
      self = try JSONDecoder().decode(Index.self, from: Data(file.contents))
    }

    /// The addresses of the pages that a stem leads to, the best first.
    func found(_ stem: String) -> [String] {
      var number = 0
      let postings = (words[stem] ?? "").split(separator: ";").map { posting in
        let parts = posting.split(separator: ":").compactMap { Int($0) }
        number += parts[0]
        return (number: number, score: parts[1])
      }
      return postings.sorted { ($1.score, $0.number) < ($0.score, $1.number) }
        .map { pages[$0.number][1] }
    }
  }

  private func index(of built: BuiltSite) throws -> Index {
    let files = built.files.filter { $0.path.text.hasPrefix("search/index-") }
    #expect(files.count == 1)
    return try Index(try #require(files.first))
  }

  @Test("a word of the title weighs more than one of a heading, that more than one of the text")
  func order() async throws {
    let filler = String(repeating: "Plain words that fill the page. ", count: 10)
    let built = await TestSite([
      "content/a.md": TestSite.page("\(filler) A burglary."),
      "content/b.md": TestSite.page("## Burglaries\n\n\(filler)"),
      "content/c.md": TestSite.page(filler, title: "Burglary"),
      "content/d.md": TestSite.page(filler),
    ]).build()
    #expect(listing(built.diagnostics) == "")
    #expect(try index(of: built).found("burglari") == ["c/", "b/", "a/"])
  }

  @Test("summaries, captions, cells and topics are found; figures' values and long numbers are not")
  func fields() async throws {
    let body = """
      It was [53.0](figure:crime-rate/sale), and 123456 too. | No

      | Place | Note |
      |-------|------|
      | Wharf | 777 |

      ```chart
      kind: ranking
      data: crime-rate
      title: Harbour view
      ```
      """
    let built = await TestSite([
      "content/p.md":
        "---\ntitle: Page\nsummary: Lighthouse keeping\ntopics: [hate-crime]\n---\n\(body)\n"
    ]).adding(TestSite.crimeRate).build()
    #expect(listing(built.diagnostics) == "")
    let index = try index(of: built)
    for stem in ["lighthous", "wharf", "harbour", "hate", "page"] {
      #expect(index.found(stem).contains("p/"), "\(stem)")
    }
    for word in ["53", "0", "123456", "777", "the"] { #expect(index.words[word] == nil, "\(word)") }
  }

  @Test("a borough leads to its latest row, a dataset to its page, a topic to its list")
  func datasets() async throws {
    let built = await TestSite(["content/index.md": "---\ntitle: Home\ntopics: [hate-crime]\n---\n"]
    )
    .adding(TestSite.crimeRate).build()
    let index = try index(of: built)
    #expect(index.found("buri") == ["data/crime-rate/#bury/2015-04"])
    #expect(index.found("record").first == "data/crime-rate/")
    #expect(index.found("hate").contains("topics/hate-crime/"))
  }

  @Test("a page that bears a borough's name stands above the borough as a category of a dataset")
  func categories() async throws {
    let built = await TestSite(["content/p.md": TestSite.page("Of the borough.", title: "Bury")])
      .adding(TestSite.crimeRate).build()
    let index = try index(of: built)
    #expect(index.found("buri").first == "p/")
    #expect(index.pages.filter { $0.count == 5 }.allSatisfy { $0[2].hasPrefix("Data, ") })
    #expect(index.pages.contains { $0[0] == "Bury" && $0.count == 5 })
  }

  @Test("a title of common words alone is found by them, a text is not")
  func commonTitle() async throws {
    let built = await TestSite([
      "content/a.md": TestSite.page("Nothing.", title: "About"),
      "content/b.md": TestSite.page("It is about nothing.", title: "Other"),
    ]).build()
    let index = try index(of: built)
    #expect(index.found("about") == ["a/"] && index.words["is"] == nil)
  }

  @Test("a site in another language is searched by whole words")
  func language() async throws {
    let built = await TestSite([
      "content/site.yml": TestSite.configuration + "language: cy\n",
      "content/index.md": TestSite.page("Ynys Môn confidence"),
    ]).build()
    let index = try index(of: built)
    #expect(index.found("mon") == ["./"] && index.found("confidence") == ["./"])
  }

  @Test("nothing of a page becomes markup in the index")
  func hostile() async throws {
    let hostile = await TestSite(["content/index.md": TestSite.page("&lt;/script&gt; & \"it\"")])
      .build()
    let file = try #require(hostile.files.first { $0.path.text.hasPrefix("search/index-") })
    #expect(!String(decoding: file.contents, as: UTF8.self).contains("<"))
    #expect(try Index(file).pages[0][3] == "</script> & \"it\"")
  }

  @Test("the search page alone has a script and may fetch; its policy and names follow contents")
  func page() async throws {
    let built = try await Repository.site().build()
    let page = try #require(built.text("search/index.html"))
    let markup = Markup(page)
    let script = try #require(markup.tags(named: "script").lazy.compactMap { $0["src"] }.first)
    let file = try #require(built.files.first { "../\($0.path.text)" == script })
    #expect(file.contents.count < 6000)
    #expect(script.hasPrefix("../assets/search-"))
    let form = try #require(markup.tags(named: "form").first)
    #expect(markup.tags(named: "form").count == 1)
    let index = try #require(form["data-index"])
    #expect(built.text("search/\(index)") != nil)
    for file in built.files where file.path.text.hasSuffix(".html") {
      let markup = Markup(String(decoding: file.contents, as: UTF8.self))
      let policy = markup.tags(named: "meta").first?["content"] ?? ""
      let isSearch = file.path.text == "search/index.html"
      #expect(policy.contains("script-src 'self'; connect-src 'self'") == isSearch)
      #expect(policy.contains("form-action 'self'"))
      #expect(!policy.contains("unsafe"))
    }
    let changed = try await Repository.site()
      .adding(["content/extra.md": TestSite.page("Something else", title: "Extra")]).build()
    let other = Markup(try #require(changed.text("search/index.html"))).tags(named: "form").first
    #expect(other?["data-index"] != index)
  }

  @Test("the index of the shipped site is one file of less than 150 KB")
  func shipped() async throws {
    let built = try await Repository.site().build()
    let files = built.files.filter {
      $0.path.text.hasPrefix("search/") && $0.path.text.hasSuffix(".json")
    }
    #expect(files.count == 1)
    #expect(files[0].contents.count < 150_000)
  }

  @Test("a large index is split: each stem in one small part, with its best pages")
  func parts() throws {
    var documents: [SearchDocument] = []
    // In three batches, as pages are rendered side by side.
    for batch in 0..<3 {
      var lexicon = SearchLexicon(isEnglish: true)
      for number in (batch * 1000)..<(batch + 1) * 1000 {
        var texts = SearchDocument.Texts(title: "Ward \(number)")
        let words = (0..<40).map { "w\((number * 7 + $0 * $0) % 2500)x" }.joined(separator: " ")
        texts.body = Array("\(words) council".utf8)
        if number % 100 == 0 { texts.title += " council" }
        documents.append(
          SearchDocument(
            address: "wards/ward-\(number)/", place: "Wards",
            text: String(repeating: "A long text about this ward. ", count: 20), texts,
            lexicon: &lexicon))
      }
    }
    let index = SearchIndex(documents)
    let count = try #require(index.partCount)
    #expect(index.files.count == count)
    #expect(index.files.allSatisfy { $0.contents.count <= SearchIndex.partLimit })
    var stems = 0
    for (number, file) in index.files.enumerated() {
      #expect(file.path.text == "search/\(index.location)\(number).json")
      let part = try Index(file)
      stems += part.words.count
      #expect(part.words.keys.allSatisfy { SearchParts.part(of: $0, among: count) == number })
    }
    #expect(stems == SearchPostings(documents).count)
    let part = try Index(index.files[SearchParts.part(of: "council", among: count)])
    let best = part.found("council")
    #expect(best.count == SearchIndex.partPostings)
    #expect(Set(best).isSubset(of: (0..<30).map { "wards/ward-\($0 * 100)/" }))
    #expect(SearchIndex(documents).location == index.location)
    #expect(SearchIndex(Array(documents.dropLast())).location != index.location)
  }
}
