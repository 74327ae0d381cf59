package import Diagnostics

/// A statement that may be missing for a reason, which is then shown.
package enum Stated<Value: Sendable>: Sendable {
  case given(Value)
  case none(reason: String)

  /// What is stated, if it is.
  package var given: Value? {
    guard case .given(let value) = self else { return nil }
    return value
  }
}

extension YAMLFields {
  /// A value, or `none: reason` in its place; nil where the key is missing, or wrong, which adds an
  /// error.
  ///
  /// - Parameter read: reads what stands there instead of `none`.
  package func stated<Value: Sendable>(
    _ key: String, diagnostics: inout [Diagnostic],
    read: (YAMLNode, inout [Diagnostic]) -> Value?
  ) -> Stated<Value>? {
    guard let node = self[key] else { return nil }
    if node.text == "none" {
      diagnostics.error(
        "'\(key)' says none but not why", at: node.position, hint: Self.noneHint(key))
      return nil
    }
    if case .mapping(let entries) = node.value, entries.contains(where: { $0.key.value == "none" })
    {
      guard entries.count == 1, let reason = entries[0].value.text,
        !reason.allSatisfy(\.isWhitespace)
      else {
        reportNeitherValueNorReason(key, at: node.position, diagnostics: &diagnostics)
        return nil
      }
      PlainTextCheck.checkStatement(
        reason, of: "'\(key)'", at: entries[0].value.position, diagnostics: &diagnostics)
      return Stated<Value>.none(reason: reason)
    }
    return read(node, &diagnostics).map { .given($0) }
  }

  /// One text, or `none: reason` in its place; as `stated`.
  package func statedText<Value: Sendable>(
    _ key: String, diagnostics: inout [Diagnostic],
    read: (Located<String>, inout [Diagnostic]) -> Value?
  ) -> Stated<Value>? {
    stated(key, diagnostics: &diagnostics) { node, diagnostics in
      guard let text = node.text else {
        reportNeitherValueNorReason(key, at: node.position, diagnostics: &diagnostics)
        return nil
      }
      return read(Located(text, at: node.position), &diagnostics)
    }
  }

  /// What to write under a key for which there is no value.
  package static func noneHint(_ key: String) -> String {
    "write 'none: ' and the reason on a line below '\(key):'"
  }

  private func reportNeitherValueNorReason(
    _ key: String, at position: SourcePosition, diagnostics: inout [Diagnostic]
  ) {
    diagnostics.error(
      "'\(key)' has to be a value, or 'none' and the reason", at: position,
      hint: Self.noneHint(key))
  }
}
