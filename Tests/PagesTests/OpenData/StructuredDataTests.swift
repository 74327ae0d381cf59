import Foundation
import Testing

@testable import Pages

@Suite struct StructuredDataTests {
  /// The data block of a page that tells of its data, behind the one of its breadcrumbs, as JSON.
  private func block(_ path: String, of built: BuiltSite) throws -> [String: Any] {
    let scripts = Markup(try #require(built.text(path))).scripts
    #expect(scripts.count == 2)
    let text = try #require(scripts.last?.text)
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func site(_ description: String, rows: String) throws -> TestSite {
    try Repository.templates().adding([
      "content/data/d.csv": rows,
      "content/data/d.yml": """
      title: D
      unit: things
      better: neither
      source: {name: A report, link: {none: no}}
      licence: {name: OGL, link: "https://example.org/ogl"}
      next-update: {none: not known}
      \(description)

      """,
    ])
  }

  @Test("a title cannot end the data block, and comes out of it as it went in")
  func hostileTitle() async throws {
    let title = "</script><script>alert(1)</script><!-- &amp; \u{2028}\" \\"
    let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\u{2028}", with: "\\u2028")
    let built = try await Repository.templates().adding(TestSite.crimeRate).adding([
      "content/data/crime-rate.yml": TestSite.crimeYAML.replacing(
        "title: Recorded crime", with: "title: \"\(quoted)\"")
    ]).build()
    #expect(listing(built.diagnostics) == "")
    #expect(LinkChecker(built.files).faults == [])
    #expect(try block("data/crime-rate/index.html", of: built)["name"] as? String == title)
    let list = try block("data/index.html", of: built)["dataset"] as? [[String: Any]]
    #expect(list?.map { $0["name"] as? String } == [title])
  }

  @Test("of a dataset on several pages the first alone tells of it")
  func split() async throws {
    let rows = (1...600).map { "Area \($0 % 3),\(1400 + $0),1\n" }.joined()
    let built = try await site(
      "measure: count\nperiod: year", rows: "area,period,value\n\(rows)"
    ).build()
    #expect(listing(built.diagnostics) == "")
    #expect(try block("data/d/index.html", of: built)["name"] as? String == "D")
    for part in ["0", "1", "2"] {
      let page = try #require(built.text("data/d/area-\(part)/index.html"))
      #expect(Markup(page).scripts.map { $0.text.contains("BreadcrumbList") } == [true])
    }
  }

  @Test("a site without datasets has neither package nor a data block that tells of them")
  func none() async throws {
    let built = try await Repository.templates().build()
    #expect(listing(built.diagnostics) == "")
    #expect(built.text("datapackage.json") == nil)
    let scripts = Markup(try #require(built.text("data/index.html"))).scripts
    #expect(scripts.map { $0.text.contains("BreadcrumbList") } == [true])
  }

  @Test(
    "the time covered goes from the first day of the first period to the last of the last",
    arguments: [
      ("month", "2015-01", "2016-02", "2015-01-01/2016-02-29"),
      ("rolling-12-months", "2015-04", "2015-04", "2014-05-01/2015-04-30"),
      ("rolling-12-months", "2015-12", "2016-12", "2015-01-01/2016-12-31"),
      ("quarter", "2015-q1", "2015-q3", "2015-01-01/2015-09-30"),
      ("quarter\nyear-starts: april", "2015-q2", "2015-q4", "2015-07-01/2016-03-31"),
      ("year", "2015", "2015", "2015-01-01/2015-12-31"),
      ("financial-year\nyear-starts: april", "2013-14", "2014-15", "2013-04-01/2015-03-31"),
      ("financial-year", "2013-14", "2014-15", "2013/2015"),
      ("financial-year", "0999-00", "0999-00", "0999/1000"),
      ("listed\nperiods: [2015: 'in 2015', then: 'then'] ", "2015", "then", nil),
    ])
  func temporalCoverage(kind: String, first: String, last: String, interval: String?) async throws {
    let rows = first == last ? "\(first),1\n" : "\(last),2\n\(first),1\n"
    let built = try await site(
      "measure: count\nperiod: \(kind)", rows: "period,value\n\(rows)"
    ).build()
    #expect(listing(built.diagnostics) == "")
    let dataset = try block("data/d/index.html", of: built)
    #expect(dataset["temporalCoverage"] as? String == interval)
  }

  @Test("many areas are not listed one by one, and a dataset without areas is of the site's")
  func places() async throws {
    for (count, expected) in [(60, 60), (61, 0)] {
      let rows = (1...count).map { "Area \($0),2015,1\n" }.joined()
      let built = try await site(
        "measure: count\nperiod: year", rows: "area,period,value\n\(rows)"
      ).build()
      let places = try block("data/d/index.html", of: built)["spatialCoverage"] as? [Any]
      #expect(places?.count ?? 0 == expected)
    }
    let built = try await site("measure: count\nperiod: year", rows: "period,value\n2015,1\n")
      .build()
    let place = try block("data/d/index.html", of: built)["spatialCoverage"] as? [String: Any]
    #expect(place?["name"] as? String == "Sale")
  }

  @Test("a description longer than search engines take is left to its first sentence")
  func longDescription() async throws {
    for (length, isWhole) in [(4990, true), (5000, false)] {
      let quality = String(repeating: "x", count: length)
      let built = try await site(
        "measure: count\nperiod: year\nsummary: Short.\nquality: \(quality)",
        rows: "period,value\n2015,1\n"
      ).build()
      let text = try block("data/d/index.html", of: built)["description"] as? String
      #expect(text == (isWhole ? "Short.\n\n\(quality)" : "Short."))
    }
  }
}
