internal import Content
internal import Datasets
internal import SourceText

/// What the log tells of one dataset.
struct DatasetRecord {
  /// The most entries that a dataset's own page shows.
  private static let entryLimit = 5

  private let dataset: Dataset
  private let site: SiteContext
  /// The entries that tell something of it, newest first.
  let entries: [ChangeLogEntry]

  init(of dataset: Dataset, in site: SiteContext) {
    self.dataset = dataset
    self.site = site
    entries = site.log.entries.reversed().filter { $0.datasets.contains(dataset.name.text) }
  }

  /// Whether there are more entries than `render` shows.
  var hasMore: Bool { entries.count > Self.entryLimit }

  /// The last entries, for the dataset's own page.
  func render(base: LinkBase) -> HTML {
    let renderer = ChangeEntryRenderer(
      site: site, base: base, level: 3, dataset: dataset.name.text)
    var html = HTML()
    for entry in entries.prefix(Self.entryLimit) { html.append(renderer.render(entry)) }
    return html
  }

  /// The day of the last release that changed it; nil where none did.
  var lastRelease: CalendarDate? { entries.first?.date }

  /// `released`, with what has to be known of it; nil where nothing of the site was released.
  var status: String? {
    guard site.log.lastRelease != nil else { return nil }
    guard !entries.isEmpty else { return "not released yet" }
    var words = [
      site.differsFromRelease(dataset.name.text) ? "changed since the release" : "released"
    ]
    let corrections = entries.filter { $0.kind == .correction }
    if let last = corrections.first { words.append("last corrected on \(last.date.longText)") }
    if let provisional { words.append(provisional) }
    return words.joined(separator: "; ")
  }

  /// How many values of the latest period are provisional; nil for none.
  private var provisional: String? {
    guard !dataset.isList, let latest = dataset.latestPeriod else { return nil }
    let rows = (0..<dataset.rowCount).filter { Int(dataset.periodCodes[$0]) == latest }
    let count = rows.count { dataset.observation($0).qualifiers.contains(.provisional) }
    guard count > 0 else { return nil }
    return count == rows.count
      ? "the latest values are provisional"
      : "\(count) of the \(rows.count) latest values \(count == 1 ? "is" : "are") provisional"
  }
}
