internal import Content

/// Renders all pages of a site, side by side in a fixed number of batches.
enum PageBatch {
  /// How many pages a task takes at a time. The more there are, the fewer words are looked at again;
  /// the fewer, the better are the tasks shared out.
  private static func size(of count: Int) -> Int { min(256, max(16, count / 16)) }

  /// The pages in the order of the site's map.
  static func render(_ site: SiteContext) async -> [RenderedPage] {
    await map(site) { $0 }
  }

  /// The same pages without their contents, which the sink gets batch by batch.
  static func render<Sink: OutputSink>(
    _ site: SiteContext, into sink: Sink
  ) async throws(Sink.Failure) -> [RenderedPage] {
    try await map(site) { pages throws(Sink.Failure) in
      try sink.take(pages.map(\.file))
      return pages.map(\.withoutContents)
    }
  }

  /// What `finish` makes of the pages of each batch, while the others are rendered.
  private static func map<Failure>(
    _ site: SiteContext,
    _ finish: @Sendable @escaping ([RenderedPage]) throws(Failure) -> [RenderedPage]
  ) async throws(Failure) -> [RenderedPage] {
    let count = site.map.pages.count
    let size = size(of: count)
    let starts = Array(stride(from: 0, to: count, by: size))
    let outcomes = await withTaskGroup(of: (Int, Result<[RenderedPage], Failure>).self) { group in
      for (batch, start) in starts.enumerated() {
        group.addTask {
          let pages = render(start..<min(start + size, count), of: site)
          return (batch, Result { () throws(Failure) in try finish(pages) })
        }
      }
      var outcomes: [Result<[RenderedPage], Failure>] = starts.map { _ in .success([]) }
      for await (batch, outcome) in group { outcomes[batch] = outcome }
      return outcomes
    }
    var pages: [RenderedPage] = []
    pages.reserveCapacity(count)
    for outcome in outcomes { pages += try outcome.get() }
    return pages
  }

  /// The pages of a batch, one after the other.
  private static func render(_ range: Range<Int>, of site: SiteContext) -> [RenderedPage] {
    var renderer = PageRenderer(site: site)
    var lexicon = SearchLexicon(isEnglish: site.configuration.isEnglish)
    var pages: [RenderedPage] = []
    pages.reserveCapacity(range.count)
    for page in range { pages.append(renderer.render(page, lexicon: &lexicon)) }
    let stems = SearchDocument.Stems(of: lexicon)
    for index in pages.indices { pages[index].search.stems = stems }
    return pages
  }
}
