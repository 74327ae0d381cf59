package import Diagnostics

/// Under what terms something is published: a licence's name and its address.
package struct Licence: Hashable, Sendable {
  package let name: String
  package let link: String

  package init(name: String, link: String) {
    self.name = name
    self.link = link
  }

  /// Reads the key `licence`; nil, with errors, where it is missing or wrong.
  package init?(in fields: YAMLFields, diagnostics: inout [Diagnostic]) {
    guard let node = fields["licence"] else {
      fields.reportMissing("licence", diagnostics: &diagnostics)
      return nil
    }
    let licence = YAMLFields(
      node, of: "the licence", at: node.position, known: ["name", "link"],
      diagnostics: &diagnostics)
    let name = licence.requiredText("name", diagnostics: &diagnostics)
    let link = licence.requiredText("link", diagnostics: &diagnostics)
      .flatMap { SafeLink.checked($0, diagnostics: &diagnostics) }
    guard let name, let link else { return nil }
    self.name = name.value
    self.link = link
  }
}
