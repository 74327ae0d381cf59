internal import Charts
internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// A measure over its periods, a column each; a period that is not there keeps its place.
enum HistoryBlock {
  /// More columns than anybody can read.
  private static let columnLimit = 60

  static func draw(
    _ subject: BlockSubject, with body: inout BodyRenderer
  ) -> ChartBlock.Drawing? {
    let dataset = subject.dataset
    if let period = subject.fields["period"] {
      body.diagnostics.error(
        "a history chart shows all periods", at: period.position, hint: "take the line away")
    }
    guard let codes = subject.fixedCodes(except: -1, with: &body) else { return nil }
    let steps = steps(of: dataset, codes: codes)
    guard steps.contains(where: { $0.row != nil }) else {
      body.diagnostics.error(
        "'\(dataset.name)' has no rows to draw for this chart", at: subject.position)
      return nil
    }
    guard steps.count <= columnLimit else {
      body.diagnostics.error(
        "this chart would have \(steps.count) columns, and \(columnLimit) is the most",
        at: subject.position)
      return nil
    }
    let rows = steps.compactMap(\.row)
    for row in rows { body.cite(dataset: subject.index, row: row) }
    let columns = steps.map { step in
      guard let row = step.row else {
        return HistoryChart.Column(
          period: step.label, value: PlottedValue(nil, text: "no figure"), note: nil)
      }
      let words = dataset.observation(row).qualifiers.words
      return HistoryChart.Column(
        period: step.label, value: subject.plotted(row, with: body),
        note: words.isEmpty ? nil : words.joined(separator: ", "))
    }
    let subtitle = subject.subtitle(period: nil) + range(steps)
    let table = RowTable(
      dataset: dataset, index: subject.index, rows: rows, place: .citing(body.base),
      site: body.site)
    return ChartBlock.Drawing(
      kind: "history", subtitle: subtitle,
      sentence: HistorySentence(dataset: dataset, steps: steps).text,
      graphic: ChartBlock.markup(HistoryChart(columns: columns)),
      dataTable: table.render(caption: subtitle))
  }

  /// A place on the axis, with its row if it has one.
  struct Step {
    let label: String
    let row: Int?
  }

  /// Every period from the first to the last, those without a row included where the kind of period
  /// tells which they are.
  private static func steps(of dataset: Dataset, codes: [Int32]) -> [Step] {
    var steps: [Step] = []
    var previous: Period?
    for (index, period) in dataset.periods.enumerated() {
      if let previous, dataset.description.periodKind != .listed {
        let missing = period.ordinal - previous.ordinal - 1
        for offset in 0..<min(max(0, missing), columnLimit) {
          let label = Period(
            ordinal: previous.ordinal + offset + 1, kind: dataset.description.periodKind,
            yearStartsInApril: dataset.description.yearStartsInApril)?.shortLabel
          steps.append(Step(label: label ?? "…", row: nil))
        }
      }
      steps.append(
        Step(label: period.shortLabel, row: dataset.row(codes: codes, period: index)))
      previous = period
    }
    return steps
  }

  private static func range(_ steps: [Step]) -> String {
    guard let first = steps.first, let last = steps.last, steps.count > 1 else { return "" }
    return ", \(first.label) to \(last.label)"
  }
}

/// What a history shows, in a sentence: the last value and how it compares with the one before,
/// and which periods are not there.
struct HistorySentence {
  let dataset: Dataset
  let steps: [HistoryBlock.Step]

  var text: String {
    let published: [(step: HistoryBlock.Step, row: Int, value: ExactDecimal)] =
      steps.compactMap { step in
        guard let row = step.row, let value = dataset.observation(row).value.number else {
          return nil
        }
        return (step, row, value)
      }
    guard let last = published.last else { return "No value is published for any period." }
    var sentences: [String] = []
    if published.count > 1 {
      let before = published[published.count - 2]
      let words =
        last.value == before.value
        ? "the same as" : last.value < before.value ? "down from" : "up from"
      sentences.append(
        "\(shown(last.row)) in \(last.step.label), \(words) \(shown(before.row)) in "
          + before.step.label)
    } else {
      sentences.append("\(shown(last.row)) in \(last.step.label)")
    }
    let missing = steps.count - published.count
    if missing > 0 {
      sentences.append(
        "Only \(published.count) of the \(steps.count) periods shown "
          + "\(published.count == 1 ? "has" : "have") a published figure")
    }
    return sentences.map { $0 + "." }.joined(separator: " ")
  }

  private func shown(_ row: Int) -> String { dataset.shownValue(ofRow: row) }
}
