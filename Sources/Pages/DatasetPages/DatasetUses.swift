/// Which pages rest on a dataset, as a whole and row by row.
struct DatasetUses: Sendable {
  /// In the order of the site.
  private(set) var pages: [Int] = []
  /// The pages that cite a row, in the order of the site.
  private(set) var pagesByRow: [Int: [Int]] = [:]

  /// The uses of each of a site's datasets, gathered from its pages.
  static func gather(from pages: [RenderedPage], datasetCount: Int) -> [DatasetUses] {
    var uses = [DatasetUses](repeating: DatasetUses(), count: datasetCount)
    for (page, rendered) in pages.enumerated() {
      for dataset in Set(rendered.citations.map(\.dataset)) { uses[dataset].pages.append(page) }
      for citation in rendered.citations {
        guard let row = citation.row else { continue }
        uses[citation.dataset].pagesByRow[row, default: []].append(page)
      }
    }
    return uses
  }
}
