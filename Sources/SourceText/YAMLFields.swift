package import Diagnostics

/// The keys of one mapping, read by name and type. A key that nobody knows is an error with a
/// suggestion, so a misspelt one is never passed over in silence.
package struct YAMLFields {
  /// What the mapping is, for messages: `the front matter`.
  private let subject: String
  private let entries: [String: YAMLNode.Entry]
  /// Keys that are there under a misspelt name, which is not reported a second time as missing.
  private let meant: Set<String>
  /// Whether there are keys at all; where not, none is reported as missing.
  private let isMapping: Bool
  /// Where the mapping begins; missing keys are reported here.
  package let position: SourcePosition

  /// Reads `node`, which must be a mapping with no other keys than `known`.
  ///
  /// A node that is no mapping adds an error and reads as an empty one, of which no key is then
  /// reported missing.
  package init(
    _ node: YAMLNode?, of subject: String, at fallback: SourcePosition, known: [String],
    diagnostics: inout [Diagnostic]
  ) {
    self.subject = subject
    position = node?.position ?? fallback
    var entries: [String: YAMLNode.Entry] = [:]
    var meant: Set<String> = []
    var isMapping = true
    switch node?.value {
    case .mapping(let pairs):
      for entry in pairs {
        guard known.contains(entry.key.value) else {
          let closest = Suggestion.closest(to: entry.key.value, among: known)
          if let closest { meant.insert(closest) }
          diagnostics.error(
            "\(subject) knows no '\(entry.key.value)'", at: entry.key.position,
            hint: closest.map { "did you mean '\($0)'?" }
              ?? "it knows \(known.joined(separator: ", "))")
          continue
        }
        entries[entry.key.value] = entry
      }
    case .none:
      break
    case .some:
      isMapping = false
      diagnostics.error(
        "\(subject) has to be lines of 'key: value', not \(node?.kindInWords ?? "nothing")",
        at: position)
    }
    self.entries = entries
    self.meant = meant
    self.isMapping = isMapping
  }

  /// Whether a key is there, be it left blank.
  package func hasKey(_ key: String) -> Bool { entries[key] != nil }

  /// The node under a key, if the key is there and not left blank.
  package subscript(key: String) -> YAMLNode? {
    guard let node = entries[key]?.value else { return nil }
    if let text = node.text, text.allSatisfy(\.isWhitespace) { return nil }
    return node
  }

  /// Where a key stands, or the mapping where it is missing.
  package func position(of key: String) -> SourcePosition {
    entries[key]?.key.position ?? position
  }

  /// The text under a key, if it is there. A comment behind it is an error, since it may be the
  /// end of the text.
  package func text(_ key: String, diagnostics: inout [Diagnostic]) -> Located<String>? {
    if let comment = self[key]?.comment {
      diagnostics.error(
        "what stands behind # is a comment, and not part of '\(key)'", at: comment,
        hint: "put quotes around the whole text, or the comment on a line of its own")
    }
    return word(key, diagnostics: &diagnostics)
  }

  /// A single word or number under a key, if it is there, which may have a comment behind it.
  private func word(_ key: String, diagnostics: inout [Diagnostic]) -> Located<String>? {
    guard let node = self[key] else { return nil }
    guard let text = node.text else {
      diagnostics.error(
        "'\(key)' has to be text, not \(node.kindInWords)", at: node.position,
        hint: "text that starts with [ or { or holds ': ' needs quotes around it")
      return nil
    }
    return Located(text, at: node.position)
  }

  /// The text under a key; a missing one is an error.
  package func requiredText(_ key: String, diagnostics: inout [Diagnostic]) -> Located<String>? {
    guard self[key] != nil else {
      reportMissing(key, diagnostics: &diagnostics)
      return nil
    }
    return text(key, diagnostics: &diagnostics)
  }

  /// Says that a key is missing, unless it is clear why.
  package func reportMissing(
    _ key: String, hint: String? = nil, diagnostics: inout [Diagnostic]
  ) {
    guard isMapping, !meant.contains(key) else { return }
    let isThere = entries[key] != nil
    diagnostics.error(
      isThere ? "'\(key)' has nothing behind it" : "\(subject) has no '\(key)'",
      at: position(of: key),
      hint: hint ?? (isThere ? "write it behind '\(key): '" : "add a line '\(key): …'"))
  }

  /// The whole number under a key, if it is there.
  package func wholeNumber(_ key: String, diagnostics: inout [Diagnostic]) -> Located<Int>? {
    guard let text = word(key, diagnostics: &diagnostics) else { return nil }
    guard let number = Int(text.value) else {
      diagnostics.error(
        "'\(key)' has to be a whole number, not '\(text.value)'", at: text.position)
      return nil
    }
    return Located(number, at: text.position)
  }

  /// `true` or `false` under a key, if it is there.
  package func flag(_ key: String, diagnostics: inout [Diagnostic]) -> Bool? {
    guard let text = word(key, diagnostics: &diagnostics) else { return nil }
    switch text.value {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      diagnostics.error(
        "'\(key)' has to be true or false, not '\(text.value)'", at: text.position)
      return nil
    }
  }

  /// The day under a key, if it is there.
  package func date(_ key: String, diagnostics: inout [Diagnostic]) -> Located<CalendarDate>? {
    guard let text = word(key, diagnostics: &diagnostics) else { return nil }
    guard let date = CalendarDate(text.value) else {
      diagnostics.error(
        "'\(key)' has to be a date, not '\(text.value)'", at: text.position,
        hint: "write year, month and day like 2015-11-18")
      return nil
    }
    return Located(date, at: text.position)
  }

  /// One of the words that `Choice` knows, if the key is there.
  package func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ key: String, as type: Choice.Type, diagnostics: inout [Diagnostic]
  ) -> Located<Choice>? {
    guard let text = word(key, diagnostics: &diagnostics) else { return nil }
    guard let choice = Choice(rawValue: text.value) else {
      let words = Choice.allCases.map(\.rawValue)
      diagnostics.error(
        "'\(key)' cannot be '\(text.value)'", at: text.position,
        hint: Suggestion.hint(for: text.value, among: words)
          ?? "it is one of \(words.joined(separator: ", "))")
      return nil
    }
    return Located(choice, at: text.position)
  }

  /// A list of texts under a key, if it is there; one text alone counts as a list of one.
  package func texts(_ key: String, diagnostics: inout [Diagnostic]) -> [Located<String>]? {
    guard let node = self[key] else { return nil }
    guard case .sequence(let children) = node.value else {
      return text(key, diagnostics: &diagnostics).map { [$0] }
    }
    return children.compactMap { child in
      guard let text = child.text else {
        diagnostics.error(
          "'\(key)' is a list of texts, and \(child.kindInWords) is none", at: child.position)
        return nil
      }
      return Located(text, at: child.position)
    }
  }
}
