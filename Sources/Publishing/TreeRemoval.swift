import Glibc
import SourceText

extension Descriptor {
  /// Removes what `name` in this folder names, a folder with all that it holds, if it is there.
  ///
  /// A symbolic link is removed itself: every folder is opened relative to the one above it and
  /// never through a link, so that nothing outside is reached. The folders directly in it, a
  /// site's sections, are emptied side by side.
  func removeTree(_ name: String) throws(SystemError) {
    do throws(SystemError) {
      guard try status(of: name).st_mode & S_IFMT == S_IFDIR else {
        try SystemError.check { unlinkat(number, name, 0) }
        return
      }
      let root = try folder(name)
      let rootNumber = root.number
      let folders = try root.removableEntries().filter { $0.kind == .folder }.map(\.name)
      _ = try Workers.map(count: folders.count, batchSize: 1) { range throws(SystemError) in
        for name in folders[range] {
          try Descriptor.folder(name, in: rootNumber).removeContents()
        }
        return [Never]()
      }
      try root.removeContents()
      try SystemError.check { unlinkat(number, name, AT_REMOVEDIR) }
    } catch {
      if error.code != ENOENT { throw error }
    }
  }

  private func removeContents() throws(SystemError) {
    for entry in try removableEntries() {
      if entry.kind == .folder { try folder(entry.name).removeContents() }
      try SystemError.check {
        unlinkat(number, entry.name, entry.kind == .folder ? AT_REMOVEDIR : 0)
      }
    }
  }

  /// What the folder holds, once its owner may remove it: a folder that was kept with its
  /// permissions may be one that nothing can be removed from.
  private func removableEntries() throws(SystemError) -> [FolderEntry] {
    if try status().st_mode & S_IRWXU != S_IRWXU {
      try SystemError.check { fchmod(number, S_IRWXU) }
    }
    let entries = try entries()
    guard entries.allSatisfy(\.isUTF8) else { throw SystemError(EILSEQ) }
    return entries
  }
}
