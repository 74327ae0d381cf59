import Content
import Foundation
import Testing

@testable import Pages

/// What a page tells the sites on which it is shared, and search engines.
@Suite struct SharingTests {
  /// The first bytes of a PNG of this size, which are all that is read of it.
  private static func png(width: UInt8, height: UInt8) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 1, width, 0, 0, 0, height, 8, 2, 0, 0, 0]
  }

  private func properties(_ path: String, of built: BuiltSite) throws -> [String: String] {
    let metas = Markup(try #require(built.text(path))).tags(named: "meta")
    return Dictionary(
      metas.compactMap { meta in
        guard let name = meta["property"] ?? meta["name"], let content = meta["content"] else {
          return nil
        }
        return (name, content)
      }, uniquingKeysWith: { first, second in "\(first) and \(second)" })
  }

  private func block(_ path: String, of built: BuiltSite) throws -> [String: Any] {
    let page = Markup(try #require(built.text(path)))
    let text = try #require(page.scripts.first?.text)
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("a page has its title, words and address for whoever shares it, and the site's picture")
  func openGraph() async throws {
    let built = try await Repository.templates().adding([
      "content/site.yml": TestSite.configuration.replacing(
        "https://example.org/", with: "https://example.org/safer/"),
      "content/about/index.md":
        "---\ntitle: About \"us\" & \\<you>\nsummary: Who *we* are\n---\n",
    ]).build()
    #expect(listing(built.diagnostics) == "")
    let picture = try #require(built.files.first { $0.path.text.hasPrefix("assets/share-") })
    let found = try properties("about/index.html", of: built)
    #expect(found["og:title"] == "About \"us\" & <you>")
    #expect(found["og:description"] == "Who we are")
    #expect(found["og:type"] == "article")
    #expect(found["og:url"] == "https://example.org/safer/about/")
    #expect(found["og:site_name"] == "Safer Sale")
    #expect(found["og:locale"] == "en_GB")
    #expect(found["og:image"] == "https://example.org/safer/\(picture.path)")
    #expect(found["og:image:alt"] == "Safer Sale: tally marks, and bars that grow")
    #expect(found["og:image:width"] == "1200")
    #expect(found["og:image:height"] == "630")
    #expect(found["twitter:card"] == "summary_large_image")
    #expect(found["theme-color"] == "#12436d and #0d2f4d")
    #expect(try properties("index.html", of: built)["og:type"] == "website")
    #expect(try properties("404.html", of: built)["og:url"] == nil)
    #expect(picture.contents.count < 40_000)
  }

  @Test("a site without a picture shares its pages without one")
  func noPicture() async throws {
    let built = try await Repository.templates().adding(["templates/assets/share.png": nil]).build()
    let found = try properties("index.html", of: built)
    #expect(found["og:image"] == nil)
    #expect(found["twitter:card"] == "summary")
  }

  @Test("a site's own picture takes the place of the usual one")
  func ownPicture() async throws {
    let built = try await Repository.templates().adding([
      "content/site.yml": TestSite.configuration
        + "image: {file: about/Sale bridge.png, alt: \"The bridge, \\\"at\\\" night\"}\n"
    ]).adding("content/about/Sale bridge.png", bytes: Self.png(width: 2, height: 3)).build()
    #expect(listing(built.diagnostics) == "")
    let found = try properties("index.html", of: built)
    #expect(found["og:image"] == "https://example.org/about/Sale%20bridge.png")
    #expect(found["og:image:alt"] == "The bridge, \"at\" night")
    #expect(found["og:image:width"] == "258")
    #expect(found["og:image:height"] == "3")
  }

  @Test("a picture that is not there, one that is no PNG, and one without words")
  func wrongPicture() async {
    await expectMessages(
      """
      content/site.yml:8:15: error: there is no picture 'content/brigde.png'
        hint: did you mean 'bridge.png'?
      """,
      from: [
        "content/site.yml": TestSite.configuration + "image: {file: brigde.png, alt: A bridge}\n",
        "content/bridge.png": "",
      ])
    await expectMessages(
      """
      content/site.yml:8:15: error: 'bridge.jpg' is no PNG picture, and sites that show shared pages \
      take no other kind reliably
        hint: save it as PNG, 1200 pixels wide and 630 high
      """,
      from: [
        "content/site.yml": TestSite.configuration + "image: {file: bridge.jpg, alt: A bridge}\n",
        "content/bridge.jpg": "a",
      ])
    await expectMessages(
      """
      content/site.yml:8:8: error: the block 'image' has no 'alt'
        hint: say in a line 'alt: …' what the picture shows, for those who cannot see it
      """,
      from: ["content/site.yml": TestSite.configuration + "image: {file: bridge.png}\n"])
  }

  @Test("the home page tells search engines who publishes the site")
  func organisation() async throws {
    let built = try await Repository.templates().adding([
      "content/site.yml": TestSite.configuration
        + "contact: {name: The office, link: \"mailto:office@example.org\"}\n"
    ]).build()
    let site = try block("index.html", of: built)
    #expect(site["@type"] as? String == "WebSite")
    #expect(site["name"] as? String == "Safer Sale")
    let publisher = try #require(site["publisher"] as? [String: Any])
    #expect(publisher["@type"] as? String == "Organization")
    #expect(publisher["name"] as? String == "Safer Sale Partnership")
    let contact = publisher["contactPoint"] as? [String: Any]
    #expect(contact?["email"] as? String == "office@example.org")
    let silent = try block("index.html", of: try await Repository.templates().build())
    #expect((silent["publisher"] as? [String: Any])?["contactPoint"] == nil)
  }

  @Test("every other page tells search engines where it stands")
  func breadcrumbs() async throws {
    let built = try await Repository.templates().adding([
      "content/about/index.md": TestSite.page("", title: "About"),
      "content/about/team.md": TestSite.page("", title: "\\</script>\\<script>"),
    ]).build()
    #expect(listing(built.diagnostics) == "")
    let list = try block("about/team/index.html", of: built)
    #expect(list["@type"] as? String == "BreadcrumbList")
    let items = try #require(list["itemListElement"] as? [[String: Any]])
    #expect(items.map { $0["position"] as? Int } == [1, 2, 3])
    #expect(items.map { $0["name"] as? String } == ["Home", "About", "</script><script>"])
    #expect(
      items.map { $0["item"] as? String }
        == ["https://example.org/", "https://example.org/about/", nil])
    for file in built.files where file.path.text.hasSuffix("index.html") {
      let page = Markup(String(decoding: file.contents, as: UTF8.self))
      #expect(page.scripts.count >= 1, "\(file.path)")
    }
  }
}
