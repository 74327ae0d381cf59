package import Diagnostics
package import SourceText

/// What a topic is called, as `site.yml` says it under `topics`.
package struct TopicLabel: Sendable {
  package let topic: Slug
  package let label: String
  /// Where the topic's name stands.
  package let position: SourcePosition
}

extension SiteConfiguration {
  /// Reads the names of topics, `hate-crime: Hate crime`; what is no topic, or no line of text, is
  /// an error.
  static func topicLabels(
    in fields: YAMLFields, diagnostics: inout [Diagnostic]
  ) -> [TopicLabel] {
    guard let node = fields["topics"] else { return [] }
    guard case .mapping(let entries) = node.value else {
      diagnostics.error(
        "'topics' has to be lines of 'topic: name', not \(node.kindInWords)", at: node.position,
        hint: "write each topic on a line of its own, like hate-crime: Hate crime")
      return []
    }
    let labels = entries.compactMap { label(of: $0, diagnostics: &diagnostics) }
    var topics: [String: Slug] = [:]
    for label in labels {
      guard let other = topics.updateValue(label.topic, forKey: label.label) else { continue }
      diagnostics.error(
        "the topic '\(label.topic)' has the name of the topic '\(other)'", at: label.position,
        hint: "readers could not tell one from the other; give it another name")
    }
    return labels
  }

  private static func label(
    of entry: YAMLNode.Entry, diagnostics: inout [Diagnostic]
  ) -> TopicLabel? {
    let name = entry.key
    guard let topic = Slug(exactly: name.value) else {
      diagnostics.error(
        "'\(name.value)' is not a topic", at: name.position,
        hint: Slug(of: name.value).map { "write it as pages name it: \($0)" })
      return nil
    }
    guard let label = entry.value.text, label.contains(where: { !$0.isWhitespace }) else {
      diagnostics.error(
        "the topic '\(topic)' has to be given a name, not \(entry.value.kindInWords)",
        at: entry.value.position, hint: "write it behind the topic, like \(topic): A name")
      return nil
    }
    PlainTextCheck.check(
      label, of: "the name of '\(topic)'", at: entry.value.position, diagnostics: &diagnostics)
    return TopicLabel(topic: topic, label: label, position: name.position)
  }
}
