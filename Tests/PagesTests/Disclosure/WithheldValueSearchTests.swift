import Testing

/// The search for withheld values finds them: what it does not find proves nothing otherwise.
@Suite struct WithheldValueSearchTests {
  private static let search = WithheldValueSearch([
    .init(value: "48271", neighbours: ["60112", "193193", "51000"]),
    .init(value: "38.274", neighbours: ["74.9"]),
  ])

  @Test(arguments: [
    ("<td>48271</td>", "digits"),
    ("48,271", "digits"),
    ("48 271", "digits"),
    ("48\u{A0}271", "digits"),
    ("48\u{202F}271", "digits"),
    ("48&#160;271", "digits"),
    ("4<b>8</b>271", "digits"),
    ("£148271.50", "digits"),
    ("%34%38%32%37%31", "digits"),
    ("&#52;8271", "digits"),
    ("<rect width=\"48.271%\"/>", "digits"),
    ("<path d=\"M0 4.8271L3 4\"/>", "digits"),
    ("{\"value\":48271}", "digits"),
    ("Bury,2015,48271,", "digits"),
    ("48.3 thousand", "thousands"),
    ("48.27k", "thousands"),
    ("11,841 fewer than Sale", "difference from 60112"),
    ("<text y=\"241464\">", "sum with 193193"),
    ("<rect width=\"80.3%\"/>", "share of 60112"),
    ("<rect width=\"80.30%\"/>", "share of 60112"),
    ("<rect width=\"80.302%\"/>", "share of 60112"),
    ("<rect x=\"24.99%\" width=\"3%\"/>", "share of 193193"),
    ("<rect x=\"75.01%\"/>", "rest of 193193"),
    ("transform=\"scale(0.803)\"", "proportion of 60112"),
    ("up 5.65% since 2014", "change to 51000"),
    ("38.27 crimes", "rounded"),
    ("<line x1=\"51.1%\"/>", "share of 74.9"),
    ("36.626 below the average", "difference from 74.9"),
  ])
  func finds(text: String, form: String) {
    #expect(Self.search.leaks(in: text).map(\.form).contains(form))
  }

  @Test(arguments: [
    "<td>withheld</td>", "48,217", "60112 of 193193", "2015", "74.9", "4827",
    "<rect width=\"80%\"/>",
    "48271".reversed().map(String.init).joined(),
    "sha256: \(String(repeating: "48271abc", count: 8))",
  ])
  func passesOver(text: String) {
    #expect(Self.search.leaks(in: text).map(\.form) == [])
  }
}
