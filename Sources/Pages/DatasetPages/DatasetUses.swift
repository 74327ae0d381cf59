internal import Content
internal import Datasets

/// Which pages rest on a dataset, as a whole and row by row.
///
/// A page that is made for a row counts for that row alone, and the page above it for the dataset:
/// a file that makes a page for each of thousands of rows would else be listed thousands of times.
struct DatasetUses: Sendable {
  /// In the order of the site.
  private(set) var pages: [Int] = []
  /// The pages that cite a row, in the order of the site.
  private(set) var pagesByRow: [Int: [Int]] = [:]

  /// The uses of each of a site's datasets, gathered from its pages.
  static func gather(from pages: [PageFacts], of site: SiteContext) -> [DatasetUses] {
    let datasets = site.library.datasets
    var uses = [DatasetUses](repeating: DatasetUses(), count: datasets.count)
    var users = [Set<Int>](repeating: [], count: datasets.count)
    for (page, rendered) in pages.enumerated() {
      let row = site.map.pages[page].row
      let user = row == nil ? page : site.map.parents[page] ?? page
      for citation in rendered.citations {
        users[citation.dataset].insert(user)
        guard let cited = citation.row else { continue }
        if let row, !datasets[citation.dataset].isRow(cited, of: row) { continue }
        uses[citation.dataset].pagesByRow[cited, default: []].append(page)
      }
    }
    for (dataset, pages) in users.enumerated() { uses[dataset].pages = pages.sorted() }
    return uses
  }
}

extension Dataset {
  /// Whether a row has the category for which a page is made.
  fileprivate func isRow(_ row: Int, of page: PageRow) -> Bool {
    dimensions.contains { $0.category(ofRow: row).slug == page.slug }
  }
}
