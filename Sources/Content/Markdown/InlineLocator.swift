/// Finds where each inline stands in the source, by reading the source beside the tree.
///
/// cmark's columns for inlines are wrong on continuation lines and its lines are wrong for links
/// that span several. But the tree and the source come in the same order, and from the tree it is
/// known what must come next: so each inline is passed over in the source as it is met in the
/// tree. Where the source says something else the locator is lost, and the rest of the block's
/// inlines go by the block's own place. Only a lazy line does this that is indented so far that its
/// `>` or `[` means nothing: some 5 of 100,000 random texts.
struct InlineLocator {
  /// A link or image that is being passed.
  private struct OpenLink {
    let written: Int
    let isAutolink: Bool
  }

  private let content: InlineContent
  private let block: SourcePlace
  private var cursor: Int
  /// The run of the content in which the cursor stands.
  private var run: Int
  private var isLost = false
  private var links: [OpenLink] = []

  /// - Parameters:
  ///   - start: where in the content the inlines begin.
  ///   - block: the place to give where none is found.
  init(_ content: InlineContent, from start: Int, block: SourcePlace) {
    self.content = content
    self.block = block
    cursor = start
    run = content.run(containing: start)
    passIndentation()
  }

  /// The place of the inline that comes next.
  var place: SourcePlace {
    guard !isLost, run < content.runs.count else {
      return SourcePlace(line: block.line, column: block.column, isExact: false)
    }
    return content.place(of: cursor, inRun: run)
  }

  /// Passes a text, code span or inline HTML, and answers where it begins.
  mutating func pass(
    _ kind: MarkdownNode.Kind, _ literal: UnsafeBufferPointer<UInt8>
  ) -> SourcePlace {
    switch kind {
    case .text: return passText(literal)
    case .code:
      defer { passCode() }
      return place
    default:
      defer { passHTML(literal) }
      return place
    }
  }

  /// Passes a soft or hard break, with the spaces or the backslash before it and the indentation
  /// after it.
  mutating func passBreak() {
    while let byte = next, byte.isBlank || byte == UInt8(ascii: "\\") { cursor += 1 }
    if next == UInt8(ascii: "\r") { cursor += 1 }
    if next == UInt8(ascii: "\n") { cursor += 1 }
    passIndentation()
  }

  private mutating func passIndentation() {
    while next?.isBlank == true { cursor += 1 }
    move(by: 0)
  }

  private mutating func passText(_ literal: UnsafeBufferPointer<UInt8>) -> SourcePlace {
    guard !isLost, links.last?.isAutolink != true else { return place }
    var literal = literal
    if literal.first?.isBlank == true, isBehindIndentation {
      literal = passKeptIndentation(of: literal)
    }
    let start = place
    let length = content.bytes.withUnsafeBufferPointer { bytes in
      WrittenText.length(
        of: literal, in: UnsafeBufferPointer(rebasing: bytes[cursor...]), upTo: literal.count)
    }
    move(by: length)
    return start
  }

  private var isBehindIndentation: Bool {
    content.bytes[content.runs[run].start..<cursor].allSatisfy(\.isBlank)
  }

  /// Goes back over as much indentation as counts as text: cmark keeps it in a lazy line behind a
  /// backslash or a definition. Where a part of a tab was kept, which is not to be found in the
  /// source, answers the literal without it.
  private mutating func passKeptIndentation(
    of literal: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    let kept = literal.prefix { $0.isBlank }
    let start = cursor - kept.count
    guard start >= content.runs[run].start, content.bytes[start..<cursor].elementsEqual(kept) else {
      return UnsafeBufferPointer(rebasing: literal[kept.endIndex...])
    }
    cursor = start
    return literal
  }

  /// Passes a code span: from its backticks to as many others.
  private mutating func passCode() {
    let bytes = content.bytes
    func endOfBackticks(_ start: Int) -> Int {
      var end = start
      while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
      return end
    }
    let length = endOfBackticks(cursor) - cursor
    var index = cursor + length
    while !isLost, length > 0, index < bytes.count {
      let end = endOfBackticks(index)
      if end - index == length { return move(by: end - cursor) }
      index = max(end, index + 1)
    }
    isLost = true
  }

  /// Passes inline HTML, of which indentation may have been dropped.
  private mutating func passHTML(_ literal: UnsafeBufferPointer<UInt8>) {
    var end = cursor
    var rest = literal[...]
    while let byte = rest.popFirst() {
      guard end < content.bytes.count, content.bytes[end] == byte else { return isLost = true }
      end += 1
      guard byte == UInt8(ascii: "\n") else { continue }
      while end < content.bytes.count, content.bytes[end].isBlank { end += 1 }
      rest = rest.drop { $0.isBlank }
    }
    move(by: end - cursor)
  }

  /// Passes what opens emphasis, a link or an image.
  mutating func open(_ kind: MarkdownNode.Kind) {
    switch kind {
    case .emphasis, .strong: passEmphasis(kind)
    case .image:
      pass(UInt8(ascii: "!"))
      pass(UInt8(ascii: "["))
      links.append(OpenLink(written: sourceOffset, isAutolink: false))
    default:
      let isAutolink = next == UInt8(ascii: "<")
      pass(isAutolink ? UInt8(ascii: "<") : UInt8(ascii: "["))
      links.append(OpenLink(written: sourceOffset, isAutolink: isAutolink))
    }
  }

  /// Passes what closes emphasis, a link or an image; answers what a link's brackets hold in the
  /// source.
  mutating func close(_ kind: MarkdownNode.Kind) -> MarkdownRecord.Slice? {
    guard kind == .link || kind == .image, let link = links.popLast() else {
      passEmphasis(kind)
      return nil
    }
    if link.isAutolink {
      while let byte = next, byte != UInt8(ascii: ">") { cursor += 1 }
    }
    let end = sourceOffset
    pass(link.isAutolink ? UInt8(ascii: ">") : UInt8(ascii: "]"))
    guard !isLost else { return nil }
    if !link.isAutolink { move(by: LinkSyntax(text: content.bytes).tailEnd(from: cursor) - cursor) }
    return MarkdownRecord.Slice(start: Int32(link.written), count: Int32(end - link.written))
  }

  private var next: UInt8? { cursor < content.bytes.count ? content.bytes[cursor] : nil }

  private var sourceOffset: Int { content.sourceOffset(of: cursor, inRun: run) }

  private mutating func passEmphasis(_ kind: MarkdownNode.Kind) {
    for _ in 0..<(kind == .strong ? 2 : 1) {
      pass(next == UInt8(ascii: "_") ? UInt8(ascii: "_") : UInt8(ascii: "*"))
    }
  }

  private mutating func pass(_ byte: UInt8) {
    move(by: next == byte ? 1 : nil)
  }

  private mutating func move(by length: Int?) {
    guard let length, !isLost else {
      isLost = true
      return
    }
    cursor += length
    while run + 1 < content.runs.count, content.runs[run + 1].start <= cursor { run += 1 }
  }
}
