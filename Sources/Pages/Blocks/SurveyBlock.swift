internal import Charts
internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// The answers of a survey, this wave beside the last; or, where `stack` names the dimension of the
/// answers, one bar a question with all its answers: see `StackedBlock`.
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
    if subject.fields["stack"] != nil { return StackedBlock.draw(subject, with: &body) }
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
    let earlier = answers.lazy.compactMap(\.comparison.row).first.flatMap(dataset.period)
    let isBroken = answers.contains { $0.comparison.isBroken }
    let rows = answers.map { answer in
      SurveyChart.Row(
        name: answer.label, current: subject.plotted(answer.row, with: body),
        previous: previous(of: answer, in: subject, with: body),
        interval: interval(of: answer.row, in: dataset),
        previousInterval: answer.comparison.earlier.flatMap { interval(of: $0, in: dataset) })
    }
    let hasIntervals = rows.contains { $0.interval != nil || $0.previousInterval != nil }
    let subtitle = subject.subtitle(period: dataset.periods[period])
    let chart = SurveyChart(
      caption: subtitle,
      headings: .init(
        answer: dataset.dimensions[dimension].label, current: dataset.periods[period].label,
        previous: earlier.map(\.label), interval: hasIntervals ? "Published interval" : nil),
      rows: rows)
    let sentence = SurveySentence(dataset: dataset, answers: answers, isBroken: isBroken)
    return ChartBlock.Drawing(
      kind: "survey", subtitle: subtitle, sentence: sentence.text,
      graphic: ChartBlock.markup(chart), dataTable: nil)
  }

  /// One answer: its row in this wave, and how it stands to the wave before.
  struct Answer {
    let label: String
    let row: Int
    let comparison: WaveComparison
  }

  static func answers(
    of subject: BlockSubject, over dimension: Int, codes: [Int32], period: Int
  ) -> [Answer] {
    let dataset = subject.dataset
    var codes = codes
    var answers: [Answer] = []
    for (code, category) in dataset.dimensions[dimension].categories.enumerated() {
      codes[dimension] = Int32(code)
      guard let row = dataset.row(codes: codes, period: period) else { continue }
      answers.append(
        Answer(
          label: category.label, row: row,
          comparison: WaveComparison(dataset, codes: codes, period: period)))
    }
    return answers
  }

  private static func previous(
    of answer: Answer, in subject: BlockSubject, with body: BodyRenderer
  ) -> PlottedValue? {
    if answer.comparison.isBroken { return PlottedValue(nil, text: "not comparable") }
    return answer.comparison.earlier.map { subject.plotted($0, with: body) }
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
