import Content
import Glibc
package import Pages
import SourceText
import Synchronization

/// A site that is being published: it takes files as they are made, and puts them in their place when
/// all are there.
///
/// Each is compared with what the folder holds as it comes. What differs is written into the new
/// tree, what does not is remembered and linked there at the end; so where nothing differs, nothing
/// is touched. The bytes themselves are compared, neither times nor the manifest's digests, because
/// somebody may have edited a file.
package final class SiteDraft: OutputSink {
  private struct State {
    var entries: [Manifest.Entry] = []
    /// The paths of files that the folder holds already.
    var unchanged: [String] = []
    var tree: NewTree?
  }

  private let folder: OutputFolder
  private let swap: FolderSwap
  private let lock: PublishingLock
  /// Whether an earlier run had been broken off and was tidied up first.
  private let recovered: Bool
  private let holdsSite: Bool
  private let state = Mutex(State())

  /// Locks the folder and tidies up after a run that was broken off.
  init(_ folder: OutputFolder, _ swap: FolderSwap) throws(PublishingError) {
    self.folder = folder
    self.swap = swap
    lock = try PublishingLock(folder)
    recovered = try swap.recover()
    holdsSite = access(folder.path + "/" + Manifest.fileName, F_OK) == 0
  }

  package func take(_ files: [OutputFile]) throws(PublishingError) {
    var entries: [Manifest.Entry] = []
    var unchanged: [String] = []
    var maker = FolderMaker(below: folder.newPath)
    for file in files {
      entries.append(Manifest.Entry(path: file.path, digest: SHA256(of: file.contents)))
      if holds(file) {
        unchanged.append(file.path.text)
      } else {
        try tree().add(file, &maker)
      }
    }
    state.withLock {
      $0.entries += entries
      $0.unchanged += unchanged
    }
  }

  /// Takes files that are all there, side by side.
  func takeAll(_ files: [OutputFile]) throws(PublishingError) {
    let files = files.sorted { PathOrder.precedes($0.path.text, $1.path.text) }
    _ = try Workers.map(count: files.count) { range throws(PublishingError) -> [Never] in
      try take(Array(files[range]))
      return []
    }
  }

  /// Puts the site in its place, with the manifest of all files that were taken.
  package func finish() throws(PublishingError) -> PublishingResult {
    do throws(PublishingError) {
      return try putInPlace()
    } catch {
      discard()
      throw error
    }
  }

  /// Throws the files away. The old site is as it was.
  package func discard() {
    // What cannot be removed now the next run removes.
    do { try swap.removeNewTree() } catch _ {}
  }

  private func putInPlace() throws(PublishingError) -> PublishingResult {
    let manifest = Manifest(entries: state.withLock { $0.entries }).file
    let digest = SHA256(of: manifest.contents)
    let isSame = holds(manifest)
    let (unchanged, hasTree) = state.withLock { ($0.unchanged, $0.tree != nil) }
    if isSame, !hasTree {
      return PublishingResult(
        unchanged: unchanged.count + 1, recovered: recovered, manifest: digest)
    }
    let entries = state.withLock { $0.entries }
    let outputs = try Self.paths(of: entries.map(\.path.text))
    let old = try PublishedSite(in: folder)
    try old.check(outputs, in: folder)
    let tree = try tree()
    try tree.link(PathSet(unchanged + (isSame ? [Manifest.fileName] : [])))
    if !isSame {
      var maker = FolderMaker(below: folder.newPath)
      try tree.add(manifest, &maker)
    }
    try tree.addForeign(from: old)
    try tree.restoreModes(from: old)
    try tree.flush()
    try swap.putInPlace(replacing: old.exists)
    let unchangedCount = unchanged.count + (isSame ? 1 : 0)
    return PublishingResult(
      written: entries.count + 1 - unchangedCount, unchanged: unchangedCount,
      removed: old.removedCount(by: outputs), foreign: old.foreignFiles.count,
      recovered: recovered, warning: removeOldTree(), manifest: digest)
  }

  /// The paths of a site with these files and its manifest.
  static func paths(of files: [String]) throws(PublishingError) -> PathSet {
    let paths = PathSet(files + [Manifest.fileName])
    if let path = paths.firstClash() { throw .clash(path: path) }
    return paths
  }

  /// The new tree, made when the first file differs.
  private func tree() throws(PublishingError) -> NewTree {
    try state.withLock { state throws(PublishingError) in
      if let tree = state.tree { return tree }
      let tree = try NewTree(for: folder)
      state.tree = tree
      return tree
    }
  }

  /// Whether the folder holds a file. One that is not there, is none, or cannot be read counts as
  /// different: it is written anew, and if that fails too, the reason is told then.
  private func holds(_ file: OutputFile) -> Bool {
    guard holdsSite else { return false }
    do throws(SystemError) {
      return try Descriptor.file(folder.path + "/" + file.path.text).holds(file.contents)
    } catch {
      return false
    }
  }

  /// Removes the old tree, and returns what stood against it. The new site is in its place by
  /// then, and the next run tries again.
  private func removeOldTree() -> PublishingError? {
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
