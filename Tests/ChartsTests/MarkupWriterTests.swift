import Testing

@testable import Charts

@Suite("The markup writer")
struct MarkupWriterTests {
  @Test(
    "escapes what could become markup",
    arguments: [
      ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
      ("a & b \"c\"", "a &amp; b &quot;c&quot;"), ("&amp;", "&amp;amp;"),
      ("Ynys Môn, 日本", "Ynys Môn, 日本"), ("", ""), ("a\tb\u{0}\u{1B}", "a\tb\u{FFFD}\u{FFFD}"),
    ])
  func escapes(text: String, written: String) {
    var writer = MarkupWriter()
    writer.text(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == written)
  }

  @Test("keeps an attribute's value within its quotes")
  func attributes() {
    var writer = MarkupWriter()
    writer.attribute("href", "/x/\" onclick=\"y")
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == " href=\"/x/&quot; onclick=&quot;y\"")
  }

  @Test("adds to what is there")
  func appends() {
    var bytes = Array("before".utf8)
    RankingChart.sample([1]).render(into: &bytes)
    #expect(bytes.starts(with: Array("before<table".utf8)))
  }
}
