import Testing

@testable import Content

/// Texts of many links in all surroundings, the same on every run.
private struct RandomTexts {
  private var state: UInt64 = 0x7461_6c6c_79

  private static let pieces = [
    "a", "word ", " ", "*", "**", "_", "\\*", "\\[", "\\]", "\\\\", "&amp;", "&#163;", "&nosuch;",
    "&copy;", "é", "日本 ", "(", ")", "\"", "!", "[", "]", "<b>", "<http://x.uk>", "`c`", "``d ` e``",
    "[x](y)", "[x](y)", "[](figure:a/b)", "[5 *e*](z \"t\")", "[r]", "[r][]", "[s][r]", "![i](j)",
    "[a\\]b](c)", "[k](<u v> 't')", "[m](n(o)p)", "[q `]` w](v)", "**[95%](figure:a/c)**",
  ]
  /// The first line's prefix, and that of the further ones.
  private static let containers = [
    ("", ""), ("", "   "), ("- ", "  "), ("> ", "> "), ("> ", ""), ("> - ", ">   "),
    ("- > ", "  > "),
    (">\t", ">"), ("10. ", "\t"), ("> > ", ">> "), ("- x\n\n  ", "  "), ("# ", ""), ("- - ", ""),
  ]

  private mutating func pick(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }

  private mutating func line(_ count: Int) -> String {
    (0..<count).map { _ in Self.pieces[pick(Self.pieces.count)] }.joined()
  }

  mutating func next() -> String {
    let end = pick(3) == 0 ? "\r\n" : "\n"
    let definition = end + end + "[r]: /reference 'title'" + end
    if pick(4) == 0 {
      let rows = (0..<3).map { _ in "| k\(line(4)) | l\(line(5)) |" }
      return rows[0] + end + "|---|:-:|" + end + rows[1...].joined(separator: end) + definition
    }
    let (first, further) = Self.containers[pick(Self.containers.count)]
    return first + (0..<4).map { _ in "k\(line(6))" }.joined(separator: end + further) + definition
  }
}

@Suite("The text of a link can be rewritten where it stands")
struct RewrittenLinkTests {
  @Test("whatever is around it, and leads to the same place with the new text")
  func rewriting() throws {
    var texts = RandomTexts()
    var count = 0
    for _ in 0..<500 {
      let markdown = texts.next()
      let document = MarkdownDocument(parsing: markdown, path: "a.md")
      for link in document.nodes where link.kind == .link || link.kind == .image {
        let range = try #require(link.writtenTextRange, "\(markdown.debugDescription)")
        let isAlone = !link.descendants.contains { $0.kind == .link || $0.kind == .image }
        guard isAlone, link.destination != "/reference", link.destination != "http://x.uk" else {
          continue
        }
        var changed = Array(document.source)
        changed.replaceSubrange(range, with: "57.9".utf8)
        let rewritten = MarkdownDocument(parsing: changed[...], path: "a.md")
        let isThere = rewritten.nodes.contains {
          $0.plainText == "57.9" && $0.destination == link.destination && $0.title == link.title
            && $0.position == link.position
        }
        #expect(isThere, "\(link.destination) in \(markdown.debugDescription)")
        count += 1
      }
    }
    #expect(count > 1_500)
  }
}
