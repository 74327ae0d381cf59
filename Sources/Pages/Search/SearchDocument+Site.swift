internal import Content
internal import Datasets

extension SearchDocument {
  /// The most categories of a dimension that can be found by name.
  private static let categoryLimit = 500

  /// A page as it was rendered.
  convenience init(page: Int, content: HTML, of site: SiteContext, lexicon: inout SearchLexicon) {
    let limit = SearchIndex.textLimit(ofPages: site.map.pages.count)
    let readable = ReadableText(content, excerptLimit: limit)
    let source = site.map.pages[page]
    var texts = Texts(title: site.plainTitles[page])
    texts.headings = readable.headings
    texts.captions = readable.captions
    texts.summary = site.plainSummary(ofPage: page) ?? ""
    texts.body = readable.body
    texts.cells = readable.cells
    texts.context = site.topics.topics(of: page).map(\.label).joined(separator: " ")
    let above = site.map.ancestors(of: page).dropFirst().map { site.plainTitles[$0] }
    let excerpt = String(decoding: readable.excerpt, as: UTF8.self)
    let text =
      texts.summary.isEmpty || excerpt.isEmpty
      ? texts.summary + excerpt : "\(texts.summary) \(excerpt)"
    self.init(
      address: LinkBase.page(.home).link(to: source.address),
      place: above.joined(separator: ", "), text: Self.shortened(text, to: limit), texts,
      lexicon: &lexicon)
  }

  /// What is found besides the pages that somebody wrote.
  static func unwritten(of site: SiteContext) -> [SearchDocument] {
    var lexicon = SearchLexicon(isEnglish: site.configuration.isEnglish)
    return datasets(of: site, lexicon: &lexicon) + topics(of: site, lexicon: &lexicon)
      + ownPages(of: site, lexicon: &lexicon)
  }

  /// The datasets, and the categories of each: boroughs, offences, questions. Values are none.
  private static func datasets(
    of site: SiteContext, lexicon: inout SearchLexicon
  ) -> [SearchDocument] {
    var documents: [SearchDocument] = []
    for index in site.library.datasets.indices {
      documents.append(dataset(index, of: site, lexicon: &lexicon))
      for dimension in site.library.datasets[index].dimensions {
        documents += categories(of: dimension, in: index, on: site, lexicon: &lexicon)
      }
    }
    return documents
  }

  private static func dataset(
    _ index: Int, of site: SiteContext, lexicon: inout SearchLexicon
  ) -> SearchDocument {
    let description = site.library.datasets[index].description
    var texts = Texts(title: description.title)
    texts.summary = description.summary ?? ""
    texts.body = Array(
      [description.measureInWords, description.source.name, description.quality ?? ""]
        .joined(separator: " ").utf8)
    texts.context = "data"
    return SearchDocument(
      address: LinkBase.page(.home).link(to: site.layouts[index].address), place: "Data",
      text: description.summary ?? description.measureInWords, texts, lexicon: &lexicon)
  }

  private static func categories(
    of dimension: Dimension, in index: Int, on site: SiteContext, lexicon: inout SearchLexicon
  ) -> [SearchDocument] {
    let dataset = site.library.datasets[index]
    let title = dataset.description.title
    let isPartial = dataset.rowCount > DatasetLayout.fullLimit
    let rows = latestRows(of: dimension, in: dataset)
    var documents: [SearchDocument] = []
    for (code, category) in dimension.categories.prefix(categoryLimit).enumerated() {
      var texts = Texts(title: category.label)
      texts.context = "\(dimension.label) \(title)"
      documents.append(
        SearchDocument(
          address: site.link(
            to: isPartial ? nil : rows[code], ofDataset: index, from: .page(.home)),
          place: "Data, \(title)", text: "\(dimension.label) in the dataset “\(title)”", texts,
          isAnswer: false, lexicon: &lexicon))
    }
    return documents
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
  private static func ownPages(
    of site: SiteContext, lexicon: inout SearchLexicon
  ) -> [SearchDocument] {
    var documents: [SearchDocument] = []
    for place in site.ownPages {
      documents.append(
        SearchDocument(
          address: LinkBase.page(.home).link(to: place.address), place: "About the whole site",
          text: "", Texts(title: place.title), lexicon: &lexicon))
    }
    return documents
  }

  /// The topics, each by its name.
  private static func topics(
    of site: SiteContext, lexicon: inout SearchLexicon
  ) -> [SearchDocument] {
    var documents: [SearchDocument] = []
    for topic in site.topics.topics {
      let count = topic.pages.count == 1 ? "1 page" : "\(topic.pages.count) pages"
      let text = "\(count) about this topic"
      var texts = Texts(title: topic.label)
      texts.context = text
      documents.append(
        SearchDocument(
          address: LinkBase.page(.home).link(to: topic.address), place: TopicIndex.title,
          text: text, texts, isAnswer: false, lexicon: &lexicon))
    }
    return documents
  }
}

extension SiteConfiguration {
  /// Whether the site is written in English, whose words can be stemmed.
  var isEnglish: Bool { language == "en" || language.hasPrefix("en-") }
}
