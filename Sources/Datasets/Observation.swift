/// What stands where a dataset has a value.
package enum ObservedValue: Sendable, Equatable {
  case number(ExactDecimal)
  case absent(Absence)

  /// The number, if one was published.
  package var number: ExactDecimal? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// Whether nothing is told that a number would tell; that it rounds to nought tells something.
  package var isTakenBack: Bool {
    switch self {
    case .number, .absent(.roundsToNought): false
    case .absent: true
    }
  }
}

/// One row of a dataset, put together from its columns.
package struct Observation: Sendable {
  /// The row's place in the dataset, from 0.
  package let row: Int
  package let value: ObservedValue
  package let qualifiers: Qualifiers
  /// The published confidence interval, where there is one.
  package let lower: ExactDecimal?
  package let upper: ExactDecimal?
  /// How many were asked.
  package let sampleSize: ExactDecimal?
  /// The movement that the source publishes without a number for it.
  package let direction: Direction?
  /// How many decimals the site shows of this row, where it differs from the dataset.
  package let decimals: Int?
  package let note: String?
}
