internal import Content

/// The search page. Its form searches in place where scripts run; what it holds besides is the A to
/// Z, which serves where none do.
struct SearchPage {
  static let address = PageAddress.home.appending("search")
  static let title = "Search"

  /// The site's policy, and what the script of this page alone needs: itself and its index.
  private static let policy =
    "\(PageFrame.policy); script-src 'self'; connect-src 'self'"

  let site: SiteContext
  let index: SearchIndex

  func files() -> [OutputFile] { [page()] + index.files }

  private func page() -> OutputFile {
    let base = LinkBase.page(Self.address)
    let frame = PageFrame.record(
      site: site, base: base, title: Self.title, heading: HTML(literal: "Search"),
      description: "Search every page and every dataset of this site.", address: Self.address,
      ancestors: [FindingPages.home])
    let alphabet = AlphabetPages(site: site).pages[0]
    let record = frame.merging(ListingRenderer.record(alphabet, base: base)).merging(
      TemplateRecord([
        "policy": .text(Self.policy),
        "isSearch": .flag(true),
        "script": site.assets.searchScript.map { .text(base.link(to: $0)) },
        "index": .text(index.location),
        "parts": .text(index.partCount.map(String.init) ?? ""),
        "common": .text(SearchWords.commonList),
      ]))
    let html = site.templates.render(record, template: "search")
    return OutputFile(path: Self.address.file, contents: html.bytes)
  }
}
