internal import Content
internal import Datasets
internal import SourceText

/// The statements about statistics as terms and their explanation, as pages show them.
enum StatisticsFacts {
  /// What Tally publishes of every dataset beside its page.
  static let formats =
    "CSV; descriptions of its columns (CSVW); with all other datasets as a Data Package"

  /// A statement in words; nil where nothing is stated.
  static func text(
    of element: StatisticsElement, in statements: StatisticsStatements
  ) -> String? {
    switch statements[element] {
    case nil: nil
    case .none(let reason)?: "none given: \(reason)"
    case .given(let statement)?: statement.text
    }
  }

  /// A statement in markup; nil where nothing is stated.
  static func html(
    of element: StatisticsElement, in statements: StatisticsStatements
  ) -> HTML? {
    if let statement = statements[element]?.given { return html(of: statement) }
    return text(of: element, in: statements).map { HTML(escaping: $0) }
  }

  private static func html(of statement: StatisticsStatements.Statement) -> HTML {
    switch statement.link {
    case nil: return HTML(escaping: statement.text)
    case .none(let reason)?: return HTML(escaping: "\(statement.text) (no link: \(reason))")
    case .given(let address)?:
      var html = HTML(literal: "<a")
      html.append(attribute: "href", url: address)
      html.append(literal: ">")
      html.append(escaping: statement.text)
      html.append(literal: "</a>")
      return html
    }
  }

  /// What `site.yml` says for every dataset, for the list of them.
  static func records(of site: SiteContext) -> [TemplateRecord] {
    guard !site.library.datasets.isEmpty else { return [] }
    let statements = site.configuration.assurances.statistics
    let facts = StatisticsElement.allCases.compactMap { element in
      html(of: element, in: statements).map { (element.term, $0) }
    }
    return (facts + [("Other formats", HTML(escaping: formats))]).map { term, value in
      TemplateRecord(["term": .text(term), "value": .html(value)])
    }
  }
}

extension DatasetDescription {
  /// The day on which the figures were published, by the description or else by `site.yml`.
  func published(on configuration: SiteConfiguration) -> CalendarDate? {
    statistics.completed(by: configuration.assurances.statistics)[.published]?.given?.date
  }
}

extension SiteContext {
  /// What is stated of a dataset's statistics: by its description, else by `site.yml`.
  func statistics(of dataset: Dataset) -> StatisticsStatements {
    dataset.description.statistics.completed(by: configuration.assurances.statistics)
  }
}
