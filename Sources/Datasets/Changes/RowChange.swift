/// What became of a row that was released.
enum RowChange {
  case none
  /// Its note, or the words of a list's row, read otherwise.
  case reworded
  /// Its value was published and is withheld now.
  case withheld
  /// Its value was published, and the row stands without one.
  case withdrawn
  /// It publishes something else: what it said, and what it says.
  case revised(before: String, now: String)

  init(from released: Dataset, _ earlier: Int, to current: Dataset, _ row: Int) {
    guard !released.isList, !current.isList else {
      let before = released.textColumns.map { $0.cells[earlier] }
      self = before == current.textColumns.map { $0.cells[row] } ? .none : .reworded
      return
    }
    let old = released.observation(earlier)
    let new = current.observation(row)
    if old.publishes(sameAs: new) {
      self = old.note == new.note ? .none : .reworded
    } else if new.value == .absent(.confidential) {
      self = .withheld
    } else if old.value.number != nil, new.value.isTakenBack {
      self = .withdrawn
    } else {
      let before = released.statement(of: old)
      let now = current.statement(of: new)
      self =
        before != now
        ? .revised(before: before, now: now)
        : .revised(
          before: released.statement(of: old, isInFull: true),
          now: current.statement(of: new, isInFull: true))
    }
  }
}

extension Observation {
  /// Whether two observations publish the same: value and its decimals, markers, limits, sample
  /// size, direction.
  fileprivate func publishes(sameAs other: Observation) -> Bool {
    value == other.value && decimals == other.decimals && qualifiers == other.qualifiers
      && lower == other.lower
      && upper == other.upper && sampleSize == other.sampleSize && direction == other.direction
  }
}

extension Dataset {
  /// Everything that an observation publishes, in words: value, limits, sample size, direction and
  /// markers; numbers as the site shows them, or with all the decimals that were published.
  fileprivate func statement(of observation: Observation, isInFull: Bool = false) -> String {
    let format = ValueFormat(description, decimals: observation.decimals)
    func text(_ number: ExactDecimal) -> String {
      let decimals = isInFull ? max(Int(number.decimals), format.decimals ?? 0) : format.decimals
      return ValueFormat(description, decimals: decimals).text(number)
    }
    var words: [String] = []
    switch observation.value {
    case .number(let number): words.append(text(number))
    case .absent(let absence): words.append(absence.word)
    }
    if let lower = observation.lower, let upper = observation.upper {
      words.append("\(text(lower)) to \(text(upper))")
    }
    if let size = observation.sampleSize { words.append("\(size.shown) asked") }
    if let direction = observation.direction { words.append(direction.rawValue) }
    return (words + observation.qualifiers.words).joined(separator: ", ")
  }
}
