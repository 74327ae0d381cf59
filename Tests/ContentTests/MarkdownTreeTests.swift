import Diagnostics
import Testing

@testable import Content

@Suite("A document is a tree in reading order")
struct MarkdownTreeTests {
  @Test("whose nodes tell their kind, place and what is theirs")
  func nodes() throws {
    let document = MarkdownDocument(
      parsing: "## A *b*\n\n3. x\n4. y\n\n```chart\nkind: z\n```\n\n---\n", path: "a.md",
      firstLine: 5)
    #expect(document.root.kind == .document)
    #expect(document.root.children.map(\.kind) == [.heading, .list, .codeBlock, .thematicBreak])
    #expect(document.root.children.map(\.position.line) == [5, 7, 10, 14])
    let children = Array(document.root.children)
    #expect(children[0].level == 2)
    #expect(children[0].descendants.map(\.kind) == [.text, .emphasis, .text])
    #expect(children[1].listStart == 3)
    #expect(children[1].isTight)
    #expect(children[1].children.map(\.kind) == [.item, .item])
    #expect(children[2].info == "chart")
    #expect(children[2].language == "chart")
    #expect(children[2].literal == "kind: z\n")
  }

  @Test("and gives the plain words of a node, with those of links as the caller has them")
  func plainText() throws {
    let document = MarkdownDocument(
      parsing: "a *b* `c`\n[](figure:x) ![d](e) <i>f</i>&amp;", path: "a.md")
    #expect(document.root.plainText == "a b c  d f&")
    #expect(document.root.plainText { _ in "53.0" } == "a b c 53.0 d f&")
  }

  @Test("and links keep their destination and title, escapes resolved")
  func links() throws {
    let document = MarkdownDocument(parsing: "[a](b\\_c?d&amp;e \"f 'g'\")", path: "a.md")
    let link = try #require(document.nodes.first { $0.kind == .link })
    #expect(link.destination == "b_c?d&e")
    #expect(link.title == "f 'g'")
  }

  @Test(
    "and the text of a code block is found in the source",
    arguments: [
      ("```chart\nkind: x\n```", 2, 1),
      ("- a\n\n  ```chart\n  kind: x\n  ```", 4, 3),
      ("> ~~~ chart\n> kind: x", 2, 3),
      ("a\n\n    kind: x", 3, 5),
      ("1. ```chart\r\n   kind: x\r\n   ```", 2, 4),
      ("-\t```chart\n\tkind: x\n\t```", 2, 2),
    ])
  func codeBlocks(markdown: String, line: Int, column: Int) throws {
    let document = MarkdownDocument(parsing: markdown, path: "a.md")
    let block = try #require(document.nodes.first { $0.kind == .codeBlock })
    #expect(block.position(ofBodyLine: 1).line == line)
    #expect(block.position(ofBodyLine: 1).column == column)
    #expect(block.position(ofBodyLine: 1, column: 7).column == column + 6)
  }

  @Test(
    "and is whole however deep it goes", arguments: [">", "[", "*", "- ", "![", "`", "_ a", "<"])
  func depth(mark: String) {
    let markdown = String(repeating: mark, count: 100_000)
    #expect(!plainHTML(markdown).isEmpty)
    #expect(MarkdownDocument(parsing: markdown, path: "a.md").diagnostics.isEmpty)
  }

  @Test("and is whole however deep its emphasis and links go")
  func depthOfInlines() {
    let emphasis = String(repeating: "*a ", count: 50_000) + String(repeating: " b*", count: 50_000)
    #expect(!plainHTML(emphasis).isEmpty)
    let images = String(repeating: "![", count: 20_000) + String(repeating: "](b)", count: 20_000)
    #expect(!plainHTML(images).isEmpty)
  }

  @Test("and has U+FFFD for NUL and for what is no UTF-8, and right places after it")
  func unsoundText() throws {
    let bytes: [UInt8] = [0x61, 0x00, 0xff, 0x20] + Array("[a](b)".utf8)
    let document = MarkdownDocument(parsing: bytes[...], path: "a.md")
    #expect(document.root.plainText == "a\u{FFFD}\u{FFFD} a")
    let link = try #require(document.nodes.first { $0.kind == .link })
    let range = try #require(link.writtenTextRange)
    #expect(String(decoding: document.source[range], as: UTF8.self) == "a")
  }

  @Test("and may be empty", arguments: ["", "\n", " ", "\u{FEFF}", "#", "- ", ">", "[a]: b"])
  func empty(markdown: String) {
    let document = MarkdownDocument(parsing: markdown, path: "a.md")
    #expect(document.root.plainText == "" || markdown == "\u{FEFF}")
    #expect(document.diagnostics.isEmpty)
  }
}
