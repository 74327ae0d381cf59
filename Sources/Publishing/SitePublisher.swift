import Content
package import Pages

/// Puts a finished site into its folder, whole or not at all.
///
/// The new tree is built beside the folder and takes its place in one step, so whoever opens the
/// folder finds the old site or the new one. On any failure the new tree is removed and the old
/// site is as it was. Files that Tally did not write are carried over.
package struct SitePublisher: Sendable {
  let folder: OutputFolder
  let swap: FolderSwap

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
    try PublishedSite(in: folder).check(
      SiteDraft.paths(of: files.map(\.path.text)), in: folder)
  }

  /// Publishes a site whose files are handed on as they are made, if `build` says that it is sound;
  /// else nothing is published, and there is no result.
  ///
  /// Where the folder holds exactly that already, nothing is touched.
  package func publish<Site>(
    _ build: (SiteDraft) async throws(PublishingError) -> (site: Site, isSound: Bool)
  ) async throws(PublishingError) -> (site: Site, result: PublishingResult?) {
    let made = try folder.makeParents()
    let (site, result) = try await draft(build)
    // Once nothing is locked there any more.
    if result == nil { folder.removeParents(made) }
    return (site, result)
  }

  private func draft<Site>(
    _ build: (SiteDraft) async throws(PublishingError) -> (site: Site, isSound: Bool)
  ) async throws(PublishingError) -> (site: Site, result: PublishingResult?) {
    let draft = try SiteDraft(folder, swap)
    do throws(PublishingError) {
      let (site, isSound) = try await build(draft)
      if isSound { return (site, try draft.finish()) }
      draft.discard()
      return (site, nil)
    } catch {
      draft.discard()
      throw error
    }
  }

  /// Publishes `files` and the manifest that lists them.
  ///
  /// Where the folder holds exactly that already, nothing is touched.
  package func publish(_ files: [OutputFile]) throws(PublishingError) -> PublishingResult {
    _ = try SiteDraft.paths(of: files.map(\.path.text))
    try folder.makeParents()
    let draft = try SiteDraft(folder, swap)
    do throws(PublishingError) {
      try draft.takeAll(files)
    } catch {
      draft.discard()
      throw error
    }
    return try draft.finish()
  }
}
