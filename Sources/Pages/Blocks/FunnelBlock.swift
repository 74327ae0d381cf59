internal import Charts
internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// The areas of one period, each against the number that it counts in, with the limits of chance.
enum FunnelBlock {
  static func draw(
    _ subject: BlockSubject, with body: inout BodyRenderer
  ) -> ChartBlock.Drawing? {
    let dataset = subject.dataset
    guard let kind = FunnelData.Kind(of: subject, with: &body) else { return nil }
    let dimension: Int
    do {
      dimension = try dataset.rankedDimension()
    } catch {
      body.report(error, at: subject.position)
      return nil
    }
    guard let period = subject.period(with: &body),
      let codes = subject.fixedCodes(except: dimension, with: &body),
      let highlight = subject.highlight(in: dataset.dimensions[dimension], with: &body),
      let sizes = FunnelSizes.read(subject, dimension: dimension, period: period, with: &body)
    else { return nil }
    let ranking = dataset.ranking(codes: codes, over: dimension, period: period)
    let data = FunnelData(
      kind: kind, dataset: dataset, dimension: dimension, ranking: ranking, sizes: sizes,
      highlight: highlight.code)
    guard let data = data.checked(at: subject.position, with: &body) else { return nil }
    for row in ranking.published.map(\.row) + ranking.absent {
      body.cite(dataset: subject.index, row: row)
    }
    if let comparator = ranking.comparator { body.cite(dataset: subject.index, row: comparator) }
    let curve = data.curve
    guard
      let values = subject.valueAxis(covering: data.heights(of: curve), of: dataset, with: &body),
      let sizeAxis = subject.valueAxis(
        covering: data.areas.map(\.size), of: sizes.dataset ?? dataset, as: sizes.format,
        with: &body)
    else { return nil }
    let sentence = FunnelSentence(data: data)
    let subtitle = subject.subtitle(period: dataset.periods[period])
    let chart = FunnelChart(
      sizes: sizeAxis, sizeTitle: sizes.title(for: kind), values: values,
      areas: data.areas.map { area in
        FunnelChart.Area(
          name: area.name, size: area.size, value: area.value, standing: area.standing.drawn,
          isHighlighted: area.isHighlighted)
      },
      limits: curve, target: data.target, meanings: sentence.meanings,
      words: sentence.words(remarks: subject.remark(on: values)))
    return ChartBlock.Drawing(
      kind: "funnel", subtitle: "\(subtitle), against \(sizes.words(for: kind))",
      sentence: sentence.text, graphic: ChartBlock.markup(chart),
      dataTable: table(of: data, in: subject, with: body).render(caption: subtitle))
  }

  private static func table(
    of data: FunnelData, in subject: BlockSubject, with body: BodyRenderer
  ) -> RowTable {
    let comparator = data.ranking.comparator.map { [$0] } ?? []
    let rows = data.ranking.published.map(\.row) + data.ranking.absent + comparator
    var table = RowTable(
      dataset: data.dataset, index: subject.index, rows: rows, place: .citing(body.base),
      site: body.site)
    if data.sizes.dataset != nil {
      let texts = rows.compactMap { row in data.sizes.text(ofRow: row).map { (row, $0) } }
      table.remarks.append(
        RowTable.Remarks(
          heading: data.sizes.title(for: data.kind), isNumber: true,
          texts: Dictionary(uniqueKeysWithValues: texts)))
    }
    table.remarks.append(
      RowTable.Remarks(
        heading: "Against the limits", isNumber: false,
        texts: Dictionary(uniqueKeysWithValues: data.areas.map { ($0.row, $0.standing.words) })))
    return table
  }
}

extension FunnelStanding {
  var drawn: FunnelChart.Standing {
    switch self {
    case .aboveOuter: .aboveOuter
    case .aboveInner: .aboveInner
    case .within: .within
    case .belowInner: .belowInner
    case .belowOuter: .belowOuter
    }
  }

  var words: String {
    switch self {
    case .aboveOuter: "above the 99.8% limit"
    case .aboveInner: "above the 95% limit"
    case .within: "within the 95% limits"
    case .belowInner: "below the 95% limit"
    case .belowOuter: "below the 99.8% limit"
    }
  }
}
