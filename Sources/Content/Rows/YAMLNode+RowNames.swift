package import Diagnostics
package import SourceText

extension YAMLNode {
  /// Whether this is a mapping with a key of this name.
  func hasKey(_ name: String) -> Bool {
    guard case .mapping(let entries) = value else { return false }
    return entries.contains { $0.key.value == name }
  }

  /// The same YAML where `{area}`, which is a mapping to YAML, is the text that its author wrote.
  package var withNamesInBraces: YAMLNode {
    switch value {
    case .scalar: self
    case .sequence(let children):
      YAMLNode(.sequence(children.map(\.withNamesInBraces)), at: position, comment: comment)
    case .mapping(let entries):
      if let name = nameInBraces {
        YAMLNode(.scalar("{\(name)}"), at: position, comment: comment)
      } else {
        YAMLNode(
          .mapping(entries.map { Entry(key: $0.key, value: $0.value.withNamesInBraces) }),
          at: position, comment: comment)
      }
    }
  }

  /// The name of a mapping that is one key between braces, with nothing behind it.
  private var nameInBraces: String? {
    guard case .mapping(let entries) = value, entries.count == 1, let entry = entries.first,
      entry.value.text == "", !entry.key.value.isEmpty,
      entry.key.position == position.advanced(by: 1)
    else { return nil }
    return entry.key.value
  }

  /// The same YAML with what names in braces stand for in addresses; what is under the keys `texts`
  /// is Markdown and filled where it is read.
  package func fillingAddresses(
    with names: RowNames, except texts: Set<String>, faults: inout [Diagnostic]
  ) -> YAMLNode {
    switch value {
    case .scalar(let text):
      for placeholder in Placeholder.all(in: Array(text.utf8)[...]) {
        let place = position.advanced(by: placeholder.range.lowerBound)
        if let fault = names.fault(of: placeholder.name, at: place) { faults.append(fault) }
      }
      return YAMLNode(.scalar(names.fillingAddress(text)), at: position, comment: comment)
    case .sequence(let children):
      let filled = children.map {
        $0.fillingAddresses(with: names, except: texts, faults: &faults)
      }
      return YAMLNode(.sequence(filled), at: position, comment: comment)
    case .mapping(let entries):
      let filled = entries.map { entry in
        Entry(
          key: entry.key,
          value: texts.contains(entry.key.value)
            ? entry.value
            : entry.value.fillingAddresses(with: names, except: texts, faults: &faults))
      }
      return YAMLNode(.mapping(filled), at: position, comment: comment)
    }
  }
}
