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
      let highlight = highlight(subject, in: dataset.dimensions[dimension], with: &body)
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
    for row in ranking.published.map(\.row) + ranking.absent {
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
    _ subject: BlockSubject, in dimension: Dimension, with body: inout BodyRenderer
  ) -> Highlight? {
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
    return .category(code)
  }
}

/// What a ranking shows, in a sentence: the highlighted area with its rank, the ends of the order,
/// the comparator, and how many are not there.
struct RankingSentence {
  let dataset: Dataset
  let dimension: Int
  let ranking: Ranking
  let highlight: Int32?

  var text: String {
    guard let first = ranking.published.first, let last = ranking.published.last else {
      return "No value is published for any of the \(ranking.absent.count) areas."
    }
    var sentences: [String] = []
    let (lowest, highest) = dataset.description.better == .lower ? (first, last) : (last, first)
    if let entry = ranking.published.first(where: { isHighlighted($0.row) }) {
      sentences.append(
        "\(name(entry.row)) ranks \(entry.rank) of \(size): \(value(entry.row)) \(unit)")
    }
    if let entry = ranking.published.first(where: { isHighlighted($0.row) }), !entry.isTied,
      entry.row == lowest.row || entry.row == highest.row, lowest.row != highest.row
    {
      let (word, other, opposite) =
        entry.row == lowest.row ? ("lowest", highest, "highest") : ("highest", lowest, "lowest")
      sentences = [
        "\(name(entry.row)) has the \(word) of the \(values), rank \(entry.rank): "
          + "\(value(entry.row)) \(unit)",
        "\(name(other.row)) has the \(opposite), \(value(other.row))",
      ]
    } else if lowest.row == highest.row {
      if highlight == nil { sentences.append("\(name(lowest.row)) has \(value(lowest.row))") }
    } else if value(lowest.row) == value(highest.row) {
      sentences.append("All have \(value(lowest.row))")
    } else {
      sentences.append(
        "The lowest is \(name(lowest.row)) with \(value(lowest.row)), the highest "
          + "\(name(highest.row)) with \(value(highest.row))")
    }
    if let row = ranking.comparator {
      sentences.append("The \(name(row)) is \(value(row))")
    }
    return sentences.map { $0.trimmingBlanks() + "." }.joined(separator: " ")
  }

  private func isHighlighted(_ row: Int) -> Bool {
    dataset.dimensions[dimension].codes[row] == highlight
  }

  private func name(_ row: Int) -> String {
    dataset.dimensions[dimension].category(ofRow: row).label
  }

  private func value(_ row: Int) -> String { dataset.shownValue(ofRow: row) }

  /// `10`, or `the 9 published, 1 withheld`.
  private var size: String {
    ranking.absent.isEmpty
      ? "\(ranking.published.count)" : "the \(ranking.published.count) published, \(absences)"
  }

  /// `10 values`, or `9 published values (1 withheld)`.
  private var values: String {
    ranking.absent.isEmpty
      ? "\(ranking.published.count) values"
      : "\(ranking.published.count) published values (\(absences))"
  }

  /// `1 withheld, 2 not published`.
  private var absences: String {
    var counts: [(word: String, count: Int)] = []
    for row in ranking.absent {
      let word = value(row)
      if let index = counts.firstIndex(where: { $0.word == word }) {
        counts[index].count += 1
      } else {
        counts.append((word, 1))
      }
    }
    return counts.map { "\($0.count) \($0.word)" }.joined(separator: ", ")
  }

  private var unit: String {
    switch dataset.description.measure {
    case .percent, .money: ""
    case .rate, .count, .index, .list: dataset.description.unit
    }
  }
}

extension String {
  /// Without blanks at its end.
  func trimmingBlanks() -> String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
