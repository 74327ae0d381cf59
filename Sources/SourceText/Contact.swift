package import Diagnostics

/// Whom to turn to: a name or role, and where there is one a web, mail or telephone address.
package struct Contact: Hashable, Sendable {
  package let name: String
  package let link: String?

  package init(name: String, link: String?) {
    self.name = name
    self.link = link
  }

  /// Reads a name alone, or a group of `name` and `link`; nil, with errors, where it is neither.
  package init?(_ node: YAMLNode, diagnostics: inout [Diagnostic]) {
    if let name = node.text {
      PlainTextCheck.check(name, of: "'contact'", at: node.position, diagnostics: &diagnostics)
      self.init(name: name, link: nil)
      return
    }
    let fields = YAMLFields(
      node, of: "the contact", at: node.position, known: ["name", "link"],
      diagnostics: &diagnostics)
    let name = fields.requiredText("name", diagnostics: &diagnostics)
    let link = fields.text("link", diagnostics: &diagnostics)
      .flatMap { SafeLink.checked($0, diagnostics: &diagnostics) }
    guard let name else { return nil }
    self.init(name: name.value, link: link)
  }
}
