internal import Diagnostics
package import SourceText

/// What stands between the two `---` lines at the head of a page.
package struct FrontMatter: Sendable {
  package static let keys = [
    "title", "summary", "order", "template", "owner", "reviewed", "topics", "draft", "aliases",
    "each",
  ]

  /// One line of Markdown: it may hold figures and claims.
  package let title: Located<String>
  /// One line of Markdown, shown as the lead and, as plain text, to search engines.
  package let summary: Located<String>?
  /// The page's place among its neighbours; pages without one come last, by title.
  package let order: Int?
  /// The name of the template; nil: the usual one.
  package let template: Located<String>?
  /// The role that answers for the page.
  package let owner: String?
  package let reviewed: CalendarDate?
  package let topics: [Slug]
  /// The dataset and dimension for each of whose categories the file makes a page,
  /// `crime-rate/area`; nil: it makes one page.
  package let each: Located<String>?
  /// Whether the page is left out of the site.
  package let isDraft: Bool
  /// The addresses where the page stood before.
  package let aliases: [Located<PageAddress>]

  init?(_ fields: YAMLFields, diagnostics: inout [Diagnostic]) {
    let title = fields.requiredText("title", diagnostics: &diagnostics)
    summary = fields.text("summary", diagnostics: &diagnostics)
    order = fields.wholeNumber("order", diagnostics: &diagnostics)?.value
    template = fields.text("template", diagnostics: &diagnostics)
    each = fields.text("each", diagnostics: &diagnostics)
    if each == nil, fields.hasKey("each") {
      fields.reportMissing(
        "each", hint: "name a dataset and a dimension, like 'each: crime-rate/area'",
        diagnostics: &diagnostics)
    }
    let owner = fields.text("owner", diagnostics: &diagnostics)
    if let owner {
      PlainTextCheck.check(
        owner.value, of: "'owner'", at: owner.position, diagnostics: &diagnostics)
    }
    self.owner = owner?.value
    if let owner, each != nil, owner.value.contains("{") {
      diagnostics.error(
        "'owner' is the same for all pages of this file, and takes no name in braces",
        at: owner.position, hint: "name the role that answers for all of them")
    }
    reviewed = fields.date("reviewed", diagnostics: &diagnostics)?.value
    aliases = PageAliases.read(in: fields, diagnostics: &diagnostics)
    isDraft = fields.flag("draft", diagnostics: &diagnostics) ?? false
    var topics: [Slug] = []
    for topic in fields.texts("topics", diagnostics: &diagnostics) ?? [] {
      guard let slug = Slug(exactly: topic.value) else {
        diagnostics.error(
          "'\(topic.value)' is not a topic", at: topic.position,
          hint: Slug(of: topic.value).map { "write it as an address is written: \($0)" })
        continue
      }
      topics.append(slug)
    }
    self.topics = topics
    guard let title else { return nil }
    self.title = title
  }
}
