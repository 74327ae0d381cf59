internal import Content
internal import Datasets

extension SearchDocument {
  /// The most categories of a dimension that can be found by name.
  private static let categoryLimit = 500

  /// A page as it was rendered.
  init(page: Int, content: HTML, of site: SiteContext) {
    let readable = ReadableText(content)
    let source = site.map.pages[page]
    let summary = site.plainSummary(ofPage: page) ?? ""
    var texts = Texts(title: site.plainTitles[page])
    texts.headings = readable.headings
    texts.captions = readable.captions
    texts.summary = summary
    texts.body = readable.body
    texts.cells = readable.cells
    texts.context = site.topics.topics(of: page).map(\.label).joined(separator: " ")
    let above = site.map.ancestors(of: page).dropFirst().map { site.plainTitles[$0] }
    self.init(
      address: LinkBase.page(.home).link(to: source.address),
      place: above.joined(separator: ", "),
      text: [summary, readable.excerpt].filter { !$0.isEmpty }.joined(separator: " "), texts,
      isEnglish: site.configuration.isEnglish)
  }

  /// The datasets, and the categories of each: boroughs, offences, questions. Values are none.
  static func datasets(of site: SiteContext) -> [SearchDocument] {
    site.library.datasets.indices.flatMap { [dataset($0, of: site)] + categories(of: $0, on: site) }
  }

  private static func dataset(_ index: Int, of site: SiteContext) -> SearchDocument {
    let description = site.library.datasets[index].description
    var texts = Texts(title: description.title)
    texts.summary = description.summary ?? ""
    texts.body = [description.measureInWords, description.source.name, description.quality ?? ""]
      .joined(separator: " ")
    texts.context = "data"
    return SearchDocument(
      address: LinkBase.page(.home).link(to: site.layouts[index].address), place: "Data",
      text: description.summary ?? description.measureInWords, texts,
      isEnglish: site.configuration.isEnglish)
  }

  private static func categories(of index: Int, on site: SiteContext) -> [SearchDocument] {
    let dataset = site.library.datasets[index]
    let isPartial = dataset.rowCount > DatasetLayout.fullLimit
    return dataset.dimensions.flatMap { dimension in
      let rows = latestRows(of: dimension, in: dataset)
      return dimension.categories.prefix(categoryLimit).enumerated().map { code, category in
        var texts = Texts(title: category.label)
        texts.context = "\(dimension.label) \(dataset.description.title)"
        let row = isPartial ? nil : rows[code]
        return SearchDocument(
          address: site.link(to: row, ofDataset: index, from: .page(.home)),
          place: "Data, \(dataset.description.title)",
          text: "\(dimension.label) in the dataset “\(dataset.description.title)”", texts,
          isEnglish: site.configuration.isEnglish, isAnswer: false)
      }
    }
  }

  /// The row of the latest period for each category of a dimension, the first of several.
  private static func latestRows(of dimension: Dimension, in dataset: Dataset) -> [Int?] {
    var rows = [Int?](repeating: nil, count: dimension.categories.count)
    for (row, code) in dimension.codes.enumerated() {
      guard let known = rows[Int(code)] else {
        rows[Int(code)] = row
        continue
      }
      if !dataset.isList, dataset.periodCodes[row] > dataset.periodCodes[known] {
        rows[Int(code)] = row
      }
    }
    return rows
  }

  /// The pages that Tally makes of the site as a whole, each by its name.
  static func ownPages(of site: SiteContext) -> [SearchDocument] {
    site.ownPages.map { place in
      SearchDocument(
        address: LinkBase.page(.home).link(to: place.address), place: "About the whole site",
        text: "", Texts(title: place.title), isEnglish: site.configuration.isEnglish)
    }
  }

  /// The topics, each by its name.
  static func topics(of site: SiteContext) -> [SearchDocument] {
    site.topics.topics.map { topic in
      let count = topic.pages.count == 1 ? "1 page" : "\(topic.pages.count) pages"
      let text = "\(count) about this topic"
      return SearchDocument(
        address: LinkBase.page(.home).link(to: topic.address), place: TopicIndex.title,
        text: text, Texts(title: topic.label, context: text),
        isEnglish: site.configuration.isEnglish, isAnswer: false)
    }
  }
}

extension SiteConfiguration {
  /// Whether the site is written in English, whose words can be stemmed.
  var isEnglish: Bool { language == "en" || language.hasPrefix("en-") }
}
