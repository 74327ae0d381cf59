import CRename
import Content
import Glibc
import Pages
package import SourceText

/// Puts what a release keeps into `content/released`, whole or not at all, and puts right what a
/// release left that was broken off.
///
/// The new folder is written beside the old one as a draft; renamed when it is whole; and exchanged
/// with the old one in one step. The old one stays beside it until the site is published too, so
/// that whoever comes next knows that this was not done yet. The order of the steps tells how far a
/// run came:
///
/// - a draft: nothing has happened yet, and the draft is removed;
/// - a whole folder whose log is longer than the one in place: the same;
/// - one whose log is shorter: that is the old one, and only the site has to be published.
package struct ReleaseFolder: Sendable {
  /// What a release left that was broken off.
  package enum Recovery: Sendable {
    case nothing
    /// It had not taken effect, and its remains are gone.
    case undone
    /// It has taken effect, and the site has to be published.
    case awaitsSite
  }

  private let folder: OutputFolder
  /// Whether to try the system's exchange of two folders; tests of the two renames do not.
  private let canExchange: Bool

  private var draftPath: String { "\(folder.parent)/.\(folder.name).tally-draft" }

  /// The folder of the site whose `content/` lies in `source`. Touches nothing.
  package init(source: String) throws(PublishingError) {
    try self.init(source: source, canExchange: true)
  }

  init(source: String, canExchange: Bool) throws(PublishingError) {
    folder = try OutputFolder(
      of: source == "." || source.isEmpty ? "." : source,
      holding: ReleasedFolder.path.split(separator: "/").map(String.init))
    self.canExchange = canExchange
  }

  /// Keeps other runs from releasing or recovering while the value lives.
  package func lock() throws(PublishingError) -> PublishingLock {
    try PublishingLock(folder)
  }

  /// Whether a release is under way or was broken off here; reads only.
  package func isInterrupted() throws(PublishingError) -> Bool {
    if try hasRemains() { return true }
    return try OutputFolder.exists(folder.lockPath)
  }

  private func hasRemains() throws(PublishingError) -> Bool {
    for path in [draftPath, folder.newPath, folder.formerPath] {
      if try OutputFolder.exists(path) { return true }
    }
    return false
  }

  /// Undoes a release that was broken off before it took effect; one that has taken effect stays,
  /// and `finish` is to be called when the site is published. The lock has to be held.
  package func recover() throws(PublishingError) -> Recovery {
    guard try hasRemains() else { return .nothing }
    if try OutputFolder.exists(folder.formerPath), try !folder.exists() {
      try rename(folder.formerPath, to: folder.path)
    }
    let entries = try entryCount(in: folder.path)
    if try OutputFolder.exists(folder.formerPath) { return .awaitsSite }
    if try OutputFolder.exists(folder.newPath), try entryCount(in: folder.newPath) < entries {
      return .awaitsSite
    }
    try removeRemains()
    return .undone
  }

  /// Puts `files`, which are all that the folder is to hold, in their place. Where an earlier
  /// release still awaits its site, this one's site will be the first with both.
  package func put(_ files: [SourceFile]) throws(PublishingError) {
    try remove(draftPath)
    try writeDraft(files)
    if try !folder.exists() { try makeFolder(folder.path) }
    for path in [folder.newPath, folder.formerPath] { try remove(path) }
    try rename(draftPath, to: folder.newPath)
    try exchange()
    try PublishingError.attempt(.write, folder.shown) { () throws(SystemError) in
      try Descriptor.folder(folder.parent).flush()
    }
  }

  /// Removes what was there before. The site has to be published.
  package func finish() throws(PublishingError) {
    try removeRemains()
  }

  private func writeDraft(_ files: [SourceFile]) throws(PublishingError) {
    try makeFolder(draftPath)
    var maker = FolderMaker(below: draftPath)
    for file in files {
      let name = String(file.path.dropFirst(ReleasedFolder.path.count + 1))
      do throws(SystemError) {
        try maker.makeFolders(above: name)
        let descriptor = try Descriptor.newFile(draftPath + "/" + name)
        try descriptor.write(file.bytes)
        try descriptor.flush()
      } catch {
        throw .failed(.write, path: folder.shown(name), error)
      }
    }
    try carryHiddenFiles()
    try PublishingError.attempt(.write, folder.shown) { () throws(SystemError) in
      try Descriptor.folder(draftPath).flush()
    }
  }

  /// Takes over what does not count as content but somebody put there, `.gitattributes` and the
  /// like.
  private func carryHiddenFiles() throws(PublishingError) {
    guard try folder.exists() else { return }
    try PublishingError.attempt(.keep, folder.shown) { () throws(SystemError) in
      for entry in try Descriptor.folder(folder.path).entries()
      where entry.kind == .file && SourceWalk.isLeftover(entry.name) {
        let copy = try Descriptor.newFile(draftPath + "/" + entry.name)
        try copy.write(contentsOf: Descriptor.file(folder.path + "/" + entry.name))
        try copy.flush()
      }
    }
  }

  private func exchange() throws(PublishingError) {
    if canExchange {
      if tally_exchange_paths(folder.newPath, folder.path) == 0 { return }
      let error = SystemError(errno)
      guard [EINVAL, ENOSYS, ENOTSUP].contains(error.code) else {
        throw .failed(.replace, path: folder.shown, error)
      }
    }
    try rename(folder.path, to: folder.formerPath)
    try rename(folder.newPath, to: folder.path)
  }

  private func removeRemains() throws(PublishingError) {
    for path in [draftPath, folder.newPath, folder.formerPath] { try remove(path) }
  }

  /// How many entries the log in a folder has; none where there is no log.
  private func entryCount(in path: String) throws(PublishingError) -> Int {
    let log = path + "/" + ReleasedFolder.logPath.dropFirst(ReleasedFolder.path.count + 1)
    guard try OutputFolder.exists(log) else { return 0 }
    let bytes = try PublishingError.attempt(.read, log) { () throws(SystemError) in
      try Descriptor.file(log).contents() ?? []
    }
    return ChangeLog.entryCount(in: bytes)
  }

  private func makeFolder(_ path: String) throws(PublishingError) {
    guard mkdir(path, 0o755) == 0 else {
      throw .failed(.make, path: path, SystemError(errno))
    }
  }

  private func rename(_ path: String, to target: String) throws(PublishingError) {
    try PublishingError.attempt(.replace, folder.shown) { () throws(SystemError) in
      try SystemError.check { Glibc.rename(path, target) }
    }
  }

  private func remove(_ path: String) throws(PublishingError) {
    try PublishingError.attempt(.remove, path) { () throws(SystemError) in
      let name = String(path.dropFirst(folder.parent.count + 1))
      try Descriptor.folder(folder.parent).removeTree(name)
    }
  }
}
