/// What a claim says of a row, by the word in its address.
package enum Predicate: Sendable, Equatable {
  case lowest
  case highest
  case rank(Int)
  case rose
  case fell
  case unchanged
  case belowComparator
  case aboveComparator
  case atLeast(ExactDecimal)
  case atMost(ExactDecimal)
  case equals(ExactDecimal)

  /// The words that can stand in an address, those to come included: none of them can be a slug.
  package static let names = [
    "lowest", "highest", "among-lowest", "among-highest", "joint-lowest", "joint-highest", "rank",
    "below-comparator", "above-comparator", "about-the-same", "rose", "fell", "unchanged",
    "rose-for", "fell-for", "at-least", "at-most", "equals", "better", "worse",
  ]

  /// The predicates that take a number behind them.
  static let namesWithNumber = ["rank", "at-least", "at-most", "equals", "rose-for", "fell-for"]
}
