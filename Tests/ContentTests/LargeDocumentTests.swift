import Testing

@testable import Content

/// Documents of any size: what cmark makes of one takes more memory than is at hand at first.
@Suite struct LargeDocumentTests {
  private static let pieces = (0..<4000).map { number in
    switch number % 4 {
    case 0: "## Part \(number)\n\n"
    case 1: "The rate of *part \(number)* is [lower](part-\(number).md), the rest too.\n\n"
    case 2: "| Area | Rate |\n|---|--:|\n| Sale \(number) | **5** |\n| Bury | 6 |\n\n"
    default: String(repeating: "A long line of words, which goes on. ", count: number % 50) + "\n\n"
    }
  }

  @Test("a large document reads as its parts do")
  func parts() {
    let whole = html(Self.pieces.joined())
    #expect(whole == Self.pieces.map(html).joined())
    #expect(whole.utf8.count > 1_000_000)
  }

  @Test("documents are read side by side, large and small in turn")
  func sideBySide() async {
    let texts = (0..<40).map { number in
      Self.pieces[(number * 10)...].prefix(number % 3 == 0 ? 1000 : 3).joined()
    }
    let found = await withTaskGroup(of: (Int, String).self) { group in
      for (number, text) in texts.enumerated() { group.addTask { (number, html(text)) } }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    for (number, text) in texts.enumerated() { #expect(found[number] == html(text)) }
  }

  private func html(_ text: String) -> String {
    var extensions = PlainMarkdown()
    let document = MarkdownDocument(parsing: text, path: "a.md")
    return MarkdownRenderer().render(document, extensions: &extensions).text
  }
}
