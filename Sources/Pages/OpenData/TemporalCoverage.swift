internal import Datasets
internal import SourceText

/// What time a dataset covers, as an interval of ISO 8601.
struct TemporalCoverage {
  /// `2014-05-01/2015-04-30`; `2014/2015` where the description does not say when its financial
  /// years begin.
  let text: String

  /// Nil for a list, and for periods that the description names in its own words.
  init?(of dataset: Dataset) {
    let description = dataset.description
    guard let first = dataset.periods.first?.ordinal, let last = dataset.periods.last?.ordinal
    else { return nil }
    let april = description.yearStartsInApril ? 3 : 0
    switch description.periodKind {
    case .month: self.init(firstMonth: first, lastMonth: last)
    case .rollingTwelveMonths: self.init(firstMonth: first - 11, lastMonth: last)
    case .quarter: self.init(firstMonth: 3 * first + april, lastMonth: 3 * last + april + 2)
    case .year: self.init(firstMonth: 12 * first, lastMonth: 12 * last + 11)
    case .financialYear where description.yearStartsInApril:
      self.init(firstMonth: 12 * first + april, lastMonth: 12 * last + april + 11)
    case .financialYear:
      self.init(text: "\(Self.year(first))/\(Self.year(last + 1))")
    case .listed: return nil
    }
  }

  private init(text: String) { self.text = text }

  /// From the first day of one month to the last of another, both counted from the year 0.
  private init?(firstMonth: Int, lastMonth: Int) {
    let year = lastMonth / 12
    let month = lastMonth % 12 + 1
    guard
      let first = CalendarDate(year: firstMonth / 12, month: firstMonth % 12 + 1, day: 1),
      let last = CalendarDate(
        year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    else { return nil }
    self.init(text: "\(first)/\(last)")
  }

  private static func year(_ year: Int) -> String {
    let text = String(year)
    return String(repeating: "0", count: max(0, 4 - text.count)) + text
  }
}
