internal import Content
internal import Datasets

/// The site map for people: every page under the page above it, the datasets, and the pages that
/// Tally makes itself.
struct SiteMapPages {
  static let address = PageAddress.home.appending("site-map")
  static let title = "Site map"

  let site: SiteContext

  var pages: [ListingPage] {
    ListingPage.pages(
      at: Self.address, title: Self.title, lead: "Every page of this site, by section.",
      ancestors: [FindingPages.home], groups: groups)
  }

  private var groups: [ListingGroup] {
    let sections = site.order.pages.compactMap { page -> ListingGroup? in
      var below = site.map.children[page]
      guard page != site.map.home else {
        below.sort { site.order.places[$0] < site.order.places[$1] }
        return ListingGroup(
          title: "Home", anchor: "map_home", address: .home,
          entries: below.map { entry($0) })
      }
      guard !below.isEmpty else { return nil }
      return ListingGroup(
        title: title(of: page), anchor: "map_\(site.order.places[page])",
        address: site.map.pages[page].address, entries: below.map { entry($0) })
    }
    return sections + [data, topics, others].filter { !$0.entries.isEmpty }
  }

  private func entry(_ page: Int) -> ListingEntry {
    ListingEntry(label: site.plainTitles[page], address: site.map.pages[page].address)
  }

  /// `Strategy: Prevent`: a section with the one that it lies in, where that is not the site.
  private func title(of page: Int) -> String {
    let above = site.map.ancestors(of: page).dropFirst().map { site.plainTitles[$0] }
    return (above + [site.plainTitles[page]]).joined(separator: ": ")
  }

  private var data: ListingGroup {
    ListingGroup(
      title: "Data", anchor: "map_data", address: DatasetLayout.listAddress,
      entries: site.library.datasets.indices.map { dataset in
        ListingEntry(
          label: site.library.datasets[dataset].description.title,
          address: site.layouts[dataset].address)
      })
  }

  private var topics: ListingGroup {
    ListingGroup(
      title: TopicIndex.title, anchor: "map_topics", address: TopicIndex.address,
      entries: site.topics.topics.map { ListingEntry(label: $0.label, address: $0.address) })
  }

  private var others: ListingGroup {
    var entries: [ListingEntry] = [
      ListingEntry(label: SearchPage.title, address: SearchPage.address),
      ListingEntry(label: AlphabetPages.title, address: AlphabetPages.address),
    ]
    // The lists of topics and of datasets head groups of their own.
    entries += site.ownPages
      .filter { $0.address != TopicIndex.address && $0.address != DatasetLayout.listAddress }
      .map { ListingEntry(label: $0.title, address: $0.address) }
    return ListingGroup(title: "About the whole site", anchor: "map_whole", entries: entries)
  }
}
