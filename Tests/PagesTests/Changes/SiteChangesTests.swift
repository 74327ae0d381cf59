import Content
import Diagnostics
import SourceText
import Testing

@testable import Pages

@Suite struct SiteChangesTests {
  private func report(
    _ site: TestSite, as format: ChangesReport.Format = .text
  ) async throws -> String {
    let found = await SiteChanges.find(in: site.sources)
    return ChangesReport(try #require(found.changes)).text(as: format)
  }

  @Test("before the first release all is new")
  func unreleased() async throws {
    #expect(
      try await report(TestSite.claiming) == """
        Nothing has been released yet: all of this is new

        Recorded crime (crime-rate)
          new: 5 rows (2014-04, 2015-04)

        Pages that will differ
          the home page: Home (new)
          accessibility/: Accessibility statement (new)
          data/: Data (new)
          data/crime-rate/: Recorded crime (new)
          other/: Other (new)
          privacy/: Privacy (new)

        """)
  }

  @Test("right after a release nothing has changed")
  func nothing() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
    #expect(
      try await report(site) == """
        Changes since the release of 18 November 2015
          Nothing has changed.

        """)
  }

  /// A quarter in which Bury falls below Sale, the year before is withheld, and Oldham comes.
  private func quarter() async throws -> TestSite {
    try await TestSite.claiming.released(on: "2015-11-18")
      .replacing("Bury,2015-04,65.2", with: "Bury,2015-04,50.1", in: TestSite.rates)
      .replacing("Sale,2014-04,55.5\n", with: "", in: TestSite.rates)
      .replacing("Force Average,", with: "Oldham,2015-04,80.1\nForce Average,", in: TestSite.rates)
      .replacing("Nothing of", with: "Nothing more of", in: "content/other.md")
      .adding(["content/third.md": TestSite.page("New.", title: "Third")])
  }

  @Test("rows, ranks, sentences before and now, stale figures and pages are told")
  func text() async throws {
    #expect(
      try await report(quarter()) == """
        Changes since the release of 18 November 2015

        Recorded crime (crime-rate)
          new: 1 row (2015-04)
          revised: bury/2015-04: 65.2, now 50.1
          withdrawn: sale/2014-04
          rank: bury: 2, now 1
          rank: oldham: none, now 3
          rank: sale: 1, now 2

        Sentences that the data no longer support
          crime-rate/sale/lowest
            before: the data bore it out
            now: crime-rate/sale/2015-04 is 53.0, and crime-rate/bury/2015-04 is 50.1, which is lower
            content/index.md:4: ‘Sale has 53.0 crimes, the lowest rate.’

        Figures in the text to bring up to date (tally fix does it)
          content/index.md:4: 65.2, now 50.1

        Pages that will differ
          the home page: Home (data)
          data/crime-rate/: Recorded crime (data)
          other/: Other (text)
          third/: Third (new)

        """)
  }

  @Test("where nothing is withheld or withdrawn, what the data said is told")
  func before() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
      .replacing("Bury,2015-04,65.2", with: "Bury,2015-04,50.1", in: TestSite.rates)
    #expect(
      try await report(site).contains(
        """
            before: crime-rate/sale/2015-04 is 53.0, and crime-rate/bury/2015-04 is 65.2
            now: crime-rate/sale/2015-04 is 53.0, and crime-rate/bury/2015-04 is 50.1, which is lower

        """))
  }

  @Test("a sentence that was rewritten since is told as it was released")
  func rewritten() async throws {
    let site = try await quarter().replacing(
      "[the lowest](claim:crime-rate/sale/lowest)", with: "no low", in: "content/index.md")
    #expect(
      try await report(site).contains(
        "    content/index.md, rewritten since: ‘Sale has 53.0 crimes, the lowest rate.’\n"))
  }

  @Test("a figure whose row is withheld now is told, and what stood there is not")
  func lostFigure() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
      .replacing("Bury,2015-04,65.2", with: "Bury,2015-04,[c]", in: TestSite.rates)
    let text = try await report(site)
    #expect(text.contains("  withheld now: bury/2015-04\n"))
    #expect(
      text.contains(
        """
        Figures in the text for which there is no value now
          content/index.md:4: [withheld] (crime-rate/bury)

        """))
  }

  @Test("for an e-mail it is Markdown that nothing in it can break")
  func markdown() async throws {
    let site = try await quarter().replacing(
      "title: Recorded crime", with: "title: \"Recorded *crime* [all]\"",
      in: "content/data/crime-rate.yml")
    let text = try await report(site, as: .markdown)
    #expect(text.hasPrefix("# Changes since the release of 18 November 2015\n\n"))
    #expect(
      text.contains(
        "\n## Recorded \\*crime\\* \\[all\\] (crime-rate)\n- **new:** 1 row (2015-04)\n"))
    #expect(text.contains("- **description changed:** title\n"))
  }

  @Test("for machines it is JSON")
  func json() async throws {
    #expect(
      try await report(quarter(), as: .json) == """
        {
          "since": "2015-11-18",
          "datasets": [
            {
              "dataset": "crime-rate",
              "title": "Recorded crime",
              "new": [
                "oldham/2015-04"
              ],
              "newPeriods": [
                "2015-04"
              ],
              "revised": [
                {
                  "row": "bury/2015-04",
                  "before": "65.2",
                  "now": "50.1"
                }
              ],
              "withheld": [],
              "withdrawn": [
                "sale/2014-04"
              ],
              "reworded": [],
              "described": [],
              "ranks": [
                {
                  "row": "bury",
                  "before": 2,
                  "now": 1
                },
                {
                  "row": "oldham",
                  "now": 3
                },
                {
                  "row": "sale",
                  "before": 1,
                  "now": 2
                }
              ]
            }
          ],
          "claims": [
            {
              "page": "content/index.md",
              "line": 4,
              "sentence": "Sale has 53.0 crimes, the lowest rate.",
              "claim": "crime-rate/sale/lowest",
              "now": "crime-rate/sale/2015-04 is 53.0, and crime-rate/bury/2015-04 is 50.1, which is lower"
            }
          ],
          "figures": [
            {
              "page": "content/index.md",
              "line": 4,
              "column": 108,
              "written": "65.2",
              "current": "50.1"
            }
          ],
          "lostFigures": [],
          "pages": [
            {
              "address": "",
              "title": "Home",
              "causes": [
                "data"
              ]
            },
            {
              "address": "data/crime-rate/",
              "title": "Recorded crime",
              "causes": [
                "data"
              ]
            },
            {
              "address": "other/",
              "title": "Other",
              "causes": [
                "text"
              ]
            },
            {
              "address": "third/",
              "title": "Third",
              "causes": [
                "new"
              ]
            }
          ]
        }

        """)
  }

  @Test("a page that differs only in what stands around its text is told, and is no release")
  func surroundings() async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18").replacing(
      "<footer>", with: "<footer>New. ", in: "templates/page.mustache")
    #expect(
      try await report(site) == """
        Changes since the release of 18 November 2015

        Pages that will differ
          the home page: Home (what stands around the text)
          other/: Other (what stands around the text)

        """)
    #expect(try await site.prepare(on: "2016-02-18").kept.isEmpty)
    let corrected = try await site.released(
      on: "2016-02-18", kind: .correction, reason: "The footer was wrong.")
    #expect(corrected.log.contains("    - {address: \"other/\", title: \"Other\"}\n"))
    #expect(try await report(corrected).hasSuffix("Nothing has changed.\n"))
  }

  @Test(
    "every page that a built site has otherwise is told, and no other; lists of pages are not",
    arguments: [
      ("content/other.md", "title: Other", "title: Else"),
      ("content/site.yml", "area: Sale", "language: cy\narea: Sale"),
      (TestSite.rates, "Sale,2014-04,55.5", "Sale,2014-04,55.6"),
      (TestSite.rates, "Force Average,2015-04,74.9", "Force Average,2015-04,74.8"),
      ("content/data/crime-rate.yml", "title: Recorded crime", "title: Crime"),
      ("templates/datasets.mustache", "<a href", "<a class=\"x\" href"),
    ])
  func everyPage(path: String, old: String, new: String) async throws {
    let site = try await TestSite.claiming.released(on: "2015-11-18")
    let edited = site.replacing(old, with: new, in: path)
    let before = await site.build()
    let after = await edited.build()
    let contents = Dictionary(
      uniqueKeysWithValues: before.files.map { ($0.path.text, $0.contents) })
    let differing = after.files.filter { contents[$0.path.text] != $0.contents }
      .compactMap { PageAddress(pageFile: $0.path)?.text }.filter { address in
        !["changes/", "a-z/", "search/", "site-map/"].contains { address.hasPrefix($0) }
      }
    #expect(!differing.isEmpty)
    let found = await SiteChanges.find(in: edited.sources)
    let told = try #require(found.changes).pages.map(\.address)
    #expect(told.sorted() == differing.sorted())
  }

  @Test("where data or log cannot be read, nothing is compared")
  func unreadable() async throws {
    let site = try await quarter().replacing("80.1", with: "many", in: TestSite.rates)
    let found = await SiteChanges.find(in: site.sources)
    #expect(found.changes == nil)
    #expect(found.diagnostics.containsErrors)
  }

  @Test("build and check warn of data that differ from the last release")
  func warnings() async throws {
    let site = try await TestSite(TestSite.crimeRate).adding(TestSite.powers)
      .released(on: "2015-11-18")
    await expectMessages("", from: site)
    let hint =
      "\n  hint: tally changes tells how; tally release publishes them with an entry in the log"
    await expectMessages(
      """
      content/data/crime-rate.csv:1:1: warning: these data differ from the last release, of 18 November 2015\(hint)
      content/data/new.csv:1:1: warning: these data are not in the last release, of 18 November 2015\(hint)
      content/data/powers.yml:1:1: warning: this description differs from the last release, of 18 November 2015\(hint)
      """,
      from: site.replacing("64.0", with: "64.1", in: TestSite.rates)
        .adding([
          "content/data/new.csv": TestSite.crimeCSV, "content/data/new.yml": TestSite.crimeYAML,
        ])
        .replacing("title: Powers", with: "title: All powers", in: "content/data/powers.yml"))
    await expectMessages(
      """
      content/data/powers.csv:1:1: warning: these data are gone since the last release, of 18 November 2015\(hint)
      """,
      from: site.adding(["content/data/powers.csv": nil, "content/data/powers.yml": nil]))
  }

  @Test(
    "files that are written otherwise and say the same are no change, as Excel writes them",
    arguments: [
      ("area,period,value\n", "\u{FEFF}area,period,value\r\n"), ("53.0", "53.000"),
      ("Sale,2015-04,53.0\n", "\"Sale\",\"2015-04\",53.0\n,,\n"),
      ("measure: rate\n", "# a note\nmeasure: \"rate\"\n"),
    ])
  func sameMeaning(old: String, new: String) async throws {
    let file = old.hasPrefix("measure") ? "content/data/crime-rate.yml" : TestSite.rates
    let site = try await TestSite.claiming.released(on: "2015-11-18")
      .replacing(old, with: new, in: file)
    await expectMessages("", from: site)
    #expect(try await report(site).hasSuffix("\n  Nothing has changed.\n"))
  }

  @Test("a value that is shown with other decimals is a revised one")
  func decimals() async throws {
    let site = try await TestSite.claiming.replacing("53.0", with: "52.994", in: TestSite.rates)
      .released(on: "2015-11-18")
      .adding([
        TestSite.rates: TestSite.crimeCSV.replacing("53.0", with: "52.994")
          .replacing("value\n", with: "value,decimals\n").replacing("4\n", with: "4,2\n")
          .replacing(#/(\.[0-8])\n/#) { "\($0.output.1),\n" }.replacing("74.9\n", with: "74.9,\n")
      ])
    #expect(try await report(site).contains("  revised: sale/2015-04: 53.0, now 52.99\n"))
  }

  @Test("a file that two datasets read is told of once, and each of their pages")
  func sharedFile() async throws {
    let site = try await TestSite(TestSite.crimeRate).adding([
      "content/data/again.yml": TestSite.crimeYAML + "file: crime-rate\n"
    ]).released(on: "2015-11-18").replacing("53.0", with: "53.1", in: TestSite.rates)
    await expectMessages(
      """
      content/data/crime-rate.csv:1:1: warning: these data differ from the last release, of 18 November 2015
        hint: tally changes tells how; tally release publishes them with an entry in the log
      """, from: site)
    #expect(try await report(site).contains("data/again/: Recorded crime (data)\n"))
  }

  @Test("an announced update that has not come is a warning on the day after, where a day is given")
  func overdue() async throws {
    let site = TestSite(TestSite.crimeRate).replacing(
      "next-update: {none: not known}", with: "next-update: 2016-02-18",
      in: "content/data/crime-rate.yml")
    func warnings(_ today: String?) async -> String {
      listing(
        await SiteBuilder.build(site.sources, today: today.flatMap { CalendarDate($0) }).diagnostics
      )
    }
    #expect(await warnings(nil) == "")
    #expect(await warnings("2016-02-18") == "")
    #expect(
      await warnings("2016-02-19") == """
        content/data/crime-rate.yml:10:1: warning: the next update was announced for 18 February 2016, which has passed
          hint: publish the new figures, or say under 'next-update' when they will come
        """)
  }
}
