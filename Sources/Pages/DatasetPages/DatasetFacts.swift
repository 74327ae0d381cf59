internal import Content
internal import Datasets
internal import SourceText

/// What a dataset's page says about the dataset: terms and their explanation, in order.
struct DatasetFacts {
  let dataset: Dataset
  /// Whether only pages with cited rows are published.
  let isPartial: Bool
  /// What has become of it since it was first released.
  let record: DatasetRecord
  /// What is stated of its statistics.
  let statistics: StatisticsStatements

  var records: [TemplateRecord] {
    let description = dataset.description
    var facts: [(term: String, value: HTML)] = []
    func addStatement(_ element: StatisticsElement) {
      guard let value = StatisticsFacts.html(of: element, in: statistics) else { return }
      facts.append((element.term, value))
    }
    func add(_ term: String, _ value: String?) {
      if let value, !value.isEmpty { facts.append((term, HTML(escaping: value))) }
    }
    add("Measure", description.measureInWords)
    if !dataset.isList {
      add(dataset.periods.count == 1 ? "Period" : "Periods", periods)
      add("How to judge it", description.betterInWords)
    }
    if let comparator = description.comparator {
      add("Compared with", comparator.name.value)
      add(
        "How the \(comparator.name.value) is weighted",
        comparator.weighting ?? "the source does not say")
    }
    if !dataset.isList {
      add(
        "How precise it is",
        dataset.publishesUncertainty
          ? "limits or sample sizes are published, and claims are held against them"
          : "not published; claims on this site rest on the values alone")
    }
    facts.append(("Source", source))
    addStatement(.producer)
    addStatement(.status)
    facts.append(("Licence", link(description.licence.name, to: description.licence.link)))
    facts.append(("How to credit it", credit))
    addStatement(.published)
    add("Last update", record.lastRelease?.longText)
    switch description.nextUpdate {
    case .given(let date): add("Next update", date.longText)
    case .none(let reason): add("Next update", "none announced: \(reason)")
    }
    add("Release status", record.status)
    for entry in description.breaks {
      let period = dataset.periods.first { $0.slug.text == entry.period.value }
      add("Break in the series", "from \(period?.label ?? entry.period.value): \(entry.reason)")
    }
    add("Disclosure control", disclosureInWords)
    addStatement(.revisions)
    add("Other formats", StatisticsFacts.formats)
    addStatement(.plan)
    addStatement(.contact)
    if isPartial {
      add(
        "Rows on these pages",
        "only the parts that this site cites; the download holds all \(ExactDecimal(dataset.rowCount).shown)"
      )
    }
    return facts.map { TemplateRecord(["term": .text($0.term), "value": .html($0.value)]) }
  }

  private var source: HTML {
    let source = dataset.description.source
    let date = source.date.map { ", \($0.longText)" } ?? ""
    switch source.link {
    case .given(let address):
      var html = link(source.name, to: address)
      html.append(escaping: date)
      return html
    case .none(let reason):
      return HTML(escaping: "\(source.name)\(date) (no link: \(reason))")
    }
  }

  /// A line to be copied, which a click marks whole.
  private var credit: HTML {
    var html = HTML(literal: "<span class=\"credit\">")
    html.append(escaping: dataset.description.creditLine)
    html.append(literal: "</span>")
    return html
  }

  private func link(_ text: String, to address: String) -> HTML {
    var html = HTML(literal: "<a")
    html.append(attribute: "href", url: address)
    html.append(literal: ">")
    html.append(escaping: text)
    html.append(literal: "</a>")
    return html
  }

  private var periods: String {
    guard let first = dataset.periods.first, let last = dataset.periods.last else { return "" }
    return first.slug == last.slug ? first.label : "\(first.label) to \(last.label)"
  }

  /// What is withheld by rule; nil where the description declares none.
  private var disclosureInWords: String? {
    let description = dataset.description
    let primary = description.disclosureThreshold.map {
      "counts under \($0), other than nought, are withheld"
    }
    guard !description.totals.isEmpty else { return primary }
    let secondary = "so that none can be worked out from the totals"
    return primary.map { "\($0), and others may be withheld with them, \(secondary)" }
      ?? "where a value is withheld, others may be withheld with it, \(secondary)"
  }
}
