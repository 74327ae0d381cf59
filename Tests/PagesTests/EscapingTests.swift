import Content
import Testing

@testable import Pages

/// Nothing that an author or a data file holds becomes markup, script, a template's tag or a
/// spreadsheet's formula.
@Suite struct EscapingTests {
  /// Strings that would do harm where they are not taken for text.
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "]]></style><svg onload=alert(1)>", "{{title}}{{{body}}}{{#items}}", "&lt;b&gt; &amp; &#60;",
    "\u{202E}txt.exe\u{202C}", "`code` $x \\n", "--><!-- x", "</title></table></textarea>",
  ]

  /// A string as YAML in double quotes.
  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// A string as Markdown that is read as it stands.
  private func escaped(_ text: String) -> String {
    String(text.flatMap { $0.isASCII && $0.isPunctuation || $0 == "$" ? ["\\", $0] : [$0] })
  }

  private func escapedSymbols(_ text: String) -> String {
    escaped(text).replacing("<", with: "\\<").replacing(">", with: "\\>")
      .replacing("`", with: "\\`").replacing("=", with: "\\=").replacing("^", with: "\\^")
  }

  private func site(_ text: String) throws -> TestSite {
    let markdown = quoted(escapedSymbols(text))
    let cell = "\"\(text.replacing("\"", with: "\"\""))\""
    return try Repository.templates().adding([
      "content/site.yml": """
      title: \(quoted("T " + text))
      area: \(quoted(text))
      organisation: \(quoted(text))
      base-url: https://example.org/
      contact: {name: \(quoted(text)), link: mailto:a@example.org}
      licence: {name: \(quoted(text)), link: https://example.org/?a=1&b="2"}
      attribution: \(markdown)
      navigation: [data, part]

      """,
      "content/index.md": """
      ---
      title: \(markdown)
      summary: \(markdown)
      owner: \(quoted(text))
      ---
      ## \(escapedSymbols(text))

      \(escapedSymbols(text)) [link](part/index.md "\(escapedSymbols(text))")
      ![\(escapedSymbols(text))](a.png "\(escapedSymbols(text))")

      ~~~\(text.filter { $0 != "`" && $0 != "~" })
      \(text)
      ~~~

      | \(escapedSymbols(text)) |
      | --- |
      | \(escapedSymbols(text)) |

      ```chart
      kind: ranking
      data: rate
      title: \(markdown)
      note: \(markdown)
      ```

      ```table
      data: names
      title: \(markdown)
      ```

      ```cards
      - label: \(markdown)
        figure: rate/sale
        note: \(markdown)
        link: part/index.md
      ```

      """,
      "content/a.png": "",
      "content/part/index.md": "---\ntitle: \(markdown)\n---\n",
      "content/part/one.md": "---\ntitle: \(markdown)\nsummary: \(markdown)\n---\n",
      "content/data/rate.csv": """
      area,period,value,note
      Sale,2015,1,\(cell)
      \(cell.replacing("<s", with: "a<s")),2015,2,

      """,
      "content/data/rate.yml": """
      title: \(quoted(text))
      summary: \(quoted(text))
      measure: rate
      unit: \(quoted(text))
      better: neither
      period: year
      dimensions: [area]
      dimension-labels: {area: \(quoted(text))}
      source: {name: \(quoted(text)), link: {none: \(quoted(text))}}
      licence: {name: \(quoted(text)), link: https://example.org/?a=1&b="2"}
      next-update: {none: \(quoted(text))}
      contact: \(quoted(text))
      quality: \(quoted(text))

      """,
      "content/data/names.csv": "\(cell),name\n\(cell),\(cell)\nb,\(cell)\n",
      "content/data/names.yml": """
      title: \(quoted(text))
      measure: list
      dimensions: []
      source: {name: \(quoted(text)), link: "https://example.org/?<>'"}
      licence: {name: OGL, link: https://example.org/}
      next-update: {none: no}

      """,
    ])
  }

  @Test("a hostile string stays text wherever it may stand", arguments: hostile)
  func everywhere(text: String) async throws {
    let built = try await site(text).build()
    #expect(listing(built.diagnostics) == "")
    #expect(LinkChecker(built.files).faults == [])
    let home = try #require(built.text("index.html"))
    let data = try #require(built.text("data/rate/index.html"))
    let escaped = HTML(escaping: text).text
    #expect(home.ranges(of: escaped).count >= 10)
    #expect(data.ranges(of: escaped).count >= 8)
    for file in built.files where file.path.text.hasSuffix(".html") {
      let html = String(decoding: file.contents, as: UTF8.self)
      let scripts = html.ranges(of: "<script").count
      let own = html.ranges(of: "<script src=\"../assets/search-").count
      #expect(own == (file.path.text == "search/index.html" ? 1 : 0))
      #expect(scripts == own + html.ranges(of: "<script type=\"application/ld+json\">").count)
      for danger in ["<script>", "<img src=x", "onerror=alert(1)>\n", "<svg onload", "<!-- x"] {
        #expect(!html.contains(danger), "\(file.path)")
      }
      if text.contains("{{") { #expect(html.contains(text)) }
    }
  }

  @Test("an area's name in every way in which a spreadsheet takes it for a formula")
  func formulas() async throws {
    let built = await TestSite().adding([
      "content/data/names.csv": #"""
      area,name
      =cmd(),plain
      +1,-1
      @SUM(A1),"\#t=1"
      "=a,""b""","=1
      +2"
      'quoted,"a=1"

      """#,
      "content/data/names.yml": TestSite.powers["content/data/powers.yml"]?
        .replacing("[group]", with: "[]"),
    ]).build()
    #expect(listing(built.diagnostics) == "")
    #expect(
      built.text("data/names.csv") == #"""
        area,name\#r
        '=cmd(),plain\#r
        '+1,'-1\#r
        '@SUM(A1),'\#t=1\#r
        "'=a,""b""","'=1
        +2"\#r
        'quoted,a=1\#r

        """#)
  }

  @Test("numbers stay numbers in what is published, and a withheld value is nowhere")
  func numbers() async throws {
    let built = await TestSite(TestSite.crimeRate).adding([
      "content/data/crime-rate.csv": """
      area,period,value,marker,note
      Sale,2015-04,-53.10,[p],=1
      Bury,2015-04,[c],,"fewer than 5"
      Force Average,2015-04,1000000.5,,

      """
    ]).build()
    #expect(listing(built.diagnostics) == "")
    #expect(
      built.text("data/crime-rate.csv") == """
        area,period,value,marker,note\r
        Sale,2015-04,-53.10,[p],'=1\r
        Bury,2015-04,,[c],fewer than 5\r
        Force Average,2015-04,1000000.5,,\r

        """)
  }

  @Test("a link's address cannot end its attribute, nor run a script")
  func addresses() async throws {
    let body = """
      [a](https://example.org/"onclick="x) [b](<https://example.org/ "x>) [c](https://e.org/'<b>)
      [d](mailto:a@example.org?subject="x"&body=<b>) [e](a%22b.txt) ![f](a%22b.png)
      """
    let built = await TestSite([
      "content/index.md": TestSite.page(body), "content/a\"b.txt": "", "content/a\"b.png": "",
    ]).build()
    #expect(listing(built.diagnostics) == "")
    let markup = Markup(try #require(built.text("index.html")))
    #expect(markup.faults == [])
    #expect(
      markup.tags.compactMap { $0["href"] ?? $0["src"] } == [
        "https://example.org/%22onclick=%22x", "https://example.org/%20%22x",
        "https://e.org/'%3Cb%3E", "mailto:a@example.org?subject=%22x%22&body=%3Cb%3E", "a%22b.txt",
        "a%22b.png",
      ])
    #expect(built.files.contains { $0.path.text == "a\"b.txt" })
  }
}
