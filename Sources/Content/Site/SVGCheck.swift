internal import Diagnostics
internal import SourceText

/// Refuses an SVG that could run a script, or load something from elsewhere, where somebody opens
/// it by itself.
///
/// It reads tags, not XML, and errs on the safe side: tags in comments count too.
enum SVGCheck {
  static func isSafe(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> Bool {
    // In UTF-16 the bytes would say nothing.
    guard
      TextEncoding.lengthOfMark(in: file.bytes, path: file.path, diagnostics: &diagnostics) != nil
    else { return false }
    guard let (offset, what) = firstFault(in: file.bytes) else { return true }
    let place = SourceLines(file.bytes).lineAndColumn(at: offset)
    diagnostics.error(
      "this image holds \(what)",
      at: SourcePosition(path: file.path, line: place.line, column: place.column),
      hint: "save it as plain SVG, without scripts or anything that is loaded from elsewhere")
    return false
  }

  /// Elements that run or embed something, by their names without a namespace.
  private static let elements = [
    "script": "a script", "handler": "a script", "listener": "a script",
    "foreignobject": "embedded HTML", "iframe": "embedded HTML", "embed": "embedded HTML",
    "object": "embedded HTML", "audio": "embedded HTML", "video": "embedded HTML",
  ]

  private static func firstFault(in bytes: [UInt8]) -> (offset: Int, what: String)? {
    let lowered = bytes.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    var faults = ["<!entity", "<?xml-stylesheet", "@import"].compactMap { text in
      lowered.firstRange(of: Array(text.utf8)).map { (offset: $0.lowerBound, what: words(text)) }
    }
    if let offset = lowered.firstURLElsewhere { faults.append((offset, words("url"))) }
    // No `<` stands within a tag, so each begins one, whatever comes before it.
    for start in lowered.indices where lowered[start] == UInt8(ascii: "<") {
      let end = lowered[(start + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? lowered.endIndex
      let tag = SVGTag(lowered[start..<end])
      if let what = elements[tag.name] {
        faults.append((start, what))
        break
      }
      if let attribute = tag.attributes.first(where: { fault($0, of: tag) != nil }),
        let what = fault(attribute, of: tag)
      {
        faults.append((attribute.offset, what))
        break
      }
    }
    return faults.min { $0.offset < $1.offset }
  }

  private static func words(_ pattern: String) -> String {
    pattern == "<!entity" ? "an entity declaration" : "something that is loaded from elsewhere"
  }

  private static func fault(_ attribute: SVGTag.Attribute, of tag: SVGTag) -> String? {
    if attribute.name.hasPrefix("on") { return "an event attribute" }
    if attribute.value.contains("javascript:") || attribute.value.hasPrefix("vbscript:") {
      return "a script in an address"
    }
    guard attribute.name == "href" || attribute.name == "src", !attribute.value.isEmpty,
      !attribute.value.hasPrefix("#"), !attribute.value.hasPrefix("data:image/"), tag.name != "a"
    else { return nil }
    return "something that is loaded from elsewhere"
  }
}

/// A tag of an SVG in lower case, names without their namespace.
private struct SVGTag {
  struct Attribute {
    let name: String
    /// Character references resolved, blanks left out: what a browser takes for an address.
    let value: String
    let offset: Int
  }

  let name: String
  private(set) var attributes: [Attribute] = []

  /// Reads what lies between a `<` and the next.
  init(_ text: ArraySlice<UInt8>) {
    var rest = text.dropFirst()
    name = Self.takeName(&rest)
    while true {
      rest = rest.drop { $0 <= 0x20 || "/\"'=".utf8.contains($0) }
      let offset = rest.startIndex
      let attribute = Self.takeName(&rest)
      guard !attribute.isEmpty else { return }
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0 <= 0x20 }
      let quote = rest.first.flatMap { "\"'".utf8.contains($0) ? $0 : nil }
      if quote != nil { rest = rest.dropFirst() }
      let value = rest.prefix { byte in quote.map { byte != $0 } ?? (byte > 0x20 && byte != 0x3E) }
      rest = rest[value.endIndex...]
      attributes.append(Attribute(name: attribute, value: Self.resolved(value), offset: offset))
    }
  }

  /// A name up to a blank, `=`, `/`, `>` or a quotation mark, without its namespace.
  private static func takeName(_ rest: inout ArraySlice<UInt8>) -> String {
    let name = rest.prefix { $0 > 0x20 && !"=/>\"'".utf8.contains($0) }
    rest = rest[name.endIndex...]
    return String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
  }

  private static func resolved(_ value: ArraySlice<UInt8>) -> String {
    var text = ""
    for (number, part) in value.split(
      separator: UInt8(ascii: "&"), omittingEmptySubsequences: false
    ).enumerated() {
      var part = part
      if number > 0, part.first == UInt8(ascii: "#"), let end = part.firstIndex(of: 0x3B) {
        let digits = String(decoding: part[(part.startIndex + 1)..<end], as: UTF8.self)
        let code =
          digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        if let scalar = code.flatMap(Unicode.Scalar.init) {
          text += String(scalar).lowercased()
          part = part[(end + 1)...]
        }
      }
      text += String(decoding: part, as: UTF8.self)
    }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x20 }))
  }
}

extension [UInt8] {
  /// The offset of a `url(…)` that leads anywhere but into the image itself.
  fileprivate var firstURLElsewhere: Int? {
    ranges(of: Array("url(".utf8)).first { range in
      let target = self[range.upperBound...].drop { $0 <= 0x20 || "\"'".utf8.contains($0) }
      return target.first != UInt8(ascii: "#") && !target.starts(with: "data:image/".utf8)
        && !target.starts(with: "&quot;#".utf8)
    }?.lowerBound
  }
}
