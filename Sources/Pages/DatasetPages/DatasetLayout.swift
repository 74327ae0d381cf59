internal import Content
internal import Datasets
internal import SourceText

/// On which page each row of a dataset stands: on one up to `pageLimit` rows, else on a page for
/// each category of the first dimension, and where one of these is too long, for each period.
struct DatasetLayout: Sendable {
  /// The longest table that stands on one page.
  static let pageLimit = 500
  /// The most rows of a dataset whose every row has a page; of longer ones, only cited rows have.
  static let fullLimit = 100_000

  /// A page of a dataset that does not fit on one.
  struct Part: Sendable {
    let address: PageAddress
    let label: String
    let rows: [Int]
  }

  /// The list of all datasets.
  static let listAddress = PageAddress.home.appending("data")

  /// The pages of the list of all datasets.
  static func listAddresses(of library: DatasetLibrary) -> [PageAddress] {
    guard let pager = Pager(address: listAddress, entryCount: library.datasets.count) else {
      return [listAddress]
    }
    return (1...pager.count).map(pager.address(of:))
  }

  let address: PageAddress
  /// Empty where all rows stand on the dataset's own page.
  let parts: [Part]
  private let partOfRow: [Int32]

  init(_ dataset: Dataset) {
    address = Self.listAddress.appending(dataset.name.text)
    guard dataset.rowCount > Self.pageLimit, !dataset.dimensions.isEmpty || !dataset.isList else {
      parts = []
      partOfRow = []
      return
    }
    let parts = Self.parts(of: dataset, at: address)
    var partOfRow = [Int32](repeating: 0, count: dataset.rowCount)
    for (index, part) in parts.enumerated() {
      for row in part.rows { partOfRow[row] = Int32(index) }
    }
    self.parts = parts
    self.partOfRow = partOfRow
  }

  /// The page on which a row stands.
  func address(ofRow row: Int) -> PageAddress {
    parts.isEmpty ? address : parts[Int(partOfRow[row])].address
  }

  /// The pages on which any of these rows stand, in their order.
  func parts(ofRows rows: some Sequence<Int>) -> [Part] {
    guard !parts.isEmpty else { return [] }
    return Set(rows.map { partOfRow[$0] }).sorted().map { parts[Int($0)] }
  }

  private static func parts(of dataset: Dataset, at address: PageAddress) -> [Part] {
    guard let first = dataset.dimensions.first else {
      return byPeriod(Array(0..<dataset.rowCount), of: dataset, at: address, label: nil)
    }
    var rows = [[Int]](repeating: [], count: first.categories.count)
    for (row, code) in first.codes.enumerated() { rows[Int(code)].append(row) }
    return zip(first.categories, rows).flatMap { category, rows in
      let part = Part(
        address: address.appending(category.slug.text), label: category.label, rows: rows)
      guard rows.count > pageLimit, !dataset.isList else { return [part] }
      return byPeriod(rows, of: dataset, at: part.address, label: category.label)
    }
  }

  private static func byPeriod(
    _ rows: [Int], of dataset: Dataset, at address: PageAddress, label: String?
  ) -> [Part] {
    let rowsByPeriod = Dictionary(grouping: rows) { dataset.periodCodes[$0] }
    return rowsByPeriod.keys.sorted().map { code in
      let period = dataset.periods[Int(code)]
      return Part(
        address: address.appending(period.slug.text),
        label: label.map { "\($0), \(period.label)" } ?? period.label,
        rows: rowsByPeriod[code] ?? [])
    }
  }
}
