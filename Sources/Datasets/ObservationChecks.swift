internal import Diagnostics
internal import SourceText

/// Holds what stands beside a value against it, and the value against the disclosure rule.
enum ObservationChecks {
  static func check(
    _ observation: Observation, of description: DatasetDescription,
    at position: @autoclosure () -> SourcePosition, diagnostics: inout [Diagnostic]
  ) {
    if let note = observation.note {
      PlainTextCheck.check(note, of: "a note", at: position(), diagnostics: &diagnostics)
    }
    switch observation.value {
    case .absent(let absence):
      check(absence, beside: observation, at: position(), diagnostics: &diagnostics)
    case .number(let value):
      let isUnder = observation.lower.map { value < $0 } ?? false
      let isOver = observation.upper.map { $0 < value } ?? false
      if isUnder || isOver {
        let limits = [observation.lower, observation.upper].map { $0?.description ?? "none" }
        diagnostics.error(
          "\(value) does not lie between its limits \(limits[0]) and \(limits[1])",
          at: position(), hint: "look whether the three are in the right columns")
      }
      if let threshold = description.disclosureThreshold, description.measure == .count,
        !value.isNought, value < ExactDecimal(threshold)
      {
        diagnostics.error(
          "this count is under the threshold of \(threshold) and has to be withheld",
          at: position(), hint: "write [c] in place of the value")
      }
    }
  }

  /// Nothing may stand beside a value that is not there that would tell what it was.
  private static func check(
    _ absence: Absence, beside observation: Observation,
    at position: @autoclosure () -> SourcePosition, diagnostics: inout [Diagnostic]
  ) {
    let hasLimits = observation.lower != nil || observation.upper != nil
    if absence == .confidential, hasLimits || observation.direction != nil {
      diagnostics.error(
        "the value is [c], withheld, but what stands beside it gives it away", at: position(),
        hint: "leave lower, upper and direction empty too")
    } else if hasLimits {
      diagnostics.error(
        "the value is [\(absence.rawValue)], \(absence.word), so it can have no limits",
        at: position(), hint: "leave lower and upper empty too")
    }
  }
}
