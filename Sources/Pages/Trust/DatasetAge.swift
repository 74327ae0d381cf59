internal import Datasets
internal import SourceText

/// How old a dataset is, for whoever reads a page that rests on it.
///
/// It is told by dates and never as "three years ago": a build asks no clock, and a page is read
/// long after it was built.
enum DatasetAge {
  /// `year to April 2015, published 18 November 2015, next update: none (the report names no
  /// date)`.
  static func words(of dataset: Dataset, statistics: StatisticsStatements) -> String {
    [period(of: dataset), published(statistics), nextUpdate(of: dataset)].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// The latest period for which anything is published; nil for a list.
  private static func period(of dataset: Dataset) -> String? {
    guard !dataset.isList else { return nil }
    return dataset.latestPeriod.map { dataset.periods[$0].label } ?? "no value published"
  }

  private static func published(_ statistics: StatisticsStatements) -> String? {
    switch statistics[.published] {
    case nil: nil
    case .given(let statement)?: "published \(statement.text)"
    case .none(let reason)?: "date of publication: none (\(reason))"
    }
  }

  private static func nextUpdate(of dataset: Dataset) -> String {
    switch dataset.description.nextUpdate {
    case .given(let date): "next update \(date.longText)"
    case .none(let reason): "next update: none (\(reason))"
    }
  }
}
