internal import Content
internal import Diagnostics
internal import SourceText

/// Holds the old addresses of pages against each other and against what stands on the site.
enum AliasChecks {
  /// - Parameter isTaken: whether a page stands at an address.
  static func check(
    _ site: SiteContext, diagnostics: inout [Diagnostic], isTaken: (PageAddress) -> Bool
  ) {
    var taken: [PageAddress: Alias] = [:]
    for page in site.map.pages where page.row?.isFirst ?? false {
      for alias in page.frontMatter.aliases {
        diagnostics.error(
          "this file makes a page for each row, so nobody could tell to which of them an alias leads",
          at: alias.position,
          hint: "put it into the page of the folder, index.md, which names them all")
      }
    }
    for alias in Alias.all(of: site) {
      let name = alias.address.parts.joined(separator: "/")
      if alias.address == alias.target {
        diagnostics.error(
          "'\(name)' is where this page stands now, and needs no alias", at: alias.position,
          hint: "an alias is an address where the page stood before; take this one out")
      } else if isTaken(alias.address) {
        let source = site.map.page(at: alias.address).map { site.map.pages[$0].path }
        diagnostics.error(
          "'\(name)' is the address of \(source ?? "a page that Tally makes"), so it cannot lead on",
          at: alias.position, hint: "take the alias out, or move the page that stands there")
      } else if let other = taken[alias.address], other.position == alias.position {
        continue
      } else if let other = taken[alias.address] {
        diagnostics.error(
          "'\(name)' is already an alias in \(other.position.path), line \(other.position.line)",
          at: alias.position,
          hint: "an old address can lead to one page only; take one of them out")
      } else {
        taken[alias.address] = alias
      }
    }
  }
}
