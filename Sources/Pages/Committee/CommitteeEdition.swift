internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// The edition for a committee: a cover, and the pages of some folders as the numbered sections of one
/// printable page, with their sources as notes at its end.
///
/// Its pages are rendered anew, since their links, ids and numbers are others here. What is wrong with
/// them has been reported of the pages themselves.
struct CommitteeEdition {
  static let address = PageAddress.home.appending("committee")

  let site: SiteContext
  let cover: CommitteeCover

  /// Nil where `site.yml` asks for none.
  init?(site: SiteContext) {
    guard let cover = site.configuration.committee else { return nil }
    self.site = site
    self.cover = cover
  }

  var title: String { cover.title ?? site.configuration.title }

  /// The page and its own stylesheet.
  func files() -> [OutputFile] {
    let style = self.style
    let numbers = site.editionSections
    let pages = numbers.sorted { $0.value < $1.value }.map(\.key)
    var notes = EditionNotes(site: site)
    var chartCount = 0
    var sections: [EditionSection] = []
    for page in pages {
      sections.append(
        EditionSection(
          page: page, numbers: numbers, site: site, chartCount: &chartCount, notes: &notes))
    }
    let html = site.templates.render(
      record(sections, notes, style: style), template: "committee")
    return [OutputFile(path: Self.address.file, contents: html.bytes), style.file]
  }

  /// The pages of the edition with the numbers of their sections: each folder's own page, then those
  /// below it. Of a file that stands for the rows of a dataset there is none: what they tell side by
  /// side, charts tell at once.
  static func sections(of cover: CommitteeCover, on map: SiteMap) -> [Int: Int] {
    var numbers: [Int: Int] = [:]
    func add(_ page: Int) {
      guard map.pages[page].row == nil, numbers[page] == nil else { return }
      numbers[page] = numbers.count + 1
      map.children[page].forEach(add)
    }
    for folder in cover.folders {
      if let page = map.page(at: PageAddress(parts: [folder.value])) { add(page) }
    }
    return numbers
  }

  private var style: EditionStylesheet {
    EditionStylesheet(rules: site.assets.editionStyle, runningHead: runningHead)
  }

  /// What stands at the head of every sheet but the first.
  private var runningHead: String {
    "\(title) – \(cover.reportTo), \(cover.date.longText)"
  }

  private func record(
    _ sections: [EditionSection], _ notes: EditionNotes, style: EditionStylesheet
  ) -> TemplateRecord {
    let base = LinkBase.page(Self.address)
    let frame = PageFrame.record(
      site: site, base: base, title: title, heading: HTML(escaping: title),
      description:
        "\(title) as one page to print, for \(cover.reportTo), \(cover.date.longText).",
      address: Self.address, ancestors: [(label: "Home", address: .home)])
    return frame.merging(
      TemplateRecord([
        "editionStylesheet": .text(base.link(to: style.file.path)),
        "reportTo": .text(cover.reportTo),
        "date": .text(cover.date.longText),
        "reportOf": .text(cover.reportOf),
        "purpose": .html(line(cover.purpose)),
        "recommendation": .html(line(cover.recommendation)),
        "sections": .list(sections.map(\.record)),
        "notes": .list(notes.records(base: base)),
        "hasNotes": .flag(!notes.isEmpty),
      ]))
  }

  /// A line of the cover.
  private func line(_ text: Located<String>) -> HTML {
    var body = BodyRenderer(
      site: site, base: .page(Self.address), sourcePath: SiteConfiguration.path)
    return body.render(inline: text)
  }
}

extension CommitteeEdition {
  /// Holds the cover against the site: its folders, and the figures and claims in its lines. Gives
  /// the links to headings that are checked when all pages are written.
  static func check(
    _ site: SiteContext, diagnostics: inout [Diagnostic]
  ) -> [BodyRenderer.PendingFragment] {
    guard let cover = site.configuration.committee else { return [] }
    let folders = site.map.pages.filter { $0.address.parts.count == 1 }.map(\.address.parts[0])
    var named: Set<String> = []
    for folder in cover.folders {
      let index = "content/\(folder.value)/index.md"
      if !named.insert(folder.value).inserted {
        diagnostics.error(
          "the committee's edition names '\(folder.value)' twice", at: folder.position,
          hint: "take one of them away")
      } else if site.map.page(at: PageAddress(parts: [folder.value])) == nil,
        !site.content.brokenFiles.contains(index)
      {
        diagnostics.error(
          "the committee's edition names '\(folder.value)', which is no folder of the site",
          at: folder.position,
          hint: Suggestion.hint(for: folder.value, among: folders)
            ?? "it is a list of the folders in content, without / or .md")
      }
    }
    var body = BodyRenderer(
      site: site, base: .page(address), sourcePath: SiteConfiguration.path)
    for line in [cover.purpose, cover.recommendation] { _ = body.render(inline: line) }
    diagnostics += body.diagnostics
    return body.pending
  }

  /// The paths of all files.
  static func paths(of site: SiteContext) -> [SitePath] {
    CommitteeEdition(site: site).map { edition in
      [address.file, edition.style.file.path]
    } ?? []
  }
}
