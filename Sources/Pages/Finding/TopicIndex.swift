internal import Content
internal import Diagnostics
internal import SourceText

/// The topics of a site's pages, and which pages each has; made once, before the first page.
struct TopicIndex: Sendable {
  struct Topic: Sendable {
    let slug: Slug
    /// `Hate crime`: as `site.yml` has it, else made of the slug.
    let label: String
    /// In the order in which the site is read.
    let pages: [Int]

    var address: PageAddress { TopicIndex.address.appending(slug.text) }
  }

  /// The list of all topics.
  static let address = PageAddress.home.appending("topics")
  static let title = "Topics"
  /// The most related pages that a page names.
  static let relatedLimit = 5
  /// How many pages of a topic are looked at for related ones: its first, and those around the
  /// page, so that a page's work does not grow with its topics.
  private static let candidateLimit = 32

  /// In the order of their labels.
  let topics: [Topic]
  /// The topics of each page, in the order in which it names them.
  private let topicsByPage: [[Int]]

  init(_ map: SiteMap, order: SiteOrder, labels: [TopicLabel]) {
    let given = Dictionary(
      labels.map { ($0.topic, $0.label) }, uniquingKeysWith: { first, _ in first })
    var pages: [Slug: [Int]] = [:]
    for page in order.pages {
      for topic in Self.unique(map.pages[page].frontMatter.topics) {
        pages[topic, default: []].append(page)
      }
    }
    let topics = pages.map { slug, pages in
      Topic(slug: slug, label: given[slug] ?? Self.label(of: slug), pages: pages)
    }
    let sorted = topics.map { (key: TitleOrder($0.label), topic: $0) }.sorted {
      ($0.key, $0.topic.slug) < ($1.key, $1.topic.slug)
    }.map(\.topic)
    let places = Dictionary(uniqueKeysWithValues: zip(sorted.map(\.slug), sorted.indices))
    self.topics = sorted
    topicsByPage = map.pages.map { page in
      Self.unique(page.frontMatter.topics).compactMap { places[$0] }
    }
  }

  /// The topics of a page, in the order in which it names them.
  func topics(of page: Int) -> [Topic] { topicsByPage[page].map { topics[$0] } }

  /// The pages that share most topics with a page, the nearest first of those that share as many.
  /// Those that its section lists beside it, the pages above and below it and the home page are
  /// left out, and so are those of a file that stands for many: their folder's page tells of them.
  func related(to page: Int, on map: SiteMap, order: SiteOrder) -> [Int] {
    var shared: [Int: Int] = [:]
    for topic in topicsByPage[page] {
      for candidate in candidates(near: page, in: topics[topic].pages, order: order) {
        shared[candidate, default: 0] += 1
      }
    }
    let above = Set(map.ancestors(of: page))
    let parent = map.parents[page]
    let isTopLevel = parent == map.home
    let found = shared.filter { candidate, _ in
      candidate != page && candidate != map.home && !above.contains(candidate)
        && map.pages[candidate].row == nil
        && map.parents[candidate] != page && (isTopLevel || map.parents[candidate] != parent)
    }
    func distance(_ candidate: Int) -> Int { abs(order.places[candidate] - order.places[page]) }
    return found.sorted { left, right in
      (right.value, distance(left.key), order.places[left.key])
        < (left.value, distance(right.key), order.places[right.key])
    }.prefix(Self.relatedLimit).map(\.key)
  }

  /// The first pages of a topic, and those around a page of it.
  private func candidates(near page: Int, in pages: [Int], order: SiteOrder) -> Set<Int> {
    guard pages.count > 2 * Self.candidateLimit else { return Set(pages) }
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if order.places[pages[middle]] < order.places[page] {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let start = max(0, low - Self.candidateLimit / 2)
    return Set(pages.prefix(Self.candidateLimit))
      .union(pages[start...].prefix(Self.candidateLimit))
  }

  private static func unique(_ topics: [Slug]) -> [Slug] {
    var seen: Set<Slug> = []
    return topics.filter { seen.insert($0).inserted }
  }

  /// `Hate crime` of `hate-crime`.
  private static func label(of slug: Slug) -> String {
    let words = slug.text.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Warns of names in `site.yml` for topics that no page has.
  static func checkLabels(of site: SiteContext, diagnostics: inout [Diagnostic]) {
    let known = Set(site.topics.topics.map(\.slug))
    for label in site.configuration.topicLabels where !known.contains(label.topic) {
      diagnostics.warn(
        "'topics' names '\(label.topic)', which no page has as its topic", at: label.position,
        hint: Suggestion.hint(for: label.topic.text, among: known.map(\.text).sorted())
          ?? "name it in the front matter of a page, or take this line away")
    }
  }
}
