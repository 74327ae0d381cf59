internal import SourceText

extension Dataset {
  /// The row that `rowPath` writes as this path; nil where there is none.
  package func row(atPath path: String) -> Int? {
    if isList { return columns.listAnchors.firstIndex(of: path) }
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == dimensions.count + 1, let last = parts.last,
      let period = periods.firstIndex(where: { $0.slug.text == last })
    else { return nil }
    var codes: [Int32] = []
    for (dimension, part) in zip(dimensions, parts) {
      guard let slug = Slug(exactly: part), let code = dimension.code(of: slug) else { return nil }
      codes.append(code)
    }
    return row(codes: codes, period: period)
  }

  /// A row in words, as a reader knows it: `Trafford, 12 months to 30 April 2015`.
  package func rowLabel(_ row: Int) -> String {
    var words = dimensions.map { $0.category(ofRow: row).label }
    if let period = period(ofRow: row) { words.append(period.label) }
    if isList, let text = textColumns.first?.cells[row] { words.append(text) }
    return words.joined(separator: ", ")
  }
}
