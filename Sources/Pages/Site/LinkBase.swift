internal import Content

/// From where the links of a page are written: relative to its address, so that the site works
/// under any base path; the page for addresses that do not exist has none of its own and links from
/// the site's root.
enum LinkBase: Sendable {
  case page(PageAddress)
  /// The path of the site's root, `/` or `/safer/`.
  case root(path: String)

  func link(to address: PageAddress) -> String {
    switch self {
    case .page(let page): RelativeLink.path(from: page, to: address)
    case .root(let path):
      path + address.parts.map { RelativeLink.encoded($0) + "/" }.joined()
    }
  }

  func link(to file: SitePath) -> String {
    switch self {
    case .page(let page): RelativeLink.path(from: page, to: file)
    case .root(let path):
      path + RelativeLink.encodedParts(of: file.text)
    }
  }

  /// A link to the site's root; nil where the page lies in a folder of the root to which links are
  /// to be written, since they do not lead over the root then.
  func root(outside folder: PageAddress) -> String? {
    switch self {
    case .page(let page):
      page.parts.first == folder.parts.first
        ? nil : String(repeating: "../", count: page.parts.count)
    case .root(let path): path
    }
  }

  /// A link to a row or heading of a page.
  func link(to address: PageAddress, fragment: String) -> String {
    let encoded = RelativeLink.encodedParts(of: fragment)
    if case .page(let page) = self, page == address { return "#" + encoded }
    return link(to: address) + "#" + encoded
  }
}

extension SiteConfiguration {
  /// The whole address of a page, as it is published.
  func url(of address: PageAddress) -> String {
    baseURL + address.parts.map { RelativeLink.encoded($0) + "/" }.joined()
  }

  /// The whole address of a file, as it is published.
  func url(of file: SitePath) -> String {
    baseURL + RelativeLink.encodedParts(of: file.text)
  }
}
