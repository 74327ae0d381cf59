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
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case _ where scalar.value < 0x20 || form == .dataBlock && Self.isMarkup(scalar):
        appendEscape(of: UInt16(scalar.value))
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// What HTML could take for markup, and the line ends that scripts once broke at.
  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", "&", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// Adds `\u003c`.
  private mutating func appendEscape(of unit: UInt16) {
    let digits = String(unit, radix: 16)
    bytes += "\\u".utf8
    bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
    bytes += digits.utf8
  }
}
