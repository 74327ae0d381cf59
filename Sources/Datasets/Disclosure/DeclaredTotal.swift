package import SourceText

extension DatasetDescription {
  /// A row that is the sum of the others of its dimension, as `disclosure: {totals: …}` names it.
  package struct DeclaredTotal: Sendable {
    package let dimension: Located<String>
    /// The row's category, by its label or its slug.
    package let name: Located<String>
    package let slug: Slug
  }
}

extension Dataset {
  /// The code of the category that is the sum of a dimension's others; nil where none is declared.
  package func totalCode(ofDimension dimension: Int) -> Int32? {
    description.totals.first { $0.dimension.value == dimensions[dimension].name }
      .flatMap { dimensions[dimension].code(of: $0.slug) }
  }
}
