internal import Charts
internal import Datasets
internal import Diagnostics

extension BlockSubject {
  /// The most periods that a chart over time has room for.
  private static let periodLimit = 600

  /// The periods of a chart over time; nil, with an error, where there are none or too many.
  func series(lines: [[Int32]], with body: inout BodyRenderer) -> PeriodSeries? {
    guard let series = PeriodSeries(dataset, lines: lines) else {
      body.diagnostics.error(
        "'\(dataset.name)' has no rows to draw for this chart", at: position)
      return nil
    }
    guard series.steps.count <= Self.periodLimit else {
      body.diagnostics.error(
        "this chart would have \(series.steps.count) periods, and \(Self.periodLimit) is the most",
        at: position, hint: "make a dataset of the periods that it is about")
      return nil
    }
    let rows = lines.flatMap { series.rows(of: $0) }.compactMap { $0 }
    guard rows.count <= DatasetLayout.pageLimit else {
      body.diagnostics.error(
        "this chart would have \(rows.count) values, and its table shows "
          + "\(DatasetLayout.pageLimit) at the most", at: position,
        hint: "name fewer lines under 'lines'")
      return nil
    }
    guard rows.contains(where: { dataset.observation($0).value.number != nil }) else {
      body.diagnostics.error(
        "'\(dataset.name)' has no published value to draw in this chart", at: position,
        hint: "a ```table block shows the rows and says why")
      return nil
    }
    return series
  }

  /// The axis that values are read from; nil, with an error, where they lie so near to each other
  /// that no label could be written.
  func valueAxis(
    covering numbers: [Double], of dataset: Dataset, as format: ValueFormat? = nil,
    with body: inout BodyRenderer
  ) -> ValueAxis? {
    let format = format ?? ValueFormat(dataset.description)
    let axis = ValueAxis(covering: numbers, wholeNumbers: format.measure == .count) {
      format.text(of: $0) ?? ""
    }
    guard !axis.labels.isEmpty, !axis.labels.contains(where: { $0.text.isEmpty }) else {
      body.diagnostics.error(
        "the values of '\(dataset.name)' lie too near to each other to be drawn", at: position,
        hint: "a ```table block shows them")
      return nil
    }
    return axis
  }

  /// What the key says of an axis that does not start at nought.
  func remark(on axis: ValueAxis) -> [String] {
    guard !axis.includesNought, let first = axis.labels.first, let last = axis.labels.last else {
      return []
    }
    return last.number < 0
      ? ["The scale ends at \(last.text), not at nought."]
      : ["The scale starts at \(first.text), not at nought."]
  }

  /// The measure, its unit and the periods, in words.
  func subtitle(of series: PeriodSeries) -> String {
    let rolling = dataset.description.periodKind == .rollingTwelveMonths ? "12 months to " : ""
    return "\(subtitle(period: nil)), \(rolling)\(series.range)"
  }
}

extension ValueFormat {
  /// A tick as the site writes numbers; nil where it needs more than 18 decimals or digits.
  fileprivate func text(of tick: Ticks.Tick) -> String? {
    let decimals = max(0, -tick.exponent)
    guard decimals <= 18 else { return nil }
    var units = tick.units
    for _ in 0..<max(0, tick.exponent) {
      let (product, overflowed) = units.multipliedReportingOverflow(by: 10)
      guard !overflowed else { return nil }
      units = product
    }
    return ValueFormat(measure: measure, unit: unit, decimals: decimals)
      .text(ExactDecimal(units: Int64(units), decimals: decimals))
  }
}
