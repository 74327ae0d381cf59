/// What length of time the periods of a dataset have, by the word of its description.
package enum PeriodKind: String, CaseIterable, Sendable {
  case month
  case quarter
  case year
  case financialYear = "financial-year"
  /// Twelve months that end with the named one.
  case rollingTwelveMonths = "rolling-12-months"
  /// Periods that the description lists itself, in order, because the source dates them loosely.
  case listed

  /// How a period of this kind is written, for hints.
  package var pattern: String {
    switch self {
    case .month: "year and month like 2015-04"
    case .quarter: "year and quarter like 2015-q2"
    case .year: "a year like 2015"
    case .financialYear: "two years like 2014-15"
    case .rollingTwelveMonths: "the last of the twelve months, like 2015-04"
    case .listed: "one of the slugs that the description lists"
    }
  }

  /// How many periods lie between one and that which it is compared with: twelve months for a
  /// rolling year, else one.
  package var stepOfComparison: Int { self == .rollingTwelveMonths ? 12 : 1 }
}
