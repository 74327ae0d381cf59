/// How wide a chart must be for its columns to stand upright with every label in its place.
///
/// The stylesheet has a class for each of `steps` and asks the chart's container for that width, in
/// em, so that larger text needs a wider chart.
enum ColumnRoom {
  /// The widths that the stylesheet knows, in em.
  static let steps = stride(from: 12, through: 72, by: 4)

  /// The first step at which no two labels of `columns` touch; nil where none is wide enough.
  static func needed(for columns: [HistoryChart.Column]) -> Int? {
    let widest = columns.reduce(0) { max($0, width(of: $1)) }
    let needed = columns.count * (widest + gap)
    return steps.first { needed <= $0 * 100 }
  }

  /// Between two labels, in hundredths of an em.
  private static let gap = 50

  /// What a column's labels need, in hundredths of an em: they wrap between words.
  ///
  /// The words of a year without a value stand on end in its place, in lines of twelve em.
  private static func width(of column: HistoryChart.Column) -> Int {
    let period = TextWidth.ofLongestWord(in: column.period)
    if let absence = column.absence {
      let lines = (TextWidth.of(absence) + 1199) / 1200
      return max(period, lines * 140)
    }
    guard let second = column.second else { return max(period, width(of: column.value)) }
    return max(period, width(of: column.value) + swatch, width(of: second) + swatch)
  }

  /// Before each value of a pair, in hundredths of an em.
  private static let swatch = 150

  private static func width(of value: PlottedValue) -> Int {
    let note = value.note.map { TextWidth.ofLongestWord(in: $0) } ?? 0
    return max(TextWidth.ofLongestWord(in: value.text), note)
  }
}
