internal import Datasets
internal import Diagnostics
internal import SourceText

extension BlockSubject {
  /// What is highlighted: a category by its code, or nothing.
  enum Highlight {
    case none
    case category(Int32)

    var code: Int32? {
      if case .category(let code) = self { code } else { nil }
    }
  }

  /// What the block highlights in a dimension; nil, with an error, where the name is none of its.
  func highlight(in dimension: Dimension, with body: inout BodyRenderer) -> Highlight? {
    guard let text = fields.text("highlight", diagnostics: &body.diagnostics) else {
      return Highlight.none
    }
    guard let slug = Slug(exactly: text.value), let code = dimension.code(of: slug) else {
      body.diagnostics.error(
        "'\(dataset.name)' has no \(dimension.name) '\(text.value)'", at: text.position,
        hint: Suggestion.hint(for: text.value, among: dimension.categories.map(\.slug.text)))
      return nil
    }
    guard slug != dataset.description.comparator?.slug else {
      body.diagnostics.error(
        "'\(text.value)' is the comparator, which is a line and not highlighted",
        at: text.position, hint: "take the line away")
      return nil
    }
    let index = dataset.dimensions.firstIndex { $0.name == dimension.name }
    guard code != index.flatMap({ dataset.totalCode(ofDimension: $0) }) else {
      body.diagnostics.error(
        "'\(text.value)' is the total of the others, which has no bar among them",
        at: text.position, hint: "take the line away")
      return nil
    }
    return .category(code)
  }
}
