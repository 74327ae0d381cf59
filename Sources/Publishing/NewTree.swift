import Content
import Glibc
import Pages
import SourceText

/// The new site while it is built beside the old one, where nobody looks.
///
/// What the old site holds already is linked, not written: the two trees share the file until the
/// old one is removed, and a file that did not change keeps its inode and its times.
struct NewTree: Sendable {
  private let folder: OutputFolder

  /// Makes the empty tree. The lock is held and leftovers are gone, so nobody else writes there.
  init(for folder: OutputFolder) throws(PublishingError) {
    self.folder = folder
    guard mkdir(folder.newPath, 0o755) == 0 else {
      throw .failed(.make, path: folder.newPath, SystemError(errno))
    }
  }

  /// Writes a file of the site.
  func add(_ file: OutputFile, _ maker: inout FolderMaker) throws(PublishingError) {
    let path = file.path.text
    do throws(SystemError) {
      try maker.makeFolders(above: path)
      try Descriptor.newFile(folder.newPath + "/" + path).write(file.contents)
    } catch {
      throw .failed(.write, path: folder.shown(path), error)
    }
  }

  /// Adds the files of the old site that did not change.
  func link(_ paths: PathSet) throws(PublishingError) {
    let paths = paths.paths
    _ = try Workers.map(count: paths.count) { range throws(PublishingError) -> [Never] in
      var maker = FolderMaker(below: folder.newPath)
      for path in paths[range] {
        do throws(SystemError) {
          try maker.makeFolders(above: path)
          if !link(path) { try copy(path) }
        } catch {
          throw .failed(.write, path: folder.shown(path), error)
        }
      }
      return []
    }
  }

  /// Adds what in the old site is not Tally's.
  func addForeign(from old: PublishedSite) throws(PublishingError) {
    var maker = FolderMaker(below: folder.newPath)
    for path in old.foreignFolders {
      try PublishingError.attempt(.keep, folder.shown(path)) { () throws(SystemError) in
        try maker.makeFolders(above: path)
        try maker.makeFolder(path)
      }
    }
    for path in old.foreignFiles {
      try PublishingError.attempt(.keep, folder.shown(path)) { () throws(SystemError) in
        try maker.makeFolders(above: path)
        if !link(path) { try copy(path) }
      }
    }
  }

  /// Gives every folder of the old site that is still there the permissions that it had.
  func restoreModes(from old: PublishedSite) throws(PublishingError) {
    // From the inside out: a folder that may not be entered is closed after its own folders.
    for old in old.folders.reversed() {
      try PublishingError.attempt(.keep, folder.shown(old.path)) { () throws(SystemError) in
        let path = folder.newPath + "/" + old.path
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & 0o7777 != old.mode else { return }
        try SystemError.check { chmod(path, old.mode) }
      }
    }
  }

  /// Waits until the manifest and the folders are on the disk, a few milliseconds.
  ///
  /// That much is needed after a power cut: the folder is known for Tally's, and foreign files are
  /// links to what was on the disk before. Pages that did not get there in time differ from what
  /// the next run makes, which compares bytes, and are written again; to wait for 10,000 of them
  /// one by one takes a hundred times as long as to write them.
  func flush() throws(PublishingError) {
    try PublishingError.attempt(.write, folder.shown(Manifest.fileName)) { () throws(SystemError) in
      try Descriptor.file(folder.newPath + "/" + Manifest.fileName).flush()
      try Descriptor.folder(folder.newPath).flush()
    }
  }

  /// Links the old site's file, of whatever kind but a folder, and says whether that could be
  /// done. Some file systems have no links, and some systems allow them to the owner only.
  private func link(_ path: String) -> Bool {
    let old = folder.path + "/" + path
    return linkat(AT_FDCWD, old, AT_FDCWD, folder.newPath + "/" + path, 0) == 0
  }

  /// Copies the old site's file or symbolic link with its permissions and times.
  func copy(_ path: String) throws(SystemError) {
    let old = folder.path + "/" + path
    let new = folder.newPath + "/" + path
    var status = stat()
    try SystemError.check { lstat(old, &status) }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      let copy = try Descriptor.newFile(new)
      try copy.write(contentsOf: Descriptor.file(old))
      try SystemError.check { fchmod(copy.number, status.st_mode & 0o7777) }
      try SystemError.check { futimens(copy.number, [status.st_atim, status.st_mtim]) }
    case S_IFLNK:
      let target = try readLink(old)
      try SystemError.check { symlink(target, new) }
    default:
      throw SystemError(ENOTSUP)
    }
  }

  /// The bytes of a symbolic link's target, ended by a nought.
  private func readLink(_ path: String) throws(SystemError) -> [CChar] {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    try SystemError.check { readlink(path, &target, Int(PATH_MAX)) }
    return target
  }
}
