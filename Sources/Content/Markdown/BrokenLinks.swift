import Diagnostics

/// Finds what was meant for a figure, a claim or another link of Tally's own, and is none to
/// Markdown: it would be published as it is written, unchecked.
enum BrokenLinks {
  private static let schemes = ["figure:", "claim:", "fixed:", "dataset:"]

  /// An error for each, at its `[` if that stands in the same text, else at its `]`.
  static func diagnostics(in document: MarkdownDocument) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    // In most documents none is left once the links are read, and that is soon seen.
    let mayHoldAny = document.text.withUnsafeBufferPointer {
      $0.contains(UInt8(ascii: "]"), before: UInt8(ascii: "("))
    }
    guard mayHoldAny else { return diagnostics }
    for (index, record) in document.records.enumerated() where record.kind == .text {
      let text = document.text[record.literal.range]
      guard var bracket = text.firstIndex(of: UInt8(ascii: "]")) else { continue }
      let node = MarkdownNode(document: document, index: index)
      var start = text.startIndex
      while let next = text[bracket...].firstIndex(of: UInt8(ascii: "]")) {
        bracket = next + 1
        guard isLink(text[bracket...]) else { continue }
        let end = text[bracket...].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 } ?? text.endIndex
        let opening = text[start..<next].lastIndex(of: UInt8(ascii: "["))
        let place = node.position(ofTextByte: (opening ?? next) - text.startIndex)
        diagnostics.append(
          diagnostic(for: text[(opening ?? next)..<end], at: place))
        // Brackets in what has been reported open and close nothing.
        start = end
        bracket = end
      }
    }
    return diagnostics
  }

  private static func isLink(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: "(") else { return false }
    let destination = rest.dropFirst().prefix { $0 != UInt8(ascii: ")") }
    return (schemes + ["http:", "https:", "mailto:", "../", "#"]).contains {
      destination.starts(with: $0.utf8)
    } || destination.contains(".md".utf8) || endsLikeFile(destination)
  }

  /// Whether a destination ends as the names of images and documents do, `my map.png`.
  private static func endsLikeFile(_ destination: ArraySlice<UInt8>) -> Bool {
    guard let dot = destination.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = destination[(dot + 1)...]
    return dot > destination.startIndex && (3...4).contains(ending.count)
      && ending.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }

  private static func diagnostic(
    for link: ArraySlice<UInt8>, at position: SourcePosition
  ) -> Diagnostic {
    let written = String(decoding: link, as: UTF8.self)
    let destination = written.drop { $0 != "(" }
    let hint =
      if !written.hasSuffix(")") {
        "the closing ) is missing"
      } else if destination.contains("“") || destination.contains("”") {
        "write straight quotation marks"
      } else if destination.contains(" ") {
        schemes.contains { destination.dropFirst().hasPrefix($0) }
          ? "a destination with a space is no link; names are written with hyphens, crime-rate"
          : "a destination with a space is no link; write it between < and >"
      } else {
        "links do not nest: end the one before it, or write it without the link inside"
      }
    return Diagnostic(.error, at: position, "this link is not one: '\(written)'", hint: hint)
  }
}
