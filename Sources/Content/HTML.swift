/// A growing buffer of markup, and the one place where text becomes markup.
///
/// Nothing gets in unescaped but literals of the program, other `HTML`, and what is said to be
/// markup by name; so a value of this type is safe to publish wherever markup may stand.
package struct HTML: Hashable, Sendable {
  /// The markup so far, in UTF-8.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Markup written in the program.
  package init(literal: StaticString) {
    append(literal: literal)
  }

  /// The text as it should be read, escaped.
  package init(escaping text: String) {
    append(escaping: text)
  }

  /// Markup that something else has made and vouches for: a rendered template, an SVG.
  package init(markup bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  package var isEmpty: Bool { bytes.isEmpty }

  /// The markup as a string, for templates and tests.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Makes room, so that a page of about this many bytes is written without moving.
  package mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Adds markup written in the program.
  package mutating func append(literal: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Adds markup made before.
  package mutating func append(_ html: HTML) {
    bytes.append(contentsOf: html.bytes)
  }

  /// Adds text, escaped; good between tags and within double quotes.
  package mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  /// Adds UTF-8 text, escaped; good between tags and within double quotes.
  package mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let index = Self.firstMark(in: text, from: start) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      switch text[index] {
      case UInt8(ascii: "&"): append(literal: "&amp;")
      case UInt8(ascii: "<"): append(literal: "&lt;")
      case UInt8(ascii: ">"): append(literal: "&gt;")
      default: append(literal: "&quot;")
      }
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Adds text, escaped as Mustache does, apostrophes too; good within quotes of either kind.
  package mutating func append(escapingAll text: String) {
    var text = text
    text.withUTF8 { bytes in
      guard bytes.contains(UInt8(ascii: "'")) else { return append(escaping: bytes) }
      var start = 0
      for index in bytes.indices where bytes[index] == UInt8(ascii: "'") {
        append(escaping: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        append(literal: "&#39;")
        start = index + 1
      }
      append(escaping: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// Adds ` name="value"`, with the space before it.
  package mutating func append(attribute name: StaticString, _ value: String) {
    append(literal: " ")
    append(literal: name)
    append(literal: "=\"")
    append(escaping: value)
    append(literal: "\"")
  }

  /// Adds ` name="url"`, with what is not safe in an address percent-encoded.
  package mutating func append(attribute name: StaticString, url: String) {
    append(literal: " ")
    append(literal: name)
    append(literal: "=\"")
    append(url: url)
    append(literal: "\"")
  }

  /// Adds ` name`, an attribute that needs no value.
  package mutating func append(attribute name: StaticString) {
    append(literal: " ")
    append(literal: name)
  }

  /// Adds an address, escaped as the CommonMark reference does.
  package mutating func append(url: String) {
    var url = url
    url.withUTF8 { append(url: $0) }
  }

  /// Adds an address in UTF-8, escaped as the CommonMark reference does: bytes that may not stand
  /// in an address are percent-encoded, escapes already there are kept, `&` and `'` become
  /// entities.
  package mutating func append(url: UnsafeBufferPointer<UInt8>) {
    for byte in url {
      switch byte {
      case UInt8(ascii: "&"): append(literal: "&amp;")
      case UInt8(ascii: "'"): append(literal: "&#x27;")
      case _ where Self.isSafeInURL(byte): bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.hexDigit(byte >> 4))
        bytes.append(Self.hexDigit(byte & 0xf))
      }
    }
  }

  /// Adds a line break unless the buffer is empty or already at the start of a line.
  mutating func startLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Adds bytes that are markup as they stand, which something else has made and vouches for.
  package mutating func append(markup: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: markup)
  }

  /// Adds a number of one digit.
  mutating func append(digit: Int) {
    bytes.append(UInt8(ascii: "0") + UInt8(digit))
  }

  /// Where the first of `"&<>` stands; nil where there is none. Every byte of a site's text passes
  /// here, so eight are looked at together.
  private static func firstMark(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    let raw = UnsafeRawBufferPointer(text)
    while index + 8 <= text.count {
      let block = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // `"` and `&` differ in one bit, and so do `<` and `>`.
      if hasZero((block | allBytes(0x04)) ^ allBytes(0x26))
        || hasZero((block | allBytes(0x02)) ^ allBytes(0x3E))
      {
        break
      }
      index += 8
    }
    return text[index...].firstIndex { $0 | 0x04 == 0x26 || $0 | 0x02 == 0x3E }
  }

  /// Eight times a byte.
  private static func allBytes(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// Whether one of eight bytes is nought.
  private static func hasZero(_ block: UInt64) -> Bool {
    (block &- allBytes(0x01)) & ~block & allBytes(0x80) != 0
  }

  private static func isSafeInURL(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "(")...UInt8(ascii: ";"): true
    case UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
