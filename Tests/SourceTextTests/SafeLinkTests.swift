import Diagnostics
import SourceText
import Testing

@Suite struct SafeLinkTests {
  @Test(arguments: [
    "https://example.org/a?b=c#d", "HTTP://EXAMPLE.ORG", "mailto:safe@example.org", "tel:+441612",
  ])
  func takesTheWebMailAndTelephone(address: String) {
    #expect(check(address).0 == address)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)",
    "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//example.org", "example.org", "",
    ":", "https://example.org/a b", "https://example.org/\u{7F}", "https\n://example.org",
  ])
  func refusesEverythingElse(address: String) {
    let (link, diagnostics) = check(address)
    #expect(link == nil)
    #expect(diagnostics.map(\.position) == [SourcePosition(path: "a.yml", line: 2, column: 3)])
    #expect(diagnostics.first?.hint == "write the whole address, https:// included")
  }

  private func check(_ address: String) -> (String?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let place = SourcePosition(path: "a.yml", line: 2, column: 3)
    let link = SafeLink.checked(Located(address, at: place), diagnostics: &diagnostics)
    return (link, diagnostics)
  }
}
