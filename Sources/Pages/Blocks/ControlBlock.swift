internal import Charts
internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// A measure over time with its natural process limits, for each side of a break its own.
enum ControlBlock {
  static func draw(
    _ subject: BlockSubject, with body: inout BodyRenderer
  ) -> ChartBlock.Drawing? {
    let dataset = subject.dataset
    guard let codes = subject.fixedCodes(except: -1, with: &body),
      let series = subject.series(lines: [codes], with: &body)
    else { return nil }
    guard series.distance >= dataset.description.periodKind.stepOfComparison else {
      body.diagnostics.error(
        "a control chart needs values that stand each for itself, and the rolling years of "
          + "'\(dataset.name)' share months with their neighbours", at: subject.position,
        hint: "draw them as a trend, or chart the figures of single months")
      return nil
    }
    let process = ProcessSeries(series, codes: codes)
    guard process.parts.contains(where: { $0.limits != nil }) else {
      body.diagnostics.error(
        "'\(dataset.name)' has no two neighbouring values, on which limits could rest",
        at: subject.position, hint: "draw it as a trend")
      return nil
    }
    for row in process.rows { if let row { body.cite(dataset: subject.index, row: row) } }
    let points = process.rows.enumerated().map { step, row in
      row.map { row in
        ControlChart.Point(
          value: subject.plotted(row, with: body), signal: process.marks[step].first?.signal,
          judgement: process.marks[step].first?.judgement ?? .neither)
      }
    }
    let limits = process.parts.compactMap { Self.limits(of: $0, in: dataset) }
    let levels: [PlottedValue?] = limits.flatMap { [$0.mean, $0.upper] } + limits.map(\.lower)
    let numbers = (points.map { $0?.value } + levels).compactMap { $0?.number }
    guard let values = subject.valueAxis(covering: numbers, of: dataset, with: &body) else {
      return nil
    }
    let axis = series.axis(breaks: process.breaks.map(\.step))
    let sentence = ControlSentence(process: process)
    let subtitle = subject.subtitle(of: series)
    let chart = ControlChart(
      periods: axis, values: values, points: points, limits: limits, meanings: process.meanings,
      words: sentence.words(
        remarks: subject.remark(on: values) + series.remark(on: axis)))
    var table = RowTable(
      dataset: dataset, index: subject.index, rows: process.rows.compactMap { $0 },
      place: .citing(body.base), site: body.site)
    table.remarks = [
      RowTable.Remarks(heading: "Signal", isNumber: false, texts: process.remarks)
    ]
    return ChartBlock.Drawing(
      kind: "control", subtitle: subtitle, sentence: sentence.text,
      graphic: ChartBlock.markup(chart), dataTable: table.render(caption: subtitle))
  }

  private static func limits(
    of part: ProcessSeries.Part, in dataset: Dataset
  ) -> ControlChart.Limits? {
    guard let limits = part.limits else { return nil }
    func value(_ number: ExactDecimal) -> PlottedValue {
      PlottedValue(number.approximate, text: ValueFormat(dataset.description, limits).text(number))
    }
    return ControlChart.Limits(
      periods: part.steps, mean: value(limits.mean), lower: value(part.lower ?? limits.lower),
      upper: value(part.upper ?? limits.upper))
  }
}

extension ValueFormat {
  /// How a mean and limits are shown: with the decimals that they were rounded to.
  init(_ description: DatasetDescription, _ limits: ProcessLimits) {
    self.init(description, decimals: Int(limits.mean.decimals))
  }
}
