internal import Content
internal import Datasets
internal import SourceText

/// The categories of a dimension that get a page each: all but the comparator and a declared total,
/// in the dataset's order.
struct RowCategories {
  let dimension: Dimension
  /// Their codes.
  let indices: [Int]
  private let dataset: Dataset
  /// The only row of each category of a list; nil where a category has several.
  private let rows: [Int]?

  init(_ dataset: Dataset, dimension number: Int) {
    self.dataset = dataset
    let dimension = dataset.dimensions[number]
    self.dimension = dimension
    let total = dataset.totalCode(ofDimension: number).map(Int.init)
    let comparator = dataset.description.comparator
      .flatMap { $0.dimension == dimension.name ? dimension.code(of: $0.slug) : nil }
      .map(Int.init)
    indices = dimension.categories.indices.filter { $0 != total && $0 != comparator }
    rows = dataset.isList ? Self.onlyRows(of: dimension) : nil
  }

  func label(_ index: Int) -> String { dimension.categories[index].label }

  func slug(_ index: Int) -> Slug { dimension.categories[index].slug }

  /// What stands for itself in braces: the category by the dimension's name, and where a list has
  /// one row for each, what else is in that row by the names of its columns.
  func names(_ index: Int) -> RowNames {
    var values: [String: RowNames.Value] = [:]
    if let row = rows?[index] {
      for column in dataset.textColumns {
        values[column.name] = RowNames.Value(
          text: column.cells[row], slug: Slug(of: column.cells[row])?.text ?? "")
      }
      for other in dataset.dimensions {
        values[other.name] = Self.value(of: other.category(ofRow: row))
      }
    }
    values[dimension.name] = Self.value(of: dimension.categories[index])
    return RowNames(values)
  }

  private static func value(of category: Dimension.Category) -> RowNames.Value {
    RowNames.Value(text: category.label.isolated, slug: category.slug.text)
  }

  private static func onlyRows(of dimension: Dimension) -> [Int]? {
    var rows = [Int?](repeating: nil, count: dimension.categories.count)
    for (row, code) in dimension.codes.enumerated() {
      guard rows[Int(code)] == nil else { return nil }
      rows[Int(code)] = row
    }
    let found = rows.compactMap(\.self)
    return found.count == rows.count ? found : nil
  }
}
