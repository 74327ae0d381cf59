package import SourceText

/// A dimension of a dataset: its categories, and which of them each row has.
package struct Dimension: Sendable {
  /// One category: the word that the CSV uses for it and its slug.
  package struct Category: Sendable {
    package let label: String
    package let slug: Slug
  }

  /// `area`.
  package let name: String
  /// `Area`, or what the description calls it.
  package let label: String
  /// In the order in which the file first names them.
  package let categories: [Category]
  /// The index of each row's category.
  package let codes: [Int32]
  private let codesBySlug: [Slug: Int32]

  package init(name: String, label: String, categories: [Category], codes: [Int32]) {
    self.name = name
    self.label = label
    self.categories = categories
    self.codes = codes
    codesBySlug = Dictionary(
      uniqueKeysWithValues: zip(categories.map(\.slug), (0..<Int32(categories.count))))
  }

  /// The index of a category, if there is one with this slug.
  package func code(of slug: Slug) -> Int32? { codesBySlug[slug] }

  /// The category of a row.
  package func category(ofRow row: Int) -> Category { categories[Int(codes[row])] }
}
