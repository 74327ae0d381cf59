internal import Datasets
internal import SourceText

/// One series of a history: a dataset and the categories that hold its rows together.
struct HistoryMeasure {
  let dataset: Dataset
  /// The place of the dataset in the library.
  let index: Int
  let codes: [Int32]
}

/// A place on the axis of a history, with the row of each measure that has one there.
struct HistoryStep {
  let label: String
  let rows: [Int?]
  /// What is said of a break before this period; nil where the first measure goes on.
  let seriesBreak: SeriesBreak?

  /// How many places there are from the first period of any measure to the last.
  static func count(of measures: [HistoryMeasure]) -> Int {
    guard let main = measures.first else { return 0 }
    if main.dataset.description.periodKind == .listed { return main.dataset.periods.count }
    return span(of: measures)?.count ?? 0
  }

  /// Every period from the first to the last of any measure, those without a row included where the
  /// kind of period tells which they are.
  static func steps(of measures: [HistoryMeasure]) -> [HistoryStep] {
    guard let description = measures.first?.dataset.description else { return [] }
    guard description.periodKind != .listed else {
      return measures[0].dataset.periods.map { step($0, measures) }
    }
    return (span(of: measures).map(Array.init) ?? []).compactMap { ordinal in
      Period(
        ordinal: ordinal, kind: description.periodKind,
        yearStartsInApril: description.yearStartsInApril
      ).map { step($0, measures) }
    }
  }

  private static func span(of measures: [HistoryMeasure]) -> ClosedRange<Int>? {
    let ordinals = measures.flatMap(\.dataset.periods).map(\.ordinal)
    guard let first = ordinals.min(), let last = ordinals.max() else { return nil }
    return first...last
  }

  private static func step(_ period: Period, _ measures: [HistoryMeasure]) -> HistoryStep {
    let rows = measures.map { measure in
      measure.dataset.periods.firstIndex { $0.slug == period.slug }
        .flatMap { measure.dataset.row(codes: measure.codes, period: $0) }
    }
    let main = measures[0]
    let seriesBreak = main.dataset.breaks(codes: main.codes).first {
      main.dataset.periods[$0.period].slug == period.slug
    }
    return HistoryStep(label: period.shortLabel, rows: rows, seriesBreak: seriesBreak)
  }
}
