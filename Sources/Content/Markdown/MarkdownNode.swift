package import Diagnostics

/// A node of a document: a view, cheap to make, that keeps its document alive.
package struct MarkdownNode: Sendable {
  /// What a node is. Those from `text` on are inlines.
  package enum Kind: UInt8, Sendable {
    case document, paragraph, heading, blockQuote, list, item, codeBlock, htmlBlock
    case thematicBreak, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
  }

  package let document: MarkdownDocument
  /// The node's number in reading order; the root is 0.
  package let index: Int

  var record: MarkdownRecord { document.records[index] }

  package var kind: Kind { record.kind }

  /// Where the node begins: a link at its `[`, an image at its `!`, a fenced block at its fence.
  package var position: SourcePosition { document.position(of: record.place) }

  /// The nodes directly inside this one.
  package var children: MarkdownNodes {
    MarkdownNodes(document: document, indices: index + 1..<Int(record.end), isFlat: false)
  }

  /// All nodes inside this one, in reading order.
  package var descendants: MarkdownNodes {
    MarkdownNodes(document: document, indices: index + 1..<Int(record.end), isFlat: true)
  }

  /// The paragraph, heading or table row that the node stands in; the document where it is one line.
  package var enclosingBlock: MarkdownNode {
    var candidate = index
    while candidate > 0 {
      candidate -= 1
      let record = document.records[candidate]
      guard Int(record.end) > index else { continue }
      switch record.kind {
      case .paragraph, .heading, .tableRow:
        return MarkdownNode(document: document, index: candidate)
      default: continue
      }
    }
    return document.root
  }

  /// What stands between the brackets of a link or image, as it was written; nil where it was not
  /// found.
  package var writtenText: String? {
    writtenTextRange.map { String(decoding: document.source[$0], as: UTF8.self) }
  }

  // MARK: What a kind of node has of its own; empty, nought or false for the others

  /// The text of a text, code, code block, HTML block or inline HTML, in UTF-8.
  package var literalBytes: ArraySlice<UInt8> { document.text[record.literal.range] }
  package var literal: String { String(decoding: literalBytes, as: UTF8.self) }

  /// The address of a link or image, escapes and entities resolved, in UTF-8.
  package var destinationBytes: ArraySlice<UInt8> { document.text[record.reference.range] }
  package var destination: String { String(decoding: destinationBytes, as: UTF8.self) }

  /// The address of a link or image before the names of a row were put in.
  package var writtenDestination: String {
    guard let written = document.written else { return destination }
    return String(
      decoding: written.text[written.records[index].reference.range], as: UTF8.self)
  }

  /// The title of a link or image; empty where it has none.
  package var title: String { String(decoding: document.text[record.title.range], as: UTF8.self) }

  /// What stands behind a code block's opening fence.
  package var info: String { destination }

  /// The first word of a code block's info, `chart`.
  package var language: Substring { info.prefix { $0 != " " && $0 != "\t" } }

  /// The level of a heading, from 1.
  package var level: Int { Int(record.level) }

  /// The number of an ordered list's first item; nil for a list of bullets.
  package var listStart: Int? { record.listStart.map(Int.init) }

  /// Whether a list's items stand without space between them, or a paragraph is in such a list.
  package var isTight: Bool { record.isTight }

  /// Whether a table's row or cell is of the header.
  package var isHeader: Bool { record.isHeader }

  /// How a table's cell is set.
  package var alignment: ColumnAlignment { record.alignment }

  /// The alignments of a table's columns, as many as each of its rows has cells.
  package var columnAlignments: [ColumnAlignment] {
    guard kind == .table, let header = children.first(where: { $0.isHeader }) else { return [] }
    return header.children.map(\.alignment)
  }

  /// What stands between the brackets of a link or image, as a range of `document.source`; nil
  /// where it was not found, for which see `InlineLocator`.
  package var writtenTextRange: Range<Int>? { record.written?.range }
}

/// Some nodes of a document in reading order: the children of one, or all inside it.
package struct MarkdownNodes: Sequence, IteratorProtocol, Sendable {
  private let document: MarkdownDocument
  private var indices: Range<Int>
  private let isFlat: Bool

  init(document: MarkdownDocument, indices: Range<Int>, isFlat: Bool) {
    self.document = document
    self.indices = indices
    self.isFlat = isFlat
  }

  package var isEmpty: Bool { indices.isEmpty }

  package mutating func next() -> MarkdownNode? {
    guard let index = indices.first else { return nil }
    let end = isFlat ? index + 1 : Int(document.records[index].end)
    indices = end..<indices.upperBound
    return MarkdownNode(document: document, index: index)
  }
}
