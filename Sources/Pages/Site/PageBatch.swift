internal import Content

/// Renders all pages of a site, side by side in a fixed number of batches.
enum PageBatch {
  /// How many pages a task takes at a time: enough that handing them out costs nothing.
  private static let size = 128

  /// The pages in the order of the site's map.
  static func render(_ site: SiteContext) async -> [RenderedPage] {
    let count = site.map.pages.count
    let starts = Array(stride(from: 0, to: count, by: size))
    return await withTaskGroup(of: (Int, [RenderedPage]).self) { group in
      for (batch, start) in starts.enumerated() {
        group.addTask {
          (batch, render(start..<min(start + size, count), of: site))
        }
      }
      var batches = [[RenderedPage]](repeating: [], count: starts.count)
      for await (batch, pages) in group { batches[batch] = pages }
      return batches.flatMap { $0 }
    }
  }

  /// The pages of a batch, one after the other.
  private static func render(_ range: Range<Int>, of site: SiteContext) -> [RenderedPage] {
    let renderer = PageRenderer(site: site)
    var lexicon = SearchLexicon(isEnglish: site.configuration.isEnglish)
    var pages: [RenderedPage] = []
    pages.reserveCapacity(range.count)
    for page in range { pages.append(renderer.render(page, lexicon: &lexicon)) }
    let stems = SearchDocument.Stems(of: lexicon)
    for index in pages.indices { pages[index].search.stems = stems }
    return pages
  }
}
