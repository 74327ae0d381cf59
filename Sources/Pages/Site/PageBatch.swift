internal import Content

/// Renders all pages of a site, side by side in a fixed number of batches.
enum PageBatch {
  /// How many pages a task takes at a time: enough that handing them out costs nothing.
  private static let size = 32

  /// The pages in the order of the site's map.
  static func render(_ site: SiteContext) async -> [RenderedPage] {
    let count = site.map.pages.count
    let starts = Array(stride(from: 0, to: count, by: size))
    return await withTaskGroup(of: (Int, [RenderedPage]).self) { group in
      for (batch, start) in starts.enumerated() {
        group.addTask {
          let renderer = PageRenderer(site: site)
          return (batch, (start..<min(start + size, count)).map { renderer.render($0) })
        }
      }
      var batches = [[RenderedPage]](repeating: [], count: starts.count)
      for await (batch, pages) in group { batches[batch] = pages }
      return batches.flatMap { $0 }
    }
  }
}
