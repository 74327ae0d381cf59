import Content
import Testing

@testable import Pages

/// The words that are searched for: where they begin and end, what they go by, what is left out.
@Suite struct SearchTextTests {
  @Test(
    "a text parts into folded words without possessives, apostrophes and common words",
    arguments: [
      ("The council’s Anti-Social plan", ["council", "anti", "social", "plan"]),
      ("residents' don't O’Neill's", ["residents", "dont", "oneill"]),
      ("Ynys Môn, E\u{301}tat", ["ynys", "mon", "etat"]),
      ("Act 1998 (s.17)", ["act", "1998", "s", "17"]),
      ("", []), ("’’ '' -- …", []), ("प्रदेश мир", ["प्रदेश", "мир"]),
      (String(repeating: "x", count: 41) + " ok", ["ok"]),
    ])
  func words(text: String, words: [String]) {
    #expect(searchWords(of: text) == words)
  }

  /// The words of a text by what they go by, common ones left out.
  private func searchWords(of text: String) -> [String] {
    var words: [String] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      SearchWords.scan(bytes) { word, _ in
        guard let key = SearchWords.key(word) else { return }
        if !key.withUnsafeBufferPointer(SearchWords.isCommon) {
          words.append(String(decoding: key, as: UTF8.self))
        }
      }
    }
    return words
  }

  @Test("words with one stem are one, by Porter's algorithm; what is no English word stays")
  func stems() {
    let stemmer = PorterStemmer()
    for (word, stem) in [
      ("burglaries", "burglari"), ("burglary", "burglari"), ("confident", "confid"),
      ("confidence", "confid"), ("is", "is"), ("ynys2", "ynys2"), ("né", "né"), ("", ""),
    ] {
      Array(word.utf8).withUnsafeBufferPointer { word in
        #expect(stemmer.withStem(of: word) { String(decoding: $0, as: UTF8.self) } == stem)
      }
    }
  }

  @Test("markup reads as its words, parted by where they stand; the values of figures are no words")
  func readable() {
    let html = """
      <h2 id="a">How <em>it</em> went</h2>
      <p>Crime &amp; fear of <a class="figure" href="x">53.0</a> fell in 1998</p>
      <ul><li>one thing</li><li>another.</li></ul>
      <ul class="cards"><li>Card</li></ul><p>Then</p>
      <figure class="chart"><figcaption><p>The &lt;title&gt;</p></figcaption><svg><text>7</text></svg>
      <div class="x"><table><caption>Rates</caption><tr><th>Bury</th><td>65</td></tr></table></div>
      </figure><p>End</p>
      """
    let text = ReadableText(HTML(markup: html.utf8))
    #expect(text.headings == Array("How it went".utf8))
    #expect(text.captions == Array("The <title> Rates".utf8))
    #expect(searchWords(of: String(decoding: text.cells, as: UTF8.self)) == ["card", "bury", "65"])
    #expect(
      searchWords(of: String(decoding: text.body, as: UTF8.self)) == [
        "crime", "fear", "fell", "1998", "one", "thing", "another", "end",
      ])
    #expect(
      String(decoding: text.excerpt, as: UTF8.self)
        == "Crime & fear of 53.0 fell in 1998. one thing; another. Then. End.")
  }

  @Test(
    "binary logarithms in whole numbers",
    arguments: [(1, 1, 0), (2, 1, 4096), (8, 1, 12288), (3, 2, 2396), (5, 9, 0)])
  func logarithm(dividend: Int, divisor: Int, result: Int) {
    #expect(SearchScore.logarithm(dividend, by: divisor) == result)
  }

  @Test("a script loses comments on lines of their own, indentation and blanks beside signs")
  func script() {
    let source =
      "// What it does\n\"use strict\";\n{\n  // inner\n  const a = \"// no\"; // stays\r\n\n"
      + "  if (a && b in c) f = (x, y) => x ? -y - +1 : [ y, \" , \" ];\n}\n"
    #expect(
      String(decoding: ScriptText.compacted(Array(source.utf8)), as: UTF8.self)
        == "\"use strict\";\n{\nconst a = \"// no\"; // stays\r\n"
        + "if(a&&b in c)f=(x,y)=>x?-y - +1:[y,\" , \"];\n}\n")
  }

  @Test(
    "a line that may hold a pattern, a template or an escape keeps its blanks",
    arguments: ["a = / , /;", "a = ` , ${b}`;", "a = ' , ';", "a = \"\\\" , \";"])
  func literals(line: String) {
    #expect(
      String(decoding: ScriptText.compacted(Array(line.utf8)), as: UTF8.self) == line + "\n")
  }
}
