internal import Charts
internal import Datasets
internal import Diagnostics
internal import SourceText

/// The second measure of a history, under `against`: what `where` would say for it, or the name of
/// another dataset with the same, behind a slash.
enum HistoryPair {
  static func second(
    of subject: BlockSubject, codes: [Int32], at address: Located<String>,
    with body: inout BodyRenderer
  ) -> HistoryMeasure? {
    let path = address.value.split(separator: "/").map(String.init)
    let second: HistoryMeasure
    if let found = subject.dataset.codes(ofPath: path) {
      second = HistoryMeasure(dataset: subject.dataset, index: subject.index, codes: found)
    } else {
      guard let found = measure(path, beside: subject, at: address, with: &body) else { return nil }
      second = found
    }
    if let fault = fault(of: second, beside: subject, codes: codes) {
      body.diagnostics.error(fault, at: address.position)
      return nil
    }
    return second
  }

  /// The measure of another dataset; nil, with an error, where the address names none.
  private static func measure(
    _ path: [String], beside subject: BlockSubject, at address: Located<String>,
    with body: inout BodyRenderer
  ) -> HistoryMeasure? {
    let library = body.site.library
    let index: Int
    do {
      index = try library.index(ofDatasetNamed: path.first ?? "")
    } catch .follows {
      return nil
    } catch {
      let known =
        subject.dataset.dimensions.flatMap { $0.categories.map(\.slug.text) }
        + library.datasets.map(\.name.text)
      body.diagnostics.error(
        "'\(address.value)' is neither a row of '\(subject.dataset.name)' nor a dataset",
        at: address.position,
        hint: Suggestion.hint(for: path.last ?? "", among: known)
          ?? "write what 'where' would say for the second measure, or a dataset's name")
      return nil
    }
    let dataset = library.datasets[index]
    guard !dataset.isList else {
      body.diagnostics.error(
        "'\(dataset.name)' is a list and has no values to draw", at: address.position)
      return nil
    }
    guard let codes = dataset.codes(ofPath: Array(path.dropFirst())) else {
      let names = dataset.dimensions.map(\.name).joined(separator: "/")
      body.diagnostics.error(
        "'\(address.value)' does not say which rows of '\(dataset.name)' it means",
        at: address.position,
        hint: names.isEmpty
          ? "write 'against: \(dataset.name)'" : "behind '\(dataset.name)/' stands \(names)")
      return nil
    }
    return HistoryMeasure(dataset: dataset, index: index, codes: codes)
  }

  /// What tells the two apart: the categories in which they differ, or the datasets' titles.
  static func names(_ first: HistoryMeasure, _ second: HistoryMeasure) -> HistoryChart.Names {
    guard first.index == second.index else {
      return .init(
        first: first.dataset.description.title, second: second.dataset.description.title)
    }
    func name(_ measure: HistoryMeasure) -> String {
      first.dataset.dimensions.indices.filter { first.codes[$0] != second.codes[$0] }
        .map { first.dataset.dimensions[$0].categories[Int(measure.codes[$0])].label }
        .joined(separator: ", ")
    }
    return .init(first: name(first), second: name(second))
  }

  /// Why two measures cannot stand on one scale; nil where they can.
  private static func fault(
    of second: HistoryMeasure, beside subject: BlockSubject, codes: [Int32]
  ) -> String? {
    let (left, right) = (subject.dataset.description, second.dataset.description)
    if second.index == subject.index, second.codes == codes {
      return "the second measure is the first one over again"
    }
    if left.measure != right.measure || left.unit != right.unit {
      return "'\(subject.dataset.name)' is in \(left.unit) and '\(second.dataset.name)' in "
        + "\(right.unit), so they share no scale"
    }
    let isSamePeriods =
      left.periodKind == right.periodKind && left.yearStartsInApril == right.yearStartsInApril
      && left.listedPeriods.map(\.slug) == right.listedPeriods.map(\.slug)
    return isSamePeriods
      ? nil
      : "'\(subject.dataset.name)' and '\(second.dataset.name)' have periods of different kinds"
  }
}

extension Dataset {
  /// The codes that a slug for each dimension leads to; nil where one is missing, unknown or too many.
  fileprivate func codes(ofPath path: [String]) -> [Int32]? {
    guard !isList, path.count == dimensions.count else { return nil }
    let codes = zip(dimensions, path).compactMap { dimension, text in
      Slug(exactly: text).flatMap(dimension.code)
    }
    return codes.count == path.count ? codes : nil
  }
}
