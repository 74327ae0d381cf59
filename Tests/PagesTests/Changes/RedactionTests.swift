import Content
import SourceText
import Testing

@testable import Pages

/// A value that is withheld or withdrawn after it was published is never stated again, and the log
/// still holds together.
@Suite struct RedactionTests {
  private static let log = "content/released/changes.yml"

  /// Bury's value of 2014 was revised from 71234.5 to 71299.75, with a reason that tells of it.
  private func revised() async throws -> TestSite {
    try await TestSite.claiming.replacing("64.0", with: "71234.5", in: TestSite.rates)
      .released(on: "2015-11-18")
      .replacing("71234.5", with: "71299.75", in: TestSite.rates)
      .released(
        on: "2016-02-18", reason: "It is 71,299.8, not 71,234.5: half of 9,000 forms came late.")
  }

  private func expectNoTrace(
    of numbers: [String], in site: TestSite, sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let built = await site.build()
    #expect(!built.files.isEmpty, "\(listing(built.diagnostics))", sourceLocation: sourceLocation)
    let outputs = built.files.map { ($0.path.text, $0.contents) }
    let kept = site.sources.filter { $0.path.hasPrefix("content/released/") }
      .map { ($0.path, $0.bytes) }
    for (path, bytes) in outputs + kept {
      let text = String(decoding: bytes, as: UTF8.self).replacing(",", with: "")
      for number in numbers {
        #expect(!text.contains(number), "\(path) has \(number)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test("where a value was withheld, every earlier entry is blanked, and keeps its digest")
  func withheld() async throws {
    let before = try await revised()
    let old = try ChangeLogEntry.all(in: before)
    #expect(before.log.contains("before: \"71,234.5\", now: \"71,299.8\""))
    let site = try await before.replacing("71299.75", with: "[c]", in: TestSite.rates)
      .released(on: "2016-05-18", reason: "Too few to publish.")
    await expectMessages("", from: site)
    await expectNoTrace(of: ["71234", "71299", "712"], in: site)
    let entries = try ChangeLogEntry.all(in: site)
    #expect(entries.map(\.kind) == [.scheduled, .scheduled, .redact, .scheduled])
    #expect(entries[1].digest == old[1].digest)
    #expect(entries[1].salt != old[1].salt)
    #expect(
      entries[1].reason == "It is [withheld], not [withheld]: half of 9,000 forms came late.")
    #expect(
      site.log.contains(
        "    - {dataset: \"crime-rate\", row: \"bury/2014-04\", before: withheld, now: withheld}\n")
    )
    #expect(entries[2].contents.blanked.map(\.entry) == [2])
    #expect(entries[2].contents.blanked.map(\.digest) == [entries[1].digestOfText])
  }

  @Test("where a row or a whole dataset is withdrawn, so it is too")
  func withdrawn() async throws {
    let before = try await revised()
    let row = try await before.replacing("Bury,2014-04,71299.75\n", with: "", in: TestSite.rates)
      .released(on: "2016-05-18", reason: "Not ours to publish.")
    await expectNoTrace(of: ["71234", "71299"], in: row)
    let dataset =
      try await before
      .adding([
        TestSite.rates: nil, "content/data/crime-rate.yml": nil,
        "content/index.md": TestSite.page("Nothing."),
      ])
      .released(on: "2016-05-18", reason: "Not ours to publish.")
    await expectNoTrace(of: ["71234", "71299"], in: dataset)
  }

  @Test("a second redaction of the same entry holds, with other random digits again")
  func twice() async throws {
    let before = try await revised().replacing("55.5", with: "81234.25", in: TestSite.rates)
      .released(on: "2016-03-18", reason: "Counted again.")
    let once = try await before.replacing("71299.75", with: "[c]", in: TestSite.rates)
      .released(on: "2016-05-18", reason: "Too few to publish.")
    let twice = try await once.replacing("81234.25", with: "[c]", in: TestSite.rates)
      .released(on: "2016-08-18", reason: "Too few to publish.")
    await expectMessages("", from: twice)
    await expectNoTrace(of: ["71234", "71299", "81234"], in: twice)
    let salts = try [before, once, twice].map { Set(try ChangeLogEntry.all(in: $0).map(\.salt)) }
    #expect(salts[0].count == 3 && salts[1].count == 5 && salts[2].count == 7)
  }

  @Test("what stands in a blanked entry cannot be altered either")
  func alteredBlank() async throws {
    let site = try await revised().replacing("71299.75", with: "[c]", in: TestSite.rates)
      .released(on: "2016-05-18", reason: "Too few to publish.")
    let line = try #require(site.lineOfEntry(2))
    let built = await site.replacing(
      "before: withheld", with: "before: \"1.0\"", in: Self.log
    ).build()
    #expect(
      listing(built.diagnostics).hasPrefix(
        "\(Self.log):\(line):1: error: entry 2, of 18 February 2016, has been altered\n"))
  }

  @Test("a value that is published again later may be stated again")
  func publishedAgain() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
      .replacing("64.0", with: "[c]", in: TestSite.rates)
      .released(on: "2016-05-18", reason: "Too few to publish.")
      .replacing("[c]", with: "64.0", in: TestSite.rates)
      .released(on: "2016-08-18", reason: "The force has agreed.")
    #expect(
      site.log.contains(
        "{dataset: \"crime-rate\", row: \"bury/2014-04\", before: \"withheld\", now: \"64.0\"}"))
    await expectMessages("", from: site)
  }
}

extension ChangeLogEntry {
  /// The entries of a site's log, which has to be readable.
  static func all(in site: TestSite) throws -> [ChangeLogEntry] {
    let lines = site.log.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return try LogNotation.blocks(of: lines).map { try #require(ChangeLogEntry($0)) }
  }
}
