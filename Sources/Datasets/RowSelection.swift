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
    try checkLength(of: path)
    var codes: [Int32] = []
    for (dimension, segment) in zip(dimensions, path) {
      codes.append(try code(of: segment, in: dimension))
    }
    let namesPeriod = path.count > dimensions.count
    let period = namesPeriod ? try self.period(named: path[dimensions.count]) : latestPeriod
    guard let period else {
      throw .wrong(
        "no row of '\(name)' has a value, so there is no latest period",
        hint: "name a period behind it")
    }
    guard let row = row(codes: codes, period: period) else {
      let full = [name.text] + path.prefix(dimensions.count) + [periods[period].slug.text]
      throw .wrong(
        "there is no row '\(full.joined(separator: "/"))'",
        hint: namesPeriod
          ? "add it to the data, with [x] if no value is published"
          : "the latest period is \(periods[period].label); name another one behind it")
    }
    return RowSelection(codes: codes, period: period, row: row, namesPeriod: namesPeriod)
  }

  /// A path names each dimension, and may name a period.
  private func checkLength(of path: [String]) throws(ReferenceFault) {
    guard path.count < dimensions.count || path.count > dimensions.count + 1 else { return }
    let words = dimensions.map(\.name) + ["a period if it is not the latest"]
    let hint = "behind '\(name)/' stands \(words.joined(separator: ", then "))"
    let address = Excerpt.of(([name.text] + path).joined(separator: "/"))
    if path.count < dimensions.count {
      throw .wrong("'\(address)' names no \(dimensions[path.count].name)", hint: hint)
    }
    let surplus = Excerpt.of(path[dimensions.count + 1])
    throw .wrong("'\(address)' has a part too many, '\(surplus)'", hint: hint)
  }

  /// The selection that leads to a row; nil for a row of a list, which has no period.
  package func selection(ofRow row: Int) -> RowSelection? {
    guard !periodCodes.isEmpty else { return nil }
    return RowSelection(
      codes: codes(ofRow: row), period: Int(periodCodes[row]), row: row, namesPeriod: true)
  }

  /// The rows of a list that `DIMENSION…` leads to, which may leave out dimensions at its end.
  package func filter(_ path: [String]) throws(ReferenceFault) -> [Int] {
    guard path.count <= dimensions.count else {
      throw .wrong(
        "'\(name)' cannot be filtered by '\(Excerpt.of(path.joined(separator: "/")))'",
        hint: dimensions.isEmpty
          ? "name its filter columns under 'dimensions' in \(description.path)"
          : "its rows are filtered by \(dimensions.map(\.name).joined(separator: ", then "))")
    }
    var codes: [Int32] = []
    for (dimension, segment) in zip(dimensions, path) {
      codes.append(try code(of: segment, in: dimension))
    }
    guard let first = codes.first, let rows = rowsOfFirstDimension else {
      return Array(0..<rowCount)
    }
    if codes.count == 1 { return Array(rows.rows(of: first)) }
    return rows.rows(of: first).filter { row in
      zip(dimensions, codes).allSatisfy { $0.codes[row] == $1 }
    }
  }

  /// The index of a period by its slug.
  package func period(named text: String) throws(ReferenceFault) -> Int {
    guard let index = periods.firstIndex(where: { $0.slug.text == text }) else {
      throw .wrong(
        "'\(name)' has no period '\(Excerpt.of(text))'",
        hint: Suggestion.hint(for: text, among: periods.map(\.slug.text))
          ?? Self.known(periods.suffix(6).map(\.slug.text), of: periods.count))
    }
    return index
  }

  private func code(of text: String, in dimension: Dimension) throws(ReferenceFault) -> Int32 {
    guard let slug = Slug(exactly: text), let code = dimension.code(of: slug) else {
      let slugs = dimension.categories.map(\.slug.text)
      throw .wrong(
        "'\(name)' has no \(dimension.name) '\(Excerpt.of(text))'",
        hint: Suggestion.hint(for: text, among: slugs)
          ?? Self.known(slugs.sorted().prefix(6), of: slugs.count))
    }
    return code
  }

  private static func known(_ names: some Collection<String>, of count: Int) -> String {
    let more = count > names.count ? " and \(count - names.count) more" : ""
    return "it has \(names.joined(separator: ", "))\(more)"
  }
}
