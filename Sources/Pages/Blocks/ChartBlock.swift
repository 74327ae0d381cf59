internal import Charts
internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// A fenced `chart`: reads its keys, asks the dataset for the rows and has the kind drawn.
enum ChartBlock {
  /// The charts that there are, by the word under `kind`.
  enum Kind: String, CaseIterable, Sendable {
    case ranking
    case survey
    case history
  }

  /// A chart ready to be framed.
  struct Drawing {
    let kind: StaticString
    let subtitle: String
    let sentence: String
    let graphic: HTML
    let dataTable: HTML?
  }

  static func render(
    _ node: YAMLNode, at position: SourcePosition, with body: inout BodyRenderer
  ) -> HTML? {
    let fields = YAMLFields(
      node, of: "a chart", at: position,
      known: BlockSubject.keys + ["kind", "highlight", "period"],
      diagnostics: &body.diagnostics)
    if fields["kind"] == nil { fields.reportMissing("kind", diagnostics: &body.diagnostics) }
    let kind = fields.choice("kind", as: Kind.self, diagnostics: &body.diagnostics)
    let subject = BlockSubject.read(fields, at: position, with: &body)
    guard let kind, let subject else { return nil }
    guard !subject.dataset.isList else {
      body.diagnostics.error(
        "'\(subject.dataset.name)' is a list and has no values to draw", at: position,
        hint: "show it with a ```table block")
      return nil
    }
    if kind.value != .ranking, let highlight = fields["highlight"] {
      body.diagnostics.error(
        "a \(kind.value.rawValue) chart highlights nothing", at: highlight.position,
        hint: "take the line away")
    }
    let drawing =
      switch kind.value {
      case .ranking: RankingBlock.draw(subject, with: &body)
      case .survey: SurveyBlock.draw(subject, with: &body)
      case .history: HistoryBlock.draw(subject, with: &body)
      }
    guard let drawing else { return nil }
    let frame = ChartFrame(
      subject: subject, kind: drawing.kind, subtitle: drawing.subtitle,
      sentence: drawing.sentence, graphic: drawing.graphic, dataTable: drawing.dataTable)
    return frame.render(number: body.countChart(), with: &body)
  }

  /// The markup of a chart. Charts escape what they are given, so their bytes are markup.
  static func markup(_ chart: some Chart) -> HTML {
    var bytes: [UInt8] = []
    chart.render(into: &bytes)
    return HTML(markup: bytes)
  }
}

extension BlockSubject {
  /// A row's value as a chart draws it, with a link to the row.
  func plotted(_ row: Int, with body: BodyRenderer) -> PlottedValue {
    PlottedValue(
      dataset.observation(row).value.number?.approximate, text: dataset.shownValue(ofRow: row),
      link: body.site.link(to: row, ofDataset: index, from: body.base))
  }
}
