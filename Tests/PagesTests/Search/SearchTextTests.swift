import Content
import SeededRandom
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
    scannedWords(of: text).compactMap { word in
      guard let key = SearchWords.key(word[...]) else { return nil }
      return key.withUnsafeBufferPointer(SearchWords.isCommon)
        ? nil : String(decoding: key, as: UTF8.self)
    }
  }

  private func scannedWords(of text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      SearchWords.scan(bytes) { word in
        var table = ByteTable()
        let number = table.number(of: word).number
        words.append(Array(table[number]))
      }
    }
    return words
  }

  @Test("a word reads the same whatever stands around it")
  func wordsAlone() {
    let pieces = [
      "a", "B", "z", "Z", "0", "9", "@", "[", "`", "{", "/", ":", "'", "’", "é", "Ü", "\u{301}",
      "–",
      ".", "crime", "CRIME", "neighbourhoods", "counterproductive", "\u{0}", "\u{7F}", "प्र",
    ]
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let parts = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random)!
        }
        .joined()
      }
      // What is short and stands alone is looked at byte by byte, what more follows eight together.
      let alone = parts.flatMap { scannedWords(of: $0) }
      #expect(scannedWords(of: parts.joined(separator: " ")) == alone, "\(parts)")
    }
  }

  @Test("strings are numbered in the order in which they come, and each is told from all others")
  func numbers() {
    var random = SeededGenerator(seed: 12)
    var table = ByteTable()
    var known: [[UInt8]: Int] = [:]
    for _ in 0..<20_000 {
      // Of two bytes alone, so that many begin and end alike.
      let string = (0..<Int.random(in: 0...30, using: &random)).map { place in
        (4..<26).contains(place) && Bool.random(using: &random)
          ? UInt8.random(in: 0...1, using: &random) : 0
      }
      let (number, isNew) = string.withUnsafeBufferPointer { table.number(of: $0) }
      #expect(isNew == (known[string] == nil))
      #expect(number == known[string] ?? known.count)
      known[string] = number
    }
    #expect(table.count == known.count)
    #expect(known.allSatisfy { string, number in Array(table[number]) == string })
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
