internal import Charts
internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// A survey with several answers a question: `stack: answer` names the dimension whose categories
/// are laid end to end to 100%.
///
/// The rows are those of the dimension that `where` leaves open; where there is none left, this wave
/// and the last.
enum StackedBlock {
  static func draw(
    _ subject: BlockSubject, with body: inout BodyRenderer
  ) -> ChartBlock.Drawing? {
    let dataset = subject.dataset
    guard let stack = stack(of: subject, with: &body), let period = subject.period(with: &body),
      let place = place(of: subject, stack: stack, with: &body)
    else { return nil }
    let questions = questions(of: dataset, stack: stack, place: place, period: period)
    let codes = dataset.dimensions[stack].categories.indices.filter { code in
      questions.contains { $0.rows[code] != nil }
    }
    guard !codes.isEmpty else {
      body.diagnostics.error(
        "'\(dataset.name)' has no answers in \(dataset.periods[period].label)",
        at: subject.position)
      return nil
    }
    guard codes.count <= StackedChart.answerLimit else {
      body.diagnostics.error(
        "a stacked bar tells \(StackedChart.answerLimit) answers apart at the most, and "
          + "'\(dataset.dimensions[stack].name)' has \(codes.count)",
        at: subject.fields["stack"]?.position ?? subject.position,
        hint: "take the line away and name a question under 'where': each answer then has a bar")
      return nil
    }
    var rows: [StackedChart.Row] = []
    for question in questions {
      let shares = StackedShares(
        dataset: dataset, answers: codes.map { (label(of: $0, stack, dataset), question.rows[$0]) })
      guard let row = row(question.label, shares, in: subject, with: &body) else { return nil }
      rows.append(row)
      for row in question.rows.compactMap({ $0 }) { body.cite(dataset: subject.index, row: row) }
    }
    let subtitle = subject.subtitle(period: place.free == nil ? nil : dataset.periods[period])
    let chart = StackedChart(
      caption: subtitle, heading: place.free.map { dataset.dimensions[$0].label } ?? "Period",
      answers: codes.map { label(of: $0, stack, dataset) },
      remainder: rows.contains { $0.remainder != nil } ? "Remainder" : nil, rows: rows)
    return ChartBlock.Drawing(
      kind: "survey", subtitle: subtitle,
      sentence: sentence(subject, stack, place, period, questions, codes: codes),
      graphic: ChartBlock.markup(chart), dataTable: nil)
  }

  /// The categories that `where` fixes, and the dimension whose categories are the bars.
  private struct Place {
    let codes: [Int32]
    let free: Int?
  }

  /// One bar: its name, and its row for each category of the stacked dimension.
  struct Question {
    let label: String
    let rows: [Int?]
  }

  private static func label(of code: Int, _ stack: Int, _ dataset: Dataset) -> String {
    dataset.dimensions[stack].categories[code].label
  }

  private static func stack(of subject: BlockSubject, with body: inout BodyRenderer) -> Int? {
    guard let name = subject.fields.text("stack", diagnostics: &body.diagnostics) else {
      return nil
    }
    let names = subject.dataset.dimensions.map(\.name)
    guard let stack = names.firstIndex(of: name.value) else {
      body.diagnostics.error(
        "'\(subject.dataset.name)' has no column '\(name.value)' of answers", at: name.position,
        hint: Suggestion.hint(for: name.value, among: names)
          ?? "name one of \(names.joined(separator: ", "))")
      return nil
    }
    return stack
  }

  /// Where `where` leads: with a slug for every other dimension to a single question, with one slug
  /// less to the rows of the last dimension that it does not name.
  private static func place(
    of subject: BlockSubject, stack: Int, with body: inout BodyRenderer
  ) -> Place? {
    let others = subject.dataset.dimensions.indices.filter { $0 != stack }
    guard subject.filter.count != others.count else {
      return subject.fixedCodes(except: stack, with: &body).map { Place(codes: $0, free: nil) }
    }
    guard subject.filter.count == others.count - 1 else {
      let names = others.dropLast().map { subject.dataset.dimensions[$0].name }
      body.diagnostics.error(
        "this chart has to say which \(names.joined(separator: " and ")) it shows",
        at: subject.fields["where"]?.position ?? subject.position,
        hint: "'where' names all columns but '\(subject.dataset.dimensions[stack].name)' and one "
          + "more, whose rows become the bars")
      return nil
    }
    let free = others.last { free in
      let fixed = others.filter { $0 != free }
      return zip(subject.filter, fixed).allSatisfy { slug, dimension in
        Slug(exactly: slug).flatMap(subject.dataset.dimensions[dimension].code) != nil
      }
    }
    guard let free else {
      body.diagnostics.error(
        "'\(subject.dataset.name)' has no rows '\(subject.filter.joined(separator: "/"))'",
        at: subject.fields["where"]?.position ?? subject.position)
      return nil
    }
    var codes = [Int32](repeating: 0, count: subject.dataset.dimensions.count)
    for (slug, dimension) in zip(subject.filter, others.filter { $0 != free }) {
      codes[dimension] =
        Slug(exactly: slug).flatMap(subject.dataset.dimensions[dimension].code) ?? 0
    }
    return Place(codes: codes, free: free)
  }

  private static func questions(
    of dataset: Dataset, stack: Int, place: Place, period: Int
  ) -> [Question] {
    func question(_ label: String, _ codes: [Int32], _ period: Int) -> Question? {
      let rows = dataset.dimensions[stack].categories.indices.map { code in
        var codes = codes
        codes[stack] = Int32(code)
        return dataset.row(codes: codes, period: period)
      }
      return rows.contains { $0 != nil } ? Question(label: label, rows: rows) : nil
    }
    guard let free = place.free else {
      return waves(of: dataset, stack: stack, codes: place.codes, period: period).compactMap {
        question(dataset.periods[$0].label, place.codes, $0)
      }
    }
    return dataset.dimensions[free].categories.enumerated().compactMap { code, category in
      var codes = place.codes
      codes[free] = Int32(code)
      return question(category.label, codes, period)
    }
  }

  /// This wave, and the one before where it can be compared.
  private static func waves(
    of dataset: Dataset, stack: Int, codes: [Int32], period: Int
  ) -> [Int] {
    let ordinal = dataset.periods[period].ordinal - dataset.description.periodKind.stepOfComparison
    guard let earlier = dataset.periods.firstIndex(where: { $0.ordinal == ordinal }) else {
      return [period]
    }
    let isBroken = dataset.dimensions[stack].categories.indices.contains { code in
      var codes = codes
      codes[stack] = Int32(code)
      return dataset.hasBreak(codes: codes, after: earlier, upTo: period)
    }
    return isBroken ? [period] : [period, earlier]
  }

  private static func row(
    _ label: String, _ shares: StackedShares, in subject: BlockSubject,
    with body: inout BodyRenderer
  ) -> StackedChart.Row? {
    if let fault = shares.fault {
      body.diagnostics.error(
        "\(fault) in '\(label)', so its answers cannot be stacked", at: subject.position,
        hint: "take 'stack' away and name the question under 'where': each answer then has a bar")
      return nil
    }
    if shares.wouldShowWithheld {
      body.diagnostics.warn(
        "'\(label)' has a withheld answer that what is left of 100% would tell, so its bar is left "
          + "out", at: subject.position,
        hint: "withhold a second answer of it: the published ones tell the same")
    }
    let values = shares.answers.map { answer in
      answer.row.map { subject.plotted($0, with: body) } ?? PlottedValue(nil, text: "no figure")
    }
    return StackedChart.Row(
      name: label, values: values, remainder: shares.remainder, absence: shares.absence)
  }

  private static func sentence(
    _ subject: BlockSubject, _ stack: Int, _ place: Place, _ period: Int,
    _ questions: [Question], codes: [Int]
  ) -> String {
    let dataset = subject.dataset
    guard place.free == nil else {
      return StackedSentence(
        dataset: dataset, questions: questions,
        answers: codes.map { ($0, label(of: $0, stack, dataset)) }
      ).text
    }
    let answers = SurveyBlock.answers(
      of: subject, over: stack, codes: place.codes, period: period)
    return SurveySentence(
      dataset: dataset, answers: answers,
      isBroken: answers.contains { $0.comparison.isBroken }
    ).text
  }
}
