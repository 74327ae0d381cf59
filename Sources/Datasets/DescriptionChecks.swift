import Diagnostics
import SourceText

/// Holds what a description names against the rows that there are.
enum DescriptionChecks {
  static func check(_ dataset: Dataset, diagnostics: inout [Diagnostic]) {
    let description = dataset.description
    let dimensionNames = dataset.dimensions.map(\.name)
    if let ranks = description.ranks, !dimensionNames.contains(ranks.value) {
      diagnostics.error(
        "there is no dimension '\(ranks.value)' to rank over", at: ranks.position,
        hint: Suggestion.hint(for: ranks.value, among: dimensionNames))
    }
    if let comparator = description.comparator {
      let place = comparator.name.position
      if let dimension = dataset.dimensions.first(where: { $0.name == comparator.dimension }) {
        if dimension.code(of: comparator.slug) == nil {
          diagnostics.error(
            "no row has the \(dimension.name) '\(comparator.name.value)'", at: place,
            hint: Suggestion.hint(
              for: comparator.name.value, among: dimension.categories.map(\.label)))
        }
      } else {
        diagnostics.error(
          "there is no dimension '\(comparator.dimension)'", at: place,
          hint: Suggestion.hint(for: comparator.dimension, among: dimensionNames))
      }
    }
    for entry in description.breaks
    where !dataset.periods.contains(where: { $0.slug.text == entry.period.value }) {
      diagnostics.error(
        "no row has the period '\(entry.period.value)'", at: entry.period.position,
        hint: Suggestion.hint(
          for: entry.period.value, among: dataset.periods.map(\.slug.text)))
    }
    if !dataset.isList, !dataset.columns.hasNumbers, !dataset.columns.hasDirections {
      diagnostics.warn("no row of this dataset has a value", at: description.position)
    }
  }
}
