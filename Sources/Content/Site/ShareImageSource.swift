internal import Diagnostics
package import SourceText

/// The picture that `site.yml` names for the site's pages where they are shared: a PNG in
/// `content/`, and what it shows in words.
package struct ShareImageSource: Sendable {
  /// Its path below `content/`.
  package let file: Located<String>
  package let alternativeText: String

  /// Reads the key `image`; nil where it is missing, or wrong, which adds errors.
  init?(in site: YAMLFields, diagnostics: inout [Diagnostic]) {
    guard let node = site["image"] else { return nil }
    let fields = YAMLFields(
      node, of: "the block 'image'", at: node.position, known: ["file", "alt"],
      diagnostics: &diagnostics)
    let file = fields.requiredText("file", diagnostics: &diagnostics)
    if fields["alt"] == nil {
      fields.reportMissing(
        "alt", hint: "say in a line 'alt: …' what the picture shows, for those who cannot see it",
        diagnostics: &diagnostics)
    }
    let alternativeText = fields.text("alt", diagnostics: &diagnostics)
    guard let file, let alternativeText else { return nil }
    PlainTextCheck.check(
      alternativeText.value, of: "'alt'", at: alternativeText.position, diagnostics: &diagnostics)
    self.file = file
    self.alternativeText = alternativeText.value
  }
}
