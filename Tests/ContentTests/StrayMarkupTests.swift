import Content
import Diagnostics
import Testing

@Suite("Markup that was begun and is none") struct StrayMarkupTests {
  @Test(
    "is an error where it stands",
    arguments: [
      ("Rate [99.0] (figure:crime-rate/sale)", "1:13 '(figure:…)' stands here without its link"),
      ("Rate [99.0(claim:crime-rate/sale)", "1:11 '(claim:…)' stands here without its link"),
      ("In 1998 (fixed:)", "1:9 '(fixed:…)' stands here without its link"),
      (
        "The [plan][strat]", "1:10 this link leads nowhere: '[strat]' is not said to be any address"
      ),
      ("Text[^1]", "1:5 footnotes are not part of this Markdown"),
      ("##History", "1:1 this is not a heading: '##History'"),
      ("|a|\n|-|\n|1|2|", "3:4 this row has more cells than the table's heading"),
      ("[plan](my plan.pdf)", "1:1 this link is not one: '[plan](my plan.pdf)'"),
      ("a\n\n```chart\nkind: x\n\n## More\n", "3:1 this block is never closed"),
      ("- a\n\n  ```\n  b\n\nc", "3:3 this block is never closed"),
      ("[1](fixed: “why”)", "1:1 this link is not one: '[1](fixed: “why”)'"),
    ])
  func found(markdown: String, message: String) {
    let document = MarkdownDocument(parsing: markdown, path: "a.md")
    let found = document.diagnostics.map {
      "\($0.position.line):\($0.position.column) \($0.message)"
    }
    #expect(found == [message])
  }

  @Test(
    "is not seen where there is none",
    arguments: [
      "```\na\n```", "~~~ x\na\n~~~~~  \nb", "```\n```", "- a\n\n  ```\n  b\n  ```\n- c",
      "> ```\n> a\n> ```",
      "    indented", "```\n\n\n```\nend", "A #tag and a # sign", "`[a](figure:b c)`",
      "(figure: see below)", "(fixed: until 2018)",
      "[a][b]\n\n[b]: c.md", "|a|\n|-|\n|1||", "He [the chair](see below) said so", "C# and F##",
    ])
  func harmless(markdown: String) {
    #expect(MarkdownDocument(parsing: markdown, path: "a.md").diagnostics == [])
  }
}
