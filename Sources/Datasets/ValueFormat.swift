/// How a dataset shows its values: one way for prose, tables and charts alike.
package struct ValueFormat: Sendable {
  package let measure: Measure
  package let unit: String
  /// How many decimals are shown; nil: as many as the value was published with.
  package let decimals: Int?

  package init(_ description: DatasetDescription, decimals: Int? = nil) {
    measure = description.measure
    unit = description.unit
    self.decimals = decimals ?? description.decimals
  }

  /// `53.0`, `95%`, `£210,000`.
  package func text(_ value: ExactDecimal) -> String {
    let shown = rounded(value).shown
    switch measure {
    case .percent: return shown + "%"
    case .money:
      return value.isNegative && shown.hasPrefix("\u{2212}")
        ? "\u{2212}" + unit + shown.dropFirst() : unit + shown
    case .rate, .count, .index, .list: return shown
    }
  }

  /// The difference between two values, without its sign: `2 percentage points` between percents.
  package func difference(_ value: ExactDecimal) -> String {
    guard measure == .percent else { return text(value.magnitude) }
    let shown = rounded(value.magnitude).shown
    return shown == "1" ? "1 percentage point" : "\(shown) percentage points"
  }

  /// The difference with its sign, `+` or U+2212; without one where it shows as nought.
  func signedDifference(_ value: ExactDecimal) -> String {
    sign(of: value) + difference(value)
  }

  /// Two differences with their signs, and the unit once: `−1.4 to +5.4 percentage points`.
  func signedRange(_ lower: ExactDecimal, _ upper: ExactDecimal) -> String {
    let first =
      measure == .percent
      ? "\(sign(of: lower))\(rounded(lower.magnitude).shown)" : signedDifference(lower)
    return "\(first) to \(signedDifference(upper))"
  }

  /// `+`, U+2212, or nothing where the value shows as nought.
  private func sign(of value: ExactDecimal) -> String {
    let shown = rounded(value)
    return shown.isNought ? "" : shown.isNegative ? "\u{2212}" : "+"
  }

  private func rounded(_ value: ExactDecimal) -> ExactDecimal {
    decimals.map { value.rounded(to: $0) } ?? value
  }
}

extension Dataset {
  /// How a row's values are shown.
  package func format(ofRow row: Int) -> ValueFormat {
    ValueFormat(description, decimals: observation(row).decimals)
  }

  /// A row's value as the site shows it, or the word that stands in its place.
  package func shownValue(ofRow row: Int) -> String {
    switch observation(row).value {
    case .number(let number): format(ofRow: row).text(number)
    case .absent(let absence): absence.word
    }
  }
}
