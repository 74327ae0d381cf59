internal import Diagnostics
package import SourceText

/// What `committee:` in `site.yml` says of the edition for a committee: what stands on its cover, and
/// which folders of the site it is made of.
package struct CommitteeCover: Sendable {
  /// Nil: the site's own.
  package let title: String?
  package let reportTo: String
  package let date: CalendarDate
  /// The roles that the report is from.
  package let reportOf: String
  /// One line of Markdown: it may hold figures and claims.
  package let purpose: Located<String>
  package let recommendation: Located<String>
  /// The names of folders, in the order in which the edition has them.
  package let folders: [Located<String>]
}

extension CommitteeCover {
  private static let keys = [
    "title", "report-to", "date", "report-of", "purpose", "recommendation", "folders",
  ]

  /// Reads the block; nil where there is none, or, with errors, where something is missing.
  init?(in fields: YAMLFields, diagnostics: inout [Diagnostic]) {
    guard let node = fields["committee"] else { return nil }
    let cover = YAMLFields(
      node, of: "the committee's edition", at: node.position, known: Self.keys,
      diagnostics: &diagnostics)
    let title = cover.text("title", diagnostics: &diagnostics)
    let reportTo = cover.requiredText("report-to", diagnostics: &diagnostics)
    let reportOf = cover.requiredText("report-of", diagnostics: &diagnostics)
    let purpose = cover.requiredText("purpose", diagnostics: &diagnostics)
    let recommendation = cover.requiredText("recommendation", diagnostics: &diagnostics)
    let date = cover.date("date", diagnostics: &diagnostics)
    if cover["date"] == nil { cover.reportMissing("date", diagnostics: &diagnostics) }
    let folders = cover.texts("folders", diagnostics: &diagnostics) ?? []
    if folders.isEmpty {
      cover.reportMissing(
        "folders",
        hint: "name the folders that it is made of, like folders: [performance, strategy]",
        diagnostics: &diagnostics)
    }
    for (key, text) in [("title", title), ("report-to", reportTo), ("report-of", reportOf)] {
      guard let text else { continue }
      PlainTextCheck.check(
        text.value, of: "'\(key)'", at: text.position, diagnostics: &diagnostics)
    }
    guard let reportTo, let reportOf, let purpose, let recommendation, let date else { return nil }
    self.init(
      title: title?.value, reportTo: reportTo.value, date: date.value, reportOf: reportOf.value,
      purpose: purpose, recommendation: recommendation, folders: folders)
  }
}
