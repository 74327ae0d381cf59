internal import Diagnostics

/// The names that stand in braces on the page of a row, `{area}`, and what is put in their place.
package struct RowNames: Sendable {
  /// What a name stands for.
  package struct Value: Sendable {
    /// As readers see it: the category as published.
    package let text: String
    /// As it stands in addresses; empty where the text has no letter or digit.
    package let slug: String

    package init(text: String, slug: String) {
      self.text = text
      self.slug = slug
    }
  }

  private let values: [String: Value]

  package init(_ values: [String: Value]) { self.values = values }

  /// What a name stands for; nil where nobody supplies it.
  package subscript(name: String) -> Value? { values[name] }

  /// The text with what its names stand for in addresses. An unknown name stays, and is reported by
  /// whoever reads the text.
  package func fillingAddress(_ text: String) -> String {
    let bytes = Array(text.utf8)[...]
    let placeholders = Placeholder.all(in: bytes)
    guard !placeholders.isEmpty else { return text }
    return String(decoding: filling(bytes, placeholders, with: \.slug), as: UTF8.self)
  }

  /// Bytes with the values of the placeholders in them.
  func filling(
    _ bytes: ArraySlice<UInt8>, _ placeholders: some Sequence<Placeholder>,
    with part: (Value) -> String
  ) -> [UInt8] {
    var result: [UInt8] = []
    var start = bytes.startIndex
    for placeholder in placeholders {
      guard let value = values[placeholder.name] else { continue }
      result += bytes[start..<placeholder.range.lowerBound]
      result += part(value).utf8
      start = placeholder.range.upperBound
    }
    return result + bytes[start...]
  }

  /// What to tell the author of a name that is none of these; nil where it is one.
  func fault(of name: String, at position: SourcePosition) -> Diagnostic? {
    guard values[name] == nil else { return nil }
    let known = values.keys.sorted()
    let listed = known.map { "{\($0)}" }.joined(separator: ", ")
    return Diagnostic(
      at: position, "this page knows no '{\(name)}'",
      hint: Suggestion.closest(to: name, among: known).map { "did you mean '{\($0)}'?" }
        ?? "it knows \(listed); write \\{ for a brace that is part of the text")
  }
}
