internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// Makes the published page of a Markdown file: parse, render and frame in one go, so that no page
/// keeps more than its result.
struct PageRenderer {
  /// A list of contents helps from this many headings on.
  private static let headingsForContents = 3
  /// The most neighbours that a page lists, so that its work does not grow with the site.
  private static let neighbourLimit = 60

  let site: SiteContext
  private var siblingLinks = SiblingLinks()

  init(site: SiteContext) { self.site = site }

  /// - Parameter lexicon: what words stand for, of the pages that are rendered one after the other.
  mutating func render(_ index: Int, lexicon: inout SearchLexicon) -> RenderedPage {
    let page = site.map.pages[index]
    let base = LinkBase.page(page.address)
    var body = BodyRenderer(
      site: site, base: base, sourcePath: page.path, page: index, row: page.row)
    let heading = body.render(inline: page.frontMatter.title)
    let lead = page.frontMatter.summary.map { body.render(inline: $0) }
    let content =
      if let row = page.row {
        body.render(row.body)
      } else {
        body.render(
          MarkdownDocument(parsing: page.body, path: page.path, firstLine: page.bodyLine))
      }
    let template = self.template(of: page, diagnostics: &body.diagnostics)
    let contents = contents(of: body)
    let record = frame(of: index, base: base, heading: heading)
      .merging(surroundings(of: index, base: base))
      .merging(details(of: index, body: body))
      .merging(onward(from: index, base: base))
      .merging(
        TemplateRecord([
          "lead": lead.map { .html($0) },
          "body": .html(content),
          "contents": .list(contents),
          "hasContents": .flag(!contents.isEmpty),
        ]))
    let html = site.templates.render(record, template: template)
    return RenderedPage(
      file: OutputFile(path: page.address.file, contents: html.bytes),
      facts: PageFacts(
        of: body,
        search: SearchDocument(page: index, content: content, of: site, lexicon: &lexicon)))
  }

  /// The name of the page's template; an unknown one is an error, and the usual one is taken.
  private func template(of page: PageSource, diagnostics: inout [Diagnostic]) -> String {
    guard let template = page.frontMatter.template else { return "page" }
    let known = site.templates.pageTemplates
    if known.contains(template.value) { return template.value }
    let isOther = TemplateSchema.required.contains(template.value)
    diagnostics.error(
      isOther
        ? "the template '\(template.value)' is not one for pages"
        : "there is no template '\(template.value)'", at: template.position,
      hint: (isOther ? nil : Suggestion.hint(for: template.value, among: known))
        ?? "the templates for pages are \(known.sorted().joined(separator: ", "))")
    return "page"
  }

  private func frame(of index: Int, base: LinkBase, heading: HTML) -> TemplateRecord {
    let page = site.map.pages[index]
    let summary = site.plainSummary(ofPage: index)
    return PageFrame.record(
      site: site, base: base, title: site.plainTitles[index], heading: heading,
      description: summary ?? site.plainTitles[index], address: page.address,
      ancestors: site.map.ancestors(of: index).map {
        (
          site.map.pages[$0].address == .home ? "Home" : site.plainTitles[$0],
          site.map.pages[$0].address
        )
      })
  }

  /// The pages around a page: its section, its neighbours and those below it.
  private mutating func surroundings(of index: Int, base: LinkBase) -> TemplateRecord {
    let page = site.map.pages[index]
    let parent = site.map.parents[index]
    let isTopLevel = page.address.parts.count <= 1
    let section = isTopLevel ? nil : parent
    let siblings = section.map { neighbours(of: index, in: $0) }
    let children = site.map.children[index]
    let showsChildren = page.isIndex && page.address != .home
    return TemplateRecord([
      "sectionTitle": section.map { .text(site.plainTitles[$0]) },
      "sectionLink": section.map { .text(base.link(to: site.map.pages[$0].address)) },
      "siblings": siblings.map { .part($0) },
      "hasSiblings": .flag(siblings != nil),
      "children": .list(
        showsChildren ? children.prefix(Pager.entryLimit).map { child($0, base: base) } : []),
      "hasChildren": .flag(showsChildren && !children.isEmpty),
    ]).merging(
      Pager.record(
        showsChildren ? Pager(address: page.address, entryCount: children.count) : nil,
        base: base))
  }

  /// All pages of a section, or in a long one those around the page, which is marked.
  private mutating func neighbours(of index: Int, in section: Int) -> SharedRecords.Part {
    let list = siblingLinks.list(of: section, asSeenFrom: index, on: site)
    let count = list.records.count
    let place = site.map.places[index]
    let start = min(max(0, place - Self.neighbourLimit / 2), max(0, count - Self.neighbourLimit))
    let own: TemplateRecord = [
      "label": .text(site.plainTitles[index]), "link": .text("./"), "isCurrent": .flag(true),
    ]
    return SharedRecords.Part(
      list: list, range: start..<min(count, start + Self.neighbourLimit), changed: (place, own))
  }

  private func child(_ index: Int, base: LinkBase) -> TemplateRecord {
    TemplateRecord([
      "label": .text(site.plainTitles[index]),
      "link": .text(base.link(to: site.map.pages[index].address)),
      "summary": site.plainSummary(ofPage: index).map { .html(HTML(escaping: $0)) },
    ])
  }

  /// Who answers for a page, which datasets it rests on, and where it stands in print.
  private func details(of index: Int, body: BodyRenderer) -> TemplateRecord {
    let page = site.map.pages[index]
    let section = site.editionSections[index]
    let datasets = Set(body.citations.map(\.dataset)).sorted()
    let sources = datasets.map { index in
      let dataset = site.library.datasets[index]
      return TemplateRecord([
        "title": .text(dataset.description.title),
        "link": .text(body.base.link(to: site.layouts[index].address)),
        "detail": .text(
          DatasetAge.words(of: dataset, statistics: site.statistics(of: dataset))),
      ])
    }
    let owner = page.frontMatter.owner ?? site.configuration.organisation
    let reviewed = page.frontMatter.reviewed
    return TemplateRecord([
      "owner": .text(owner),
      "reviewed": .text(reviewed?.longText ?? "no date given"),
      "sources": .list(sources),
      "hasSources": .flag(!sources.isEmpty),
      "editionNumber": section.map { .text(String($0)) },
      "editionSection": section.map {
        .text(body.base.link(to: CommitteeEdition.address) + "#\($0)")
      },
    ])
  }

  private func contents(of body: BodyRenderer) -> [TemplateRecord] {
    let headings = body.headings.filter { $0.level == 2 }
    guard headings.count >= Self.headingsForContents else { return [] }
    return headings.map { heading in
      TemplateRecord([
        "label": .html(HTML(escaping: heading.text)), "link": .text("#\(heading.anchor)"),
      ])
    }
  }
}
