package import Diagnostics
package import SourceText

/// What `content/site.yml` says of the site as a whole.
package struct SiteConfiguration: Sendable {
  package static let path = "content/site.yml"

  package struct Contact: Sendable {
    package let name: String
    /// A web or mail address, where there is one.
    package let link: String?
  }

  package struct Licence: Sendable {
    package let name: String
    package let link: String
  }

  package let title: String
  package let area: String
  package let organisation: String
  /// A language tag like `en-GB`.
  package let language: String
  /// The address under which the site is published, with a slash at its end.
  package let baseURL: String
  package let contact: Contact?
  package let licence: Licence
  /// Where the content comes from: one line of Markdown for the foot of each page.
  package let attribution: Located<String>?
  /// The names of the folders in the main navigation, in order; `data` is the list of datasets.
  package let navigation: [Located<String>]
  /// Pages linked at the foot of each page, by their path below `content/`.
  package let footer: [Located<String>]
}

extension SiteConfiguration {
  private static let keys = [
    "title", "area", "organisation", "language", "base-url", "contact", "licence", "attribution",
    "navigation", "footer",
  ]

  /// Reads `content/site.yml`; nil, with errors, where it is missing or wrong.
  ///
  /// - Parameter baseURL: an address that takes the place of the file's.
  package static func read(
    _ file: SourceFile?, baseURL: String? = nil, diagnostics: inout [Diagnostic]
  ) -> SiteConfiguration? {
    guard let file else {
      diagnostics.error(
        "this file is missing", at: SourcePosition(path: path),
        hint: "it says what the site is called: title, area, organisation, base-url, licence")
      return nil
    }
    var found: [Diagnostic] = []
    let start = SourcePosition(path: path)
    let node = YAMLReader.read(file.bytes, path: path, diagnostics: &found)
    guard !found.containsErrors else {
      diagnostics += found
      return nil
    }
    let fields = YAMLFields(node, of: "site.yml", at: start, known: keys, diagnostics: &found)
    let title = fields.requiredText("title", diagnostics: &found)
    let area = fields.requiredText("area", diagnostics: &found)
    let organisation = fields.requiredText("organisation", diagnostics: &found)
    let base =
      baseURL.map { Located($0, at: start) }
      ?? fields.requiredText("base-url", diagnostics: &found)
    let checkedBase = base.flatMap { SafeLink.checked($0, diagnostics: &found) }
    let licence = licence(fields, diagnostics: &found)
    let contact = contact(fields, diagnostics: &found)
    let attribution = fields.text("attribution", diagnostics: &found)
    let navigation = fields.texts("navigation", diagnostics: &found) ?? []
    let footer = fields.texts("footer", diagnostics: &found) ?? []
    let language = fields.text("language", diagnostics: &found)?.value
    diagnostics += found
    guard !found.containsErrors, let title, let area, let organisation, let checkedBase, let licence
    else { return nil }
    return SiteConfiguration(
      title: title.value, area: area.value, organisation: organisation.value,
      language: language ?? "en-GB",
      baseURL: checkedBase.hasSuffix("/") ? checkedBase : checkedBase + "/", contact: contact,
      licence: licence, attribution: attribution, navigation: navigation, footer: footer)
  }

  private static func licence(
    _ fields: YAMLFields, diagnostics: inout [Diagnostic]
  ) -> Licence? {
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
    return Licence(name: name.value, link: link)
  }

  private static func contact(
    _ fields: YAMLFields, diagnostics: inout [Diagnostic]
  ) -> Contact? {
    guard let node = fields["contact"] else { return nil }
    if let name = node.text { return Contact(name: name, link: nil) }
    let contact = YAMLFields(
      node, of: "the contact", at: node.position, known: ["name", "link"],
      diagnostics: &diagnostics)
    let name = contact.requiredText("name", diagnostics: &diagnostics)
    let link = contact.text("link", diagnostics: &diagnostics)
      .flatMap { SafeLink.checked($0, diagnostics: &diagnostics) }
    return name.map { Contact(name: $0.value, link: link) }
  }
}
