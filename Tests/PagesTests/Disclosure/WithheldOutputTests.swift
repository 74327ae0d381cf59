import Content
import Testing

@testable import Pages

/// No byte of a site holds a value that is withheld.
@Suite struct WithheldOutputTests {
  @Test("a withheld value is in no file of the site, in no form")
  func withheld() async throws {
    let built = try await WithheldSite.site().build()
    #expect(listing(built.diagnostics) == "")
    #expect(built.counts.charts == 14)
    #expect(LinkChecker(built.files).faults == [])
    let leaks = WithheldValueSearch(WithheldSite.secrets).leaks(in: built.files)
    #expect(leaks == [])
  }

  @Test("the same search finds each of the values where it is published")
  func published() async throws {
    let built = try await WithheldSite.site(leaking: true).build()
    #expect(listing(built.diagnostics) == "")
    let leaks = WithheldValueSearch(WithheldSite.secrets).leaks(in: built.files)
    for secret in WithheldSite.secrets where secret.value != "91283" {
      let found = leaks.filter { $0.secret == secret.value }
      // As digits on the pages and in the download, and in the geometry of a chart.
      #expect(found.contains { $0.form == "digits" && $0.path.hasSuffix(".html") })
      #expect(found.contains { $0.form == "digits" && $0.path.hasSuffix(".csv") })
      #expect(found.contains { $0.form.hasPrefix("share of") && $0.path == "index.html" })
    }
    #expect(leaks.contains { $0.form == "difference from 51346" })
    #expect(leaks.contains { $0.form == "difference from 74.913" })
  }

  @Test("a value that was published, revised and then withheld is in no file, and not in the log")
  func releasedBefore() async throws {
    let published = try WithheldSite.site(leaking: true)
    let offences = "content/data/offences.csv"
    // At first one was counted less, and the home page said nothing of it.
    let released = try await published.replacing(
      "Bury,2015,48271,48271", with: "Bury,2015,48270,48271", in: offences
    ).adding(["content/index.md": TestSite.page("Nothing yet.")]).released(on: "2015-11-18")
    let revised = try await released.adding([
      offences: published.text(offences), "content/index.md": published.text("content/index.md"),
    ]).released(on: "2016-02-18", reason: "Bury has 48,271 offences now.")
    let search = WithheldValueSearch(WithheldSite.secrets)
    #expect(!search.leaks(in: revised.log).isEmpty)

    var withheld = try WithheldSite.site()
    for (path, bytes) in revised.files where path.hasPrefix("content/released/") {
      withheld = withheld.adding(path, bytes: bytes)
    }
    let site = try await withheld.released(on: "2016-05-18", reason: "Too few to publish.")
    let built = await site.build()
    #expect(listing(built.diagnostics) == "")
    #expect(built.files.contains { $0.path.text == "changes/feed.xml" })
    #expect(search.leaks(in: built.files) == [])
    for name in ["changes.yml", "claims.csv", "pages.csv"] {
      let leaks = search.leaks(in: site.text("content/released/\(name)"))
      #expect(leaks.isEmpty, "\(name): \(leaks)")
    }
  }

  @Test("a message about a withheld value does not tell it")
  func messages() async throws {
    let files = [
      "content/data/offences.csv":
        "area,period,value,raw\nBury,2015,[c],48271\nSale,2015,60112,\nAll,2015,108383,\n",
      "content/data/offences.yml": TestSite.crimeYAML
        .replacing("measure: rate", with: "measure: count")
        .replacing("period: rolling-12-months", with: "period: year")
        .replacing(
          "comparator: {area: Force Average}",
          with: "columns: {raw: ignore}\ndisclosure: {totals: {area: All}}"),
    ]
    let built = await TestSite(files).build()
    #expect(built.diagnostics.count == 1)
    let search = WithheldValueSearch([.init(value: "48271", neighbours: ["60112", "108383"])])
    #expect(search.leaks(in: listing(built.diagnostics)).isEmpty)
  }
}
