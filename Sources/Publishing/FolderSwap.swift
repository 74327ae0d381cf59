import CRename
import Glibc
import Pages

/// Puts a new tree in the place of the old one, and tidies up after a run that was broken off.
///
/// The swap is one call to the system, `renameat2` with `RENAME_EXCHANGE`, so that there is no
/// instant at which the folder is missing or half new. A file system that does not know it gets
/// two renames; what a run that dies between them leaves is put right by the next one.
struct FolderSwap: Sendable {
  private let folder: OutputFolder
  /// Whether to try the exchange at all; tests of the two renames do not.
  private let canExchange: Bool

  init(_ folder: OutputFolder, canExchange: Bool = true) {
    self.folder = folder
    self.canExchange = canExchange
  }

  /// Restores or removes what an interrupted run left, and says whether there was anything.
  ///
  /// - The tree that was being built, or the old one after the exchange: removed.
  /// - The old tree put aside, and nothing in its place: put back.
  /// - The old tree put aside, and the new one in its place: that run was as good as done; the old
  ///   one is removed.
  ///
  /// Anything else has come about without Tally, and it may be the only copy of somebody's files.
  func recover() throws(PublishingError) -> Bool {
    let hasNew = try OutputFolder.exists(folder.newPath)
    let hasFormer = try OutputFolder.exists(folder.formerPath)
    if hasFormer {
      // Removes the folder only if it is empty, as what runs before Tally may have made it anew.
      rmdir(folder.path)
      let hasSite = try OutputFolder.exists(folder.path + "/" + Manifest.fileName)
      if try !folder.exists() {
        try rename(folder.formerPath, to: folder.path)
      } else if hasNew || !hasSite {
        throw .interrupted(folder: folder.shown, former: folder.formerPath)
      }
    }
    try removeNewTree()
    try removeFormerTree()
    return hasFormer || hasNew
  }

  /// Puts the new tree in its place; `replacing` says whether there is an old one.
  func putInPlace(replacing: Bool) throws(PublishingError) {
    guard replacing else { return try rename(folder.newPath, to: folder.path) }
    if canExchange {
      if tally_exchange_paths(folder.newPath, folder.path) == 0 { return }
      let error = SystemError(errno)
      guard [EINVAL, ENOSYS, ENOTSUP].contains(error.code) else {
        throw .failed(.replace, path: folder.shown, error)
      }
    }
    try rename(folder.path, to: folder.formerPath)
    do {
      try rename(folder.newPath, to: folder.path)
    } catch {
      try rename(folder.formerPath, to: folder.path)
      throw error
    }
  }

  /// Waits until the swap is on the disk, so that a power cut cannot undo it after the old tree
  /// has gone.
  func flush() throws(PublishingError) {
    try PublishingError.attempt(.write, folder.shown) { () throws(SystemError) in
      try Descriptor.folder(folder.parent + "/").flush()
    }
  }

  /// Removes what stands under the new tree's name: after the exchange that is the old tree.
  func removeNewTree() throws(PublishingError) {
    try removeTree(folder.newPath)
  }

  /// Removes the old tree that was put aside. The new one has to be in its place.
  func removeFormerTree() throws(PublishingError) {
    try removeTree(folder.formerPath)
  }

  private func removeTree(_ path: String) throws(PublishingError) {
    try PublishingError.attempt(.remove, path) { () throws(SystemError) in
      let name = String(path.dropFirst(folder.parent.count + 1))
      try Descriptor.folder(folder.parent + "/").removeTree(name)
    }
  }

  private func rename(_ path: String, to target: String) throws(PublishingError) {
    try PublishingError.attempt(.replace, folder.shown) { () throws(SystemError) in
      try SystemError.check { Glibc.rename(path, target) }
    }
  }
}
