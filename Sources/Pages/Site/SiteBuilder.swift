internal import Content
internal import Datasets
package import Diagnostics
package import SourceText

/// A site as it will be published, or why it cannot be.
package struct BuiltSite: Sendable {
  /// In the order of their paths; empty where there are errors, or where a sink took them.
  package let files: [OutputFile]
  /// Everything that is wrong, in order of place, each once.
  package let diagnostics: [Diagnostic]
  package let counts: SiteCounts
  /// The figures that no longer say what the data say, in order of place.
  package let staleFigures: [StaleFigure]
  /// What the build held, which takes a thirtieth of its time to give back: a program that ends when the
  /// site is published need not wait for that.
  let remains: [any Sendable]
}

/// How much there is of a site.
package struct SiteCounts: Hashable, Sendable {
  package let pages: Int
  package let datasets: Int
  package let charts: Int

  package init(pages: Int = 0, datasets: Int = 0, charts: Int = 0) {
    self.pages = pages
    self.datasets = datasets
    self.charts = charts
  }
}

/// The pipeline from the files of a source folder to the files of a site; a pure function.
package struct SiteBuilder {
  /// Builds a site.
  ///
  /// - Parameters:
  ///   - files: everything below `content/` and `templates/`, in any order.
  ///   - baseURL: takes the place of the address in `site.yml`.
  ///   - untied: how much a number or comparing word weighs that is tied to no data; nil: they are
  ///     not looked for.
  ///   - today: the day against which announced updates are held; nil: they are not.
  package static func build(
    _ files: [SourceFile], baseURL: String? = nil, untied: Diagnostic.Severity? = nil,
    today: CalendarDate? = nil
  ) async -> BuiltSite {
    var diagnostics: [Diagnostic] = []
    let site = read(files, baseURL: baseURL, untied: untied, diagnostics: &diagnostics)
    diagnostics += ReleaseChecks.differences(of: site)
    if let today { diagnostics += ReleaseChecks.overdue(in: site.library, today: today) }
    return await build(site, diagnostics)
  }

  /// Builds a site, and hands its files on as they are made.
  ///
  /// What is wrong with it may show only when some are handed on; the result tells, and they have to
  /// be thrown away then.
  package static func build<Sink: OutputSink>(
    _ files: [SourceFile], baseURL: String? = nil, into sink: Sink
  ) async throws(Sink.Failure) -> BuiltSite {
    var diagnostics: [Diagnostic] = []
    let site = read(files, baseURL: baseURL, untied: nil, diagnostics: &diagnostics)
    diagnostics += ReleaseChecks.differences(of: site)
    // No two pages have one path; what else clashes is made after them.
    async let clashes = SiteChecks.clashes(of: site)
    var pending = check(site, diagnostics: &diagnostics)
    // Where something is wrong, the pages are rendered for what is wrong with them too.
    let pages =
      diagnostics.containsErrors
      ? await PageBatch.render(site).map(\.facts) : try await PageBatch.render(site, into: sink)
    diagnostics += await clashes
    check(pages, of: site, &pending, diagnostics: &diagnostics)
    guard !diagnostics.containsErrors else {
      return failed(diagnostics, stale: StaleFigure.gathered(from: pages))
    }
    try output(of: site, besides: pages, into: sink)
    return succeeded(site, pages, files: [], diagnostics)
  }

  /// Reads everything that a site is made with.
  static func read(
    _ files: [SourceFile], baseURL: String?, untied: Diagnostic.Severity?,
    diagnostics: inout [Diagnostic]
  ) -> SiteContext {
    let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let folder = ContentFolder(files, baseURL: baseURL, diagnostics: &diagnostics)
    let templates = TemplateSet(files, diagnostics: &diagnostics)
    let assets = AssetBundle(files, diagnostics: &diagnostics)
    let library = DatasetLibrary.read(from: folder.data, diagnostics: &diagnostics)
    let content = RowPages.expanded(folder, with: library, diagnostics: &diagnostics)
    let map = SiteMap(content, diagnostics: &diagnostics)
    let log = ChangeLog.read(
      content.released, kept: content.released.digest, diagnostics: &diagnostics)
    return SiteContext(
      configuration: content.configuration, content: content, map: map, library: library,
      released: DatasetLibrary.released(of: content, diagnostics: &diagnostics), log: log,
      templates: templates, assets: assets, untied: untied)
  }

  /// Builds a site that has been read; `found` is what is known to be wrong with it.
  static func build(_ site: SiteContext, _ found: [Diagnostic]) async -> BuiltSite {
    let pages = await PageBatch.render(site)
    return build(site, pages, found)
  }

  /// Builds a site whose pages are rendered.
  static func build(
    _ site: SiteContext, _ pages: [RenderedPage], _ found: [Diagnostic]
  ) -> BuiltSite {
    var diagnostics = found + SiteChecks.clashes(of: site)
    var pending = check(site, diagnostics: &diagnostics)
    let facts = pages.map(\.facts)
    check(facts, of: site, &pending, diagnostics: &diagnostics)
    guard !diagnostics.containsErrors else {
      return failed(diagnostics, stale: StaleFigure.gathered(from: facts))
    }
    return succeeded(site, facts, files: output(of: site, pages: pages), diagnostics)
  }

  /// What can be told before the pages are rendered; the fragments that have to be on them.
  private static func check(
    _ site: SiteContext, diagnostics: inout [Diagnostic]
  ) -> [BodyRenderer.PendingFragment] {
    let pending = SiteChecks.check(site, diagnostics: &diagnostics)
    StatisticsChecks.check(site, diagnostics: &diagnostics)
    ShareImage.check(site, diagnostics: &diagnostics)
    return pending
  }

  /// What the rendered pages tell.
  private static func check(
    _ pages: [PageFacts], of site: SiteContext, _ pending: inout [BodyRenderer.PendingFragment],
    diagnostics: inout [Diagnostic]
  ) {
    for page in pages { pending += page.pending }
    diagnostics += RowDiagnostics.gathered(from: pages, on: site.map)
    SiteChecks.checkFragments(pending, of: pages, on: site.map, diagnostics: &diagnostics)
  }

  /// Every file of a site, in the order of their paths; what is wrong with it is left to others.
  static func output(of site: SiteContext, pages: [RenderedPage]) -> [OutputFile] {
    let memory = OutputMemory()
    memory.take(pages.map(\.file))
    output(of: site, besides: pages.map(\.facts), into: memory)
    return memory.files
  }

  /// Every file of a site but those of its written pages.
  private static func output<Sink: OutputSink>(
    of site: SiteContext, besides pages: [PageFacts], into sink: Sink
  ) throws(Sink.Failure) {
    let uses = DatasetUses.gather(from: pages, of: site)
    let finding = FindingPages(site: site, pages: pages, uses: uses)
    let datasets = DatasetPageRenderer(site: site, uses: uses)
    // The search is shared out among all processors by itself.
    let search = finding.search()
    // What has most to do comes first.
    typealias Part = @Sendable () -> [OutputFile]
    let large: [Part] = [finding.lists, { OpenDataFiles.files(of: site) }]
    let ofDatasets = site.library.datasets.indices.flatMap { datasets.work(of: $0) }
    let small: [Part] = [
      datasets.lists, ChangePages(site: site).files, StatementPages(site: site).files,
      { CommitteeEdition(site: site)?.files() ?? [] }, { search },
    ]
    let parts = large + ofDatasets + small
    let further = try Workers.map(count: parts.count, batchSize: 1) { range throws(Sink.Failure) in
      let files = parts[range].flatMap { $0() }
      try sink.take(files)
      return files.compactMap { PageAddress(pageFile: $0.path) }
    }
    let attachments = site.content.attachments.compactMap { file in
      file.sitePath.map { OutputFile(path: $0, contents: file.bytes) }
    }
    try sink.take(attachments + site.assets.files)
    let files = SiteFiles(site: site)
    let addresses = site.map.pages.map(\.address) + further
    try sink.take(files.siteMaps(of: addresses) + [files.robots(), files.notFound()])
    try sink.take(AliasPages(site: site).files())
  }

  private static func succeeded(
    _ site: SiteContext, _ pages: [PageFacts], files: [OutputFile],
    _ diagnostics: [Diagnostic]
  ) -> BuiltSite {
    BuiltSite(
      files: files, diagnostics: diagnostics.inOrder,
      counts: SiteCounts(
        pages: pages.count, datasets: site.library.datasets.count,
        charts: pages.reduce(0) { $0 + $1.chartCount }), staleFigures: [], remains: [site, pages])
  }

  private static func failed(
    _ diagnostics: [Diagnostic], stale: [StaleFigure]
  ) -> BuiltSite {
    BuiltSite(
      files: [], diagnostics: diagnostics.inOrder, counts: SiteCounts(), staleFigures: stale,
      remains: [])
  }
}

extension PageAddress {
  /// The address of a page by its file, `strategy/index.html`; nil for a file that is no page.
  init?(pageFile: SitePath) {
    var parts = pageFile.text.split(separator: "/").map(String.init)
    guard parts.popLast() == "index.html" else { return nil }
    self.init(parts: parts)
  }
}
