internal import Charts
internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// A measure over its periods, a column each; a period that is not there keeps its place.
///
/// `against` sets a second measure beside it, such as constant prices beside cash: see
/// `HistoryPair`.
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
    var measures = [HistoryMeasure(dataset: dataset, index: subject.index, codes: codes)]
    if let against = subject.fields.text("against", diagnostics: &body.diagnostics) {
      guard let second = HistoryPair.second(of: subject, codes: codes, at: against, with: &body)
      else { return nil }
      measures.append(second)
    }
    let count = HistoryStep.count(of: measures)
    guard count <= columnLimit else {
      body.diagnostics.error(
        "this chart would have \(count) columns, and \(columnLimit) is the most",
        at: subject.position, hint: "make a dataset of the periods that it is about")
      return nil
    }
    let steps = HistoryStep.steps(of: measures)
    guard steps.contains(where: { $0.rows.contains { $0 != nil } }) else {
      body.diagnostics.error(
        "'\(dataset.name)' has no rows to draw for this chart", at: subject.position)
      return nil
    }
    for step in steps {
      for (measure, row) in zip(measures, step.rows) {
        if let row { body.cite(dataset: measure.index, row: row) }
      }
    }
    let names = measures.count > 1 ? HistoryPair.names(measures[0], measures[1]) : nil
    var subtitle = subject.subtitle(period: nil) + range(steps)
    if let names { subtitle += ", beside \(names.second)" }
    return ChartBlock.Drawing(
      kind: "history", subtitle: subtitle,
      sentence: sentence(measures, steps, names),
      graphic: ChartBlock.markup(
        HistoryColumns(measures: measures, steps: steps).chart(names, body)),
      dataTable: tables(measures, steps, caption: subtitle, with: body))
  }

  private static func range(_ steps: [HistoryStep]) -> String {
    guard let first = steps.first, let last = steps.last, steps.count > 1 else { return "" }
    return ", \(first.label) to \(last.label)"
  }

  private static func sentence(
    _ measures: [HistoryMeasure], _ steps: [HistoryStep], _ names: HistoryChart.Names?
  ) -> String {
    let sentences = measures.indices.map { number in
      HistorySentence(measures: measures, steps: steps, number: number).text
    }
    guard let names, sentences.count > 1 else { return sentences.joined() }
    return "\(names.first): \(sentences[0]) \(names.second): \(sentences[1])"
  }

  /// One table of all rows where they are of one dataset, else one for each.
  private static func tables(
    _ measures: [HistoryMeasure], _ steps: [HistoryStep], caption: String, with body: BodyRenderer
  ) -> HTML {
    var html = HTML()
    var groups: [(measure: HistoryMeasure, rows: [Int])] = []
    for (number, measure) in measures.enumerated() {
      let rows = steps.compactMap { $0.rows[number] }
      if let index = groups.firstIndex(where: { $0.measure.index == measure.index }) {
        groups[index].rows += rows
      } else {
        groups.append((measure, rows))
      }
    }
    for group in groups where !group.rows.isEmpty {
      let table = RowTable(
        dataset: group.measure.dataset, index: group.measure.index, rows: group.rows,
        place: .citing(body.base), site: body.site)
      let title = groups.count > 1 ? group.measure.dataset.description.title : caption
      html.append(table.render(caption: title))
    }
    return html
  }
}
