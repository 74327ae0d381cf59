/// A checked path of a published file below the site's root, `data/crime-rate.csv`.
///
/// Never absolute, never empty, no `.` or `..` or empty part, no backslash or control character,
/// so no content can make Tally write outside its output folder.
package struct SitePath: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// The path, or nil where `text` is not a safe one.
  package init?(_ text: String) {
    var text = text
    guard text.withUTF8(Self.isSafe) else { return nil }
    self.text = text
  }

  private static func isSafe(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    for index in 0...text.count {
      if index < text.count, text[index] != UInt8(ascii: "/") {
        let byte = text[index]
        if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") { return false }
        continue
      }
      // A part that is empty, `.` or `..`.
      if index - start <= 2, text[start..<index].allSatisfy({ $0 == UInt8(ascii: ".") }) {
        return false
      }
      start = index + 1
    }
    return true
  }

  package var description: String { text }

  package static func < (left: SitePath, right: SitePath) -> Bool { left.text < right.text }
}
