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
      let highlight = highlight(subject, in: dimension, with: &body)
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
      rows: ranked + absent, comparator: comparator)
    let sentence = RankingSentence(
      dataset: dataset, dimension: dimension, ranking: ranking, highlight: highlight.code)
    return ChartBlock.Drawing(
      kind: "ranking", subtitle: subtitle, sentence: sentence.text,
      graphic: ChartBlock.markup(chart), dataTable: nil)
  }

  /// What is highlighted: a category by its code, or nothing.
  private enum Highlight {
    case none
    case category(Int32)

    var code: Int32? {
      if case .category(let code) = self { code } else { nil }
    }
  }

  /// What the block highlights; nil, with an error, where the name is none of a row in the order.
  private static func highlight(
    _ subject: BlockSubject, in index: Int, with body: inout BodyRenderer
  ) -> Highlight? {
    let dimension = subject.dataset.dimensions[index]
    guard let text = subject.fields.text("highlight", diagnostics: &body.diagnostics) else {
      return Highlight.none
    }
    guard let slug = Slug(exactly: text.value), let code = dimension.code(of: slug) else {
      body.diagnostics.error(
        "'\(subject.dataset.name)' has no \(dimension.name) '\(text.value)'", at: text.position,
        hint: Suggestion.hint(for: text.value, among: dimension.categories.map(\.slug.text)))
      return nil
    }
    guard slug != subject.dataset.description.comparator?.slug else {
      body.diagnostics.error(
        "'\(text.value)' is the comparator, which is a line and not highlighted",
        at: text.position, hint: "take the line away")
      return nil
    }
    guard code != subject.dataset.totalCode(ofDimension: index) else {
      body.diagnostics.error(
        "'\(text.value)' is the total of the others, which has no bar among them",
        at: text.position, hint: "take the line away")
      return nil
    }
    return .category(code)
  }
}
