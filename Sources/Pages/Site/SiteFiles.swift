internal import Content

/// The files of a site that are no pages: for search engines and for addresses that do not exist.
struct SiteFiles {
  let site: SiteContext

  private static let siteMapName = "sitemap.xml"
  private static let robotsName = "robots.txt"
  private static let notFoundName = "404.html"

  /// Where these files go, and the manifest of them all.
  static let paths = [siteMapName, robotsName, notFoundName, Manifest.fileName].map(path)

  /// The most addresses that a file for search engines may hold (sitemaps.org 0.9).
  static let siteMapLimit = 50_000

  /// The files that a site of so many pages needs besides the first for search engines; none where
  /// all addresses stand in that.
  static func siteMapParts(of count: Int) -> [SitePath] {
    guard count > siteMapLimit else { return [] }
    return (1...(count + siteMapLimit - 1) / siteMapLimit).map { path("sitemap-\($0).xml") }
  }

  /// Every page's address for search engines: in one file, or in several and an index of them.
  func siteMaps(of addresses: [PageAddress]) -> [OutputFile] {
    let parts = Self.siteMapParts(of: addresses.count)
    guard !parts.isEmpty else { return [siteMap(of: addresses, name: Self.siteMapName)] }
    let sorted = Self.inOrder(addresses)
    var index = HTML(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    index.append(
      literal: "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for part in parts {
      index.append(literal: "<sitemap><loc>")
      index.append(escaping: site.configuration.url(of: part))
      index.append(literal: "</loc></sitemap>\n")
    }
    index.append(literal: "</sitemapindex>\n")
    let files = parts.enumerated().map { number, part in
      siteMap(
        of: Array(sorted[(number * Self.siteMapLimit)...].prefix(Self.siteMapLimit)),
        name: part.text)
    }
    return [file(Self.siteMapName, index.bytes)] + files
  }

  private static func inOrder(_ addresses: [PageAddress]) -> [PageAddress] {
    addresses.map { (text: $0.text, address: $0) }.sorted { $0.text < $1.text }.map(\.address)
  }

  private func siteMap(of addresses: [PageAddress], name: String) -> OutputFile {
    var html = HTML(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    html.append(
      literal: "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for address in Self.inOrder(addresses) {
      html.append(literal: "<url><loc>")
      html.append(escaping: site.configuration.url(of: address))
      html.append(literal: "</loc></url>\n")
    }
    html.append(literal: "</urlset>\n")
    return file(name, html.bytes)
  }

  func robots() -> OutputFile {
    file(
      Self.robotsName,
      Array(
        "User-agent: *\nAllow: /\nSitemap: \(site.configuration.baseURL)\(Self.siteMapName)\n".utf8)
    )
  }

  /// The page for addresses that do not exist: a server shows it at any depth, so its links begin
  /// at the site's root.
  func notFound() -> OutputFile {
    let base = LinkBase.root(path: basePath)
    let title = "Page not found"
    let frame = PageFrame.shared(site, base: base, section: nil, current: nil).merging(
      TemplateRecord([
        "documentTitle": .text("\(title) – \(site.configuration.title)"),
        "description": .text("There is no page at this address."),
        "breadcrumbs": .list([]),
        "hasBreadcrumbs": .flag(false),
        "heading": .html(HTML(escaping: title)),
        "plainHeading": .text(title),
        "canonical": .text(site.configuration.baseURL),
      ]))
    let html = site.templates.render(frame, template: "not-found")
    return file(Self.notFoundName, html.bytes)
  }

  /// `/` of `https://example.org/`, `/safer/` of `https://example.org/safer/`.
  private var basePath: String {
    let address = site.configuration.baseURL
    guard let start = address.firstRange(of: "://") else { return "/" }
    let rest = address[start.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }

  private func file(_ name: String, _ contents: [UInt8]) -> OutputFile {
    OutputFile(path: Self.path(name), contents: contents)
  }

  private static func path(_ name: String) -> SitePath {
    guard let path = SitePath(name) else { preconditionFailure("a bare name is safe") }
    return path
  }
}
