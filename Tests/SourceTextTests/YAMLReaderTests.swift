import Diagnostics
import SourceText
import Testing

@Suite struct YAMLReaderTests {
  @Test func keepsTheTextOfScalars() throws {
    let (node, diagnostics) = read("code: 012\nanswer: yes\nperiod: 2014-15\nempty: ~\n")
    #expect(diagnostics.isEmpty)
    guard case .mapping(let entries) = try #require(node).value else {
      Issue.record("not a mapping")
      return
    }
    #expect(entries.map(\.value.text) == ["012", "yes", "2014-15", ""])
  }

  @Test func countsColumnsInBytesBehindTheGivenLine() throws {
    let (node, _) = read("  'ö': \"ü\"\n", firstLine: 7, indentation: 3)
    guard case .mapping(let entries) = try #require(node).value else {
      Issue.record("not a mapping")
      return
    }
    #expect(entries[0].key.position == SourcePosition(path: "a.yml", line: 7, column: 7))
    #expect(entries[0].value.position == SourcePosition(path: "a.yml", line: 7, column: 13))
  }

  @Test func namesThePlaceAndTheCureOfUnquotedText() {
    let (node, diagnostics) = read("title: [one](claim:x) and more\n")
    #expect(node == nil)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.hint?.contains("needs quotes") == true)
    #expect(diagnostics.first?.position.line == 1)
  }

  @Test(arguments: [
    ("a: b\nc: \u{7}x\n", 2, 4), ("\u{FEFF}a: é\u{7}\n", 1, 6), ("a: [b\n", 1, 6),
    ("a: b\n\tc: d\n", 2, 1), ("é: 'x\n", 1, 7), ("a: b: c\n", 1, 5),
    ("a: *nobody\n", 1, 4), ("a: 1\n---\nb: 2\n", 2, 1),
  ])
  func namesThePlaceOfWhatCannotBeRead(text: String, line: Int, column: Int) {
    let (node, diagnostics) = read(text)
    #expect(node == nil)
    #expect(
      diagnostics.map(\.position) == [SourcePosition(path: "a.yml", line: line, column: column)],
      "\(diagnostics.map(\.message))")
  }

  @Test func saysNothingMoreOfWhatIsNoMapping() {
    var diagnostics: [Diagnostic] = []
    let node = YAMLReader.read("text\n".utf8, path: "a.yml", diagnostics: &diagnostics)
    let fields = YAMLFields(
      node, of: "the source", at: SourcePosition(path: "a.yml"), known: ["name"],
      diagnostics: &diagnostics)
    #expect(fields.requiredText("name", diagnostics: &diagnostics) == nil)
    #expect(
      diagnostics.map(\.message) == [
        "the source has to be lines of 'key: value', not 'text'"
      ])
  }

  @Test func refusesAKeyThatStandsTwice() {
    let (_, diagnostics) = read("title: a\ntitle: b\n")
    #expect(diagnostics.map(\.message) == ["'title' stands here twice"])
  }

  @Test func stopsWhereAliasesMultiply() {
    let laughs = (1...8).map { level in
      let tenfold = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ",")
      return "l\(level): &l\(level) [\(tenfold)]"
    }
    let (node, diagnostics) = read("l0: &l0 x\n" + laughs.joined(separator: "\n") + "\n")
    #expect(node == nil)
    #expect(diagnostics.map(\.message) == ["this YAML stands for more than 100000 values"])
  }

  @Test func refusesDeepNestingWithoutFalling() {
    let (node, diagnostics) = read(String(repeating: "[", count: 50_000))
    #expect(node == nil)
    #expect(diagnostics.count == 1)
  }

  @Test func suggestsTheKeyThatWasMeant() {
    var diagnostics: [Diagnostic] = []
    let node = YAMLReader.read("titel: x\n".utf8, path: "a.yml", diagnostics: &diagnostics)
    let fields = YAMLFields(
      node, of: "the front matter", at: SourcePosition(path: "a.yml"),
      known: ["title", "summary"], diagnostics: &diagnostics)
    #expect(fields["title"] == nil)
    #expect(diagnostics.map(\.message) == ["the front matter knows no 'titel'"])
    #expect(diagnostics.first?.hint == "did you mean 'title'?")
  }

  private func read(
    _ text: String, firstLine: Int = 1, indentation: Int = 0
  ) -> (YAMLNode?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let node = YAMLReader.read(
      text.utf8, path: "a.yml", firstLine: firstLine, indentation: indentation,
      diagnostics: &diagnostics)
    return (node, diagnostics)
  }
}
