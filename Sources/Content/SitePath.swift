/// A checked path of a published file below the site's root, `data/crime-rate.csv`.
///
/// Never absolute, never empty, no `.` or `..` or empty part, no backslash or control character,
/// so no content can make Tally write outside its output folder.
package struct SitePath: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// The path, or nil where `text` is not a safe one.
  package init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    for part in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.isEmpty || part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
        return nil
      }
      if part.contains(where: { $0 < 0x20 || $0 == 0x7f || $0 == UInt8(ascii: "\\") }) {
        return nil
      }
    }
    self.text = text
  }

  package var description: String { text }

  package static func < (left: SitePath, right: SitePath) -> Bool { left.text < right.text }
}
