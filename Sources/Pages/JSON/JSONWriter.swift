internal import Datasets

/// Writes JSON (RFC 8259) whose bytes depend on the value alone.
struct JSONWriter {
  /// For what the JSON is meant.
  enum Form {
    /// A file of its own: a member a line, so that a change reads well as a diff.
    case file
    /// A data block of a page: no blanks, and no character that could end the block or begin
    /// markup, whatever the texts hold. Each is written as an escape, which says the same.
    case dataBlock
  }

  private let form: Form
  private var bytes: [UInt8] = []
  private var depth = 0

  /// The bytes of a value; a file ends with a line break.
  static func bytes(of value: JSONValue, form: Form) -> [UInt8] {
    var writer = JSONWriter(form: form)
    writer.append(value)
    if form == .file { writer.bytes.append(UInt8(ascii: "\n")) }
    return writer.bytes
  }

  private init(form: Form) { self.form = form }

  private mutating func append(_ value: JSONValue) {
    switch value {
    case .text(let text): append(text: text)
    case .number(let number): bytes += number.description.utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .list(let values):
      append(values, between: "[", "]") { $0.append($1) }
    case .object(let members):
      append(members, between: "{", "}") { writer, member in
        writer.append(text: member.name)
        writer.bytes += (writer.form == .file ? ": " : ":").utf8
        writer.append(member.value)
      }
    }
  }

  private mutating func append<Element>(
    _ elements: [Element], between open: Unicode.Scalar, _ close: Unicode.Scalar,
    each appendElement: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      startLine()
      appendElement(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { startLine() }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func startLine() {
    guard form == .file else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  private mutating func append(text: String) {
    Self.append(text, form: form, to: &bytes)
  }

  /// Adds a text in its quotes.
  static func append(_ text: String, form: Form, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, form: form, to: &bytes) }
  }

  /// Adds a text in UTF-8 in its quotes.
  static func append(_ text: UnsafeBufferPointer<UInt8>, form: Form, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for index in text.indices where needsEscape(text, at: index, form: form) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + 1
      switch text[index] {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0xE2:
        appendEscape(of: 0x2000 | UInt16(text[index + 2] & 0x3F), to: &bytes)
        start = index + 3
      case let byte: appendEscape(of: UInt16(byte), to: &bytes)
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    bytes.append(UInt8(ascii: "\""))
  }

  /// Controls and what ends a text; in a data block what HTML could take for markup too, and the
  /// line ends U+2028 and U+2029, at which scripts once broke.
  private static func needsEscape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, form: Form
  ) -> Bool {
    switch text[index] {
    case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): form == .dataBlock
    case 0xE2:
      form == .dataBlock && index + 2 < text.count && text[index + 1] == 0x80
        && (text[index + 2] == 0xA8 || text[index + 2] == 0xA9)
    default: false
    }
  }

  /// Adds `\u003c`.
  private static func appendEscape(of unit: UInt16, to bytes: inout [UInt8]) {
    let digits = String(unit, radix: 16)
    bytes += "\\u".utf8
    bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
    bytes += digits.utf8
  }
}
