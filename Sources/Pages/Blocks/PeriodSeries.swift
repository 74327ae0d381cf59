internal import Charts
internal import Datasets

/// The rows of a chart over time: every period from the first to the last that any of its lines has a
/// row for, those without one included where the kind of period tells which they are.
struct PeriodSeries {
  /// A place on the axis.
  struct Step {
    let label: String
    /// The index into the dataset's periods; nil for one that the dataset does not have.
    let period: Int?
  }

  let dataset: Dataset
  let steps: [Step]
  /// How many of the kind's own periods lie between two steps: twelve for rolling years that are
  /// published once a year.
  let distance: Int

  /// Nil where no line has a row.
  init?(_ dataset: Dataset, lines: [[Int32]]) {
    let present = dataset.periods.indices.filter { period in
      lines.contains { dataset.row(codes: $0, period: period) != nil }
    }
    guard let first = present.first, let last = present.last else { return nil }
    self.dataset = dataset
    let ordinals = present.map { dataset.periods[$0].ordinal }
    distance = Self.distance(between: ordinals, of: dataset.description.periodKind)
    guard dataset.description.periodKind != .listed else {
      steps = (first...last).map { Step(label: dataset.periods[$0].shortLabel, period: $0) }
      return
    }
    let periods = Dictionary(
      uniqueKeysWithValues: present.map { (dataset.periods[$0].ordinal, $0) })
    let places = stride(
      from: dataset.periods[first].ordinal, through: dataset.periods[last].ordinal, by: distance)
    // Past the limit the chart is refused, and only the number of steps is asked for.
    steps = places.map { ordinal in
      Step(
        label: Period(
          ordinal: ordinal, kind: dataset.description.periodKind,
          yearStartsInApril: dataset.description.yearStartsInApril)?.shortLabel ?? "",
        period: periods[ordinal])
    }
  }

  /// Each step's row; nil where there is none.
  func rows(of codes: [Int32]) -> [Int?] {
    steps.map { step in step.period.flatMap { dataset.row(codes: codes, period: $0) } }
  }

  /// The breaks in the rows with these categories, by the step that each begins with.
  func breaks(of codes: [Int32]) -> [(step: Int, reason: String?)] {
    dataset.breaks(codes: codes).compactMap { found in
      let ordinal = dataset.periods[found.period].ordinal
      let step = steps.indices.first { index in
        steps[index].period.map { dataset.periods[$0].ordinal >= ordinal } ?? false
      }
      return step.map { ($0, found.reason) }
    }
  }

  func axis(breaks: [Int]) -> PeriodAxis {
    PeriodAxis(labels: steps.map(\.label), breaks: breaks, strides: strides)
  }

  /// `2008/09 to 2014/15`, or the one period.
  var range: String {
    guard let first = steps.first, let last = steps.last, steps.count > 1 else {
      return steps.first?.label ?? ""
    }
    return "\(first.label) to \(last.label)"
  }

  /// The steps that labels may be apart: whole years of months and quarters.
  private var strides: [Int] {
    switch (dataset.description.periodKind, distance) {
    case (.month, _), (.rollingTwelveMonths, 1): [1, 2, 3, 6, 12, 24, 60, 120, 240]
    case (.quarter, _), (.rollingTwelveMonths, 3): [1, 2, 4, 8, 20, 40, 80]
    default: [1, 2, 5, 10, 20, 50, 100, 200]
    }
  }

  /// Rolling years are published each month, quarter or year; other periods follow each other.
  private static func distance(between ordinals: [Int], of kind: PeriodKind) -> Int {
    guard kind == .rollingTwelveMonths else { return 1 }
    let distances = zip(ordinals, ordinals.dropFirst()).map { $1 - $0 }
    return [12, 3].first { length in distances.allSatisfy { $0 % length == 0 } } ?? 1
  }
}
