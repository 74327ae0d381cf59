import Foundation
import Testing

@testable import Pages

/// What the guide to `site.yml` shows can be copied as it stands.
@Suite struct SiteGuideTests {
  /// The blocks of the guide in this language.
  private func blocks(_ language: String) throws -> [String] {
    let guide = URL(filePath: #filePath).appending(path: "../../../../docs/site.md")
    let text = try String(contentsOf: guide.standardizedFileURL, encoding: .utf8)
    return text.components(separatedBy: "```\(language)\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
  }

  @Test("the complete example makes a site, statement and all, and so does each that is added")
  func example() async throws {
    let examples = try blocks("yaml")
    #expect(examples.count == 4)
    let whole = try #require(examples.first)
    let site = try Repository.templates().adding(TestSite.crimeRate)
    let built = await site.adding(["content/site.yml": whole]).buildAsWritten()
    #expect(listing(built.diagnostics) == "")
    #expect(
      try #require(built.text("accessibility/index.html")).contains("1.1.1 Non-text content"))

    let plan = whole.split(separator: "\n").first { $0.hasPrefix("  plan:") }
    let withReason = whole.replacing(try #require(plan) + "\n", with: examples[1])
    let reasoned = await site.adding(["content/site.yml": withReason]).buildAsWritten()
    #expect(listing(reasoned.diagnostics) == "")
    #expect(
      try #require(reasoned.text("data/index.html")).contains("none given: nobody has decided yet"))

    let picture = try #require(try Repository.files()["templates/assets/share.png"])
    let pictured = await site.adding(["content/site.yml": whole + examples[2]])
      .adding("content/about/share.png", bytes: picture).buildAsWritten()
    #expect(listing(pictured.diagnostics) == "")

    let reported = await site.adding([
      "content/site.yml": whole + examples[3],
      "content/performance/index.md": TestSite.page("How it goes.", title: "Performance"),
      "content/strategy/index.md": TestSite.page("What is planned.", title: "Strategy"),
    ]).buildAsWritten()
    #expect(listing(reported.diagnostics) == "")
    #expect(
      try #require(reported.text("committee/index.html")).contains("<dd>Scrutiny Committee</dd>"))
  }

  @Test("the example of aliases is a page's head")
  func aliases() async throws {
    let page = try #require(try blocks("markdown").first)
    let built = await TestSite(["content/moved.md": page]).build()
    #expect(listing(built.diagnostics) == "")
    #expect(built.text("strategy/prevent/index.html") != nil)
    #expect(built.text("programmes/counter-terrorism/index.html") != nil)
  }
}
