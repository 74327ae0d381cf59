/// The least and the greatest number that a drawing must have room for.
struct Extent: Hashable, Sendable {
  private(set) var lower: Double
  private(set) var upper: Double

  /// Where every chart of bars begins: a bar tells its value by its length from nought.
  static let nought = Extent(lower: 0, upper: 0)

  /// Makes room for `number`; one that is missing or not finite needs none.
  mutating func include(_ number: Double?) {
    guard let number, number.isFinite else { return }
    lower = min(lower, number)
    upper = max(upper, number)
  }
}
