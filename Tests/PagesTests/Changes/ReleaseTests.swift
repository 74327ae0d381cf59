import Testing

@testable import Pages

@Suite struct ReleaseTests {
  @Test("a first release keeps the datasets, the claims and the pages, and says what is new")
  func firstRelease() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
    #expect(site.text("content/released/data/crime-rate.csv") == TestSite.crimeCSV)
    #expect(site.text("content/released/data/crime-rate.yml") == TestSite.crimeYAML)
    #expect(
      site.text("content/released/claims.csv")
        == "page,claim,words,sentence\r\ncontent/index.md,crime-rate/sale/lowest,the lowest,"
        + "\"Sale has 53.0 crimes, the lowest rate.\"\r\n")
    let pages = site.text("content/released/pages.csv").split(separator: "\r\n")
    #expect(
      pages.map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(2) }
        == [
          ["address", "title"], ["", "Home"], ["other/", "Other"],
          ["data/crime-rate/", "Recorded crime"], ["data/", "Data"],
          ["accessibility/", "Accessibility statement"], ["privacy/", "Privacy"],
        ])
    #expect(
      site.log.contains(
        "  new:\n    - {dataset: \"crime-rate\", rows: 5, periods: \"2014-04, 2015-04\"}\n"))
    #expect(!site.log.contains("pages:"))
    let built = await site.build()
    #expect(listing(built.diagnostics) == "")
  }

  @Test("the same release of the same site by the same chance is the same, byte for byte")
  func sameBytes() async throws {
    let one = try await TestSite.claiming.released(on: "2015-11-18")
    let other = try await TestSite.claiming.released(on: "2015-11-18")
    #expect(one.files == other.files)
  }

  @Test("where nothing changed there is no new entry")
  func nothingChanged() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
    let again = try await site.prepare(on: "2016-02-18")
    #expect(again.kept.isEmpty)
    #expect(again.changes.isEmpty)
  }

  @Test("a revised, a withheld and a withdrawn value need a reason")
  func needsReason() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
    let hint = "\n  hint: say it with --reason \"…\"; tally changes lists what has changed"
    await expectRefusal(
      "1 published value is revised, and the log has to say why" + hint,
      of: site.replacing("Sale,2014-04,55.5", with: "Sale,2014-04,55.6", in: TestSite.rates))
    await expectRefusal(
      "1 published value is withheld, and the log has to say why" + hint,
      of: site.replacing("Sale,2014-04,55.5", with: "Sale,2014-04,[c]", in: TestSite.rates))
    await expectRefusal(
      "2 published values are revised, 1 is withheld and 1 is withdrawn, and the log has to say why"
        + hint,
      of: site.replacing("Sale,2014-04,55.5\n", with: "", in: TestSite.rates)
        .replacing("Bury,2014-04,64.0", with: "Bury,2014-04,[c]", in: TestSite.rates)
        .replacing("74.9", with: "75.9", in: TestSite.rates)
        .replacing("53.0", with: "52.98", in: TestSite.rates))
    await expectRefusal(
      "what published values measure has changed, and the log has to say why" + hint,
      of: site.replacing("1,000 residents", with: "1,000 people", in: "content/data/crime-rate.yml")
    )
    await expectRefusal(
      "1 published value is revised, and the log has to say why" + hint,
      of: site.replacing("Sale,2014-04,55.5", with: "Sale,2014-04,55.6", in: TestSite.rates),
      reason: "  ")
  }

  @Test("new values and edited words need none")
  func needsNoReason() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
      .replacing("Nothing", with: "Nothing at all", in: "content/other.md")
      .replacing("Force Average,", with: "Oldham,2013-04,80.1\nForce Average,", in: TestSite.rates)
      .replacing(
        "Recorded crime", with: "Crime that is recorded", in: "content/data/crime-rate.yml")
    let next = try await site.released(on: "2016-02-18")
    #expect(next.log.contains("  described:\n    - {dataset: \"crime-rate\", keys: \"title\"}\n"))
    #expect(next.log.contains("    - {address: \"other/\", title: \"Other\"}\n"))
  }

  @Test("a correction has to say what was wrong, and no release is older than the last")
  func requestsThatCannotBe() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
      .replacing("Nothing", with: "Nothing at all", in: "content/other.md")
    await expectRefusal(
      "a correction has to say what was wrong\n  hint: say it with --reason \"…\"",
      of: site, kind: .correction)
    await expectRefusal(
      "the last release was on 18 November 2015, and this one would be on 17 November 2015\n"
        + "  hint: give the day of this release with --date",
      of: site, on: "2015-11-17")
  }

  @Test("a reason does not state the value that is withheld")
  func telltaleReason() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
      .replacing("Bury,2014-04,64.0", with: "Bury,2014-04,[c]", in: TestSite.rates)
    await expectRefusal(
      "the reason says 64.0, a value of 'crime-rate' that is withheld or withdrawn now\n"
        + "  hint: give the reason without the number",
      of: site, reason: "Bury’s 64.0 in 2014 was too few to publish.")
    _ = try await site.prepare(on: "2016-02-18", reason: "Bury asked for it on page 640.")
  }

  @Test("where a sentence no longer holds nothing is released")
  func brokenClaim() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
      .replacing("Bury,2015-04,65.2", with: "Bury,2015-04,50.1", in: TestSite.rates)
    await expectRefusal(
      """
      content/index.md:4:49: error: the page says 'the lowest' but crime-rate/sale/2015-04 is 53.0, and crime-rate/bury/2015-04 is 50.1, which is lower (at the last release: crime-rate/sale/2015-04 is 53.0, and crime-rate/bury/2015-04 is 65.2)
        hint: rewrite the sentence
      content/index.md:4:107: error: the page says 65.2 but crime-rate/bury/2015-04 is 50.1
        hint: run tally fix, or write 50.1, or leave the text empty to have it filled in: [](figure:crime-rate/bury)
      """, of: site, reason: "Counted again.")
  }

  @Test("a page of one's own cannot stand where the first release makes the page of changes")
  func clash() async throws {
    await expectRefusal(
      """
      content/changes.md:1:1: error: this file would take the place of 'changes/index.html', which Tally makes itself
        hint: rename it
      """, of: TestSite.claiming.adding(["content/changes.md": TestSite.page("Mine.")]))
  }
}
