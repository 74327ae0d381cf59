/// The renderer at work: the state of one walk over a run of nodes.
struct MarkdownWriter {
  let document: MarkdownDocument
  /// The document's `text`.
  let text: UnsafeBufferPointer<UInt8>
  let headingShift: Int
  var html = HTML()

  var open: [OpenElement] = []

  init(_ document: MarkdownDocument, text: UnsafeBufferPointer<UInt8>, headingShift: Int) {
    self.document = document
    self.text = text
    self.headingShift = headingShift
  }

  /// An element that has been opened and is closed before the node `end`.
  struct OpenElement {
    let kind: MarkdownNode.Kind
    let end: Int
    /// A heading's level as written.
    var level = 0
    /// Whether a list is ordered.
    var isOrdered = false
    /// Whether a row or cell is of a table's header.
    var isHeader = false
    /// Whether a table has rows below its header.
    var hasBody = false
    /// What comes after a table.
    var closing: HTML?
  }

  /// Writes a node and all that is in it.
  mutating func write(from first: Int, extensions: inout some MarkdownExtensions) {
    var index = first
    let end = Int(document.records[first].end)
    while index < end {
      while let last = open.last, last.end <= index { close() }
      let record = document.records[index]
      switch record.kind {
      case .text: html.append(escaping: bytes(record.literal))
      case .softBreak: html.append(literal: "\n")
      case .lineBreak: html.append(literal: "<br />\n")
      case .code:
        html.append(literal: "<code>")
        html.append(escaping: bytes(record.literal))
        html.append(literal: "</code>")
      case .thematicBreak:
        html.startLine()
        html.append(literal: "<hr />\n")
      case .htmlInline, .htmlBlock:
        writeRawHTML(record, isAllowed: extensions.allowsRawHTML(node(index)))
      case .codeBlock: writeCodeBlock(record, replacement: extensions.codeBlock(node(index)))
      case .image:
        writeImage(record, at: index, as: extensions.image(node(index)))
        index = Int(record.end)
        continue
      case .link:
        let link = MarkdownLink(
          node: node(index), isInHeading: isInside(.heading), isInTable: isInside(.table))
        guard openLink(record, as: extensions.link(link)) else {
          index = Int(record.end)
          continue
        }
      case .heading: openHeading(record, id: extensions.headingID(node(index)))
      case .table: openTable(record, frame: extensions.tableFrame(node(index)))
      default: openElement(record)
      }
      index += 1
    }
    while !open.isEmpty { close() }
  }

  private func node(_ index: Int) -> MarkdownNode { MarkdownNode(document: document, index: index) }

  /// Whether an element is open. Links are few, and so are the elements around them.
  private func isInside(_ kind: MarkdownNode.Kind) -> Bool {
    open.contains { $0.kind == kind }
  }

  private func bytes(_ slice: MarkdownRecord.Slice) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[slice.range])
  }

  private mutating func writeRawHTML(_ record: MarkdownRecord, isAllowed: Bool) {
    if record.kind == .htmlBlock { html.startLine() }
    if isAllowed { html.append(markup: bytes(record.literal)) }
    if record.kind == .htmlBlock { html.startLine() }
  }

  private mutating func writeCodeBlock(_ record: MarkdownRecord, replacement: HTML?) {
    html.startLine()
    if let replacement {
      html.append(replacement)
      return html.startLine()
    }
    html.append(literal: "<pre><code")
    if record.reference.count > 0 {
      let info = bytes(record.reference)
      html.append(literal: " class=\"language-")
      html.append(escaping: UnsafeBufferPointer(rebasing: info.prefix { !$0.isSpace }))
      html.append(literal: "\"")
    }
    html.append(literal: ">")
    html.append(escaping: bytes(record.literal))
    html.append(literal: "</code></pre>\n")
  }

  private mutating func writeImage(
    _ record: MarkdownRecord, at index: Int, as rendering: InlineRendering
  ) {
    switch rendering {
    case .replacement(let replacement): html.append(replacement)
    case .contentOnly: writeAlternativeText(of: record, at: index)
    case .element(let attributes):
      html.append(literal: "<img")
      html.append(attributes)
      html.append(literal: " />")
    case .asWritten:
      html.append(literal: "<img src=\"")
      html.append(url: bytes(record.reference))
      html.append(literal: "\" alt=\"")
      writeAlternativeText(of: record, at: index)
      writeTitle(record)
      html.append(literal: "\" />")
    }
  }

  /// Writes the words of an image, as the reference does: inline HTML counts as text.
  private mutating func writeAlternativeText(of record: MarkdownRecord, at index: Int) {
    for inner in document.records[index + 1..<Int(record.end)] {
      switch inner.kind {
      case .text, .code, .htmlInline: html.append(escaping: bytes(inner.literal))
      case .softBreak, .lineBreak: html.append(literal: " ")
      default: break
      }
    }
  }

  /// Goes from the end of an attribute to that of the title, if there is one.
  private mutating func writeTitle(_ record: MarkdownRecord) {
    guard record.title.count > 0 else { return }
    html.append(literal: "\" title=\"")
    html.append(escaping: bytes(record.title))
  }

  /// Opens a link; answers whether its text is to be written.
  private mutating func openLink(
    _ record: MarkdownRecord, as rendering: InlineRendering
  ) -> Bool {
    switch rendering {
    case .contentOnly: return true
    case .replacement(let replacement):
      html.append(replacement)
      return false
    case .element(let attributes):
      html.append(literal: "<a")
      html.append(attributes)
      html.append(literal: ">")
    case .asWritten:
      html.append(literal: "<a href=\"")
      html.append(url: bytes(record.reference))
      writeTitle(record)
      html.append(literal: "\">")
    }
    open.append(OpenElement(kind: .link, end: Int(record.end)))
    return true
  }
}
