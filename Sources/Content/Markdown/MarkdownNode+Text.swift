package import Diagnostics

extension MarkdownNode {
  /// The words of the node without any markup: breaks become spaces, images their alternative
  /// text, inline HTML and code blocks count for nothing.
  package var plainText: String { plainText { _ in nil } }

  /// The words of the node, where `words` may give those of a link itself, a figure that is
  /// filled in; nil keeps the link's text.
  package func plainText(replacingLinks words: (MarkdownNode) -> String?) -> String {
    var bytes: [UInt8] = []
    var index = self.index
    let end = Int(record.end)
    while index < end {
      let record = document.records[index]
      switch record.kind {
      case .text, .code: bytes += document.text[record.literal.range]
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      case .link:
        if let replacement = words(MarkdownNode(document: document, index: index)) {
          bytes += replacement.utf8
          index = Int(record.end)
          continue
        }
      default: break
      }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The place of a byte of a text node's literal, where escapes and entities in the source make
  /// it stand further along than in the literal.
  package func position(ofTextByte offset: Int) -> SourcePosition {
    guard let place = sourceOffset(ofTextByte: offset) else { return position }
    return position.advanced(by: place - document.sourceText.offset(of: record.place))
  }

  /// The same as an index of the document's source; nil where it is not found.
  func sourceOffset(ofTextByte offset: Int) -> Int? {
    let place = record.place
    guard kind == .text, place.isExact else { return nil }
    let source = document.source
    let start = document.sourceText.offset(of: place)
    let length = source.withUnsafeBufferPointer { source in
      document.text[record.literal.range].withUnsafeBufferPointer { literal in
        let rest = UnsafeBufferPointer(rebasing: source[(start - document.source.startIndex)...])
        return WrittenText.length(of: literal, in: rest, upTo: offset)
      }
    }
    return length.map { start + $0 }
  }

  /// The place in the source of a byte of a code block's text, for a reader of what is in it.
  ///
  /// Lines count from 1 as the block's text does, columns in bytes from 1; the indentation that
  /// the block has in a list, and the `>` of quotes, are added.
  package func position(ofBodyLine line: Int, column: Int = 1) -> SourcePosition {
    precondition(line >= 1 && column >= 1, "positions count from 1")
    let first = Int(record.place.line) + (isFenced ? 1 : 0)
    let number = min(first + line - 1, document.sourceText.lineCount - 1)
    let written = document.sourceText.lineContent(number)
    let body = literalBytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let length = line <= body.count ? body[body.startIndex + line - 1].count : 0
    return document.position(
      of: SourcePlace(
        line: Int32(number), column: Int32(max(0, written.count - length) + column - 1)))
  }

  /// Whether a fenced block's closing fence is missing, so that it takes in all that follows.
  var lacksClosingFence: Bool {
    guard kind == .codeBlock, isFenced, literalBytes.contains(where: { $0 > 0x20 }) else {
      return false
    }
    let bodyLines = literalBytes.count { $0 == UInt8(ascii: "\n") }
    let closing = Int(record.place.line) + bodyLines + 1
    guard closing < document.sourceText.lineCount else { return true }
    let line = document.source[document.sourceText.lineContent(closing)]
    let marks = line.filter { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    return marks.count < 3
      || !marks.allSatisfy { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
  }

  /// Whether a code block stands between fences, and is not merely indented.
  private var isFenced: Bool {
    guard record.reference.count == 0 else { return true }
    let start = document.sourceText.offset(of: record.place)
    let mark = document.source[start...].prefix(3)
    guard mark.elementsEqual("```".utf8) || mark.elementsEqual("~~~".utf8) else { return false }
    return !literalBytes.starts(with: mark)
  }
}
