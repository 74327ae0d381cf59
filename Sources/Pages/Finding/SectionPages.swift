internal import Content

/// The further pages of sections that are too long for one: the section's own page begins the list.
struct SectionPages {
  let site: SiteContext

  var pages: [ListingPage] {
    site.order.pages.flatMap { section -> [ListingPage] in
      let children = site.map.children[section]
      guard children.count > Pager.entryLimit, site.map.pages[section].isIndex,
        section != site.map.home
      else { return [] }
      let title = site.plainTitles[section]
      let ancestors = site.map.ancestors(of: section).map {
        ($0 == site.map.home ? "Home" : site.plainTitles[$0], site.map.pages[$0].address)
      }
      return Array(
        ListingPage.pages(
          at: site.map.pages[section].address, title: title,
          lead: "More pages of this section.", ancestors: ancestors,
          groups: [ListingGroup(entries: children.map { site.summarisedEntry(ofPage: $0) })]
        ).dropFirst())
    }
  }
}
