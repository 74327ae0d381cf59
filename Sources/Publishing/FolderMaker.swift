import Glibc

/// Makes the folders that files need, below one root.
///
/// Given the files in order it asks the system once for each folder: what a path shares with the
/// one before it is there already.
struct FolderMaker {
  private let root: String
  /// The folder part of the path before, `a/b/` for `a/b/c`; its folders are made.
  private var made: ArraySlice<UInt8> = []

  init(below root: String) {
    self.root = root
  }

  /// Makes every folder above the file `path`, unless it is there.
  mutating func makeFolders(above path: String) throws(SystemError) {
    let bytes = Array(path.utf8)
    let slash = UInt8(ascii: "/")
    guard let last = bytes.lastIndex(of: slash) else { return }
    let folders = bytes[...last]
    if folders == made { return }
    let shared = zip(folders, made).prefix { $0 == $1 }.count
    for index in folders.indices where index >= shared && folders[index] == slash {
      try makeFolder(String(decoding: folders[..<index], as: UTF8.self))
    }
    made = folders
  }

  /// Makes the folder `path`, whose parents are there, unless it is there itself.
  func makeFolder(_ path: String) throws(SystemError) {
    do throws(SystemError) {
      try SystemError.check { mkdir(root + "/" + path, 0o755) }
    } catch {
      // Another thread, at work on the next files of the same folder, may have been first.
      if error.code != EEXIST { throw error }
    }
  }
}
