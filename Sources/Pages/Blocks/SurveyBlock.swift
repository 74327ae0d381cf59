internal import Charts
internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// The answers of a survey, this wave beside the last.
enum SurveyBlock {
  static func draw(
    _ subject: BlockSubject, with body: inout BodyRenderer
  ) -> ChartBlock.Drawing? {
    let dataset = subject.dataset
    guard dataset.description.measure == .percent, let dimension = dataset.dimensions.indices.last
    else {
      body.diagnostics.error(
        "a survey chart shows answers in percent, and '\(dataset.name)' holds none",
        at: subject.position, hint: "its measure has to be percent, with the questions as a column")
      return nil
    }
    guard let period = subject.period(with: &body),
      let codes = subject.fixedCodes(except: dimension, with: &body)
    else { return nil }
    let answers = answers(of: subject, over: dimension, codes: codes, period: period)
    guard !answers.isEmpty else {
      body.diagnostics.error(
        "'\(dataset.name)' has no answers in \(dataset.periods[period].label)",
        at: subject.position)
      return nil
    }
    for answer in answers { body.cite(dataset: subject.index, row: answer.row) }
    let earlier = answers.compactMap { $0.earlier }.first.flatMap(dataset.period)
    let hasIntervals = answers.contains { interval(of: $0.row, in: dataset) != nil }
    let rows = answers.map { answer in
      SurveyChart.Row(
        name: answer.label, current: subject.plotted(answer.row, with: body),
        previous: answer.earlier.map { subject.plotted($0, with: body) },
        interval: interval(of: answer.row, in: dataset))
    }
    let subtitle = subject.subtitle(period: dataset.periods[period])
    let chart = SurveyChart(
      caption: subtitle,
      headings: .init(
        answer: dataset.dimensions[dimension].label, current: dataset.periods[period].label,
        previous: earlier.map(\.label), interval: hasIntervals ? "Published interval" : nil),
      rows: rows)
    return ChartBlock.Drawing(
      kind: "survey", subtitle: subtitle,
      sentence: SurveySentence(dataset: dataset, answers: answers).text,
      graphic: ChartBlock.markup(chart), dataTable: nil)
  }

  /// One answer: its row in this wave, and in the one before if it has one there.
  struct Answer {
    let label: String
    let row: Int
    let earlier: Int?
  }

  private static func answers(
    of subject: BlockSubject, over dimension: Int, codes: [Int32], period: Int
  ) -> [Answer] {
    let dataset = subject.dataset
    let ordinal = dataset.periods[period].ordinal - dataset.description.periodKind.stepOfComparison
    let earlier = dataset.periods.firstIndex { $0.ordinal == ordinal }
    var codes = codes
    var answers: [Answer] = []
    for (code, category) in dataset.dimensions[dimension].categories.enumerated() {
      codes[dimension] = Int32(code)
      guard let row = dataset.row(codes: codes, period: period) else { continue }
      answers.append(
        Answer(
          label: category.label, row: row,
          earlier: earlier.flatMap { dataset.row(codes: codes, period: $0) }))
    }
    return answers
  }

  private static func interval(of row: Int, in dataset: Dataset) -> SurveyChart.Interval? {
    let observation = dataset.observation(row)
    guard let lower = observation.lower, let upper = observation.upper else { return nil }
    let format = dataset.format(ofRow: row)
    return SurveyChart.Interval(
      lower: lower.approximate, upper: upper.approximate,
      text: "\(format.text(lower)) to \(format.text(upper))")
  }
}

/// What a survey shows, in a sentence: its highest and lowest answer, and what can be compared with
/// the wave before.
struct SurveySentence {
  let dataset: Dataset
  let answers: [SurveyBlock.Answer]

  var text: String {
    let values: [(answer: SurveyBlock.Answer, value: ExactDecimal)] = answers.compactMap { answer in
      dataset.observation(answer.row).value.number.map { (answer, $0) }
    }
    guard let highest = values.max(by: { $0.value < $1.value }),
      let lowest = values.min(by: { $0.value < $1.value })
    else { return "No answer has a published value." }
    var sentences = [
      values.count == 1
        ? "\(quoted(highest.answer)): \(shown(highest.answer.row))"
        : "The highest figure is \(shown(highest.answer.row)) (\(quoted(highest.answer))), the "
          + "lowest \(shown(lowest.answer.row)) (\(quoted(lowest.answer)))"
    ]
    let compared = values.compactMap { item in
      item.answer.earlier.flatMap { earlier in
        dataset.observation(earlier).value.number == nil ? nil : (item.answer, earlier)
      }
    }
    for (answer, earlier) in compared.prefix(3) {
      sentences.append(
        "\(quoted(answer)) was \(shown(earlier)) before and is \(shown(answer.row)) now")
    }
    if compared.isEmpty, answers.contains(where: { $0.earlier != nil }) {
      sentences.append("No earlier value is published to compare with")
    }
    return sentences.map { $0 + "." }.joined(separator: " ")
  }

  private func shown(_ row: Int) -> String { dataset.shownValue(ofRow: row) }
  private func quoted(_ answer: SurveyBlock.Answer) -> String { "“\(answer.label)”" }
}
