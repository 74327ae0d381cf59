import Glibc

/// Where a site is published: the folder itself, and the names beside it that publishing needs.
///
/// A symbolic link is resolved first, and the site is published to its target: the folders that
/// are built, swapped and removed are then the target's neighbours, and the link stays.
struct OutputFolder: Sendable {
  /// The folder as the user wrote it, for messages.
  let shown: String
  /// The folder that holds it; absolute, without links.
  let parent: String
  /// Its own name.
  let name: String

  /// The folder itself; absolute, without links.
  var path: String { parent + "/" + name }
  /// Where the new tree is built, and where the former one stands after the swap.
  var newPath: String { "\(parent)/.\(name).tally-new" }
  /// Where the former tree stands while the new one takes its place, if they cannot be swapped.
  var formerPath: String { "\(parent)/.\(name).tally-former" }
  /// The file that is locked while a run publishes.
  var lockPath: String { "\(parent)/.\(name).tally-lock" }

  /// Resolves `output` and refuses a place where publishing would endanger `source`, the folder
  /// that holds `content/` and `templates/`. Touches nothing.
  init(_ output: String, source: String) throws(PublishingError) {
    let resolved = try Self.resolve(output)
    for folder in ["content", "templates"] {
      let shown = source == "." || source.isEmpty ? folder : source + "/" + folder
      let other = try Self.resolve(shown)
      if Self.isSame(resolved, orInside: other) || Self.isSame(other, orInside: resolved) {
        throw .overlapsSource(output: output, source: shown)
      }
    }
    var status = stat()
    if stat(resolved, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
      throw .notAFolder(path: output)
    }
    let parts = resolved.split(separator: "/")
    guard let name = parts.last else { throw .notAFolder(path: output) }
    self.shown = output
    self.parent = parts.dropLast().map { "/" + $0 }.joined()
    self.name = String(name)
  }

  /// A folder of the source itself, which the source has to be able to hold.
  init(of source: String, holding path: [String]) throws(PublishingError) {
    let shown = path.joined(separator: "/")
    let parts = (try Self.resolve(source)).split(separator: "/").map(String.init) + path
    self.shown = source == "." ? shown : source + "/" + shown
    parent = parts.dropLast().map { "/" + $0 }.joined()
    name = parts[parts.count - 1]
  }

  /// Whether the folder is there now.
  func exists() throws(PublishingError) -> Bool {
    try Self.exists(path)
  }

  /// Whether anything is at `path`, a link itself and not its target.
  static func exists(_ path: String) throws(PublishingError) -> Bool {
    var status = stat()
    if lstat(path, &status) == 0 { return true }
    guard errno == ENOENT || errno == ENOTDIR else {
      throw .failed(.read, path: path, SystemError(errno))
    }
    return false
  }

  /// A path below the folder as the user knows it; the empty path is the folder itself.
  func shown(_ path: String) -> String {
    shown.hasSuffix("/") || path.isEmpty ? shown + path : shown + "/" + path
  }

  /// Makes the folders that lead to this one, and returns those that were not there.
  @discardableResult
  func makeParents() throws(PublishingError) -> [String] {
    var path = ""
    var made: [String] = []
    for part in parent.split(separator: "/") {
      path += "/" + part
      if mkdir(path, 0o755) == 0 {
        made.append(path)
        continue
      }
      guard errno != EEXIST else { continue }
      let error = SystemError(errno)
      // Some systems name another reason than EEXIST for a folder that is there.
      guard access(path, F_OK) == 0 else { throw .failed(.make, path: path, error) }
    }
    return made
  }

  /// Removes folders that were made for nothing, where they are empty.
  func removeParents(_ made: [String]) {
    for path in made.reversed() { rmdir(path) }
  }

  /// `path` as the system knows it, of which the last parts need not exist yet.
  private static func resolve(_ path: String) throws(PublishingError) -> String {
    guard !path.isEmpty else { throw .notAFolder(path: path) }
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    let error = SystemError(errno)
    guard error.code == ENOENT else { throw .failed(.read, path: path, error) }
    var status = stat()
    guard lstat(path, &status) != 0 else { throw .notAFolder(path: path) }

    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    while parts.last == "" { parts.removeLast() }
    guard let name = parts.popLast(), name != ".", name != ".." else {
      throw .failed(.read, path: path, error)
    }
    let parent = parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/")
    let resolved = try resolve(parent)
    return resolved == "/" ? "/" + name : resolved + "/" + name
  }

  private static func isSame(_ path: String, orInside folder: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
  }
}
