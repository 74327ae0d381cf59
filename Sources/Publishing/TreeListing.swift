import Glibc
import SourceText

/// What a folder holds at every depth, by paths below it.
struct TreeListing: Sendable {
  /// A folder, and the permissions that it has.
  struct Folder: Sendable {
    let path: String
    let mode: mode_t
  }

  /// Everything that is not a folder: files, links, and what else there may be.
  private(set) var leaves: [String] = []
  /// The folder itself, as the empty path, and each folder below it after the one that holds it.
  private(set) var folders: [Folder] = []

  /// The listing of a folder that is not there.
  init() {}

  /// Reads the folder `root`; `shown` tells what to call a path in a message.
  ///
  /// Folders of the same depth are read side by side, because most of the time goes to waiting
  /// for the file system.
  init(
    of root: String, shown: @Sendable (String) -> String
  ) throws(PublishingError) {
    var level = [""]
    while !level.isEmpty {
      let paths = level
      let contents = try Workers.map(count: paths.count) { range throws(PublishingError) in
        var contents: [FolderContents] = []
        for path in paths[range] {
          contents.append(try FolderContents(of: path, below: root, shown: shown))
        }
        return contents
      }
      folders += contents.map(\.folder)
      leaves += contents.flatMap(\.leaves)
      level = contents.flatMap(\.folders)
    }
  }
}

/// What one folder holds itself.
private struct FolderContents: Sendable {
  let folder: TreeListing.Folder
  private(set) var leaves: [String] = []
  private(set) var folders: [String] = []

  init(
    of path: String, below root: String, shown: (String) -> String
  ) throws(PublishingError) {
    let entries: [FolderEntry]
    do throws(SystemError) {
      let descriptor = try Descriptor.folder(path.isEmpty ? root : root + "/" + path)
      folder = TreeListing.Folder(path: path, mode: try descriptor.status().st_mode & 0o7777)
      entries = try descriptor.entries()
    } catch {
      throw .failed(.read, path: shown(path), error)
    }
    for entry in entries {
      let entryPath = path.isEmpty ? entry.name : path + "/" + entry.name
      guard entry.isUTF8 else { throw .strangeName(path: shown(entryPath)) }
      if entry.kind == .folder { folders.append(entryPath) } else { leaves.append(entryPath) }
    }
  }
}
