package import Diagnostics

/// Refuses figures and claims where text is published as it is written, since they would be printed
/// unchecked, brackets and all; and what stands in for a text that is still to be written.
package enum PlainTextCheck {
  private static let marks = ["](figure:", "](claim:", "](fixed:", "](dataset:"]
  /// What people write where they have nothing to say yet, without the signs around it.
  private static let placeholders: Set<String> = [
    "n/a", "na", "tba", "tbc", "tbd", "todo", "to be confirmed", "to be decided", "xxx",
  ]
  private static let longestPlaceholder = 20

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

  /// The same for a statement that readers are owed: in place of it there may be no placeholder.
  package static func checkStatement(
    _ text: String, of subject: String, at position: SourcePosition,
    diagnostics: inout [Diagnostic]
  ) {
    if isPlaceholder(text) {
      diagnostics.error(
        "\(subject) says '\(text)', which tells readers nothing", at: position,
        hint: "write what is known; where nothing is, say why in a sentence")
    }
    check(text, of: subject, at: position, diagnostics: &diagnostics)
  }

  /// Whether it is one, whatever signs stand around it: `TBC.`, `[to be confirmed]`, `–`.
  private static func isPlaceholder(_ text: String) -> Bool {
    guard text.utf8.count <= longestPlaceholder, !text.allSatisfy(\.isWhitespace) else {
      return false
    }
    func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    guard let first = text.firstIndex(where: isWord), let last = text.lastIndex(where: isWord)
    else { return text.allSatisfy { "-–—.…?/ ".contains($0) } }
    return placeholders.contains(text[first...last].lowercased())
  }
}
