internal import Content
internal import Datasets
internal import SourceText

/// What a page tells search engines of the data on it, in the words of schema.org.
///
/// It is a data block, which no browser runs, so the page's policy has nothing to say of it. That
/// it cannot end before its end, whatever the texts hold, is the work of `JSONWriter`.
struct StructuredData {
  /// More areas than this are not listed one by one.
  static let areaLimit = 60
  /// The longest description that search engines take.
  static let descriptionLimit = 5000

  private let content: JSONValue

  init(_ content: JSONValue) { self.content = content }

  /// A dataset, for its own page.
  init(of dataset: Dataset, on site: SiteContext) {
    let configuration = site.configuration
    let description = dataset.description
    let address = DatasetLayout.listAddress.appending(dataset.name.text)
    let fullText = description.fullText
    content = JSONValue([
      "@context": "https://schema.org/",
      "@type": "Dataset",
      "@id": .text(Self.url(of: address, configuration)),
      "name": .text(description.title),
      "description": .text(
        fullText.unicodeScalars.count <= Self.descriptionLimit ? fullText : description.abstract),
      "url": .text(Self.url(of: address, configuration)),
      "inLanguage": .text(configuration.language),
      "license": .text(WebAddress.encoded(description.licence.link)),
      "creditText": .text(description.creditLine),
      "isAccessibleForFree": true,
      "publisher": Self.publisher(configuration),
      "isBasedOn": JSONValue([
        "@type": "CreativeWork",
        "name": .text(description.source.name),
        "url": description.source.link.given.map { .text(WebAddress.encoded($0)) },
        "datePublished": description.source.date.map { .text($0.description) },
      ]),
      "datePublished": description.published(on: configuration).map { .text($0.description) },
      "dateModified": DatasetRecord(of: dataset, in: site).lastRelease.map { .text("\($0)") },
      "temporalCoverage": TemporalCoverage(of: dataset).map { .text($0.text) },
      "spatialCoverage": Self.places(of: dataset, configuration),
      "variableMeasured": Self.variables(of: dataset),
      "includedInDataCatalog": JSONValue([
        "@type": "DataCatalog",
        "@id": .text(Self.url(of: DatasetLayout.listAddress, configuration)),
        "name": .text(configuration.title),
        "url": .text(Self.url(of: DatasetLayout.listAddress, configuration)),
      ]),
      "distribution": .list([
        JSONValue([
          "@type": "DataDownload",
          "encodingFormat": "text/csv",
          "contentUrl": .text(
            WebAddress.encoded(configuration.url(of: PublishedTable.path(of: dataset)))),
        ])
      ]),
    ])
  }

  /// The catalogue of all datasets, for the list of them; nil where there are none.
  init?(catalogOf site: SiteContext) {
    guard !site.library.datasets.isEmpty else { return nil }
    let configuration = site.configuration
    let url = Self.url(of: DatasetLayout.listAddress, configuration)
    content = JSONValue([
      "@context": "https://schema.org/",
      "@type": "DataCatalog",
      "@id": .text(url),
      "name": .text(configuration.title),
      "url": .text(url),
      "inLanguage": .text(configuration.language),
      "license": .text(WebAddress.encoded(configuration.licence.link)),
      "publisher": Self.publisher(configuration),
      "dataset": .list(
        site.library.datasets.map { dataset in
          let address = DatasetLayout.listAddress.appending(dataset.name.text)
          return JSONValue([
            "@type": "Dataset",
            "@id": .text(Self.url(of: address, configuration)),
            "name": .text(dataset.description.title),
            "description": .text(dataset.description.abstract),
            "url": .text(Self.url(of: address, configuration)),
            "license": .text(WebAddress.encoded(dataset.description.licence.link)),
          ])
        }),
    ])
  }

  /// The data block for the page's head.
  var html: HTML { Self.block(of: JSONWriter.bytes(of: content, form: .dataBlock)) }

  /// The data block of what `JSONWriter` has written for one.
  static func block(of bytes: [UInt8]) -> HTML {
    var html = HTML(literal: "<script type=\"application/ld+json\">")
    html.append(HTML(markup: bytes))
    html.append(literal: "</script>")
    return html
  }

  /// The data block for a template.
  var value: TemplateValue { .html(html) }

  static func url(of address: PageAddress, _ configuration: SiteConfiguration) -> String {
    WebAddress.encoded(configuration.url(of: address))
  }

  private static func publisher(_ configuration: SiteConfiguration) -> JSONValue {
    JSONValue([
      "@type": "Organization", "name": .text(configuration.organisation),
      "url": .text(WebAddress.encoded(configuration.baseURL)),
    ])
  }

  /// The areas that a dataset has rows for, the comparator left out; without any, that of the site.
  /// Nil where there are too many to list.
  private static func places(
    of dataset: Dataset, _ configuration: SiteConfiguration
  ) -> JSONValue? {
    var names = [configuration.area]
    let areaIndex = dataset.dimensions.firstIndex { $0.name == "area" }
    if let areas = areaIndex.map({ dataset.dimensions[$0] }) {
      let comparator = dataset.description.comparator
      let total = areaIndex.flatMap { dataset.totalCode(ofDimension: $0) }
      names = areas.categories.enumerated().filter { code, category in
        (comparator?.dimension != areas.name || comparator?.slug != category.slug)
          && total != Int32(code)
      }.map(\.element.label)
    }
    guard !names.isEmpty, names.count <= areaLimit else { return nil }
    let places = names.map { JSONValue(["@type": "Place", "name": .text($0)]) }
    return places.count == 1 ? places[0] : .list(places)
  }

  /// The measure with its unit; of a list, what its columns are called.
  private static func variables(of dataset: Dataset) -> JSONValue {
    guard !dataset.isList else {
      return .texts(dataset.dimensions.map(\.label) + dataset.textColumns.map(\.label))
    }
    return JSONValue([
      "@type": "PropertyValue", "name": .text(dataset.description.title),
      "unitText": .text(dataset.description.unit),
    ])
  }
}
