internal import Content

/// Writes the pages that are lists of links.
struct ListingRenderer {
  let site: SiteContext

  func file(_ page: ListingPage) -> OutputFile {
    let base = LinkBase.page(page.address)
    let record = PageFrame.record(
      site: site, base: base, title: page.title, heading: HTML(escaping: page.title),
      description: page.lead, address: page.address, ancestors: page.ancestors
    ).merging(Self.record(page, base: base))
    let html = site.templates.render(record, template: "listing")
    return OutputFile(path: page.address.file, contents: html.bytes)
  }

  /// The names of the list itself, wherever it stands.
  static func record(_ page: ListingPage, base: LinkBase) -> TemplateRecord {
    TemplateRecord([
      "lead": .text(page.lead),
      "letters": .list(
        page.letters.map { letter in
          TemplateRecord([
            "label": .text(letter.label),
            "link": .text(
              letter.anchor.map { "#\($0)" } ?? base.link(to: letter.address)),
            "isCurrent": .flag(letter.anchor == nil && isWithin(page.address, letter.address)),
          ])
        }),
      "hasLetters": .flag(!page.letters.isEmpty),
      "groups": .list(page.groups.map { record($0, base: base) }),
    ]).merging(Pager.record(page.pager, base: base))
  }

  private static func record(_ group: ListingGroup, base: LinkBase) -> TemplateRecord {
    TemplateRecord([
      "groupTitle": group.title.map { .text($0) },
      "groupAnchor": .text(group.anchor),
      "groupLink": group.address.map { .text(base.link(to: $0)) },
      "entries": .list(
        group.entries.map { entry in
          TemplateRecord([
            "label": .text(entry.label),
            "link": .text(base.link(to: entry.address)),
            "detail": entry.detail.map { .text($0) },
            "summary": entry.summary.map { .text($0) },
          ])
        }),
    ])
  }

  /// Whether a page is a letter's own or one that continues it.
  private static func isWithin(_ page: PageAddress, _ letter: PageAddress) -> Bool {
    page.parts.starts(with: letter.parts)
  }
}
