internal import SourceText

/// How messages call the cells of a table.
struct CellNames {
  let dataset: Dataset

  /// `Bury`.
  func category(ofRow row: Int, _ dimension: Int) -> String {
    Excerpt.of(dataset.dimensions[dimension].category(ofRow: row).label)
  }

  /// `Bury`, or `Bury (Male)` in a table of two dimensions.
  func cell(_ row: Int, in table: AdditiveTable) -> String {
    let names = table.dimensions.map { category(ofRow: row, $0) }
    return names.count == 2 ? "\(names[0]) (\(names[1]))" : names.joined()
  }

  /// What the cells of a line share: `Male, 2015`.
  func shared(by line: AdditiveTable.Line, of table: AdditiveTable) -> String {
    let words = dataset.dimensions.indices.compactMap { index -> String? in
      if index == line.dimension { return nil }
      if let shared = line.shared, shared.dimension == index {
        return Excerpt.of(dataset.dimensions[index].categories[Int(shared.code)].label)
      }
      return category(ofRow: table.example, index)
    }
    return (words + period(ofRow: table.example)).joined(separator: ", ")
  }

  /// What the rows of a table share.
  func shared(by table: AdditiveTable) -> String {
    shared(by: table.example, leavingOut: table.dimensions)
  }

  /// The categories and the period of a row, but for some dimensions.
  func shared(by row: Int, leavingOut dimensions: [Int]) -> String {
    let words = dataset.dimensions.indices.filter { !dimensions.contains($0) }
      .map { category(ofRow: row, $0) }
    return (words + period(ofRow: row)).joined(separator: ", ")
  }

  private func period(ofRow row: Int) -> [String] {
    dataset.period(ofRow: row).map { [Excerpt.of($0.label)] } ?? []
  }

  /// `A, B and C`; of more than the limit, `A, B, C and 2 more`. Only names that are shown are made.
  static func list<Item>(
    _ items: [Item], limit: Int = 4, name: (Item) -> String
  ) -> String {
    guard items.count > 1 else { return items.first.map(name) ?? "" }
    let isWhole = items.count <= limit
    let shown = (isWhole ? items.dropLast() : items.prefix(limit - 1)).map(name)
    let last = isWhole ? name(items[items.count - 1]) : "\(items.count - limit + 1) more"
    return "\(shown.joined(separator: ", ")) and \(last)"
  }
}
