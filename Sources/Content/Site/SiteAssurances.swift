package import Diagnostics
package import SourceText

/// What `site.yml` says so that readers can trust the site: of its statistics, of its accessibility,
/// and of their privacy.
package struct SiteAssurances: Sendable {
  /// What holds for every dataset that does not say otherwise.
  package let statistics: StatisticsStatements
  /// Where `statistics` stands, or where it is missing.
  package let statisticsPosition: SourcePosition
  /// Nil where it is missing or wrong; nothing is published without it.
  package let accessibility: AccessibilityStatement?
  /// A line about privacy that only the owner can know, such as who runs the server.
  package let privacy: String?

  /// Where `site.yml` cannot be read.
  static let unknown = SiteAssurances(
    statistics: .unreadable, statisticsPosition: SourcePosition(path: SiteConfiguration.path),
    accessibility: nil, privacy: nil)
}

extension SiteAssurances {
  /// - Parameter contact: whom the site names for everything.
  init(in site: YAMLFields, contact: Contact?, diagnostics: inout [Diagnostic]) {
    statisticsPosition = site.position(of: "statistics")
    var statements = StatisticsStatements.none
    if let node = site["statistics"] {
      let fields = YAMLFields(
        node, of: "the block 'statistics'", at: node.position, known: StatisticsStatements.keys,
        diagnostics: &diagnostics)
      statements = StatisticsStatements(in: fields, diagnostics: &diagnostics)
    }
    statistics = statements.completed(by: contact)
    accessibility = AccessibilityReader.read(in: site, diagnostics: &diagnostics)
    let privacy = site.text("privacy", diagnostics: &diagnostics)
    if let privacy {
      PlainTextCheck.checkStatement(
        privacy.value, of: "'privacy'", at: privacy.position, diagnostics: &diagnostics)
    }
    self.privacy = privacy?.value
  }
}
