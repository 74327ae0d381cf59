/// Gathers a chart's HTML and SVG as bytes, and is the one place where text is escaped.
///
/// Markup can only be a literal of the source code; whatever is made at run time is text or an
/// attribute's value, so that nothing that an author wrote can become markup.
package struct MarkupWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {
    bytes.reserveCapacity(8192)
  }

  /// Appends markup as it stands.
  package mutating func markup(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends text, escaped for an element's content and for a quoted attribute alike.
  ///
  /// What needs no escape, which is nearly all, is copied in runs.
  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        guard let escape = Self.escape(for: utf8[index]) else { continue }
        bytes.append(contentsOf: utf8[start..<index])
        markup(escape)
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  /// Appends an attribute with a text of the caller's, and the space before it.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    openAttribute(name)
    text(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends an attribute with a coordinate, and the space before it.
  mutating func attribute(_ name: StaticString, _ value: Percent) {
    openAttribute(name)
    value.print(into: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends the points of a line, in percent of a drawing that is a hundred wide and high.
  mutating func attribute(_ name: StaticString, _ points: some Sequence<Place>) {
    openAttribute(name)
    var isFirst = true
    for point in points {
      if !isFirst { bytes.append(UInt8(ascii: " ")) }
      isFirst = false
      point.x.printNumber(into: &bytes)
      bytes.append(UInt8(ascii: ","))
      point.y.printNumber(into: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func openAttribute(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    markup(name)
    markup("=\"")
  }

  /// What stands for a byte that cannot stand for itself; control characters have no place in HTML.
  private static func escape(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"): nil
    case 0..<0x20, 0x7F: "\u{FFFD}"
    default: nil
    }
  }
}
