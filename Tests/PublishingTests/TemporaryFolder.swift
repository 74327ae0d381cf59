import Content
import Foundation
import Pages
import Testing

/// A folder of a test's own below the system's temporary one.
struct TemporaryFolder: Sendable {
  let path: String

  /// What `body` returns, given a new folder that is removed afterwards.
  static func with<Value>(_ body: (TemporaryFolder) throws -> Value) throws -> Value {
    let path = FileManager.default.temporaryDirectory.path + "/tally-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    defer {
      _ = chmod(path, 0o755)
      #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: path) }
    }
    return try body(TemporaryFolder(path: path))
  }

  /// Writes a file, and the folders above it.
  func write(_ path: String, _ text: String, mode: mode_t = 0o644) throws {
    let url = URL(fileURLWithPath: self.path + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    #expect(chmod(url.path, mode) == 0)
  }

  func makeFolder(_ path: String, mode: mode_t = 0o755) throws {
    try FileManager.default.createDirectory(
      atPath: self.path + "/" + path, withIntermediateDirectories: true)
    #expect(chmod(self.path + "/" + path, mode) == 0)
  }

  func makeLink(_ path: String, to target: String) {
    #expect(symlink(target, self.path + "/" + path) == 0)
  }

  /// The text of a file; nil where there is none.
  func read(_ path: String) -> String? {
    FileManager.default.contents(atPath: self.path + "/" + path)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// What the system knows of a path itself, links not followed; nil where there is nothing.
  func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(self.path + "/" + path, &status) == 0 ? status : nil
  }

  /// Every path below the folder at every depth, in order; folders end in a slash.
  func listing(_ path: String = "") throws -> [String] {
    let root = self.path + "/" + path
    return try FileManager.default.subpathsOfDirectory(atPath: root).map { name in
      var status = stat()
      let isFolder = lstat(root + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      return isFolder ? name + "/" : name
    }.sorted()
  }
}

/// The files of a site, written as a dictionary.
func site(_ files: KeyValuePairs<String, String>) throws -> [OutputFile] {
  try files.map { path, text in
    OutputFile(path: try #require(SitePath(path)), contents: Array(text.utf8))
  }
}
