package import Diagnostics
package import SourceText

/// What `content/site.yml` says of the site as a whole.
package struct SiteConfiguration: Sendable {
  package static let path = "content/site.yml"

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
  /// What the edition for a committee is made of; nil where there is none.
  package let committee: CommitteeCover?
  /// What topics are called, where it is not as their slugs say.
  package let topicLabels: [TopicLabel]
  /// The picture that goes with a page where it is shared; nil: the one among the templates.
  package let image: ShareImageSource?
  package let assurances: SiteAssurances
}

extension SiteConfiguration {
  private static let keys = [
    "title", "area", "organisation", "language", "base-url", "contact", "licence", "attribution",
    "navigation", "footer", "committee", "topics", "image", "statistics", "accessibility",
    "privacy",
  ]

  /// Reads `content/site.yml`; where it is missing or wrong, with errors, and with empty text for
  /// what is not there, so that the rest of the site can be checked in the same run.
  ///
  /// - Parameter baseURL: an address that takes the place of the file's.
  package static func read(
    _ file: SourceFile?, baseURL: String? = nil, diagnostics: inout [Diagnostic]
  ) -> SiteConfiguration {
    let start = SourcePosition(path: path)
    guard let file else {
      diagnostics.error(
        "this file is missing", at: start,
        hint: "it says what the site is called: title, area, organisation, base-url, licence")
      return .unknown
    }
    var found: [Diagnostic] = []
    let node = YAMLReader.read(file.bytes, path: path, diagnostics: &found)
    guard !found.containsErrors else {
      diagnostics += found
      return .unknown
    }
    let fields = YAMLFields(node, of: "site.yml", at: start, known: keys, diagnostics: &found)
    let contact = contact(fields, diagnostics: &found)
    let configuration = SiteConfiguration(
      title: fields.requiredText("title", diagnostics: &found)?.value ?? "",
      area: fields.requiredText("area", diagnostics: &found)?.value ?? "",
      organisation: fields.requiredText("organisation", diagnostics: &found)?.value ?? "",
      language: language(fields, diagnostics: &found),
      baseURL: base(baseURL, fields, diagnostics: &found) ?? unknown.baseURL,
      contact: contact,
      licence: Licence(in: fields, diagnostics: &found) ?? unknown.licence,
      attribution: fields.text("attribution", diagnostics: &found),
      navigation: fields.texts("navigation", diagnostics: &found) ?? [],
      footer: fields.texts("footer", diagnostics: &found) ?? [],
      committee: CommitteeCover(in: fields, diagnostics: &found),
      topicLabels: topicLabels(in: fields, diagnostics: &found),
      image: ShareImageSource(in: fields, diagnostics: &found),
      assurances: SiteAssurances(in: fields, contact: contact, diagnostics: &found))
    diagnostics += found
    return configuration
  }

  /// What stands for a configuration that cannot be read; nothing is published with it.
  private static let unknown = SiteConfiguration(
    title: "", area: "", organisation: "", language: "en-GB", baseURL: "https://localhost/",
    contact: nil, licence: Licence(name: "", link: ""), attribution: nil, navigation: [],
    footer: [], committee: nil, topicLabels: [], image: nil, assurances: .unknown)

  /// A language tag as browsers and screen readers take it (BCP 47, without its rarer forms).
  private static func language(
    _ fields: YAMLFields, diagnostics: inout [Diagnostic]
  ) -> String {
    guard let language = fields.text("language", diagnostics: &diagnostics) else { return "en-GB" }
    let parts = language.value.utf8.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { place, part in
      part.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (place > 0 && (0x30...0x39).contains(byte))
      } && (place == 0 ? 2...3 : 2...8).contains(part.count)
    }
    if !isTag {
      diagnostics.error(
        "'\(language.value)' is no language tag", at: language.position,
        hint: "write it like en-GB, en or cy")
    }
    return language.value
  }

  /// The address of the site, ended by a slash; pages are found by adding their path to it, so it
  /// can have no query and no fragment.
  ///
  /// - Parameter given: an address that takes the place of the file's.
  private static func base(
    _ given: String?, _ fields: YAMLFields, diagnostics: inout [Diagnostic]
  ) -> String? {
    let start = SourcePosition(path: path)
    let address =
      given.map { Located($0, at: start) }
      ?? fields.requiredText("base-url", diagnostics: &diagnostics)
    guard let address, let checked = SafeLink.checked(address, diagnostics: &diagnostics) else {
      return nil
    }
    guard ["https", "http"].contains(SafeLink.scheme(of: checked)),
      !checked.contains("?"), !checked.contains("#")
    else {
      diagnostics.error(
        "'\(checked)' is no address under which a site can be published",
        at: address.position,
        hint: "write it like https://example.org/ or https://example.org/safer/")
      return nil
    }
    return checked.hasSuffix("/") ? checked : checked + "/"
  }

  private static func contact(
    _ fields: YAMLFields, diagnostics: inout [Diagnostic]
  ) -> Contact? {
    guard let node = fields["contact"] else { return nil }
    return Contact(node, diagnostics: &diagnostics)
  }
}
