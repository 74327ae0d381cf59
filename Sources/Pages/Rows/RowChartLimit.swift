internal import Content
internal import Datasets
internal import Diagnostics

/// Refuses a chart of thousands of rows on the page of each of them: such a site would grow with the
/// square of its data.
enum RowChartLimit {
  /// An error, and false, where a page that is one of many would show too many rows.
  static func allows(
    _ kind: ChartBlock.Kind, of subject: BlockSubject, with body: inout BodyRenderer
  ) -> Bool {
    let limit = DatasetLayout.pageLimit
    guard let row = body.row, row.count > limit, [.ranking, .funnel].contains(kind),
      let size = subject.dataset.dimensions.map(\.categories.count).max(), size > limit
    else { return true }
    body.diagnostics.error(
      "this chart would show \(size) rows on \(row.count) pages, and \(limit) is the most",
      at: subject.position,
      hint: "give the rank in a card, with '?show=rank', or show the row in a ```table block")
    return false
  }
}
