import Content
import Testing

@Suite struct SitePathTests {
  @Test(
    "a path that stays below the site's root",
    arguments: [
      "index.html", "a/b/c.csv", "...", "a/..b", "a.b/c", ".well-known/x", "é/ß.html", "a b",
      "%2e%2e",
      "a\"b", "~", "C:",
    ])
  func safe(text: String) {
    #expect(SitePath(text)?.text == text)
  }

  @Test(
    "a path that could lead elsewhere is none",
    arguments: [
      "", "/", "/a", "a/", "a//b", ".", "..", "./a", "../a", "a/..", "a/../b", "a/./b", "a\\b",
      "..\\a", "a\0b", "a\nb", "a\u{7F}", "a/\t",
    ])
  func unsafe(text: String) {
    #expect(SitePath(text) == nil)
  }
}
