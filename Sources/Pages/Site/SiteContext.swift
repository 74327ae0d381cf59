internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText
internal import Synchronization

/// What every page of a site is made with: known before the first page is written, and not changed. An
/// object, since it goes from hand to hand.
final class SiteContext: Sendable {
  let configuration: SiteConfiguration
  let content: ContentFolder
  let map: SiteMap
  let library: DatasetLibrary
  /// The layout of each dataset of the library.
  let layouts: [DatasetLayout]
  let templates: TemplateSet
  let assets: AssetBundle
  /// The paths of everything that a link can lead to.
  let sourcePaths: [String]
  /// Where images and documents go, by their source path.
  let attachments: [String: SitePath]
  /// The words of each page's title.
  let plainTitles: [String]
  /// The datasets as they were last released, where they are others now.
  let released: DatasetLibrary?
  /// What the datasets say now that they did not say at the last release, in the order of names.
  let changedDatasets: [DatasetChanges]
  /// What has been released so far.
  let log: ChangeLog
  /// How much an untied number or comparing word weighs; nil: they are not looked for.
  let untied: Diagnostic.Severity?
  /// The order in which the pages are read.
  let order: SiteOrder
  /// What the pages are about.
  let topics: TopicIndex
  /// The numbers of the pages that are sections of the committee's edition, from 1.
  let editionSections: [Int: Int]
  // What follows from all that, made when it is first asked for.
  private let frames = Mutex<[PageFrame.Kind: TemplateRecord]>([:])
  private let sections = Mutex<[AlphabetPages.Section]?>(nil)

  init(
    configuration: SiteConfiguration, content: ContentFolder, map: SiteMap,
    library: DatasetLibrary, released: DatasetLibrary? = nil, log: ChangeLog,
    templates: TemplateSet, assets: AssetBundle, untied: Diagnostic.Severity?
  ) {
    self.configuration = configuration
    self.content = content
    self.map = map
    self.library = library
    self.released = released
    changedDatasets =
      released.map { DatasetChanges.all(from: $0, to: library, in: content) } ?? []
    self.log = log
    self.templates = templates
    self.assets = assets
    self.untied = untied
    layouts = library.datasets.map(DatasetLayout.init)
    attachments = Dictionary(
      content.attachments.compactMap { file in file.sitePath.map { (file.path, $0) } },
      uniquingKeysWith: { first, _ in first })
    sourcePaths =
      map.pages.filter(RowPages.canBeSuggested).map(\.linkPath) + content.attachments.map(\.path)
    plainTitles = map.pages.map {
      PlainText.of($0.frontMatter.title, figuresFrom: library, row: $0.row)
    }
    order = SiteOrder(map, navigation: configuration.navigation.map(\.value))
    topics = TopicIndex(map, order: order, labels: configuration.topicLabels)
    editionSections =
      configuration.committee.map { CommitteeEdition.sections(of: $0, on: map) } ?? [:]
  }

  /// What a page shares with those that lie equally deep in the same section.
  func frame(of address: PageAddress) -> TemplateRecord {
    let kind = PageFrame.Kind(address)
    if let known = frames.withLock({ $0[kind] }) { return known }
    let frame = PageFrame.shared(
      self, base: .page(kind.representative), section: kind.section,
      current: kind.depth == 1 ? address : nil)
    frames.withLock { $0[kind] = frame }
    return frame
  }

  /// Every page and dataset by its title.
  var alphabet: [AlphabetPages.Section] {
    sections.withLock { known in
      let sections = known ?? AlphabetPages.sections(of: self)
      known = sections
      return sections
    }
  }

  /// The same site with other datasets.
  func with(_ library: DatasetLibrary) -> SiteContext {
    SiteContext(
      configuration: configuration, content: content, map: map, library: library, log: log,
      templates: templates, assets: assets, untied: nil)
  }

  /// The same site, released with this log.
  func released(with log: ChangeLog) -> SiteContext {
    SiteContext(
      configuration: configuration, content: content, map: map, library: library, log: log,
      templates: templates, assets: assets, untied: nil)
  }

  /// The words of a page's summary.
  func plainSummary(ofPage page: Int) -> String? {
    let source = map.pages[page]
    return source.frontMatter.summary.map {
      PlainText.of($0, figuresFrom: library, row: source.row)
    }
  }

  /// Whether a dataset says something else than at the last release.
  func differsFromRelease(_ name: String) -> Bool {
    changedDatasets.contains { $0.name == name }
  }

  /// Whether a page of the site's own text, or that of a dataset, has this address.
  func hasPage(at address: PageAddress) -> Bool {
    map.page(at: address) != nil || layouts.contains { $0.address == address }
  }

  /// The address of a row: its page and its place on it; of the dataset where there is no row.
  func link(to row: Int?, ofDataset dataset: Int, from base: LinkBase) -> String {
    let layout = layouts[dataset]
    guard let row else { return base.link(to: layout.address) }
    // A page can have hundreds of such links: as a rule they are written as they are read.
    if var link = base.root(outside: DatasetLayout.listAddress) {
      link.reserveCapacity(128)
      layout.append(pathOfRow: row, to: &link)
      link += "#"
      library.datasets[dataset].append(rowPath: row, to: &link)
      if RelativeLink.isEncoded(link) { return link }
    }
    return base.link(
      to: layout.address(ofRow: row), fragment: library.datasets[dataset].rowAnchor(row))
  }
}

extension Dataset {
  /// The id of a row on its page. The row of a dataset without dimensions goes by its period.
  func rowAnchor(_ row: Int) -> String { rowPath(row) }
}
