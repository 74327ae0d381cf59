import Content
package import Pages

/// Puts a finished site into its folder, whole or not at all.
///
/// The new tree is built beside the folder and takes its place in one step, so whoever opens the
/// folder finds the old site or the new one. On any failure the new tree is removed and the old
/// site is as it was. Files that Tally did not write are carried over.
package struct SitePublisher: Sendable {
  private let folder: OutputFolder
  private let swap: FolderSwap

  /// A publisher into the folder `output`, which is made if it is not there, for the site whose
  /// `content/` and `templates/` lie in `source`. Touches nothing, but refuses an output folder
  /// that is, holds or lies inside one of these.
  package init(output: String, source: String) throws(PublishingError) {
    try self.init(output: output, source: source, canExchange: true)
  }

  /// The same, without the system's exchange of two folders where `canExchange` is false.
  init(output: String, source: String, canExchange: Bool) throws(PublishingError) {
    folder = try OutputFolder(output, source: source)
    swap = FolderSwap(folder, canExchange: canExchange)
  }

  /// Throws where `files` could not be published because of what the folder holds. Touches nothing.
  package func check(_ files: [OutputFile]) throws(PublishingError) {
    try check(Self.paths(of: files), against: PublishedSite(in: folder))
  }

  /// Publishes `files` and the manifest that lists them.
  ///
  /// Where the folder holds exactly that already, nothing is touched.
  package func publish(_ files: [OutputFile]) throws(PublishingError) -> PublishingResult {
    let outputs = try Self.paths(of: files)
    try folder.makeParents()
    return try PublishingLock.hold(for: folder) { () throws(PublishingError) in
      let recovered = try swap.recover()
      let comparison = SiteComparison(of: files, with: folder)
      if comparison.isSameSite {
        return PublishingResult(unchanged: comparison.files.count, recovered: recovered)
      }
      let old = try PublishedSite(in: folder)
      try check(outputs, against: old)
      try build(comparison, replacing: old)
      return PublishingResult(
        written: comparison.files.count - comparison.unchangedCount,
        unchanged: comparison.unchangedCount, removed: old.removedCount(by: outputs),
        foreign: old.foreignFiles.count, recovered: recovered, warning: finish())
    }
  }

  /// The paths of a site with these files.
  private static func paths(of files: [OutputFile]) throws(PublishingError) -> PathSet {
    let paths = PathSet(files.map(\.path.text) + [Manifest.fileName])
    if let path = paths.firstClash() { throw .clash(path: path) }
    return paths
  }

  private func check(
    _ outputs: PathSet, against old: PublishedSite
  ) throws(PublishingError) {
    let inTheWay = old.foreignPaths(inTheWayOf: outputs)
    guard inTheWay.isEmpty else { throw .inTheWay(paths: inTheWay.map(folder.shown)) }
  }

  private func build(
    _ comparison: SiteComparison, replacing old: PublishedSite
  ) throws(PublishingError) {
    do throws(PublishingError) {
      let tree = try NewTree(for: folder)
      try tree.add(comparison)
      try tree.addForeign(from: old)
      try tree.restoreModes(from: old)
      try tree.flush()
      try swap.putInPlace(replacing: old.exists)
    } catch {
      do {
        try swap.removeNewTree()
      } catch _ {
        // Why the site could not be built is what the officer needs; the next run removes this.
      }
      throw error
    }
  }

  /// Removes the old tree, and returns what stood against it. The new site is in its place by
  /// then, and the next run tries again.
  private func finish() -> PublishingError? {
    do throws(PublishingError) {
      try swap.flush()
      try swap.removeNewTree()
      try swap.removeFormerTree()
      return nil
    } catch {
      return error
    }
  }
}
