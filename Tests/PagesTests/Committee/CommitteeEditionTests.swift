import Content
import Diagnostics
import Testing

@testable import Pages

@Suite("The committee's edition")
struct CommitteeEditionTests {
  private static let cover = """
    committee:
      title: Update
      report-to: Scrutiny Committee
      date: 2015-11-18
      report-of: Corporate Director
      purpose: To tell that crime is [53.0](figure:crime-rate/sale).
      recommendation: That it be noted.
      folders: [strategy, performance]

    """

  private static let pages = [
    "content/performance/index.md": "---\ntitle: Performance\nsummary: How it goes.\n---\n",
    "content/performance/crime.md": """
    ---
    title: Crime
    ---

    Sale has [53.0](figure:crime-rate/sale).

    ## The rate

    - a point of its own

    It is compared in [the plan](../strategy/index.md#the-plan), see [above](#the-rate):

    - one
    - two

    ```chart
    kind: ranking
    data: crime-rate
    title: Crime
    ```
    """,
    "content/strategy/index.md": """
    ---
    title: Strategy
    ---

    ## The plan

    More on [crime](../performance/crime.md) and at [home](../index.md).

    ```chart
    kind: ranking
    data: crime-rate
    title: Crime again
    ```
    """,
  ]

  private func site(cover: String = cover, _ changes: [String: String?] = [:]) -> TestSite {
    TestSite(TestSite.crimeRate).adding(Self.pages)
      .adding(["content/site.yml": TestSite.configuration + cover]).adding(changes)
  }

  private func edition(of site: TestSite) async throws -> String {
    let built = await site.build()
    let file = try #require(
      built.files.first { $0.path.text == "committee/index.html" }, "\(built.diagnostics)")
    return String(decoding: file.contents, as: UTF8.self)
  }

  @Test("is not made where the site asks for none")
  func none() async {
    let built = await site(cover: "").build()
    #expect(!built.files.isEmpty)
    #expect(!built.files.contains { $0.path.text.contains("committee") })
  }

  @Test("has on its cover what site.yml says, with figures filled in and led to their rows")
  func cover() async throws {
    let page = try await edition(of: site())
    #expect(page.contains("Scrutiny Committee|18 November 2015|Corporate Director|To tell that"))
    #expect(page.contains("<a class=\"figure\" href=\"../data/crime-rate/#sale/2015-04\">53.0</a>"))
  }

  @Test("numbers its sections in the order of the folders, and their paragraphs as they are cited")
  func numbers() async throws {
    let page = try await edition(of: site())
    let sections = page.matches(of: /<h2 id="(\d+)">\d+ ([^<]*)<\/h2>/).map { "\($0.1) \($0.2)" }
    #expect(sections == ["1 Strategy", "2 Performance", "3 Crime"])
    let items = page.matches(of: /id="(\d+\.\d+)"/).map { String($0.1) }
    // The list that follows a paragraph belongs to it; the one under a heading stands for itself.
    #expect(items == ["1.1", "1.2", "2.1", "3.1", "3.2", "3.3", "3.4"])
    #expect(page.contains("<div class=\"item\"><div class=\"item-body\">\n<ul>\n<li>one</li>"))
  }

  @Test("links to its own sections stay within it, others lead out")
  func links() async throws {
    let page = try await edition(of: site())
    #expect(page.contains("<h3 id=\"1_the-plan\">"))
    #expect(page.contains("<a href=\"#1_the-plan\">the plan</a>"))
    #expect(page.contains("<a href=\"#3_the-rate\">above</a>"))
    #expect(page.contains("<a href=\"#3\">crime</a>"))
    #expect(page.contains("<a href=\"../\">home</a>"))
  }

  @Test("has every id once, and an element for every link within it")
  func ids() async throws {
    let tags = Markup(try await edition(of: site())).tags
    let ids = tags.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("chart_1") && ids.contains("chart_2"))
    let targets = tags.compactMap { $0["href"] }.filter { $0.hasPrefix("#") }
    #expect(targets.count > 5)
    for target in targets { #expect(ids.contains(String(target.dropFirst())), "\(target)") }
  }

  @Test("gathers its sources as notes that say where they are cited")
  func notes() async throws {
    let page = try await edition(of: site())
    #expect(
      page.contains("[<a href=\"#note_1\"><span class=\"visually-hidden\">source </span>1</a>]"))
    #expect(page.contains("<p id=\"note_1\">Recorded crime A report https://example.org/data/"))
    let places = page.matches(of: /<a href="#\d\.\d">(\d\.\d)<\/a>/).map { String($0.1) }
    #expect(places == ["1.2", "3.1", "3.4"])
  }

  @Test("carries its running head in a stylesheet of its own that no title can break out of")
  func runningHead() async throws {
    let hostile = Self.cover.replacing("title: Update", with: "title: 'A\"; } b { \\ é'")
    let built = await site(cover: hostile).build()
    let style = try #require(built.files.first { $0.path.text.contains("assets/committee-") })
    let text = String(decoding: style.contents, as: UTF8.self)
    #expect(text.contains("content: \"A\\22 \\3b  \\7d  b \\7b  \\5c  \\e9  \\2013  Scrutiny"))
    #expect(try await edition(of: site(cover: hostile)).contains(style.path.text))
  }

  @Test("is made of no page that is wrong: a stale figure on its cover stops the build")
  func staleCover() async throws {
    let built = await site(cover: Self.cover.replacing("[53.0]", with: "[54.0]")).build()
    let error = try #require(built.diagnostics.first)
    #expect(error.position.path == "content/site.yml")
    #expect(error.position.line == 13)
    #expect(error.message.contains("the page says 54.0 but crime-rate/sale/2015-04 is 53.0"))
    #expect(built.files.isEmpty)
  }

  @Test(
    "says at its line what is wrong with it",
    arguments: [
      (
        "folders: [strategy, performance]", "folders: [strategy, performnace]", 15, 23,
        "the committee's edition names 'performnace', which is no folder of the site"
      ),
      (
        "folders: [strategy, performance]", "folders: [strategy, strategy]", 15, 23,
        "the committee's edition names 'strategy' twice"
      ),
      ("  date: 2015-11-18\n", "", 9, 3, "the committee's edition has no 'date'"),
      (
        "  folders: [strategy, performance]\n", "", 9, 3,
        "the committee's edition has no 'folders'"
      ),
      ("[strategy, performance]", "[]", 15, 3, "'folders' has nothing behind it"),
      ("date: 2015-11-18", "date: soon", 11, 9, "'date' has to be a date, not 'soon'"),
      ("report-to", "report-too", 10, 3, "report-too"),
    ])
  func errors(old: String, new: String, line: Int, column: Int, message: String) async throws {
    let built = await site(cover: Self.cover.replacing(old, with: new)).build()
    let error = try #require(built.diagnostics.first { $0.message.contains(message) })
    #expect(error.position.line == line && error.position.column == column, "\(error.position)")
    #expect(built.files.isEmpty)
  }

  @Test("is led to by each of its pages, at the section that it is")
  func sections() async throws {
    let built = await TestSite(TestSite.crimeRate).adding(Self.pages).adding([
      "content/site.yml": TestSite.configuration + Self.cover,
      "templates/page.mustache": "<i>{{editionSection}} {{editionNumber}}</i>",
    ]).build()
    let shown = try [
      "strategy/", "performance/", "performance/crime/", "",
    ].map { try #require(built.text("\($0)index.html")) }
    #expect(
      shown == [
        "<i>../committee/#1 1</i>", "<i>../committee/#2 2</i>", "<i>../../committee/#3 3</i>",
        "<i> </i>",
      ])
  }

  @Test("takes its address from no page of the site")
  func clash() async throws {
    let built = await site(["content/committee/index.md": "---\ntitle: Mine\n---\n"]).build()
    let error = try #require(built.diagnostics.first)
    #expect(error.position.path == "content/committee/index.md")
    #expect(error.message.contains("committee/index.html"))
  }
}
