internal import Content
internal import Datasets
internal import SourceText

/// On which page each row of a dataset stands: on one up to `pageLimit` rows, else on a page for
/// each category of the first dimension, and where one of these is too long, for each period.
///
/// A dataset of a million rows has tens of thousands of such pages, so each is put together when it
/// is asked for.
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

  /// What the rows of a part have in common, and where they stand in `rows`.
  private struct Key {
    let category: Int32?
    let period: Int32?
    let rows: Range<Int>
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
  private let dataset: Dataset
  /// Empty where all rows stand on the dataset's own page.
  private var keys: [Key] = []
  /// The rows part by part.
  private var rows: [Int32] = []
  private var partOfRow: [Int32] = []

  init(_ dataset: Dataset) {
    address = Self.listAddress.appending(dataset.name.text)
    self.dataset = dataset
    guard dataset.rowCount > Self.pageLimit else { return }
    if let first = dataset.dimensions.first {
      for (category, ofCategory) in Self.rows(of: first).enumerated() {
        add(ofCategory, category: Int32(category))
      }
    } else if !dataset.isList {
      addByPeriod((0..<dataset.rowCount).map(Int32.init), category: nil)
    }
    guard !keys.isEmpty else { return }
    partOfRow = [Int32](repeating: 0, count: dataset.rowCount)
    for (part, key) in keys.enumerated() {
      for row in rows[key.rows] { partOfRow[Int(row)] = Int32(part) }
    }
  }

  private static func rows(of dimension: Dimension) -> [[Int32]] {
    var rows = [[Int32]](repeating: [], count: dimension.categories.count)
    for (row, code) in dimension.codes.enumerated() { rows[Int(code)].append(Int32(row)) }
    return rows
  }

  private mutating func add(_ ofCategory: [Int32], category: Int32) {
    if ofCategory.count > Self.pageLimit, !dataset.isList {
      addByPeriod(ofCategory, category: category)
    } else {
      let start = rows.count
      rows += ofCategory
      keys.append(Key(category: category, period: nil, rows: start..<rows.count))
    }
  }

  /// Adds a part for each period that some rows have, in the order of time.
  private mutating func addByPeriod(_ some: [Int32], category: Int32?) {
    var counts = [Int](repeating: 0, count: dataset.periods.count)
    for row in some { counts[Int(dataset.periodCodes[Int(row)])] += 1 }
    var next: [Int] = []
    var end = rows.count
    for (period, count) in counts.enumerated() {
      next.append(end)
      end += count
      if count > 0 {
        keys.append(Key(category: category, period: Int32(period), rows: end - count..<end))
      }
    }
    rows += repeatElement(0, count: some.count)
    for row in some {
      let period = Int(dataset.periodCodes[Int(row)])
      rows[next[period]] = row
      next[period] += 1
    }
  }

  /// How many parts there are; 0 where all rows stand on the dataset's own page.
  var partCount: Int { keys.count }

  /// A part by its number.
  func part(_ number: Int) -> Part {
    let key = keys[number]
    let category = key.category.map { dataset.dimensions[0].categories[Int($0)] }
    let period = key.period.map { dataset.periods[Int($0)] }
    return Part(
      address: address(of: key),
      label: [category?.label, period?.label].compactMap(\.self).joined(separator: ", "),
      rows: rows[key.rows].map(Int.init))
  }

  /// The parts on which any of these rows stand, by their numbers and in their order.
  func parts(ofRows rows: some Sequence<Int>) -> [Int] {
    keys.isEmpty ? [] : Set(rows.map { partOfRow[$0] }).sorted().map(Int.init)
  }

  /// Whether a page of the dataset stands at an address.
  func holds(_ other: PageAddress) -> Bool {
    guard other.parts.starts(with: address.parts) else { return false }
    return other == address || keys.contains { address(of: $0) == other }
  }

  /// The page on which a row stands.
  func address(ofRow row: Int) -> PageAddress {
    keys.isEmpty ? address : address(of: keys[Int(partOfRow[row])])
  }

  /// Appends the same as a path from the site's root, `data/crime-rate/2015/`.
  func append(pathOfRow row: Int, to path: inout String) {
    for part in address.parts { Self.append(part, to: &path) }
    guard !keys.isEmpty else { return }
    let key = keys[Int(partOfRow[row])]
    if let category = key.category {
      Self.append(dataset.dimensions[0].categories[Int(category)].slug.text, to: &path)
    }
    if let period = key.period { Self.append(dataset.periods[Int(period)].slug.text, to: &path) }
  }

  private static func append(_ part: String, to path: inout String) {
    path += part
    path += "/"
  }

  private func address(of key: Key) -> PageAddress {
    var parts = address.parts
    if let category = key.category {
      parts.append(dataset.dimensions[0].categories[Int(category)].slug.text)
    }
    if let period = key.period { parts.append(dataset.periods[Int(period)].slug.text) }
    return PageAddress(parts: parts)
  }
}
