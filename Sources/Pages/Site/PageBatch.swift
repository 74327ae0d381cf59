internal import Content
internal import SourceText
internal import Synchronization

/// Renders all pages of a site: as many tasks as there are processors take them batch by batch.
enum PageBatch {
  /// How many pages a task takes at a time: few enough to keep all tasks busy to the end.
  private static let size = 64

  /// The pages in the order of the site's map.
  static func render(_ site: SiteContext) async -> [RenderedPage] {
    await map(site) { $0 }
  }

  /// What is known of the same pages; the sink gets them batch by batch.
  static func render<Sink: OutputSink>(
    _ site: SiteContext, into sink: Sink
  ) async throws(Sink.Failure) -> [PageFacts] {
    try await map(site) { pages throws(Sink.Failure) in
      try sink.take(pages.map(\.file))
      return pages.map(\.facts)
    }
  }

  /// What `finish` makes of the pages of each batch, while the others are rendered.
  private static func map<Page: Sendable, Failure>(
    _ site: SiteContext,
    _ finish: @Sendable @escaping ([RenderedPage]) throws(Failure) -> [Page]
  ) async throws(Failure) -> [Page] {
    let batches = Batches(of: site.map.pages.count)
    let outcomes = await withTaskGroup(of: [Int: Result<[Page], Failure>].self) { group in
      for _ in 0..<min(batches.count, Workers.processorCount) {
        group.addTask { render(batches, of: site, finish) }
      }
      var outcomes: [Int: Result<[Page], Failure>] = [:]
      for await some in group { outcomes.merge(some) { first, _ in first } }
      return outcomes
    }
    var pages: [Page] = []
    pages.reserveCapacity(site.map.pages.count)
    for batch in 0..<batches.count {
      if let outcome = outcomes[batch] { pages += try outcome.get() }
    }
    return pages
  }

  /// What a task makes of the batches that it gets, by their numbers.
  private static func render<Page, Failure>(
    _ batches: Batches, of site: SiteContext,
    _ finish: ([RenderedPage]) throws(Failure) -> [Page]
  ) -> [Int: Result<[Page], Failure>] {
    var renderer = PageRenderer(site: site)
    var lexicon = SearchLexicon(isEnglish: site.configuration.isEnglish)
    var outcomes: [Int: Result<[Page], Failure>] = [:]
    while let (batch, range) = batches.next() {
      var pages: [RenderedPage] = []
      pages.reserveCapacity(range.count)
      for page in range { pages.append(renderer.render(page, lexicon: &lexicon)) }
      outcomes[batch] = Result { () throws(Failure) in try finish(pages) }
    }
    return outcomes
  }

  /// The batches, handed out in order to whoever asks.
  private final class Batches: Sendable {
    let count: Int
    private let pageCount: Int
    private let taken = Atomic(0)

    init(of pageCount: Int) {
      self.pageCount = pageCount
      count = (pageCount + size - 1) / size
    }

    func next() -> (batch: Int, pages: Range<Int>)? {
      let batch = taken.wrappingAdd(1, ordering: .relaxed).oldValue
      guard batch < count else { return nil }
      return (batch, batch * size..<min((batch + 1) * size, pageCount))
    }
  }
}
