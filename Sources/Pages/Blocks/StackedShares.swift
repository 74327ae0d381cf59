internal import Charts
internal import Datasets

/// What the answers to one question leave of 100%, and what may be shown of that.
struct StackedShares {
  let dataset: Dataset
  /// The answers with their rows; nil for one that the data do not have.
  let answers: [(label: String, row: Int?)]

  /// Why the answers do not stack; nil where they do.
  var fault: String? {
    for (label, row) in answers {
      guard let row, let number = number(row), number.isNegative else { continue }
      return "'\(label)' is \(dataset.shownValue(ofRow: row))"
    }
    guard let left else { return "the answers have too many digits" }
    guard left < -tolerance else { return nil }
    return "the answers add up to \(format.text(sum ?? ExactDecimal(0)))"
  }

  /// Whether a withheld answer could be read from what is left of the bar: where it is the only one
  /// without a figure, or nothing is left for it.
  ///
  /// An answer that rounds to nought or was not asked for leaves nothing of its own.
  var wouldShowWithheld: Bool {
    guard let left, absences.contains(.confidential) else { return false }
    return unknownCount == 1 || left <= tolerance
  }

  /// Why there is no bar; nil where there is one.
  var absence: String? {
    if wouldShowWithheld { return "not drawn, for the bar would tell the withheld answer" }
    return numbers.isEmpty ? "no answer is published" : nil
  }

  /// What is left of 100%, if it is more than rounding leaves.
  ///
  /// Its number is printed where every answer has one; among answers without a figure it would be
  /// taken for theirs.
  var remainder: PlottedValue? {
    guard absence == nil, let left, left > tolerance, let sum,
      let exact = ExactDecimal(100).subtracting(sum)
    else { return nil }
    return PlottedValue(left, text: unknownCount == 0 ? format.text(exact) : "without a figure")
  }

  private var numbers: [ExactDecimal] { answers.compactMap { $0.row.flatMap(number) } }

  private func number(_ row: Int) -> ExactDecimal? { dataset.observation(row).value.number }

  private var absences: [Absence] {
    answers.compactMap { answer in
      guard let row = answer.row, case .absent(let absence) = dataset.observation(row).value else {
        return nil
      }
      return absence
    }
  }

  /// Answers that have a share nobody is told.
  private var unknownCount: Int {
    answers.count { $0.row == nil }
      + absences.count { $0 == .confidential || $0 == .notAvailable }
  }

  /// Exact; nil past 18 digits.
  private var sum: ExactDecimal? {
    var sum: ExactDecimal? = ExactDecimal(0)
    for number in numbers {
      let negative = ExactDecimal(0).subtracting(number)
      sum = negative.flatMap { negative in sum.flatMap { $0.subtracting(negative) } }
    }
    return sum
  }

  private var left: Double? {
    sum.flatMap { ExactDecimal(100).subtracting($0) }?.approximate
  }

  /// What rounding alone can make of the sum: half a unit of the last decimal of each answer, those
  /// that round to nought among them.
  private var tolerance: Double {
    let least = numbers.map(\.decimals).min() ?? 0
    let unit = ExactDecimal(units: 1, decimals: Int(least)).approximate
    return Double(answers.count) * unit / 2 + 1e-9
  }

  private var format: ValueFormat {
    answers.lazy.compactMap(\.row).first.map(dataset.format)
      ?? ValueFormat(dataset.description)
  }
}
