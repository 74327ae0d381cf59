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
    case trend
    case control
    case funnel

    /// The keys that this kind has and not every other.
    var ownKeys: [String] {
      switch self {
      case .ranking: ["highlight", "period"]
      case .survey: ["period", "stack"]
      case .history: ["against", "period"]
      case .trend: ["lines"]
      case .control: []
      case .funnel: ["highlight", "period", "population"]
      }
    }
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
      known: BlockSubject.keys
        + ["kind", "highlight", "period", "stack", "against", "lines", "population"],
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
    refuseKeys(of: fields, foreignTo: kind.value, with: &body)
    guard RowChartLimit.allows(kind.value, of: subject, with: &body) else { return nil }
    let drawing =
      switch kind.value {
      case .ranking: RankingBlock.draw(subject, with: &body)
      case .survey: SurveyBlock.draw(subject, with: &body)
      case .history: HistoryBlock.draw(subject, with: &body)
      case .trend: TrendBlock.draw(subject, with: &body)
      case .control: ControlBlock.draw(subject, with: &body)
      case .funnel: FunnelBlock.draw(subject, with: &body)
      }
    guard let drawing else { return nil }
    let frame = ChartFrame(
      subject: subject, kind: drawing.kind, subtitle: drawing.subtitle,
      sentence: drawing.sentence, graphic: drawing.graphic, dataTable: drawing.dataTable)
    return frame.render(number: body.countChart(), with: &body)
  }

  /// Says which keys have no meaning for a kind of chart.
  private static func refuseKeys(
    of fields: YAMLFields, foreignTo kind: Kind, with body: inout BodyRenderer
  ) {
    let complaints = [
      "highlight": "highlights nothing", "period": "shows all periods",
      "stack": "stacks nothing", "against": "sets nothing against another",
      "lines": "has no lines to name", "population": "needs no population",
    ]
    for (key, complaint) in complaints.sorted(by: { $0.key < $1.key })
    where !kind.ownKeys.contains(key) {
      guard let node = fields[key] else { continue }
      body.diagnostics.error(
        "a \(kind.rawValue) chart \(complaint)", at: node.position, hint: "take the line away")
    }
  }

  /// The markup of a chart. Charts escape what they are given, so their bytes are markup.
  static func markup(_ chart: some Chart) -> HTML {
    var bytes: [UInt8] = []
    chart.render(into: &bytes)
    return HTML(markup: bytes)
  }
}
