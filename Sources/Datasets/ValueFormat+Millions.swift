/// A large unit in which sums are written where they would else be too long.
package enum LargeUnit: Int, CaseIterable, Sendable {
  case million = 6
  case billion = 9

  var word: String { self == .million ? "million" : "billion" }
}

extension ValueFormat {
  /// `£1.2 million`; nil where the value has too many digits for it.
  package func text(_ value: ExactDecimal, in large: LargeUnit, decimals: Int) -> String? {
    let places = Int(value.decimals) + large.rawValue
    guard places <= 18 else { return nil }
    let scaled = ExactDecimal(units: value.units, decimals: places)
    return ValueFormat(self, decimals: decimals).text(scaled)
      + " \(large.word)"
  }

  /// One text for each value, all in one large unit and with as few decimals, one to three, as keep
  /// different values different and every value but nought from looking like nought.
  ///
  /// Nil where no value reaches a million, and where three decimals are not enough.
  package func shortTexts(_ values: [ExactDecimal]) -> [String]? {
    guard let greatest = values.map(\.magnitude).max(),
      let large = LargeUnit.allCases.last(where: { greatest >= $0.one })
    else { return nil }
    for decimals in 1...3 {
      let texts = values.compactMap { text($0, in: large, decimals: decimals) }
      guard texts.count == values.count else { return nil }
      let nought = text(ExactDecimal(0), in: large, decimals: decimals)
      let tells = zip(values, texts).allSatisfy { value, text in
        (text == nought) == value.isNought
          && zip(values, texts).allSatisfy { ($0 == value) == ($1 == text) }
      }
      if tells { return texts }
    }
    return nil
  }

  private init(_ other: ValueFormat, decimals: Int) {
    measure = other.measure
    unit = other.unit
    self.decimals = decimals
  }
}

extension LargeUnit {
  /// The number that the unit stands for.
  fileprivate var one: ExactDecimal { ExactDecimal(self == .million ? 1_000_000 : 1_000_000_000) }
}
