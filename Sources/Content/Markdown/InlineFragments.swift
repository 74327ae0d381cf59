/// A text that makes cmark read inlines and nothing else: each piece is a heading of its own, in
/// which nothing can be a block, and whose closing `#` keeps those at the piece's own end.
struct InlineFragments {
  private var text: [UInt8] = []

  /// Adds a piece of one line.
  mutating func append(_ content: InlineContent) {
    text += "# ".utf8
    text += content.bytes
    text += " #\n".utf8
  }

  /// Adds the lines of a paragraph; indented, so that none of them but the first begins a block.
  mutating func appendParagraph(_ content: InlineContent) {
    for run in content.runs.indices {
      if run > 0 { text += "    ".utf8 }
      text += content.bytes[content.range(ofRun: run)]
    }
    text += "\n".utf8
  }

  /// Adds the document from which the pieces come, so that its references are known in them.
  mutating func appendDocument(_ source: MarkdownSource) {
    text += "\n".utf8
    text += source.bytes
  }

  /// Whether any piece may refer to a definition.
  var mayHoldReferences: Bool { text.contains(UInt8(ascii: "[")) }

  /// Parses the pieces, and lends the first child of cmark's tree: its siblings hold the inlines of
  /// each piece in order. Nil where there are no pieces.
  func withNodes(_ body: (CMarkNode?) -> Void) {
    guard !text.isEmpty else { return body(nil) }
    text.withUnsafeBufferPointer { text in
      CMarkNode.withTree(of: text) { body($0.firstChild) }
    }
  }
}
