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
    var anchors: [Int: Set<String>] = [:]
    for link in links {
      let known = anchors[link.page] ?? Set(pages[link.page].anchors)
      anchors[link.page] = known
      guard !known.contains(link.fragment) else { continue }
      diagnostics.error(
        "\(map.pages[link.page].path) has no heading '#\(link.fragment)'", at: link.position,
        hint: Suggestion.hint(for: link.fragment, among: known))
    }
  }

  /// No two files of the site may have one path, and none may stand where another needs a folder.
  static func checkPaths(of site: SiteContext, diagnostics: inout [Diagnostic]) {
    let outputs = plannedFiles(of: site)
    var sources: [String: String?] = [:]
    sources.reserveCapacity(outputs.count)
    var folders: [String: String?] = [:]
    for output in outputs {
      let path = output.path.text
      if let other = sources.updateValue(output.source, forKey: path) {
        report(path, output.source, other, diagnostics: &diagnostics)
      }
      // A folder that is known is known with those above it.
      var folder = path[...]
      while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
        folder = folder[..<slash]
        guard folders.updateValue(output.source, forKey: String(folder)) == nil else { break }
      }
    }
    for output in outputs {
      if let other = folders[output.path.text] {
        report(output.path.text, output.source, other, diagnostics: &diagnostics)
      }
    }
    AliasChecks.check(site, paths: Set(sources.keys), diagnostics: &diagnostics)
  }

  /// The path of every file that the site will have, and the source that it comes from; nil for
  /// what Tally adds itself. Of pages with one address, which has been reported, only the first.
  private static func plannedFiles(of site: SiteContext) -> [(path: SitePath, source: String?)] {
    var files: [(path: SitePath, source: String?)] = []
    for (index, page) in site.map.pages.enumerated() where site.map.page(at: page.address) == index
    {
      files.append((page.address.file, page.path))
    }
    for (dataset, layout) in zip(site.library.datasets, site.layouts) {
      let source = dataset.description.path
      files.append((PublishedTable.path(of: dataset), source))
      files.append((PublishedTable.metadataPath(of: dataset), source))
      files.append((layout.address.file, source))
      files += layout.parts.map { ($0.address.file, source) }
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
    files += SiteFiles.siteMapParts(of: files.count).map { ($0, nil) }
    return files + SiteFiles.paths.map { ($0, nil) }
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
