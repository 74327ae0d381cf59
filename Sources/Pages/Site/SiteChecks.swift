internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// What can only be told of the site as a whole.
enum SiteChecks {
  /// Holds `site.yml` against the pages that there are; gives the links in it to headings, which
  /// are checked when all pages are written.
  static func check(
    _ site: SiteContext, diagnostics: inout [Diagnostic]
  ) -> [BodyRenderer.PendingFragment] {
    let folders = site.map.pages.filter { $0.address.parts.count == 1 }.map(\.address.parts[0])
    for folder in site.configuration.navigation where site.navigationTarget(folder.value) == nil {
      let index = "content/\(folder.value)/index.md"
      if site.content.brokenFiles.contains(index) { continue }
      diagnostics.error(
        "the navigation names '\(folder.value)', which is no folder of the site",
        at: folder.position,
        hint: hint(forDraft: index, of: site)
          ?? Suggestion.hint(for: folder.value, among: folders + ["data"])
          ?? "it is a list of the folders in content, without / or .md")
    }
    for path in site.configuration.footer {
      let source = "content/\(path.value)"
      if site.map.page(source: source) != nil || site.content.brokenFiles.contains(source) {
        continue
      }
      diagnostics.error(
        "the footer names '\(path.value)', which is no page of the site", at: path.position,
        hint: hint(forDraft: source, of: site)
          ?? Suggestion.hint(
            for: path.value, among: site.map.pages.map { String($0.path.dropFirst(8)) })
          ?? "it is a list of pages as they lie in content, like about/accessibility.md")
    }
    TopicIndex.checkLabels(of: site, diagnostics: &diagnostics)
    let pending = CommitteeEdition.check(site, diagnostics: &diagnostics)
    guard let attribution = site.configuration.attribution else { return pending }
    var body = BodyRenderer(site: site, base: .page(.home), sourcePath: SiteConfiguration.path)
    _ = body.render(inline: attribution)
    diagnostics += body.diagnostics
    return pending + body.pending
  }

  private static func hint(forDraft source: String, of site: SiteContext) -> String? {
    site.content.drafts.contains(source) ? "\(source) is a draft and not published" : nil
  }

  /// Holds the fragments of links against the headings that the finished pages have.
  static func checkFragments(
    _ links: [BodyRenderer.PendingFragment], of pages: [PageFacts], on map: SiteMap,
    diagnostics: inout [Diagnostic]
  ) {
    // Of a page with hundreds of headings, to each of which hundreds of links may lead.
    var longLists: [Int: Set<String>] = [:]
    for link in links {
      let known = pages[link.page].anchors
      if known.count > 50 {
        if longLists[link.page] == nil { longLists[link.page] = Set(known) }
        if longLists[link.page]?.contains(link.fragment) ?? false { continue }
      } else if known.contains(link.fragment) {
        continue
      }
      diagnostics.error(
        "\(map.pages[link.page].path) has no heading '#\(link.fragment)'", at: link.position,
        hint: Suggestion.hint(for: link.fragment, among: known))
    }
  }

  /// No two files of the site may have one path, and none may stand where another needs a folder.
  static func clashes(of site: SiteContext) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var planned = PlannedPaths()
    for file in plannedFiles(of: site) {
      planned.add(file.path, from: file.source, diagnostics: &diagnostics)
    }
    for (dataset, layout) in zip(site.library.datasets, site.layouts) {
      let source = dataset.description.path
      // What Tally makes of a dataset lies in a folder of its own, where no two pages are one.
      guard planned.usesFolder(of: layout.address.file) else {
        planned.add(layout.address.file, from: source, diagnostics: &diagnostics)
        continue
      }
      for address in [layout.address] + (0..<layout.partCount).map({ layout.part($0).address }) {
        planned.add(address.file, from: source, diagnostics: &diagnostics)
      }
    }
    planned.checkFolders(diagnostics: &diagnostics)
    AliasChecks.check(site, diagnostics: &diagnostics) { alias in
      planned.holds(alias.file) || site.layouts.contains { $0.holds(alias) }
    }
    return diagnostics
  }

  /// The path of every file that the site will have, and the source that it comes from; nil for
  /// what Tally adds itself. The pages of the datasets are left out, and of pages with one address,
  /// which has been reported, all but the first.
  private static func plannedFiles(of site: SiteContext) -> [(path: SitePath, source: String?)] {
    var files: [(path: SitePath, source: String?)] = []
    var pageCount = 0
    for (index, page) in site.map.pages.enumerated() where site.map.page(at: page.address) == index
    {
      files.append((page.address.file, page.path))
    }
    for (dataset, layout) in zip(site.library.datasets, site.layouts) {
      let source = dataset.description.path
      files.append((PublishedTable.path(of: dataset), source))
      files.append((PublishedTable.metadataPath(of: dataset), source))
      pageCount += 1 + layout.partCount
    }
    files += site.content.attachments.compactMap { file in
      file.sitePath.map { ($0, file.path) }
    }
    files += site.assets.files.map { ($0.path, "templates/assets") }
    files += DatasetLayout.listAddresses(of: site.library).map { ($0.file, nil) }
    files += FindingPages.addresses(of: site).map { ($0.file, nil) }
    files += ChangePages.paths(of: site.log).map { ($0, nil) }
    files += CommitteeEdition.paths(of: site).map { ($0, nil) }
    files += StatementPages.places.map { ($0.address.file, nil) }
    if !site.library.datasets.isEmpty { files.append((DataPackage.path, nil)) }
    files += SiteFiles.siteMapParts(of: files.count + pageCount).map { ($0, nil) }
    return files + SiteFiles.paths.map { ($0, nil) }
  }
}

/// The paths of the files that a site will have, and of the folders that they need, with the source
/// that each comes from; nil for what Tally adds itself.
private struct PlannedPaths {
  private var sources: [String: String?] = [:]
  private var folders: [String: String?] = [:]

  mutating func add(_ path: SitePath, from source: String?, diagnostics: inout [Diagnostic]) {
    if let other = sources.updateValue(source, forKey: path.text) {
      Self.report(path.text, source, other, diagnostics: &diagnostics)
    }
    // A folder that is known is known with those above it.
    var folder = path.text[...]
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      guard folders.updateValue(source, forKey: String(folder)) == nil else { break }
    }
  }

  func holds(_ path: SitePath) -> Bool { sources[path.text] != nil }

  /// Whether a file lies in the folder of another, or stands in its place.
  func usesFolder(of path: SitePath) -> Bool {
    guard let slash = path.text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return true }
    let folder = String(path.text[..<slash])
    return folders[folder] != nil || sources[folder] != nil
  }

  func checkFolders(diagnostics: inout [Diagnostic]) {
    for path in sources.keys.sorted() {
      guard let source = sources[path], let other = folders[path] else { continue }
      Self.report(path, source, other, diagnostics: &diagnostics)
    }
  }

  private static func report(
    _ path: String, _ source: String?, _ other: String?, diagnostics: inout [Diagnostic]
  ) {
    let isSpecial = source == nil || other == nil
    diagnostics.error(
      isSpecial
        ? "this file would take the place of '\(path)', which Tally makes itself"
        : "this file and \(other ?? "") both make '\(path)'",
      at: SourcePosition(path: source ?? other ?? path), hint: "rename it")
  }
}
