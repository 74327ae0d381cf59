internal import Content
internal import Datasets
internal import SourceText

/// The A to Z: every page and dataset by its title, on one page or, where there are too many, on
/// one for each letter.
struct AlphabetPages {
  static let address = PageAddress.home.appending("a-z")
  static let title = "A to Z"
  /// The most entries that stand on one page.
  static let limit = 500

  private static let lead = "Every page and every dataset of this site, by title."

  let site: SiteContext

  /// A letter and what stands under it, in order.
  typealias Section = (letter: TitleOrder.Letter, entries: [ListingEntry])

  var pages: [ListingPage] {
    let letters = site.alphabet
    let count = letters.reduce(0) { $0 + $1.entries.count }
    guard count > Self.limit else {
      return [
        ListingPage(
          address: Self.address, title: Self.title, lead: Self.lead,
          ancestors: [FindingPages.home],
          letters: letters.map {
            ListingPage.Letter(
              label: $0.letter.label, address: Self.address, anchor: Self.anchor($0.letter))
          },
          groups: letters.map {
            ListingGroup(
              title: $0.letter.label, anchor: Self.anchor($0.letter), entries: $0.entries)
          })
      ]
    }
    let links = letters.map {
      ListingPage.Letter(
        label: $0.letter.label, address: Self.address.appending($0.letter.slug), anchor: nil)
    }
    let overview = ListingPage(
      address: Self.address, title: Self.title, lead: Self.lead, ancestors: [FindingPages.home],
      groups: [
        ListingGroup(
          entries: letters.map {
            ListingEntry(
              label: $0.letter.label, address: Self.address.appending($0.letter.slug),
              detail: $0.entries.count == 1 ? "1 title" : "\($0.entries.count) titles")
          })
      ])
    return [overview]
      + letters.flatMap { letter, entries in
        ListingPage.pages(
          at: Self.address.appending(letter.slug), title: "\(Self.title): \(letter.label)",
          lead: "Every page and every dataset whose title begins with \(Self.words(letter)).",
          ancestors: [FindingPages.home, (Self.title, Self.address)], letters: links,
          groups: [ListingGroup(entries: entries)], limit: Self.limit)
      }
  }

  /// All entries under their letters, both in order.
  static func sections(of site: SiteContext) -> [Section] {
    let entries =
      site.order.pages.map { site.listingEntry(ofPage: $0) }
      + site.library.datasets.indices.map { site.listingEntry(ofDataset: $0) }
      + site.ownPages.map { ListingEntry(label: $0.title, address: $0.address) }
    let keys = Workers.map(count: entries.count) { entries[$0].map { TitleOrder($0.label) } }
    let keyed = zip(keys, entries).enumerated().map { (key: $1.0, place: $0, entry: $1.1) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }
    var letters: [Section] = []
    for item in keyed {
      if letters.last?.letter == item.key.letter {
        letters[letters.count - 1].entries.append(item.entry)
      } else {
        letters.append((item.key.letter, [item.entry]))
      }
    }
    return letters
  }

  private static func anchor(_ letter: TitleOrder.Letter) -> String { "letter_\(letter.slug)" }

  private static func words(_ letter: TitleOrder.Letter) -> String {
    switch letter {
    case .digits: "a digit"
    case .latin: letter.label
    case .other: "another sign"
    }
  }
}
