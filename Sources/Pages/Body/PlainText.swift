internal import Content
internal import Datasets
internal import SourceText

/// The words of one line of Markdown, for places that take no markup: `<title>`, descriptions,
/// links, feeds. Figures are filled in; what is wrong with them is reported where the line is
/// rendered.
enum PlainText {
  /// - Parameter row: the row for which the page is made, whose names may stand in braces.
  static func of(
    _ text: Located<String>, figuresFrom library: DatasetLibrary, row: PageRow? = nil
  ) -> String {
    if isBare(text.value) { return text.value }
    let document = MarkdownDocument(inline: text.value, at: text.position)
    let filled = row.map { MarkdownTemplate(document).filled(with: $0.names) }
    return of((filled ?? document).root, figuresFrom: library)
  }

  /// Whether a line holds no sign that could mean anything to Markdown, nor one that is begun as if it
  /// did: it is read as it stands, as most titles are.
  static func isBare(_ line: String) -> Bool {
    guard let first = line.utf8.first, let last = line.utf8.last, first != 0x20, last != 0x20 else {
      return false
    }
    return line.utf8.allSatisfy { byte in
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || isBareSign(byte)
    }
  }

  private static func isBareSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "?"),
      UInt8(ascii: "%"), UInt8(ascii: "/"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  static func of(_ node: MarkdownNode, figuresFrom library: DatasetLibrary) -> String {
    node.plainText { link in
      let destination = link.destination
      guard destination.hasPrefix(LinkScheme.figure), link.plainText.isEmpty else {
        return nil
      }
      let address = String(destination.dropFirst(LinkScheme.figure.count))
      return (try? library.figure(address, showingAbsence: true))?.text
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
