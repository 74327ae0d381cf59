import Diagnostics
import Testing

@testable import Content

@Suite("Untied text is reported where it stands")
struct UntiedTextTests {
  private func found(_ markdown: String) -> [UntiedText] {
    UntiedText.find(in: MarkdownDocument(parsing: markdown, path: "a.md"))
  }

  @Test(
    "with its line and column in bytes",
    arguments: [
      ("It has 53.0 of them.", "53.0", 1, 8),
      ("£ – crime\nrose by half.", "rose", 2, 1),
      ("> - Trafford’s rate is the **lowest** here.", "lowest", 1, 32),
      ("The rate is the *low*est.", "lowest", 1, 18),
      ("A &amp; B \\* cost £5m.", "£5m", 1, 19),
      ("| a | b |\n|---|---|\n| c | 5% of it |", "5%", 3, 7),
      ("## Crime *fell*\n", "fell", 1, 11),
      ("![A map of 12 streets](a.png)", "12", 1, 12),
      ("[All 7 cases](cases.md)", "7", 1, 6),
      ("[12 rows](dataset:crime-rate)", "12", 1, 2),
      ("Some **nine**\nin ten agree.", "nine in ten", 1, 8),
    ])
  func positions(markdown: String, text: String, line: Int, column: Int) throws {
    let untied = try #require(found(markdown).first)
    #expect(untied.text == text)
    #expect([untied.position.line, untied.position.column] == [line, column])
  }

  @Test("and in a one-line text at its place in the file")
  func inlineText() throws {
    let position = SourcePosition(path: "b.md", line: 2, column: 8)
    let document = MarkdownDocument(inline: "Crime fell by **5**%", at: position)
    let all = UntiedText.find(in: document)
    #expect(all.map(\.text) == ["fell", "5%"])
    #expect(all.map(\.position) == [position.advanced(by: 6), position.advanced(by: 16)])
  }

  @Test("with the sentence around it")
  func sentences() {
    let all = found("It was No. 2 then. Now *crime*\nis [down](x.md), by 5% in `a`! Good.")
    #expect(all.map(\.text) == ["down", "5%"])
    #expect(all.map(\.sentence) == Array(repeating: "Now crime is down, by 5% in !", count: 2))
  }

  @Test("as a warning that says what to do")
  func diagnostics() {
    #expect(
      found("There are 5 of the lowest.").map { $0.diagnostic(.warning) } == [
        Diagnostic(
          .warning, at: SourcePosition(path: "a.md", line: 1, column: 11),
          "the number '5' is tied to no data",
          hint: "make it a figure, a claim or fixed: [5](fixed: \"why\")"),
        Diagnostic(
          .warning, at: SourcePosition(path: "a.md", line: 1, column: 20),
          "'lowest' compares, and is tied to no data",
          hint: "make it a claim, [lowest](claim:…), or fixed: [lowest](fixed: \"why\")"),
      ])
  }

  @Test(
    "as one number, however many words it has",
    arguments: [
      ("two hundred and fifty", "two hundred and fifty"), ("1.5 million", "1.5 million"),
      ("nine in ten", "nine in ten"), ("two out of five", "two out of five"),
      ("1 in 4", "1 in 4"), ("twenty-five", "twenty-five"), ("a third of", "a third"),
      ("three-quarters", "three-quarters"), ("5 per cent", "5 per cent"), ("½ of", "½"),
      ("2 percentage points", "2 percentage points"), ("−5.1", "−5.1"), ("10–40%", "10–40%"),
    ])
  func wholeNumbers(markdown: String, text: String) {
    #expect(found("It is \(markdown) them.").map(\.text) == [text])
  }

  @Test(
    "but not where it is tied, or is code",
    arguments: [
      "[5%](figure:a/b), [the **lowest**](claim:a/b/lowest), [1998](fixed:)",
      "[fell by 5 to 4](fixed: \"report 2\")", "[](figure:a/b) is what it was.",
      "`5 fell`", "```\n5 fell\n```", "<i title=\"5\"></i>", "[r]\n\n[r]: fixed:",
      "[5][r]\n\n[r]: figure:a/b", "1. one\n2. another", "<https://a.example/5>", "",
    ])
  func tied(markdown: String) {
    #expect(found(markdown).isEmpty)
  }

  @Test(
    "and where the words around it only look like those of a label",
    arguments: [
      "It is in that section. 12 people came.", "We call 250 residents a month.",
      "Last year 12 people came.", "By then 1950 homes had been let.", "On page 3, 12 came.",
    ])
  func notLabels(markdown: String) {
    #expect(found(markdown).count == 1)
  }

  @Test("and a tie reaches no further than its words")
  func besideTies() {
    let all = found("[5](figure:a/b) 6 [7](fixed: \"x\")8 [crime](claim:a/b/rose) rose")
    #expect(all.map(\.text) == ["6", "8", "rose"])
  }

  @Test("and a long text without an end is read to the end")
  func longText() {
    let text = String(repeating: "crime fell 5 ", count: 1_000)
    #expect(found(text).count == 2_000)
  }
}
