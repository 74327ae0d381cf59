/// The values of a dataset as whole numbers of one small unit, so that they add up exactly.
struct AddendColumn: Sendable {
  enum State: UInt8, Sendable {
    case published
    /// Published as rounding to nought: taken for nought.
    case low
    case withheld
    case notAvailable
    /// There is nothing to measure: nought among the parts of a sum.
    case notApplicable
  }

  let states: [State]
  /// Nought where nothing is published.
  let units: [Int128]
  /// How many decimals a unit stands for.
  let decimals: Int
  /// How many units make one.
  let one: Int128
  /// What rounding may have added to each value or taken off, in halves of a unit.
  let roundings: [Int128]
  let hasWithheld: Bool
  let hasNegative: Bool

  /// Nil where the values have too many digits to be added up.
  init?(_ dataset: Dataset) {
    let values = (0..<dataset.rowCount).map { dataset.columns.value(ofRow: $0) }
    let decimals = values.reduce(0) { max($0, Int($1.number?.decimals ?? 0)) }
    let powers = (0...decimals).reduce(into: [Int128(1)]) { powers, _ in
      powers.append((powers.last ?? 1) * 10)
    }
    var states: [State] = []
    var units: [Int128] = []
    var roundings: [Int128] = []
    var largest: Int128 = 0
    for value in values {
      switch value {
      case .number(let number):
        let scale = powers[decimals - Int(number.decimals)]
        states.append(.published)
        units.append(Int128(number.units) * scale)
        roundings.append(scale)
        largest = max(largest, abs(Int128(number.units) * scale))
      case .absent(let absence):
        states.append(State(absence))
        units.append(0)
        roundings.append(0)
      }
    }
    // Far below what overflows, so that a million values and more have room.
    guard largest < Int128(1) << 96 else { return nil }
    self.states = states
    self.units = units
    self.roundings = roundings
    self.decimals = decimals
    one = powers[decimals]
    hasWithheld = states.contains { $0 == .withheld }
    hasNegative = units.contains { $0 < 0 }
  }

  /// A sum as a number to print.
  func text(_ units: Int128) -> String {
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: one.magnitude)
    let digits = String(rest)
    let padding = String(repeating: "0", count: max(0, decimals - digits.utf8.count))
    return (units < 0 ? "-" : "") + String(whole) + (decimals > 0 ? ".\(padding)\(digits)" : "")
  }
}

extension AddendColumn.State {
  fileprivate init(_ absence: Absence) {
    switch absence {
    case .confidential: self = .withheld
    case .notAvailable: self = .notAvailable
    case .notApplicable: self = .notApplicable
    case .roundsToNought: self = .low
    }
  }
}
