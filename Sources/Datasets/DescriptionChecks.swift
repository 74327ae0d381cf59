import Diagnostics
import SourceText

/// Holds what a description names against the rows that there are.
enum DescriptionChecks {
  static func check(_ dataset: Dataset, diagnostics: inout [Diagnostic]) {
    checkRanks(dataset, &diagnostics)
    checkComparator(dataset, &diagnostics)
    checkTotals(dataset, &diagnostics)
    let periods = dataset.periods.map(\.slug.text)
    for entry in dataset.description.breaks where !periods.contains(entry.period.value) {
      diagnostics.error(
        "no row has the period '\(entry.period.value)'", at: entry.period.position,
        hint: Suggestion.hint(for: entry.period.value, among: periods)
          ?? "add its rows, with [x] where no value is published")
    }
    if !dataset.isList, !dataset.columns.hasNumbers, !dataset.columns.hasDirections {
      diagnostics.warn(
        "no row of this dataset has a value", at: dataset.description.position,
        hint: "figures and claims can say nothing of it")
    }
  }

  private static func checkRanks(_ dataset: Dataset, _ diagnostics: inout [Diagnostic]) {
    let names = dataset.dimensions.map(\.name)
    if let ranks = dataset.description.ranks, !names.contains(ranks.value) {
      diagnostics.error(
        "there is no dimension '\(ranks.value)' to rank over", at: ranks.position,
        hint: hint(for: ranks.value, among: names))
    }
  }

  private static func checkComparator(_ dataset: Dataset, _ diagnostics: inout [Diagnostic]) {
    guard let comparator = dataset.description.comparator else { return }
    guard let dimension = dataset.dimensions.first(where: { $0.name == comparator.dimension })
    else {
      diagnostics.error(
        "there is no dimension '\(comparator.dimension)'", at: comparator.name.position,
        hint: hint(for: comparator.dimension, among: dataset.dimensions.map(\.name)))
      return
    }
    if dimension.code(of: comparator.slug) == nil {
      diagnostics.error(
        "no row has the \(dimension.name) '\(comparator.name.value)'",
        at: comparator.name.position,
        hint: Suggestion.hint(
          for: comparator.name.value, among: dimension.categories.map(\.label))
          ?? "write it as the data do")
    }
  }

  private static func checkTotals(_ dataset: Dataset, _ diagnostics: inout [Diagnostic]) {
    let comparator = dataset.description.comparator
    for total in dataset.description.totals {
      guard let dimension = dataset.dimensions.first(where: { $0.name == total.dimension.value })
      else {
        diagnostics.error(
          "there is no dimension '\(total.dimension.value)'", at: total.dimension.position,
          hint: hint(for: total.dimension.value, among: dataset.dimensions.map(\.name)))
        continue
      }
      if dimension.code(of: total.slug) == nil {
        diagnostics.error(
          "no row has the \(dimension.name) '\(total.name.value)'", at: total.name.position,
          hint: Suggestion.hint(
            for: total.name.value, among: dimension.categories.map(\.label))
            ?? "write it as the data do")
      }
      if let comparator, comparator.dimension == dimension.name, comparator.slug == total.slug {
        diagnostics.error(
          "'\(total.name.value)' is the comparator and cannot be a total too",
          at: total.name.position,
          hint: "each part is smaller than its total, so comparing them tells nothing: leave "
            + "'comparator' away")
      }
    }
  }

  private static func hint(for name: String, among names: [String]) -> String {
    Suggestion.hint(for: name, among: names)
      ?? (names.isEmpty ? "the data have none" : "it has \(names.joined(separator: ", "))")
  }
}
