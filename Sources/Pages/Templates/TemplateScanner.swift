internal import Diagnostics
internal import SourceText

/// A Mustache tag and its place.
struct TemplateTag {
  enum Kind {
    case text
    case markup
    case section
    case inverted
    case end
    case partial
    case comment
  }

  let kind: Kind
  let name: String
  let position: SourcePosition
  /// Where it stands in the file's bytes, braces and all.
  let range: Range<Int>
}

/// Finds the tags of a template: those of Mustache that Tally can check. Other delimiters,
/// inheritance, lambdas and dotted names are errors.
enum TemplateScanner {
  static func tags(of file: SourceFile, diagnostics: inout [Diagnostic]) -> [TemplateTag] {
    let bytes = file.bytes
    let lines = SourceLines(bytes)
    var tags: [TemplateTag] = []
    var offset = 0
    while let start = find("{{", in: bytes, from: offset) {
      let place = lines.lineAndColumn(at: start)
      let position = SourcePosition(path: file.path, line: place.line, column: place.column)
      let isTriple = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "{")
      let inner = start + (isTriple ? 3 : 2)
      guard let end = find(isTriple ? "}}}" : "}}", in: bytes, from: inner) else {
        diagnostics.error("this tag is never closed", at: position, hint: "end it with }}")
        return tags
      }
      offset = end + (isTriple ? 3 : 2)
      let text = String(decoding: bytes[inner..<end], as: UTF8.self)
      if let tag = tag(text, isTriple: isTriple, at: position, range: start..<offset) {
        tags.append(tag)
      } else {
        diagnostics.error(
          "'{{\(text)}}' is not a tag that Tally can check", at: position,
          hint: "write {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}} or {{> partial}}")
      }
    }
    return tags
  }

  private static func tag(
    _ text: String, isTriple: Bool, at position: SourcePosition, range: Range<Int>
  ) -> TemplateTag? {
    if !isTriple, text.hasPrefix("!") {
      return TemplateTag(kind: .comment, name: "", position: position, range: range)
    }
    let kind: TemplateTag.Kind
    var name = text[...]
    switch isTriple ? nil : text.first {
    case "#": kind = .section
    case "^": kind = .inverted
    case "/": kind = .end
    case ">": kind = .partial
    case "&": kind = .markup
    default: kind = isTriple ? .markup : .text
    }
    if kind != .text, !isTriple { name = name.dropFirst() }
    let trimmed = name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    let word = String(trimmed)
    let isName =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || (kind == .partial && (byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")))
      }
    return isName ? TemplateTag(kind: kind, name: word, position: position, range: range) : nil
  }

  private static func find(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let length = text.utf8CodeUnitCount
    guard start + length <= bytes.count else { return nil }
    return (start...bytes.count - length).first { offset in
      (0..<length).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
    }
  }
}
