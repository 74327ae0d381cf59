internal import Content
internal import Diagnostics
internal import SourceText

/// An address where a page stood before, and where it stands now.
struct Alias: Sendable {
  let address: PageAddress
  let target: PageAddress
  /// What the page is called.
  let title: String
  /// Where the alias is written.
  let position: SourcePosition

  /// The aliases of all pages, and of the accessibility statement.
  static func all(of site: SiteContext) -> [Alias] {
    var aliases: [Alias] = []
    for (page, title) in zip(site.map.pages, site.plainTitles) {
      aliases += page.frontMatter.aliases.map {
        Alias(address: $0.value, target: page.address, title: title, position: $0.position)
      }
    }
    aliases += (site.configuration.assurances.accessibility?.aliases ?? []).map {
      Alias(
        address: $0.value, target: StatementPages.accessibility.address,
        title: StatementPages.accessibility.title, position: $0.position)
    }
    return aliases
  }
}
