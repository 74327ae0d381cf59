internal import Charts
internal import Datasets
internal import Diagnostics
internal import SourceText

extension TrendBlock {
  /// The lines that a block asks for: the one that `where` leads to; those under `lines`; or every
  /// category of the dimension that `where` leaves free. Nil, with an error, where that is none or
  /// too many.
  static func lines(of subject: BlockSubject, with body: inout BodyRenderer) -> [Line]? {
    let dataset = subject.dataset
    let wanted = subject.fields.texts("lines", diagnostics: &body.diagnostics)
    if wanted == nil, subject.fields["lines"] != nil { return nil }
    if wanted == nil, subject.filter.count >= dataset.dimensions.count {
      return subject.fixedCodes(except: -1, with: &body).map {
        [Line(name: dataset.description.title, codes: $0)]
      }
    }
    guard let free = freeDimension(of: subject, wanted: wanted, with: &body),
      let codes = subject.fixedCodes(except: free, with: &body)
    else { return nil }
    let dimension = dataset.dimensions[free]
    guard let chosen = chosen(wanted, of: dimension, in: subject, with: &body) else { return nil }
    guard chosen.count <= TrendChart.lineLimit else {
      let example = dimension.categories.prefix(2).map(\.slug.text).joined(separator: ", ")
      body.diagnostics.error(
        "this chart would have \(chosen.count) lines, and \(TrendChart.lineLimit) is the most",
        at: subject.fields["lines"]?.position ?? subject.position,
        hint: "name those that it is about, like 'lines: [\(example)]'")
      return nil
    }
    let lines = chosen.map { code in
      var codes = codes
      codes[free] = code
      return Line(name: dimension.categories[Int(code)].label, codes: codes)
    }
    if let empty = lines.first(where: { PeriodSeries(dataset, lines: [$0.codes]) == nil }) {
      body.diagnostics.error(
        "'\(dataset.name)' has no rows for \(empty.name) to draw in this chart",
        at: subject.fields["lines"]?.position ?? subject.position,
        hint: "name other lines, or add the rows")
      return nil
    }
    return lines
  }

  /// The dimension whose categories are the lines: that of the first one named, else the one that
  /// ranks run over, else the last.
  private static func freeDimension(
    of subject: BlockSubject, wanted: [Located<String>]?, with body: inout BodyRenderer
  ) -> Int? {
    let dataset = subject.dataset
    if dataset.dimensions.isEmpty, let lines = subject.fields["lines"] {
      body.diagnostics.error(
        "'\(dataset.name)' has one row a period, and so one line", at: lines.position,
        hint: "take the line away")
      return nil
    }
    if let first = wanted?.first, let slug = Slug(exactly: first.value),
      let dimension = dataset.dimensions.lastIndex(where: { $0.code(of: slug) != nil })
    {
      return dimension
    }
    let ranked = dataset.dimensions.firstIndex {
      $0.name == dataset.description.ranks?.value ?? "area"
    }
    return ranked ?? dataset.dimensions.indices.last
  }

  /// The categories that are named, or all.
  private static func chosen(
    _ wanted: [Located<String>]?, of dimension: Dimension, in subject: BlockSubject,
    with body: inout BodyRenderer
  ) -> [Int32]? {
    guard let wanted else { return Array(0..<Int32(dimension.categories.count)) }
    var chosen: [Int32] = []
    for name in wanted {
      guard let code = Slug(exactly: name.value).flatMap(dimension.code) else {
        body.diagnostics.error(
          "'\(subject.dataset.name)' has no \(dimension.name) '\(name.value)'", at: name.position,
          hint: Suggestion.hint(for: name.value, among: dimension.categories.map(\.slug.text)))
        return nil
      }
      guard !chosen.contains(code) else {
        body.diagnostics.error(
          "'\(name.value)' is named twice under 'lines'", at: name.position,
          hint: "take one of them away")
        return nil
      }
      chosen.append(code)
    }
    return chosen
  }
}
