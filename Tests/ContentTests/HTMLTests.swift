import Testing

@testable import Content

@Suite("Markup is escaped once, where it is written")
struct HTMLTests {
  @Test("text, attributes and addresses each in their way")
  func escaping() {
    var html = HTML(literal: "<a")
    html.append(attribute: "href", url: "a b/ü?c=[d]&e='f'%20")
    html.append(attribute: "title", "\"5 < 6\"")
    html.append(attribute: "download")
    html.append(literal: ">")
    html.append(escaping: "R&D <b>")
    html.append(HTML(literal: "</a>"))
    #expect(
      html.text == "<a href=\"a%20b/%C3%BC?c=%5Bd%5D&amp;e=&#x27;f&#x27;%20\""
        + " title=\"&quot;5 &lt; 6&quot;\" download>R&amp;D &lt;b&gt;</a>")
    #expect(HTML(markup: html.bytes) == html)
    #expect(HTML().isEmpty)
    #expect(HTML(escaping: "<").text == "&lt;")
  }
}
