internal import Content
internal import Datasets
internal import SourceText

/// The words of one line of Markdown, for places that take no markup: `<title>`, descriptions,
/// links, feeds. Figures are filled in; what is wrong with them is reported where the line is
/// rendered.
enum PlainText {
  static func of(_ text: Located<String>, figuresFrom library: DatasetLibrary) -> String {
    let isPlain = text.value.utf8.allSatisfy { byte in
      byte != UInt8(ascii: "[") && byte != UInt8(ascii: "*") && byte != UInt8(ascii: "_")
        && byte != UInt8(ascii: "`") && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "&")
        && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "!")
    }
    if isPlain { return text.value }
    return of(MarkdownDocument(inline: text.value, at: text.position).root, figuresFrom: library)
  }

  static func of(_ node: MarkdownNode, figuresFrom library: DatasetLibrary) -> String {
    node.plainText { link in
      let destination = link.destination
      guard destination.hasPrefix(LinkScheme.figure), link.plainText.isEmpty else {
        return nil
      }
      return (try? library.figure(String(destination.dropFirst(LinkScheme.figure.count))))?.text
    }
  }
}

/// The schemes of links that mean something to Tally alone.
enum LinkScheme {
  static let figure = "figure:"
  static let claim = "claim:"
  static let fixed = "fixed:"
  static let dataset = "dataset:"
}
