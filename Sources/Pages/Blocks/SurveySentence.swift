internal import Datasets

/// What a survey shows, in sentences: its highest and lowest answer, and what can be said of the
/// wave before. A change is told only where noise allows it, and never across a break.
struct SurveySentence {
  let dataset: Dataset
  let answers: [SurveyBlock.Answer]
  let isBroken: Bool

  /// How many answers' movements are told; the chart shows the others.
  private static let most = 3

  var text: String {
    let values: [(answer: SurveyBlock.Answer, value: ExactDecimal)] = answers.compactMap { answer in
      dataset.observation(answer.row).value.number.map { (answer, $0) }
    }
    guard let highest = values.max(by: { $0.value < $1.value }),
      let lowest = values.min(by: { $0.value < $1.value })
    else { return "No answer has a published value." }
    func names(of value: ExactDecimal) -> String {
      values.filter { $0.value == value }.map { quoted($0.answer) }.inWords
    }
    var sentences = [
      values.count == 1
        ? "\(quoted(highest.answer)): \(shown(highest.answer.row))"
        : highest.value == lowest.value
          ? "All published answers are at \(shown(highest.answer.row))"
          : "The highest figure is \(shown(highest.answer.row)) (\(names(of: highest.value))), "
            + "the lowest \(shown(lowest.answer.row)) (\(names(of: lowest.value)))"
    ]
    let movements = values.compactMap { movement(of: $0.answer) }
    sentences += movements.prefix(Self.most)
    if movements.count > Self.most {
      sentences.append("\(movements.count - Self.most) more can be compared with the wave before")
    }
    if isBroken { sentences.append(brokenWords) }
    let isAlone = movements.isEmpty && !isBroken
    if isAlone, answers.contains(where: { $0.comparison.row != nil }) {
      sentences.append("No earlier value is published to compare with")
    }
    return sentences.map { $0 + "." }.joined(separator: " ")
  }

  private func movement(of answer: SurveyBlock.Answer) -> String? {
    guard let earlier = answer.comparison.earlier, let change = answer.comparison.change else {
      return nil
    }
    let words = "\(quoted(answer)) was \(shown(earlier)) before and is \(shown(answer.row)) now"
    switch change {
    case .rose, .fell, .unchanged: return words
    case .notBorneOut: return words + ", no further apart than noise allows"
    case .notKnown: return words + ", with noise between them that is not known"
    }
  }

  /// `Nothing is compared across the break in 2015: the questions were put anew`.
  private var brokenWords: String {
    for answer in answers where answer.comparison.isBroken {
      let last = dataset.breaks(codes: dataset.codes(ofRow: answer.row))
        .last { $0.period <= Int(dataset.periodCodes[answer.row]) }
      guard let last else { continue }
      let reason = last.reason.map { ": \($0)" } ?? ""
      return
        "Nothing is compared across the break in \(dataset.periods[last.period].label)\(reason)"
    }
    return "Nothing is compared across a break"
  }

  private func shown(_ row: Int) -> String { dataset.shownValue(ofRow: row) }
  private func quoted(_ answer: SurveyBlock.Answer) -> String { "“\(answer.label.isolated)”" }
}
