import Diagnostics
import SourceText
import Testing

@testable import Content

@Suite struct SVGCheckTests {
  private func faults(_ bytes: [UInt8]) -> [String] {
    var diagnostics: [Diagnostic] = []
    let isSafe = SVGCheck.isSafe(
      SourceFile(path: "content/a.svg", bytes: bytes), diagnostics: &diagnostics)
    #expect(isSafe == diagnostics.isEmpty)
    return diagnostics.map { "\($0.position.line):\($0.position.column) \($0.message)" }
  }

  @Test(
    "an image that only draws",
    arguments: [
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
        + "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg/>",
      "<svg><style>a { fill: url(#g) } b { fill: url('#g') }</style><text>On one = two</text></svg>",
      "<svg><use href=\"#a\"/><use xlink:href='#b'/><a href=\"https://example.org/\">x</a></svg>",
      "<svg><image href=\"data:image/png;base64,AAAA\"/><rect fill=\"url(#g)\" /></svg>",
      "<svg><description>No script: on, off</description><g id=\"onward\" /></svg>", "",
    ])
  func safe(text: String) {
    #expect(faults(Array(text.utf8)) == [])
  }

  @Test(
    "a script, however it is written",
    arguments: [
      ("<svg><script>x</script></svg>", "1:6 this image holds a script"),
      ("<svg>\n <SCRIPT\n>x</SCRIPT></svg>", "2:2 this image holds a script"),
      ("<svg><s:script xmlns:s=\"…\">x</s:script>", "1:6 this image holds a script"),
      ("<svg><!-- \" --><script/>", "1:16 this image holds a script"),
      ("<svg><title a='<'/><script/>", "1:20 this image holds a script"),
      ("<svg onload=\"x\"/>", "1:6 this image holds an event attribute"),
      ("<svg a='>' ONLOAD = x />", "1:12 this image holds an event attribute"),
      ("<svg><g\tonclick='x'/>", "1:9 this image holds an event attribute"),
      ("<svg><a href=\"javascript:x\"/>", "1:9 this image holds a script in an address"),
      ("<a xlink:href='java&#115;cript:x'/>", "1:4 this image holds a script in an address"),
      ("<a href='&#x6A;avascript&#58;x'/>", "1:4 this image holds a script in an address"),
      ("<a href=' java\n&#9;script:x'/>", "1:4 this image holds a script in an address"),
      ("<set to=\"javascript:x\"/>", "1:6 this image holds a script in an address"),
      ("<foreignObject/>", "1:1 this image holds embedded HTML"),
      ("<x:iframe/>", "1:1 this image holds embedded HTML"),
      ("<!DOCTYPE svg [<!ENTITY a 'b'>]>", "1:16 this image holds an entity declaration"),
    ])
  func script(text: String, fault: String) {
    #expect(faults(Array(text.utf8)) == [fault])
  }

  @Test(
    "what is loaded from elsewhere",
    arguments: [
      "<image href=\"https://example.org/a.png\"/>", "<use xlink:href='other.svg#a'/>",
      "<feImage href=\"//example.org/\"/>", "<style>@import 'a.css';</style>",
      "<rect fill=\"url(https://example.org/#a)\"/>", "<style>a{b:URL( \"x.png\")}</style>",
      "<?xml-stylesheet href=\"a.css\"?><svg/>", "<image href='data:text/html,x'/>",
    ])
  func elsewhere(text: String) {
    #expect(faults(Array(text.utf8)).count == 1)
    #expect(
      faults(Array(text.utf8)).first?.hasSuffix("something that is loaded from elsewhere") == true)
  }

  @Test("an image in UTF-16, in which nothing can be found")
  func utf16() {
    let text = "<svg><script>x</script></svg>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(faults([0xFF, 0xFE] + text) == ["1:1 this file looks like UTF-16, not UTF-8"])
    #expect(faults(text).count == 1)
  }
}
