package import Diagnostics

/// Refuses figures and claims where text is published as it is written: they would be printed
/// unchecked, brackets and all.
package enum PlainTextCheck {
  private static let marks = ["](figure:", "](claim:", "](fixed:", "](dataset:"]

  /// An error where a text that takes no links holds one of Tally's.
  package static func check(
    _ text: String, of subject: String, at position: @autoclosure () -> SourcePosition,
    diagnostics: inout [Diagnostic]
  ) {
    guard text.utf8.contains(UInt8(ascii: "]")), let mark = marks.first(where: text.contains) else {
      return
    }
    diagnostics.error(
      "\(subject) is plain text, and '\(mark.dropFirst(2))' in it would be printed as it stands",
      at: position(), hint: "say it on a page, where figures and claims are checked")
  }
}
