/// What a claim says of a row, by the word in its address.
///
/// Values are compared as they are stored. Where rows are published with limits or sample sizes, a
/// difference counts only if it is *borne out*: if the 95% interval of the difference leaves nought
/// out (`Dataset.contrast`). docs/statistics.md gives each meaning with an example.
package enum Predicate: Sendable, Equatable {
  /// Every other row of the ranking is higher, and borne out to be.
  case lowest
  case highest
  /// No other row is borne out to be lower, and at least one is borne out to be higher. Without
  /// uncertainty: the row has the lowest value, or no more than a quarter of the rows, rounded up,
  /// are as low or lower; and at least one is higher.
  case amongLowest
  case amongHighest
  /// The lowest stored value is this row's and at least one other's, and all the rest are higher,
  /// and borne out to be; at least one is.
  case jointLowest
  case jointHighest
  /// The rank by the stored values, 1 being best; noise plays no part in it.
  case rank(Int)
  case belowComparator
  case aboveComparator
  /// No difference is borne out from the comparator, or, where there is none and for the
  /// comparator itself, from the earlier period. Without uncertainty: both show the same.
  case aboutTheSame
  /// Higher than in the adjacent earlier period, a year earlier for rolling years, or said by the
  /// source to have risen.
  case rose
  case fell
  /// Neither `rose` nor `fell`.
  case unchanged
  /// `rose` holds for this period and as many before it as make the number.
  case roseFor(Int)
  case fellFor(Int)
  case atLeast(ExactDecimal)
  case atMost(ExactDecimal)
  case equals(ExactDecimal)
  /// `rose` where higher is better, `fell` where lower is.
  case better
  case worse

  /// The predicates that are a word alone.
  static let plain: [Predicate] = [
    .lowest, .highest, .amongLowest, .amongHighest, .jointLowest, .jointHighest, .belowComparator,
    .aboveComparator, .aboutTheSame, .rose, .fell, .unchanged, .better, .worse,
  ]

  /// The predicates that take a number behind them.
  static let namesWithNumber = ["rank", "rose-for", "fell-for", "at-least", "at-most", "equals"]

  /// The words that can stand in an address: none of them can be a slug.
  package static let names = plain.map(\.address) + namesWithNumber

  /// The predicate as an address writes it: `joint-lowest`, `rose-for/3`.
  package var address: String {
    switch self {
    case .lowest: "lowest"
    case .highest: "highest"
    case .amongLowest: "among-lowest"
    case .amongHighest: "among-highest"
    case .jointLowest: "joint-lowest"
    case .jointHighest: "joint-highest"
    case .rank(let rank): "rank/\(rank)"
    case .belowComparator: "below-comparator"
    case .aboveComparator: "above-comparator"
    case .aboutTheSame: "about-the-same"
    case .rose: "rose"
    case .fell: "fell"
    case .unchanged: "unchanged"
    case .roseFor(let count): "rose-for/\(count)"
    case .fellFor(let count): "fell-for/\(count)"
    case .atLeast(let number): "at-least/\(number)"
    case .atMost(let number): "at-most/\(number)"
    case .equals(let number): "equals/\(number)"
    case .better: "better"
    case .worse: "worse"
    }
  }
}
