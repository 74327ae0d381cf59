internal import Content
internal import Datasets

/// A page for each topic, with its pages and the datasets that these rest on, and the list of all
/// topics.
struct TopicPages {
  /// The most datasets that a topic's page names.
  private static let datasetLimit = 100

  let site: SiteContext
  /// What rests on each dataset; empty while nothing is rendered.
  let uses: [DatasetUses]

  /// None on a site whose pages name no topics.
  var pages: [ListingPage] {
    guard !site.topics.topics.isEmpty else { return [] }
    let datasets = datasetsByPage
    return list + site.topics.topics.flatMap { pages(of: $0, datasetsByPage: datasets) }
  }

  private var list: [ListingPage] {
    ListingPage.pages(
      at: TopicIndex.address, title: TopicIndex.title,
      lead: "What the pages of this site are about.", ancestors: [FindingPages.home],
      groups: [
        ListingGroup(
          entries: site.topics.topics.map { topic in
            ListingEntry(
              label: topic.label, address: topic.address,
              detail: topic.pages.count == 1 ? "1 page" : "\(topic.pages.count) pages")
          })
      ])
  }

  private func pages(
    of topic: TopicIndex.Topic, datasetsByPage: [Int: [Int]]
  ) -> [ListingPage] {
    var pages = ListingPage.pages(
      at: topic.address, title: topic.label,
      lead: "The pages of this site about this topic, and the data that they rest on.",
      ancestors: [FindingPages.home, (TopicIndex.title, TopicIndex.address)],
      groups: [
        ListingGroup(
          title: "Pages", anchor: "topic_pages",
          entries: topic.pages.map { page in
            var entry = site.summarisedEntry(ofPage: page)
            entry.detail = site.listingEntry(ofPage: page).detail
            return entry
          })
      ])
    let datasets = Set(topic.pages.flatMap { datasetsByPage[$0] ?? [] }).sorted()
    if !datasets.isEmpty { pages[0].groups.append(group(of: datasets)) }
    return pages
  }

  private func group(of datasets: [Int]) -> ListingGroup {
    let entries = datasets.prefix(Self.datasetLimit).map { index in
      let description = site.library.datasets[index].description
      return ListingEntry(
        label: description.title, address: site.layouts[index].address,
        summary: description.summary)
    }
    let rest = datasets.count - entries.count
    return ListingGroup(
      title: "Data", anchor: "topic_data",
      entries: rest == 0
        ? entries
        : entries + [
          ListingEntry(
            label: "All datasets", address: DatasetLayout.listAddress, detail: "\(rest) more")
        ])
  }

  private var datasetsByPage: [Int: [Int]] {
    var datasets: [Int: [Int]] = [:]
    for (dataset, use) in uses.enumerated() {
      for page in use.pages { datasets[page, default: []].append(dataset) }
    }
    return datasets
  }
}
