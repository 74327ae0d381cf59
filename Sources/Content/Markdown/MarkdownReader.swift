/// Makes a document's nodes from cmark's tree and the source beside it.
struct MarkdownReader {
  /// A table that cmark took for a heading, since `---` or `===` follows it.
  struct SwallowedTable {
    /// Where the line below the table begins.
    let place: SourcePlace
    let underline: String
  }

  let source: MarkdownSource
  private(set) var swallowedTables: [SwallowedTable] = []
  /// Where rows of tables have more cells than the heading: GFM drops these without a word.
  private(set) var surplusCells: [SourcePlace] = []
  var builder: MarkdownBuilder
  private var prefix = ContainerPrefix()
  /// The text of the block that is being read; kept, so that its memory is used again.
  private var content = InlineContent()
  /// Whether the source may define references, `[label]: address`; looked up when it matters.
  lazy var mayHoldDefinitions = source.bytes.withUnsafeBufferPointer {
    $0.contains(UInt8(ascii: "]"), before: UInt8(ascii: ":"))
  }

  init(_ source: MarkdownSource) {
    self.source = source
    builder = MarkdownBuilder(size: source.bytes.count)
  }

  mutating func noteSurplusCell(at place: SourcePlace) { surplusCells.append(place) }

  /// Reads a whole document.
  mutating func readBlocks() {
    let document = builder.open(MarkdownRecord(kind: .document, place: .start))
    source.bytes.withUnsafeBufferPointer { text in
      CMarkNode.withTree(of: text) { appendBlocks(of: $0) }
    }
    builder.close(document)
  }

  /// Reads a text of one line that holds inlines only.
  mutating func readInlines() {
    let document = builder.open(MarkdownRecord(kind: .document, place: .start))
    var content = InlineContent()
    content.append(source.trimmed(source.lineContent(0)), ofLine: 0, of: source)
    var fragments = InlineFragments()
    fragments.append(content)
    fragments.withNodes { heading in
      guard let heading else { return }
      appendInlines(of: heading, in: content, from: 0, block: .start)
    }
    builder.close(document)
  }

  /// A container whose children are being added.
  private struct OpenBlock {
    let node: CMarkNode
    let index: Int
    let kind: MarkdownNode.Kind
    let isTight: Bool
    let outerItem: Int?
  }

  private mutating func appendBlocks(of root: CMarkNode) {
    var open: [OpenBlock] = []
    var next = root.firstChild
    while true {
      guard let node = next else {
        guard let block = open.popLast() else { return }
        builder.close(block.index)
        if block.kind != .list { prefix.leave(block.kind, outerItem: block.outerItem) }
        next = block.node.next
        continue
      }
      let kind = node.kind
      let isTight = open.last?.isTight ?? false
      switch kind {
      case .blockQuote, .list, .item:
        open.append(
          OpenBlock(
            node: node, index: openContainer(node, kind), kind: kind,
            isTight: kind == .list ? node.isTight : kind == .item && isTight,
            outerItem: prefix.itemLine))
        if kind == .blockQuote { enterQuote(node) }
        if kind == .item { prefix.enterItem(inLine: node.startLine - 1) }
        next = node.firstChild
        continue
      case .paragraph: appendParagraph(node, isTight: isTight)
      case .heading: appendHeading(node)
      default: appendLeaf(node, kind)
      }
      next = node.next
    }
  }

  private mutating func enterQuote(_ node: CMarkNode) {
    let line = source.line(node.startLine - 1)
    let start = min(line.lowerBound + node.startColumn - 1, line.upperBound)
    prefix.enterQuote(at: start, inLine: node.startLine - 1, of: source)
  }

  private mutating func openContainer(_ node: CMarkNode, _ kind: MarkdownNode.Kind) -> Int {
    var record = MarkdownRecord(kind: kind, place: place(of: node))
    if kind == .list {
      record.isTight = node.isTight
      record.listStart = node.isOrdered ? Int32(clamping: node.listStart) : nil
    }
    return builder.open(record)
  }

  /// Adds a code block, HTML block or thematic break.
  private mutating func appendLeaf(_ node: CMarkNode, _ kind: MarkdownNode.Kind) {
    var record = MarkdownRecord(kind: kind, place: place(of: node))
    if kind == .codeBlock { record.reference = builder.keep(node.fenceInfo) }
    record.literal = builder.keep(node.literal)
    builder.append(record)
  }

  private mutating func appendParagraph(_ node: CMarkNode, isTight: Bool) {
    let content = takeContent(of: node, upTo: node.endLine)
    defer { self.content = content }
    // cmark removes definitions of references, and leaves the paragraph's position as it was.
    let start = LinkSyntax(text: content.bytes).definitionsEnd
    let firstRun = content.run(containing: start)
    if let table = TableSyntax(in: content, from: firstRun) {
      return append(table, in: content, from: start, isTight: isTight)
    }
    var record = MarkdownRecord(kind: .paragraph, place: content.place(ofRun: firstRun))
    record.isTight = isTight
    let index = builder.open(record)
    appendInlines(of: node, in: content, from: start, block: record.place)
    builder.close(index)
  }

  private mutating func appendHeading(_ node: CMarkNode) {
    let place = place(of: node)
    let start: Int
    let content: InlineContent
    if let markEnd = source.headingMarkEnd(at: source.offset(of: place)) {
      content = takeContent(of: node, upTo: node.startLine)
      start = markEnd - source.offset(of: place)
    } else {
      // cmark's last line is the underline's or the one after it.
      let underline = isUnderline(node.endLine - 2) ? node.endLine - 2 : node.endLine - 1
      content = takeContent(of: node, upTo: max(underline, node.startLine))
      start = LinkSyntax(text: content.bytes).definitionsEnd
      if TableSyntax(in: content, from: content.run(containing: start)) != nil {
        noteSwallowedTable(above: underline)
      }
    }
    defer { self.content = content }
    let firstRun = content.run(containing: start)
    var record = MarkdownRecord(
      kind: .heading, place: firstRun == 0 ? place : content.place(ofRun: firstRun))
    record.level = node.headingLevel
    let index = builder.open(record)
    appendInlines(of: node, in: content, from: start, block: record.place)
    builder.close(index)
  }

  private func place(of node: CMarkNode) -> SourcePlace {
    SourcePlace(line: Int32(node.startLine - 1), column: Int32(node.startColumn - 1))
  }

  /// The text of a block from its first line up to the line with the number `last`, from 1.
  private mutating func takeContent(of node: CMarkNode, upTo last: Int) -> InlineContent {
    var content = InlineContent()
    swap(&content, &self.content)
    content.removeAll()
    let first = node.startLine - 1
    let range = source.line(first)
    let start = min(range.lowerBound + node.startColumn - 1, range.upperBound)
    content.append(start..<range.upperBound, ofLine: first, of: source)
    for line in first + 1..<max(first + 1, min(last, source.lineCount)) {
      let range = source.line(line)
      content.append(
        prefix.end(in: range, of: source.bytes)..<range.upperBound, ofLine: line, of: source)
    }
    return content
  }

  /// Whether a line, from 0, is all `=` or all `-` after what containers put before it.
  private func isUnderline(_ line: Int) -> Bool {
    guard line >= 0, line < source.lineCount else { return false }
    let text = source.bytes[underline(inLine: line)]
    guard let mark = text.first else { return false }
    let isMark = mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-")
    return isMark && text.allSatisfy { $0 == mark }
  }

  private func underline(inLine line: Int) -> Range<Int> {
    let range = source.lineContent(line)
    return source.trimmed(prefix.end(in: range, of: source.bytes)..<range.upperBound)
  }

  private mutating func noteSwallowedTable(above line: Int) {
    let range = underline(inLine: line)
    let column = range.lowerBound - source.line(line).lowerBound
    swallowedTables.append(
      SwallowedTable(
        place: SourcePlace(line: Int32(line), column: Int32(column)),
        underline: String(decoding: source.bytes[range], as: UTF8.self)))
  }
}
