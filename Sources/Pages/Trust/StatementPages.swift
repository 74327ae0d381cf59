internal import Content
internal import SourceText

/// The pages of every site that say what its readers can rely on: the accessibility statement, made
/// from `site.yml`, and the page about privacy, which is true of everything that Tally makes.
struct StatementPages: Sendable {
  /// Where such a page stands, and what it is called.
  struct Place: Sendable {
    let address: PageAddress
    let title: String
  }

  static let accessibility = Place(
    address: .home.appending("accessibility"), title: "Accessibility statement")
  static let privacy = Place(address: .home.appending("privacy"), title: "Privacy")
  static let places = [accessibility, privacy]

  let site: SiteContext

  @Sendable func files() -> [OutputFile] {
    let privacy = page(
      at: Self.privacy,
      description: "This site sets no cookies and does not track its readers.",
      template: "privacy", record: privacyRecord)
    guard let statement = site.configuration.assurances.accessibility else { return [privacy] }
    let accessibility = page(
      at: Self.accessibility,
      description: "How far this site meets the accessibility standard, which faults are known, "
        + "and how to tell us about others.",
      template: "accessibility", record: AccessibilityRecord(statement: statement).record)
    return [accessibility, privacy]
  }

  private var privacyRecord: TemplateRecord {
    TemplateRecord(["note": site.configuration.assurances.privacy.map { .text($0) }])
  }

  private func page(
    at place: Place, description: String, template: String, record: TemplateRecord
  ) -> OutputFile {
    let frame = PageFrame.record(
      site: site, base: .page(place.address), title: place.title,
      heading: HTML(escaping: place.title), description: description, address: place.address,
      ancestors: [(label: "Home", address: .home)])
    let html = site.templates.render(frame.merging(record), template: template)
    return OutputFile(path: place.address.file, contents: html.bytes)
  }
}
