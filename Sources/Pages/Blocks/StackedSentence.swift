internal import Datasets

/// What several stacked questions show, in sentences: between which questions the first answer
/// ranges, the last one too, and how many answers have no figure.
struct StackedSentence {
  let dataset: Dataset
  let questions: [StackedBlock.Question]
  /// The answers by their codes.
  let answers: [(code: Int, label: String)]

  var text: String {
    let ends = answers.count > 1 ? [answers.first, answers.last] : [answers.first]
    var sentences = ends.compactMap { $0.flatMap(range) }
    if sentences.isEmpty { sentences.append("No answer has a published value at either end") }
    if let absent { sentences.append(absent) }
    return sentences.map { $0 + "." }.joined(separator: " ")
  }

  /// `“Agree” ranges from 12% (“Question A”) to 40% (“Question B”)`.
  private func range(of answer: (code: Int, label: String)) -> String? {
    let values: [(label: String, row: Int, value: ExactDecimal)] = questions.compactMap {
      question in
      guard let row = question.rows[answer.code],
        let value = dataset.observation(row).value.number
      else { return nil }
      return (question.label, row, value)
    }
    guard let lowest = values.min(by: { $0.value < $1.value }),
      let highest = values.max(by: { $0.value < $1.value })
    else { return nil }
    func names(of value: ExactDecimal) -> String {
      values.filter { $0.value == value }.map { "“\($0.label.isolated)”" }.inWords
    }
    let name = "“\(answer.label.isolated)”"
    if lowest.value == highest.value {
      return "\(name) is \(dataset.shownValue(ofRow: lowest.row)) (\(names(of: lowest.value)))"
    }
    return "\(name) ranges from \(dataset.shownValue(ofRow: lowest.row)) "
      + "(\(names(of: lowest.value))) to \(dataset.shownValue(ofRow: highest.row)) "
      + "(\(names(of: highest.value)))"
  }

  /// `3 of 12 answers have no figure: 2 withheld, 1 not published`.
  private var absent: String? {
    let rows = questions.flatMap { question in answers.compactMap { question.rows[$0.code] } }
    var counts: [(word: String, count: Int)] = []
    for row in rows {
      guard case .absent(let absence) = dataset.observation(row).value else { continue }
      if let index = counts.firstIndex(where: { $0.word == absence.word }) {
        counts[index].count += 1
      } else {
        counts.append((absence.word, 1))
      }
    }
    let total = counts.reduce(0) { $0 + $1.count }
    guard total > 0 else { return nil }
    return "\(total) of \(rows.count) answers \(total == 1 ? "has" : "have") no figure: "
      + counts.map { "\($0.count) \($0.word)" }.joined(separator: ", ")
  }
}
