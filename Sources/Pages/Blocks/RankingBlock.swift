internal import Charts
internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// The areas of a dataset in order, best first, those without a value last.
enum RankingBlock {
  static func draw(
    _ subject: BlockSubject, with body: inout BodyRenderer
  ) -> ChartBlock.Drawing? {
    let dataset = subject.dataset
    let dimension: Int
    do {
      dimension = try dataset.rankedDimension()
    } catch {
      body.report(error, at: subject.position)
      return nil
    }
    guard let period = subject.period(with: &body),
      let codes = subject.fixedCodes(except: dimension, with: &body),
      let highlight = subject.highlight(in: dataset.dimensions[dimension], with: &body)
    else { return nil }
    let ranking = dataset.ranking(codes: codes, over: dimension, period: period)
    guard !ranking.published.isEmpty || !ranking.absent.isEmpty else {
      body.diagnostics.error(
        "'\(dataset.name)' has no rows to rank in \(dataset.periods[period].label)",
        at: subject.position)
      return nil
    }
    let names = dataset.dimensions[dimension]
    let ranked = ranking.published.map { entry in
      RankingChart.Row(
        rank: entry.isTied ? "\(entry.rank)=" : "\(entry.rank)",
        name: names.category(ofRow: entry.row).label,
        value: subject.plotted(entry.row, with: body),
        isHighlighted: names.codes[entry.row] == highlight.code)
    }
    let absent = ranking.absent.map { row in
      RankingChart.Row(
        rank: "–", name: names.category(ofRow: row).label,
        value: subject.plotted(row, with: body),
        isHighlighted: names.codes[row] == highlight.code)
    }
    for row in ranking.published.map(\.row) + ranking.absent + [ranking.total].compactMap(\.self) {
      body.cite(dataset: subject.index, row: row)
    }
    let comparator = ranking.comparator.map { row in
      Comparator(
        name: names.category(ofRow: row).label, value: subject.plotted(row, with: body))
    }
    let subtitle = subject.subtitle(period: dataset.periods[period])
    let chart = RankingChart(
      caption: subtitle,
      headings: .init(
        rank: "Rank", name: names.label, value: dataset.description.valueHeading),
      rows: ranked + absent, comparator: comparator, fold: RankingFold.of(ranked, absent))
    let sentence = RankingSentence(
      dataset: dataset, dimension: dimension, ranking: ranking, highlight: highlight.code)
    return ChartBlock.Drawing(
      kind: "ranking", subtitle: subtitle, sentence: sentence.text,
      graphic: ChartBlock.markup(chart), dataTable: nil)
  }
}
