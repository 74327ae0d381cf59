internal import Content
internal import Datasets

/// Which pages rest on a dataset, as a whole and row by row.
///
/// A page that is made for a row counts for that row alone, and the page above it for the dataset:
/// a file that makes a page for each of thousands of rows would else be listed thousands of times.
struct DatasetUses: Sendable {
  /// In the order of the site.
  private(set) var pages: [Int] = []
  /// The rows that pages cite, in order, each once.
  private(set) var rows: [Int] = []
  /// Where the pages of each of these rows begin; one more at the end.
  private var starts: [Int32] = []
  /// Row by row, and in the order of the site.
  private var pagesOfRows: [Int32] = []

  /// The pages that cite a row, in the order of the site.
  func pages(citing row: Int) -> ArraySlice<Int32> {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    guard low < rows.count, rows[low] == row else { return [] }
    return pagesOfRows[Int(starts[low])..<Int(starts[low + 1])]
  }

  /// The uses of each of a site's datasets, gathered from its pages.
  static func gather(from pages: [PageFacts], of site: SiteContext) -> [DatasetUses] {
    let datasets = site.library.datasets
    var uses = [DatasetUses](repeating: DatasetUses(), count: datasets.count)
    var users = [Set<Int>](repeating: [], count: datasets.count)
    var citations = [[(row: Int32, page: Int32)]](repeating: [], count: datasets.count)
    for (page, rendered) in pages.enumerated() {
      let row = site.map.pages[page].row
      let user = row == nil ? page : site.map.parents[page] ?? page
      for citation in rendered.citations {
        users[citation.dataset].insert(user)
        guard let cited = citation.row else { continue }
        if let row, !datasets[citation.dataset].isRow(cited, of: row) { continue }
        citations[citation.dataset].append((Int32(cited), Int32(page)))
      }
    }
    for dataset in datasets.indices {
      uses[dataset].pages = users[dataset].sorted()
      uses[dataset].take(citations[dataset], rowCount: datasets[dataset].rowCount)
    }
    return uses
  }

  /// Sorts what cites rows by counting, since there may be hundreds of thousands.
  ///
  /// - Parameter citations: in the order of the site.
  private mutating func take(_ citations: [(row: Int32, page: Int32)], rowCount: Int) {
    guard !citations.isEmpty else { return }
    var next = [Int32](repeating: 0, count: rowCount)
    for citation in citations { next[Int(citation.row)] += 1 }
    var start: Int32 = 0
    for row in next.indices where next[row] > 0 {
      rows.append(row)
      starts.append(start)
      (next[row], start) = (start, start + next[row])
    }
    starts.append(start)
    pagesOfRows = [Int32](repeating: 0, count: citations.count)
    for citation in citations {
      pagesOfRows[Int(next[Int(citation.row)])] = citation.page
      next[Int(citation.row)] += 1
    }
  }
}

extension Dataset {
  /// Whether a row has the category for which a page is made.
  fileprivate func isRow(_ row: Int, of page: PageRow) -> Bool {
    dimensions.contains { $0.category(ofRow: row).slug == page.slug }
  }
}
