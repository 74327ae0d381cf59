internal import Diagnostics
internal import SourceText

/// The rows that a path of slugs leads to.
package struct RowSelection: Sendable {
  /// One code a dimension.
  package let codes: [Int32]
  /// The index into the dataset's periods.
  package let period: Int
  package let row: Int
  /// Whether the path named the period, or it is the latest.
  package let namesPeriod: Bool
}

extension Dataset {
  /// The one row that `DIMENSION…[/PERIOD]` leads to. Without a period it is the latest one in
  /// which any row has a value or a direction.
  package func select(_ path: [String]) throws(ReferenceFault) -> RowSelection {
    guard path.count == dimensions.count || path.count == dimensions.count + 1 else {
      let words = dimensions.map(\.name) + ["a period if it is not the latest"]
      throw .wrong(
        "'\(name)' has no row '\(path.joined(separator: "/"))'",
        hint: "behind '\(name)/' stands \(words.joined(separator: ", then "))")
    }
    var codes: [Int32] = []
    for (dimension, segment) in zip(dimensions, path) {
      codes.append(try code(of: segment, in: dimension))
    }
    let namesPeriod = path.count > dimensions.count
    let period = namesPeriod ? try self.period(named: path[dimensions.count]) : latestPeriod
    guard let period else {
      throw .wrong("no row of '\(name)' has a value")
    }
    guard let row = row(codes: codes, period: period) else {
      throw .wrong(
        "'\(name)' has no row '\((path.prefix(dimensions.count) + [periods[period].slug.text]).joined(separator: "/"))'",
        hint: namesPeriod
          ? nil : "the latest period is \(periods[period].label); name another one behind it")
    }
    return RowSelection(codes: codes, period: period, row: row, namesPeriod: namesPeriod)
  }

  /// The rows of a list that `DIMENSION…` leads to, which may leave out dimensions at its end.
  package func filter(_ path: [String]) throws(ReferenceFault) -> [Int] {
    guard path.count <= dimensions.count else {
      throw .wrong(
        "'\(name)' cannot be filtered by '\(path.joined(separator: "/"))'",
        hint: dimensions.isEmpty
          ? "name its filter columns under 'dimensions' in its description"
          : "its rows are filtered by \(dimensions.map(\.name).joined(separator: ", then "))")
    }
    var codes: [Int32] = []
    for (dimension, segment) in zip(dimensions, path) {
      codes.append(try code(of: segment, in: dimension))
    }
    return (0..<rowCount).filter { row in
      zip(dimensions, codes).allSatisfy { $0.codes[row] == $1 }
    }
  }

  /// The index of a period by its slug.
  package func period(named text: String) throws(ReferenceFault) -> Int {
    guard let index = periods.firstIndex(where: { $0.slug.text == text }) else {
      let known = periods.map(\.slug.text)
      throw .wrong(
        "'\(name)' has no period '\(text)'",
        hint: Suggestion.hint(for: text, among: known)
          ?? "it has \(known.suffix(6).joined(separator: ", "))")
    }
    return index
  }

  private func code(of text: String, in dimension: Dimension) throws(ReferenceFault) -> Int32 {
    guard let slug = Slug(exactly: text), let code = dimension.code(of: slug) else {
      throw .wrong(
        "'\(name)' has no \(dimension.name) '\(text)'",
        hint: Suggestion.hint(for: text, among: dimension.categories.map(\.slug.text)))
    }
    return code
  }
}
