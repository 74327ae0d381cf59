internal import Content

/// The order in which the pages of a site are read: each before those below it, the sections as the
/// main navigation has them, and the others behind.
struct SiteOrder: Sendable {
  /// All pages in this order.
  let pages: [Int]
  /// The place of each page in `pages`.
  let places: [Int]
  /// The section that each page lies in: the first part of its address, nil for the home page.
  private let sections: [String?]

  /// - Parameter navigation: the folders of the main navigation, in order.
  init(_ map: SiteMap, navigation: [String]) {
    let ranks = Dictionary(
      zip(navigation, navigation.indices), uniquingKeysWith: { first, _ in first })
    func rank(_ page: Int) -> Int {
      map.pages[page].address.parts.first.flatMap { ranks[$0] } ?? navigation.count
    }
    var waiting = Array(map.pages.indices.filter { map.parents[$0] == nil }.reversed())
    var pages: [Int] = []
    while let page = waiting.popLast() {
      pages.append(page)
      var below = map.children[page]
      if page == map.home {
        below = below.enumerated()
          .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
          .map(\.element)
      }
      waiting += below.reversed()
    }
    var places = [Int](repeating: 0, count: map.pages.count)
    for (place, page) in pages.enumerated() { places[page] = place }
    self.pages = pages
    self.places = places
    sections = map.pages.map(\.address.parts.first)
  }

  /// The page before a page in its section; nil for the section's own.
  func previous(of page: Int) -> Int? { neighbour(of: page, by: -1) }

  /// The page after a page in its section; nil for the last.
  func next(of page: Int) -> Int? { neighbour(of: page, by: 1) }

  private func neighbour(of page: Int, by step: Int) -> Int? {
    let place = places[page] + step
    guard let section = sections[page], pages.indices.contains(place) else { return nil }
    return sections[pages[place]] == section ? pages[place] : nil
  }
}
