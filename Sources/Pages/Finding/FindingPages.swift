internal import Content
internal import Datasets

/// The pages by which others are found: topics, the A to Z, the site map, search, and the further
/// pages of long sections.
struct FindingPages: Sendable {
  /// The page above them all.
  static let home: (label: String, address: PageAddress) = ("Home", .home)

  let site: SiteContext
  /// The pages as they are published.
  let pages: [PageFacts]
  /// What rests on each dataset.
  let uses: [DatasetUses]

  /// The addresses of all of them, before anything is rendered.
  static func addresses(of site: SiteContext) -> [PageAddress] {
    [SearchPage.address] + lists(of: site, uses: []).map(\.address)
  }

  /// The lists of pages.
  @Sendable func lists() -> [OutputFile] {
    let renderer = ListingRenderer(site: site)
    return Self.lists(of: site, uses: uses).map { renderer.file($0) }
  }

  /// The search, and what it finds by.
  func search() -> [OutputFile] {
    SearchPage(site: site, index: SearchIndex(of: site, pages: pages)).files()
  }

  private static func lists(of site: SiteContext, uses: [DatasetUses]) -> [ListingPage] {
    AlphabetPages(site: site).pages + SiteMapPages(site: site).pages
      + TopicPages(site: site, uses: uses).pages + SectionPages(site: site).pages
  }
}

extension SiteContext {
  /// The pages that Tally makes of a site as a whole, which readers look for by name.
  var ownPages: [StatementPages.Place] {
    var places = [StatementPages.Place(address: DatasetLayout.listAddress, title: "Data")]
    if !topics.topics.isEmpty {
      places.append(StatementPages.Place(address: TopicIndex.address, title: TopicIndex.title))
    }
    if !log.entries.isEmpty {
      places.append(StatementPages.Place(address: ChangePages.address, title: ChangePages.title))
    }
    if configuration.committee != nil {
      places.append(
        StatementPages.Place(address: CommitteeEdition.address, title: "Committee edition"))
    }
    return places + StatementPages.places
  }

  /// A page as an entry of a list: with the title of the page above it, since pages of several
  /// sections can have the same.
  func listingEntry(ofPage page: Int) -> ListingEntry {
    let parent = map.parents[page]
    return ListingEntry(
      label: plainTitles[page], address: map.pages[page].address,
      detail: parent == map.home ? nil : parent.map { plainTitles[$0] })
  }

  /// A page as an entry that says what it is about.
  func summarisedEntry(ofPage page: Int) -> ListingEntry {
    ListingEntry(
      label: plainTitles[page], address: map.pages[page].address,
      summary: plainSummary(ofPage: page))
  }

  /// A dataset as an entry of a list.
  func listingEntry(ofDataset dataset: Int) -> ListingEntry {
    ListingEntry(
      label: library.datasets[dataset].description.title, address: layouts[dataset].address,
      detail: "Data")
  }
}
