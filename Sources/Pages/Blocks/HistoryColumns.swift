internal import Charts
internal import Datasets

/// The columns of a history: its steps with the words and numbers that are printed at them.
struct HistoryColumns {
  let measures: [HistoryMeasure]
  let steps: [HistoryStep]

  /// As wide as a chart gets on a laptop, in em.
  private static let usualWidth = 48

  /// The chart, with its sums written by one rule.
  ///
  /// Sums stand in full where the columns can then stand upright at the usual width, and where they
  /// lie down as rows anyway. In between, where one of them is a million or more, all are in millions
  /// (or billions), with as few decimals, one to three, as keep different sums different: `£1.2
  /// million`. Where three are not enough they stay in full. The table has them in full always.
  func chart(_ names: HistoryChart.Names?, _ body: BodyRenderer) -> HistoryChart {
    let full = HistoryChart(columns: columns(short: [:], body), names: names)
    if let room = full.room, room <= Self.usualWidth { return full }
    guard let texts = shortTexts else { return full }
    let short = HistoryChart(columns: columns(short: texts, body), names: names)
    return short.room == nil ? full : short
  }

  /// The short text of each number that is drawn; nil where sums stay in full.
  private var shortTexts: [ExactDecimal.Written: String]? {
    let dataset = measures[0].dataset
    guard dataset.description.measure == .money else { return nil }
    let numbers = steps.flatMap { step in
      zip(measures, step.rows).compactMap { measure, row in
        row.flatMap { measure.dataset.observation($0).value.number }
      }
    }
    guard let texts = ValueFormat(dataset.description).shortTexts(numbers) else { return nil }
    return Dictionary(zip(numbers.map(\.written), texts)) { first, _ in first }
  }

  private func columns(
    short: [ExactDecimal.Written: String], _ body: BodyRenderer
  ) -> [HistoryChart.Column] {
    steps.map { step in
      var values = zip(measures, step.rows).map { measure, row in
        value(of: row, measure, short: short, body)
      }
      if step.seriesBreak != nil { values[0] = values[0].adding(note: "break in the series") }
      return HistoryChart.Column(
        period: step.label, value: values[0], second: values.count > 1 ? values[1] : nil,
        startsAnew: step.seriesBreak != nil)
    }
  }

  private func value(
    of row: Int?, _ measure: HistoryMeasure, short: [ExactDecimal.Written: String],
    _ body: BodyRenderer
  ) -> PlottedValue {
    guard let row else { return PlottedValue(nil, text: "not in the data") }
    let number = measure.dataset.observation(row).value.number
    return BlockSubject.plotted(
      row, of: measure.dataset, index: measure.index, text: number.flatMap { short[$0.written] },
      with: body)
  }
}

extension PlottedValue {
  /// The value with further words, unless it has them.
  fileprivate func adding(note words: String) -> PlottedValue {
    let notes = note.map { $0.contains(words) ? $0 : "\($0), \(words)" } ?? words
    return PlottedValue(number, text: text, link: link, note: notes, isTentative: isTentative)
  }
}

extension ExactDecimal {
  /// A number by the way it is written, so that it can be looked up.
  fileprivate struct Written: Hashable {
    let units: Int64
    let decimals: UInt8
  }

  fileprivate var written: Written { Written(units: units, decimals: decimals) }
}
