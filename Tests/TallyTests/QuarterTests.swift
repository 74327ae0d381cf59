import Foundation
import Testing

/// A quarter as the officer goes through it, from the new CSV to the release.
@Suite struct QuarterTests {
  @Test("from a new file to the release")
  func quarter() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.copySource(["templates"])
    for (path, text) in QuarterSite.files { try folder.write(path, text) }
    func tally(_ arguments: String...) throws -> Run {
      try folder.tally(arguments)
    }

    let firstRelease = try tally("release", "--date", "2015-11-18")
    #expect(firstRelease.code == 0)
    #expect(firstRelease.errors == "")
    #expect(firstRelease.output.hasPrefix("Released on 18 November 2015; rows: 5 new.\n"))
    let firstSite = try folder.read("site/manifest.json")
    #expect(try tally("changes").output.hasSuffix("\n  Nothing has changed.\n"))

    // The new file comes, and the site that stands stays.
    try folder.write("content/data/crime-rate.csv", QuarterSite.second)
    let broken = try tally("build")
    #expect(broken.code == 1)
    #expect(
      broken.errors.contains(
        """
        content/index.md:2:18: error: the page says 'the lowest' but crime-rate/sale/2016-04 is \
        51.5, and crime-rate/wigan/2016-04 is 50.2, which is lower (at the last release: \
        crime-rate/sale/2015-04 is 53.0, and crime-rate/wigan/2015-04 is 60.9)
        """))
    #expect(try folder.read("site/manifest.json") == firstSite)

    // What has changed, for whoever signs it off.
    let changes = try tally("changes", "--format", "markdown", "--today", "2016-05-19")
    #expect(changes.code == 0)
    #expect(changes.errors.contains("warning: the next update was announced for 18 May 2016"))
    for line in [
      "- **new:** 5 rows (2016-04)", "- **revised:** oldham/2015-04: 80.6, now 81.3",
      "- **withheld now:** bury/2015-04", "- **rank:** wigan: 2, now 1",
      "- **crime-rate/sale/lowest**",
      "  - content/index.md:2: ‘Sale has the lowest crime rate’",
      "- **content/index.md:5:** 53.0, now 51.5", "- **data/crime-rate/:** Recorded crime (data)",
    ] {
      #expect(changes.output.contains(line + "\n"), "\(line)")
    }
    #expect(!changes.output.contains("65718"))

    // The figures are brought up to date; the sentences are the officer's.
    let fix = try tally("fix")
    #expect(fix.code == 1)
    #expect(
      fix.output == """
        content/index.md:5: 53.0 is now 51.5
        content/index.md:5: 74.9 is now 73.3
        content/index.md:7: 53.0 is left as it is: it stands beside a claim that no longer holds; \
        rewrite the sentence

        """)
    let page = try folder.read("content/index.md")
      .replacing(
        "[the lowest](claim:crime-rate/sale/lowest) crime",
        with: "[a falling](claim:crime-rate/sale/fell) crime"
      )
      .replacing(
        "[the lowest of all](claim:crime-rate/sale/lowest)",
        with: "[second](claim:crime-rate/sale/rank/2)")
    try folder.write("content/index.md", page)
    #expect(try tally("fix").output == "content/index.md:7: 53.0 is now 51.5\n")

    // Nothing goes out without a reason.
    try folder.write(
      "content/data/crime-rate.yml",
      folder.read("content/data/crime-rate.yml").replacing("2016-05-18", with: "2017-05-18"))
    let refused = try tally("release", "--date", "2016-05-19")
    #expect(refused.code == 1)
    #expect(
      refused.errors.hasSuffix(
        """
        error: 1 published value is revised and 1 is withheld, and the log has to say why
          hint: say it with --reason "…"; tally changes lists what has changed
        Nothing was released.

        """))
    #expect(try folder.read("site/manifest.json") == firstSite)

    let release = try tally(
      "release", "--date", "2016-05-19", "--reason",
      "Oldham was counted again; Bury is too small to publish.")
    #expect(release.code == 0)
    #expect(release.errors == "")
    #expect(
      release.output.hasPrefix(
        "Released on 19 May 2016; rows: 5 new, 1 revised, 1 withheld.\n"))

    // Log, page and feed tell it, and what is withheld stands nowhere.
    let log = try folder.read("content/released/changes.yml")
    #expect(log.contains("- entry: 2\n  date: \"2016-05-19\"\n  kind: \"scheduled\"\n"))
    let changesPage = try folder.read("site/changes/index.html")
    #expect(changesPage.contains("<td>80.6</td><td>81.3</td>"))
    #expect(changesPage.contains("Oldham was counted again; Bury is too small to publish."))
    let feed = try folder.read("site/changes/feed.xml")
    #expect(feed.contains("<title>19 May 2016: scheduled release</title>"))
    #expect(try folder.read("site/data/crime-rate/index.html").contains("18 May 2017"))
    for path in try folder.files(below: ["site", "content"]) where !path.hasSuffix(".png") {
      #expect(!(try folder.read(path)).replacing(",", with: "").contains("65718"), "\(path)")
    }
    #expect(try tally("changes").output.hasSuffix("\n  Nothing has changed.\n"))
    #expect(try tally("check", "--today", "2016-05-20") == Run(code: 0, output: "", errors: ""))
    #expect(try tally("build").output.hasSuffix("(nothing has changed).\n"))
    let again = try tally("release", "--date", "2016-06-01")
    #expect(
      again.output.hasPrefix(
        "Nothing has changed since the release of 19 May 2016, so there is no new entry.\n"))
    #expect(try folder.read("content/released/changes.yml") == log)
  }
}
