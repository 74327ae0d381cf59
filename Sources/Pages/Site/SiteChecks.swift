internal import Content
internal import Diagnostics
internal import SourceText

/// What can only be told of the site as a whole.
enum SiteChecks {
  /// Holds `site.yml` against the pages that there are.
  static func check(_ site: SiteContext, diagnostics: inout [Diagnostic]) {
    let folders = site.map.pages.filter { $0.address.parts.count == 1 }.map(\.address.parts[0])
    for folder in site.configuration.navigation
    where site.navigationTarget(folder.value) == nil {
      let index = "content/\(folder.value)/index.md"
      if site.content.brokenPages.contains(index) { continue }
      diagnostics.error(
        "the navigation names '\(folder.value)', which is no folder of the site",
        at: folder.position,
        hint: Suggestion.hint(for: folder.value, among: folders + ["data"]))
    }
    for path in site.configuration.footer {
      let source = "content/\(path.value)"
      if site.map.page(source: source) != nil || site.content.brokenPages.contains(source) {
        continue
      }
      diagnostics.error(
        "the footer names '\(path.value)', which is no page of the site", at: path.position,
        hint: Suggestion.hint(
          for: path.value, among: site.map.pages.map { String($0.path.dropFirst(8)) }))
    }
    if let attribution = site.configuration.attribution {
      var body = BodyRenderer(
        site: site, base: .page(.home), sourcePath: SiteConfiguration.path)
      _ = body.render(inline: attribution)
      diagnostics += body.diagnostics
    }
  }

  /// Holds the fragments of links against the headings that the finished pages have.
  static func checkFragments(
    of pages: [RenderedPage], on map: SiteMap, diagnostics: inout [Diagnostic]
  ) {
    for page in pages {
      for link in page.pending where !pages[link.page].anchors.contains(link.fragment) {
        diagnostics.error(
          "\(map.pages[link.page].path) has no heading '#\(link.fragment)'", at: link.position,
          hint: Suggestion.hint(for: link.fragment, among: pages[link.page].anchors))
      }
    }
  }

  /// No two files of the site may have one path, and none may stand where another needs a folder.
  static func checkPaths(
    of outputs: [SiteBuilder.Output], diagnostics: inout [Diagnostic]
  ) {
    var sources: [String: String?] = [:]
    var folders: [String: String?] = [:]
    for output in outputs {
      let path = output.file.path.text
      if let other = sources.updateValue(output.source, forKey: path) {
        report(path, output.source, other, diagnostics: &diagnostics)
      }
      var parts = path.split(separator: "/")
      while parts.count > 1 {
        parts.removeLast()
        folders[parts.joined(separator: "/")] = output.source
      }
    }
    for output in outputs {
      if let other = folders[output.file.path.text] {
        report(output.file.path.text, output.source, other, diagnostics: &diagnostics)
      }
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
