import Glibc

extension Descriptor {
  /// Removes what `name` in this folder names, a folder with all that it holds, if it is there.
  ///
  /// A symbolic link is removed itself: every folder is opened relative to the one above it and
  /// never through a link, so that nothing outside is reached.
  func removeTree(_ name: String) throws(SystemError) {
    do throws(SystemError) {
      guard try status(of: name).st_mode & S_IFMT == S_IFDIR else {
        try SystemError.check { unlinkat(number, name, 0) }
        return
      }
      try folder(name).removeContents()
      try SystemError.check { unlinkat(number, name, AT_REMOVEDIR) }
    } catch {
      if error.code != ENOENT { throw error }
    }
  }

  private func removeContents() throws(SystemError) {
    // A folder that was kept with its permissions may be one that nothing can be removed from.
    if try status().st_mode & S_IRWXU != S_IRWXU {
      try SystemError.check { fchmod(number, S_IRWXU) }
    }
    for entry in try entries() {
      guard entry.isUTF8 else { throw SystemError(EILSEQ) }
      if entry.kind == .folder { try folder(entry.name).removeContents() }
      try SystemError.check {
        unlinkat(number, entry.name, entry.kind == .folder ? AT_REMOVEDIR : 0)
      }
    }
  }
}
