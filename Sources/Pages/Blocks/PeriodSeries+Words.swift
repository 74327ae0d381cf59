internal import Datasets

extension PeriodSeries {
  /// Which steps have no value, and why; nil where all have one.
  ///
  /// `2011 (withheld), May 2012 to Jul 2012 (not in the data)`
  func gaps(in rows: [Int?]) -> String? {
    var gaps: [(steps: ClosedRange<Int>, word: String)] = []
    for (step, row) in rows.enumerated() {
      guard let word = absence(of: row) else { continue }
      if let last = gaps.last, last.word == word, last.steps.upperBound == step - 1 {
        gaps[gaps.count - 1].steps = last.steps.lowerBound...step
      } else {
        gaps.append((step...step, word))
      }
    }
    guard !gaps.isEmpty else { return nil }
    guard gaps.count <= Self.listLimit else {
      let count = gaps.reduce(0) { $0 + $1.steps.count }
      return
        "\(count) of the \(steps.count) periods (\(absences(in: rows).joined(separator: ", ")))"
    }
    return gaps.map { "\(words(for: $0.steps)) (\($0.word))" }.joined(separator: ", ")
  }

  /// The words that stand in place of values, each once.
  func absences(in rows: [Int?]) -> [String] {
    rows.reduce(into: []) { words, row in
      if let word = absence(of: row), !words.contains(word) { words.append(word) }
    }
  }

  /// `Apr 2012`, `Apr 2012 to Jun 2012`.
  func words(for steps: ClosedRange<Int>) -> String {
    let first = self.steps[steps.lowerBound].label
    return steps.count == 1 ? first : "\(first) to \(self.steps[steps.upperBound].label)"
  }

  /// `Apr 2012 (new rules), Apr 2014`.
  func words(for breaks: [(step: Int, reason: String?)]) -> String {
    breaks.map { item in
      steps[item.step].label + (item.reason.map { " (\($0))" } ?? "")
    }.joined(separator: ", ")
  }

  /// Neighbouring steps drawn together: `Apr 2012, Jun 2012 to Sep 2012`; past so many, how many.
  func words(for chosen: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for step in chosen {
      if let last = runs.last, last.upperBound == step - 1 {
        runs[runs.count - 1] = last.lowerBound...step
      } else {
        runs.append(step...step)
      }
    }
    let named = runs.prefix(Self.listLimit).map(words(for:)).joined(separator: ", ")
    let rest = runs.dropFirst(Self.listLimit).reduce(0) { $0 + $1.count }
    return rest == 0 ? named : "\(named) and \(rest) more"
  }

  /// More than this many in a row nobody reads.
  private static let listLimit = 6

  /// The word for a value that is not there; nil where there is one.
  private func absence(of row: Int?) -> String? {
    guard let row else { return "not in the data" }
    guard case .absent(let absence) = dataset.observation(row).value else { return nil }
    return absence.word
  }
}
