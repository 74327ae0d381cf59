internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// Holds a site against what the Office for Statistics Regulation asks of every public dashboard:
/// each `StatisticsElement` has to be said of each dataset, by its description or by `site.yml`.
enum StatisticsChecks {
  /// The most datasets that a message names.
  private static let nameLimit = 2

  static func check(_ site: SiteContext, diagnostics: inout [Diagnostic]) {
    let assurances = site.configuration.assurances
    for element in StatisticsElement.allCases where assurances.statistics.lacks(element) {
      let silent = site.library.datasets.filter { $0.description.statistics.lacks(element) }
      guard let first = silent.first else { continue }
      let key = element.rawValue
      let hint = "\(element.hint), or \(YAMLFields.noneHint(key))"
      if silent.count == 1 {
        diagnostics.error(
          "neither this description nor the block 'statistics' of site.yml has a '\(key)'",
          at: first.description.position, hint: hint)
      } else {
        diagnostics.error(
          "there is no '\(key)' under 'statistics', nor in the descriptions of "
            + names(of: silent), at: assurances.statisticsPosition,
          hint: "\(hint); under 'statistics:' in site.yml it holds for every dataset")
      }
    }
  }

  /// `'asb-powers', 'crime-rate' and 12 others`.
  private static func names(of datasets: [Dataset]) -> String {
    let names = datasets.map { "'\($0.name)'" }
    guard names.count > nameLimit else { return names.joined(separator: " and ") }
    let others = names.count - nameLimit
    return names.prefix(nameLimit).joined(separator: ", ")
      + " and \(others) \(others == 1 ? "other" : "others")"
  }
}
