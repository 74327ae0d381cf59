internal import Diagnostics
internal import SourceText

/// Refuses an SVG that could run a script where somebody opens it by itself.
///
/// The test is on bytes and errs on the safe side: a `<script>`, an attribute whose name begins
/// with `on`, `javascript:`, embedded HTML, an entity declaration or another file drawn in.
enum SVGCheck {
  static func isSafe(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> Bool {
    let lowered = file.bytes.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    guard let (offset, what) = firstFault(in: lowered) else { return true }
    let place = SourceLines(file.bytes).lineAndColumn(at: offset)
    diagnostics.error(
      "this image holds \(what)",
      at: SourcePosition(path: file.path, line: place.line, column: place.column),
      hint: "save it as plain SVG, without scripts or anything that reacts to the reader")
    return false
  }

  private static func firstFault(in bytes: [UInt8]) -> (offset: Int, what: String)? {
    let patterns: [(text: StaticString, what: String)] = [
      ("<script", "a script"), ("javascript:", "a script in an address"),
      ("<foreignobject", "embedded HTML"), ("<!entity", "an entity declaration"),
      ("<iframe", "embedded HTML"), ("<handler", "a script"),
    ]
    for offset in bytes.indices {
      for pattern in patterns where matches(bytes, at: offset, pattern.text) {
        return (offset, pattern.what)
      }
      if isEventAttribute(bytes, at: offset) { return (offset, "an event attribute") }
    }
    return nil
  }

  private static func matches(_ bytes: [UInt8], at offset: Int, _ text: StaticString) -> Bool {
    guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// Whether `on…=` stands here behind a blank, a slash or a quotation mark.
  private static func isEventAttribute(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset > 0, matches(bytes, at: offset, "on") else { return false }
    let before = bytes[offset - 1]
    guard
      before <= 0x20 || before == UInt8(ascii: "/") || before == UInt8(ascii: "\"")
        || before == UInt8(ascii: "'")
    else { return false }
    var index = offset + 2
    while index < bytes.count, (0x61...0x7A).contains(bytes[index]) { index += 1 }
    guard index > offset + 2 else { return false }
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index < bytes.count && bytes[index] == UInt8(ascii: "=")
  }
}
