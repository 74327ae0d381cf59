import Glibc

/// What a folder holds at every depth, by paths below it.
struct TreeListing: Sendable {
  /// A folder, and the permissions that it has.
  struct Folder: Sendable {
    let path: String
    let mode: mode_t
  }

  private(set) var files: [String] = []
  private(set) var links: [String] = []
  /// Pipes, sockets and devices.
  private(set) var specials: [String] = []
  private(set) var folders: [Folder] = []

  /// Everything that is not a folder.
  var leaves: [String] { files + links + specials }

  /// The listing of a folder that is not there.
  init() {}

  /// Reads the folder `root`; `shown` tells what to call a path in a message.
  init(
    of root: borrowing Descriptor, shown: (String) -> String
  ) throws(PublishingError) {
    try read(root, path: "", shown)
  }

  private mutating func read(
    _ folder: borrowing Descriptor, path: String, _ shown: (String) -> String
  ) throws(PublishingError) {
    let entries: [FolderEntry]
    do throws(SystemError) {
      folders.append(Folder(path: path, mode: try folder.status().st_mode & 0o7777))
      entries = try folder.entries()
    } catch {
      throw .failed(.read, path: shown(path), error)
    }
    for entry in entries {
      let entryPath = path.isEmpty ? entry.name : path + "/" + entry.name
      guard entry.isUTF8 else { throw .strangeName(path: shown(entryPath)) }
      switch entry.kind {
      case .file: files.append(entryPath)
      case .link: links.append(entryPath)
      case .special: specials.append(entryPath)
      case .folder:
        let child = try PublishingError.attempt(.read, shown(entryPath)) { () throws(SystemError) in
          try folder.folder(entry.name)
        }
        try read(child, path: entryPath, shown)
      }
    }
  }
}
