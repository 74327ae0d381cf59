internal import Diagnostics
internal import SourceText

/// A dimension as it grows row by row: its categories, and the code of each row's.
struct DimensionBuilder {
  let name: String
  private let label: String
  private var categories: [Dimension.Category] = []
  private var codesByLabel: [String: Int32] = [:]
  private var codesBySlug: [Slug: Int32] = [:]
  var column = CodeColumn()

  init(name: String, label: String) {
    self.name = name
    self.label = label
  }

  var dimension: Dimension {
    Dimension(name: name, label: label, categories: categories, codes: column.codes)
  }

  /// The label of a category that `code` gave out.
  func label(of code: Int32) -> String { categories[Int(code)].label }

  /// The code of the category in a cell, a new one where it is the first of its name; nil, with an
  /// error, where it cannot name a category.
  mutating func code(
    in cells: CellReader, column index: Int, bytes: UnsafeRawBufferPointer,
    diagnostics: inout [Diagnostic]
  ) -> Int32? {
    let code = code(
      of: String(decoding: cells.bytes(index), as: UTF8.self), at: cells.position(index),
      diagnostics: &diagnostics)
    if let code { column.remember(cells.cell(index), as: code, in: bytes) }
    return code
  }

  /// The code of a category by its label.
  mutating func code(
    of label: String, at position: @autoclosure () -> SourcePosition,
    diagnostics: inout [Diagnostic]
  ) -> Int32? {
    if let code = codesByLabel[label] { return code }
    guard let slug = Slug(of: label) else {
      diagnostics.error(
        label.isEmpty
          ? "this row names no \(name)"
          : "'\(Excerpt.of(label))' has no letter or digit to make an address of",
        at: position(), hint: label.isEmpty ? "each row needs one" : "write a name")
      return nil
    }
    if let other = codesBySlug[slug] {
      diagnostics.error(
        "'\(Excerpt.of(label))' and '\(Excerpt.of(categories[Int(other)].label))' have the same "
          + "address '\(Excerpt.of(slug.text))'",
        at: position(),
        hint: "write both the same, or make the names differ by a letter or digit")
      return nil
    }
    if Predicate.names.contains(slug.text) {
      diagnostics.error(
        "'\(label)' is a word that claims use and cannot name a row", at: position(),
        hint: "add a word to it")
      return nil
    }
    let code = Int32(categories.count)
    categories.append(
      Dimension.Category(label: label.withoutDirectionControls, slug: slug))
    codesByLabel[label] = code
    codesBySlug[slug] = code
    return code
  }
}
