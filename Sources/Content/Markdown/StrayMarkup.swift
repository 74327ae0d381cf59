import Diagnostics

/// Finds markup that was begun and is none to Markdown, which would print it as it stands: a figure
/// without its brackets, a reference that leads nowhere, a heading without its space, a block that nobody closes.
enum StrayMarkup {
  private static let schemes = ["(figure:", "(claim:", "(dataset:", "(fixed:)"]

  static func diagnostics(in document: MarkdownDocument) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (index, record) in document.records.enumerated() {
      if record.kind == .codeBlock {
        let block = MarkdownNode(document: document, index: index)
        if block.lacksClosingFence {
          diagnostics.append(
            Diagnostic(
              at: block.position, "this block is never closed",
              hint: "put a line ``` below its last line"))
        }
      }
      guard record.kind == .text else { continue }
      let bytes = document.text[record.literal.range]
      let mayBeStray = bytes.contains { byte in
        byte == UInt8(ascii: "(") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "#")
      }
      guard mayBeStray else { continue }
      let node = MarkdownNode(document: document, index: index)
      let text = String(decoding: bytes, as: UTF8.self)
      let opensParagraph = index > 0 && document.records[index - 1].kind == .paragraph
      if opensParagraph, let level = levelOfHeading(text) {
        diagnostics.append(
          Diagnostic(
            at: node.position, "this is not a heading: '\(text.prefix(40))'",
            hint: "put a space behind \(String(repeating: "#", count: level))"))
      }
      if let (offset, message, hint) = stray(in: text) {
        diagnostics.append(
          Diagnostic(at: node.position(ofTextByte: offset), message, hint: hint))
      }
    }
    return diagnostics
  }

  /// How many # stand before a word without a space; nil for none, for one (`#trafford` is a tag
  /// that people write) and for more than a heading can have.
  private static func levelOfHeading(_ text: String) -> Int? {
    let level = text.prefix { $0 == "#" }.count
    guard (2...6).contains(level), let next = text.dropFirst(level).first, next.isLetter else {
      return nil
    }
    return level
  }

  /// The first stray piece of a text: its offset in bytes, what is wrong and what to do.
  private static func stray(in text: String) -> (offset: Int, message: String, hint: String)? {
    for scheme in schemes {
      guard let range = text.firstRange(of: scheme) else { continue }
      // What follows a bracket directly is told as a broken link.
      if text[..<range.lowerBound].last == "]" { continue }
      if scheme != "(fixed:)", text[range.upperBound...].first.map(\.isWhitespace) ?? true {
        continue
      }
      return (
        text.utf8.distance(from: text.startIndex, to: range.lowerBound),
        "'\(scheme.dropLast(scheme.hasSuffix(")") ? 1 : 0))…)' stands here without its link",
        "write [words](…), with nothing between ] and ("
      )
    }
    guard let range = text.firstRange(of: "][") else { return footnote(in: text) }
    let label = text[range.upperBound...].prefix { $0 != "]" }
    return (
      text.utf8.distance(from: text.startIndex, to: range.lowerBound),
      "this link leads nowhere: '[\(label)]' is not said to be any address",
      "write [words](page.md), or a line '[\(label)]: page.md'"
    )
  }

  private static func footnote(in text: String) -> (offset: Int, message: String, hint: String)? {
    guard let range = text.firstRange(of: "[^") else { return nil }
    return (
      text.utf8.distance(from: text.startIndex, to: range.lowerBound),
      "footnotes are not part of this Markdown", "say it in the text, in brackets"
    )
  }
}
