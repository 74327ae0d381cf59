import Glibc

/// A name in a folder, and what it names.
struct FolderEntry: Sendable {
  enum Kind: Sendable {
    case file, folder, link
    /// A pipe, a socket or a device.
    case special
  }

  /// The name; where it is not UTF-8 the wrong bytes are replaced, so that it can be reported.
  let name: String
  let isUTF8: Bool
  let kind: Kind
}

extension Descriptor {
  /// What the folder holds but for `.` and `..`, in no order.
  func entries() throws(SystemError) -> [FolderEntry] {
    // The stream closes what it reads from, so it gets a copy. That shares the place in the
    // listing, which the last reader of this descriptor may have left at the end.
    let copy = try SystemError.check { fcntl(number, F_DUPFD_CLOEXEC, 0) }
    lseek(copy, 0, SEEK_SET)
    guard let stream = fdopendir(copy) else {
      let error = SystemError(errno)
      close(copy)
      throw error
    }
    defer { closedir(stream) }

    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError(errno) }
        return entries
      }
      let (name, isUTF8) = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
          String(validatingCString: name).map { ($0, true) } ?? (String(cString: name), false)
        }
      }
      if name == "." || name == ".." { continue }
      let kind = try kind(Int(entry.pointee.d_type), of: name)
      entries.append(FolderEntry(name: name, isUTF8: isUTF8, kind: kind))
    }
  }

  /// What a directory entry's type says, or the file itself where its file system says nothing.
  private func kind(_ type: Int, of name: String) throws(SystemError) -> FolderEntry.Kind {
    switch type {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      switch try status(of: name).st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      case S_IFLNK: return .link
      default: return .special
      }
    default: return .special
    }
  }
}
