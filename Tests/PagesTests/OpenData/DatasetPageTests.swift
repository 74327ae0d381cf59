import SourceText
import Testing

@testable import Pages

/// What a dataset's page offers to whoever uses the data.
@Suite struct DatasetPageTests {
  @Test("the page leads to the table, its description and the package, and says how to credit it")
  func page() async throws {
    let built = try await Repository.templates().adding(TestSite.crimeRate).build()
    let page = try #require(built.text("data/crime-rate/index.html"))
    let links = Markup(page).tags(named: "a").filter { $0["download"] != nil }
    #expect(
      links.map { $0["href"] } == [
        "../crime-rate.csv", "../crime-rate.csv-metadata.json", "../../datapackage.json",
      ])
    #expect(
      page.contains(
        "<span class=\"credit\">Source: A report, licensed under OGL, https://example.org/ogl"
          + "</span>"))
  }

  @Test("a site of hostile data builds without a word, and every page of it is sound")
  func hostileSite() async throws {
    var site = try Repository.templates()
    for (path, bytes) in try Repository.files(in: ["Tests/HostileSite"]) {
      site = site.adding(String(path.dropFirst("Tests/HostileSite/".count)), bytes: bytes)
    }
    let built = await site.build()
    #expect(listing(built.diagnostics) == "")
    #expect(built.counts.datasets == 8)
    #expect(LinkChecker(built.files, root: "/safer/").faults == [])
    let package = try #require(built.text("datapackage.json"))
    #expect(package.contains(#""name": "ynys-m_f4_n""#))
    #expect(package.contains("\"path\": \"data/ynys-môn.csv\""))
  }

  @Test("a list's columns have the headings of its own file, so that it can be read again")
  func listHeadings() async throws {
    let site = TestSite(TestSite.powers).adding([
      "content/data/powers.yml": TestSite.powers["content/data/powers.yml"]?
        .replacing("dimensions: [group]", with: "dimension-labels: {power: What it does}")
    ])
    let table = try #require(await site.build().text("data/powers.csv"))
    #expect(table.hasPrefix("group,power\r\n"))
    let again = await site.adding(["content/data/powers.csv": table]).build()
    #expect(listing(again.diagnostics) == "")
    #expect(again.text("data/powers.csv") == table)
  }

  @Test(
    "a licence goes by its address",
    arguments: [
      ("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", "OGL-UK-3.0"),
      ("http://nationalarchives.gov.uk/doc/open-government-licence/version/2", "OGL-UK-2.0"),
      ("HTTPS://creativecommons.org/licenses/by/4.0/deed.en", "CC-BY-4.0"),
      ("https://creativecommons.org/licenses/by/3.0/", nil),
      (
        "https://example.org/www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        nil
      ),
      ("mailto:a@example.org", nil),
    ])
  func licences(link: String, identifier: String?) {
    #expect(Licence(name: "A licence", link: link).identifier == identifier)
  }
}
