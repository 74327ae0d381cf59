extension MarkdownReader {
  /// An emphasis, link or image whose children are being added.
  private struct OpenInline {
    let node: CMarkNode
    let index: Int
    let kind: MarkdownNode.Kind
  }

  /// Adds the inlines of a paragraph, heading or cell.
  /// - Parameters:
  ///   - parent: the node of cmark's tree that holds them.
  ///   - content: the text that they were read from.
  ///   - start: where in that text they begin.
  ///   - block: the place for those that cannot be found.
  mutating func appendInlines(
    of parent: CMarkNode, in content: InlineContent, from start: Int, block: SourcePlace
  ) {
    var locator = InlineLocator(content, from: start, block: block)
    var open: [OpenInline] = []
    var next = parent.firstChild
    while true {
      guard let node = next else {
        guard let inline = open.popLast() else { return }
        builder.close(inline.index, written: locator.close(inline.kind))
        next = inline.node.next
        continue
      }
      let kind = node.kind
      var record = MarkdownRecord(kind: kind, place: locator.place)
      switch kind {
      case .emphasis, .strong, .link, .image:
        if kind == .link || kind == .image {
          record.reference = builder.keep(node.destination)
          record.title = builder.keep(node.title)
        }
        locator.open(kind)
        open.append(OpenInline(node: node, index: builder.open(record), kind: kind))
        next = node.firstChild
        continue
      case .softBreak, .lineBreak:
        locator.passBreak()
      default:
        let literal = node.literal
        record.literal = builder.keep(literal)
        record.place = locator.pass(kind, literal)
      }
      builder.append(record)
      next = node.next
    }
  }
}
