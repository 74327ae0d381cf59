package import Diagnostics

/// A piece of YAML with the place where it stands. Scalars keep their text: `012` is not 10 and
/// `yes` is not true until whoever asks for a number or a flag says so.
package struct YAMLNode: Sendable {
  /// What a node holds.
  package enum Value: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  /// One `key: value` of a mapping, in the order in which it was written.
  package struct Entry: Sendable {
    package let key: Located<String>
    package let value: YAMLNode

    package init(key: Located<String>, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  package let value: Value
  /// Where the node's text begins: inside the quotes of a quoted scalar.
  package let position: SourcePosition
  /// Where a comment begins on the same line, which may be text that its author meant to stay.
  package let comment: SourcePosition?

  package init(
    _ value: Value, at position: SourcePosition, comment: SourcePosition? = nil
  ) {
    self.value = value
    self.position = position
    self.comment = comment
  }

  /// The text of a scalar; nil for a list or a mapping.
  package var text: String? {
    guard case .scalar(let text) = value else { return nil }
    return text
  }

  /// What kind of thing this is, in the words of a message.
  package var kindInWords: String {
    switch value {
    case .scalar(let text): text.isEmpty ? "nothing" : "'\(Excerpt.of(text))'"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }
}
