import Content
import SourceText
import Testing

@testable import Pages

/// However a value is written that is withheld or withdrawn, nothing states it.
@Suite struct WithheldNumbersTests {
  /// Bury's value of 2014 was published and is withheld.
  private func withheld(_ value: String, released: TestSite = .claiming) async throws -> TestSite {
    try await released.replacing(
      "Bury,2014-04,64.0", with: "Bury,2014-04,\(value)", in: TestSite.rates
    )
    .released(on: "2015-11-18")
    .replacing("Bury,2014-04,\(value)", with: "Bury,2014-04,[c]", in: TestSite.rates)
  }

  @Test(
    "a reason does not state it in another form either",
    arguments: [
      ("5", "five", "Five of them, too few."), ("5", "5.0", "Bury had 5.0 crimes."),
      ("52.994", "53", "Bury’s 53 crimes were too few."),
      ("52.994", "52.99", "It was 52.99."), ("53.0", "53·0", "It was 53·0."),
      ("71234.5", "71 234.5", "It was 71 234.5."),
      ("71234.5", "71\u{A0}235", "About 71\u{A0}235."), ("-5.1", "5.1", "It fell by 5.1."),
      ("53.0", "５３.０", "It was ５３.０."),
    ])
  func otherForms(value: String, said: String, reason: String) async throws {
    await expectRefusal(
      "the reason says \(said == "five" ? "Five" : said), a value of 'crime-rate' that is withheld "
        + "or withdrawn now\n  hint: give the reason without the number",
      of: try await withheld(value), reason: reason)
  }

  @Test(
    "what only looks like it is no hindrance",
    arguments: [
      ("5", "In 2015 page 50 said 0.5 or 15, on 2016-05-18; fivefold."),
      ("52.994", "Version 5, page 529, of 52,994 and 153."), ("5.1", "Table 5 says 51."),
    ])
  func lookalikes(value: String, reason: String) async throws {
    _ = try await withheld(value).prepare(on: "2016-02-18", reason: reason)
  }

  @Test("a page that bore it in its title leaves no trace when it goes, nor in earlier entries")
  func titles() async throws {
    let titled = TestSite.claiming.adding([
      "content/gone.md": TestSite.page(
        "A.", title: "Bury once had [](figure:crime-rate/bury/2014-04)"),
      "content/kept.md": TestSite.page("A.", title: "Bury’s [](figure:crime-rate/bury/2014-04)"),
    ])
    let revised = try await titled.replacing("64.0", with: "71234.5", in: TestSite.rates)
      .released(on: "2015-11-18")
      .replacing("71234.5", with: "71299.75", in: TestSite.rates)
      .released(on: "2016-02-18", reason: "Counted again.")
    #expect(revised.log.contains("title: \"Bury’s 71,299.8\""))
    let site = try await revised.replacing("71299.75", with: "[c]", in: TestSite.rates)
      .adding(["content/gone.md": nil, "content/kept.md": TestSite.page("A.", title: "Bury")])
      .released(on: "2016-05-18", reason: "Too few to publish.")
    let built = await site.build()
    #expect(!built.files.isEmpty, "\(listing(built.diagnostics))")
    let kept = site.sources.filter { $0.path.hasPrefix("content/released/") }
    for (path, bytes) in built.files.map({ ($0.path.text, $0.contents) })
      + kept.map({ ($0.path, $0.bytes) })
    {
      let text = String(decoding: bytes, as: UTF8.self).replacing(",", with: "")
      #expect(!text.contains("71299") && !text.contains("71234"), "\(path)")
    }
    #expect(site.log.contains("{address: \"gone/\", title: \"Bury once had [withheld]\"}"))
  }

  @Test("a reason of an entry that told nothing of the dataset is blanked too")
  func reasonElsewhere() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
      .replacing("Nothing", with: "Nothing at all", in: "content/other.md")
      .released(on: "2016-02-18", kind: .correction, reason: "We had written 46.0 for Bury’s 64.0.")
      .replacing("Bury,2014-04,64.0", with: "Bury,2014-04,[c]", in: TestSite.rates)
      .released(on: "2016-05-18", reason: "Too few to publish.")
    #expect(site.log.contains("  reason: \"We had written 46.0 for Bury’s [withheld].\"\n"))
    await expectMessages("", from: site)
  }

  @Test(
    "where a value gives way to [x] or [z] it is withdrawn, and not stated", arguments: ["x", "z"])
  func notAvailable(marker: String) async throws {
    let revised = try await TestSite.claiming.replacing("64.0", with: "71234.5", in: TestSite.rates)
      .released(on: "2015-11-18")
      .replacing("71234.5", with: "71299.75", in: TestSite.rates)
      .released(on: "2016-02-18", reason: "Counted again.")
    let next = revised.replacing("71299.75", with: "[\(marker)]", in: TestSite.rates)
    await expectRefusal(
      "1 published value is withdrawn, and the log has to say why\n"
        + "  hint: say it with --reason \"…\"; tally changes lists what has changed", of: next)
    let site = try await next.released(on: "2016-05-18", reason: "It was never ours.")
    #expect(
      site.log.contains("  withdrawn:\n    - {dataset: \"crime-rate\", row: \"bury/2014-04\"}\n"))
    #expect(!site.log.contains("71,299") && !site.log.contains("71,234"))
  }

  @Test("no digest of what was kept before stays, from which it could be found by trying")
  func olderDigests() async throws {
    let before = try await TestSite.claiming.released(on: "2015-11-18")
    let digests = before.log.matches(of: /[0-9a-f]{64}/).map { String($0.output) }
    let site = try await before.replacing(
      "Bury,2014-04,64.0", with: "Bury,2014-04,[c]", in: TestSite.rates
    )
    .released(on: "2016-05-18", reason: "Too few to publish.")
    let entry = try #require(try ChangeLogEntry.all(in: before).first)
    #expect(digests.count == 2)
    #expect(digests.filter(site.log.contains) == [entry.digest])
    #expect(!entry.signedLines.joined().contains("kept"))
  }

  @Test("the report of changes does not repeat it in a sentence that the data no longer support")
  func sentences() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
      .replacing("Sale,2015-04,53.0", with: "Sale,2015-04,[c]", in: TestSite.rates)
    let found = await SiteChanges.find(in: site.sources)
    let report = ChangesReport(try #require(found.changes))
    #expect(
      report.text(as: .text).contains(
        "content/index.md:4: ‘Sale has [withheld] crimes, the lowest rate.’"))
    for format in ChangesReport.Format.allCases {
      #expect(!report.text(as: format).contains("53.0"))
    }
  }
}
