internal import Charts
internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// A measure over time, as one line or as several of one dimension.
enum TrendBlock {
  /// One line: its name and the categories of its rows.
  struct Line {
    let name: String
    let codes: [Int32]
  }

  static func draw(
    _ subject: BlockSubject, with body: inout BodyRenderer
  ) -> ChartBlock.Drawing? {
    guard let lines = lines(of: subject, with: &body),
      let series = subject.series(lines: lines.map(\.codes), with: &body)
    else { return nil }
    let dataset = subject.dataset
    let rows = lines.map { series.rows(of: $0.codes) }
    for row in rows.joined() {
      if let row { body.cite(dataset: subject.index, row: row) }
    }
    let drawn = zip(lines, rows).map { line, rows in
      TrendChart.Line(
        name: line.name,
        points: rows.map { row in row.map { point(of: $0, in: subject, with: body) } })
    }
    let numbers = drawn.flatMap(\.points).compactMap { $0 }.flatMap { point in
      [point.value.number, point.interval?.lowerBound, point.interval?.upperBound]
        .compactMap { $0 }
    }
    guard let values = subject.valueAxis(covering: numbers, of: dataset, with: &body) else {
      return nil
    }
    let breaks = lines.flatMap { series.breaks(of: $0.codes) }
      .reduce(into: [(step: Int, reason: String?)]()) { breaks, found in
        if !breaks.contains(where: { $0.step == found.step }) { breaks.append(found) }
      }.sorted { $0.step < $1.step }.filter { $0.step > 0 }
    let axis = series.axis(breaks: breaks.map(\.step))
    let subtitle = subject.subtitle(of: series)
    let table = RowTable(
      dataset: dataset, index: subject.index, rows: rows.joined().compactMap { $0 },
      place: .citing(body.base), site: body.site)
    let chart = TrendChart(
      periods: axis, values: values, lines: drawn,
      words: words(
        for: rows, in: series, drawn: drawn, breaks: breaks,
        remarks: subject.remark(on: values) + series.remark(on: axis)))
    return ChartBlock.Drawing(
      kind: "trend", subtitle: subtitle,
      sentence: TrendSentence(series: series, lines: lines, breaks: breaks).text,
      graphic: ChartBlock.markup(chart), dataTable: table.render(caption: subtitle))
  }

  private static func point(
    of row: Int, in subject: BlockSubject, with body: BodyRenderer
  ) -> TrendChart.Point {
    let observation = subject.dataset.observation(row)
    var interval: ClosedRange<Double>?
    if let lower = observation.lower?.approximate, let upper = observation.upper?.approximate {
      interval = min(lower, upper)...max(lower, upper)
    }
    return TrendChart.Point(
      value: subject.plotted(row, with: body),
      isProvisional: observation.qualifiers.contains(.provisional), interval: interval)
  }

  private static func words(
    for rows: [[Int?]], in series: PeriodSeries, drawn: [TrendChart.Line],
    breaks: [(step: Int, reason: String?)], remarks: [String]
  ) -> TrendChart.Words {
    let points = drawn.flatMap(\.points).compactMap { $0 }.filter { $0.value.number != nil }
    let absences = rows.count == 1 ? series.absences(in: rows[0]) : []
    return TrendChart.Words(
      provisional: points.contains(where: \.isProvisional) ? "provisional" : "",
      interval: rows.count == 1 && points.contains { $0.interval != nil }
        ? "published interval" : "",
      absent: absences.joined(separator: ", "), breakWord: "break",
      breaks: breaks.isEmpty ? "" : "break in the series: \(series.words(for: breaks))",
      remarks: remarks)
  }
}

extension PeriodSeries {
  /// Periods whose names are too long for the axis are named in order.
  func remark(on axis: PeriodAxis) -> [String] {
    guard dataset.description.periodKind == .listed, !axis.hasRoomForAllLabels else { return [] }
    return ["From left to right: \(axis.labels.joined(separator: "; "))."]
  }
}
