import Diagnostics
import Testing

@testable import Content

@Suite struct PageAddressTests {
  @Test(
    "where a source file is published",
    arguments: [
      ("content/index.md", "", "index.html"),
      ("content/about.md", "about/", "about/index.html"),
      ("content/about/index.md", "about/", "about/index.html"),
      ("content/strategy/prevent.md", "strategy/prevent/", "strategy/prevent/index.html"),
      ("content/ynys-môn.md", "ynys-môn/", "ynys-môn/index.html"),
      ("content/2015/index.md", "2015/", "2015/index.html"),
    ])
  func address(source: String, text: String, file: String) throws {
    var diagnostics: [Diagnostic] = []
    let address = try #require(PageAddress(sourcePath: source, diagnostics: &diagnostics))
    #expect(address.text == text)
    #expect(address.file.text == file)
    #expect(diagnostics == [])
  }

  @Test(
    "names that no address can have",
    arguments: ["..", "a b", "A", "a_b", "a--b", "-a", "%2e", "", "a.b", "a\\b"])
  func names(name: String) {
    var diagnostics: [Diagnostic] = []
    #expect(PageAddress(sourcePath: "content/\(name).md", diagnostics: &diagnostics) == nil)
    #expect(diagnostics.map(\.message) == ["'\(name)' cannot stand in an address"])
  }

  @Test(
    "links from page to page are relative",
    arguments: [
      ("", "", "./"), ("", "a", "a/"), ("a", "", "../"), ("a/b", "a/c", "../c/"),
      ("a/b", "a", "../"), ("a", "a/b", "b/"), ("a/b/c", "d", "../../../d/"),
      ("a", "é", "../%C3%A9/"),
    ])
  func relative(from: String, to: String, link: String) {
    let parts = { (text: String) in PageAddress(parts: text.split(separator: "/").map(String.init))
    }
    #expect(RelativeLink.path(from: parts(from), to: parts(to)) == link)
  }

  @Test("links to files are relative and encoded")
  func files() throws {
    let file = try #require(SitePath("a/my map (1)#2?.png"))
    #expect(
      RelativeLink.path(from: PageAddress(parts: ["a", "b"]), to: file)
        == "../my%20map%20%281%29%232%3F.png")
  }

  @Test(
    "what is encoded is decoded, and what is no text stays as it is",
    arguments: [
      ("a%20b", "a b"), ("caf%C3%A9", "café"), ("100%", "100%"), ("%zz%2", "%zz%2"), ("%FF", "%FF"),
      ("%+1", "%+1"), ("%2525", "%25"), ("%2e%2E/", "../"), ("", ""),
    ])
  func decoded(text: String, result: String) {
    #expect(RelativeLink.decoded(text) == result)
  }
}
