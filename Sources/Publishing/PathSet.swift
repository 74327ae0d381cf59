import Pages

/// Paths in the order of `PathOrder`, to be asked for one path or for anything below a folder.
struct PathSet: Sendable {
  let paths: [String]

  init(_ paths: some Sequence<String>) {
    self.paths = paths.sorted(by: PathOrder.precedes)
  }

  var isEmpty: Bool { paths.isEmpty }

  /// Whether `path` is one of them.
  func contains(_ path: String) -> Bool {
    let index = firstIndex(notBefore: path)
    return index < paths.count && PathOrder.same(paths[index], path)
  }

  /// Whether one of them lies below the folder `path`; the root is the empty path.
  func containsAnything(below path: String) -> Bool {
    guard !path.isEmpty else { return !isEmpty }
    let folder = path + "/"
    let index = firstIndex(notBefore: folder)
    return index < paths.count && paths[index].utf8.starts(with: folder.utf8)
  }

  /// The first of them that is there twice, or that is another's folder.
  func firstClash() -> String? {
    for (path, following) in zip(paths, paths.dropFirst()) where PathOrder.same(path, following) {
      return path
    }
    // What lies below a path stands behind it, together with all else that begins like it.
    return zip(paths, paths.dropFirst()).first { path, following in
      following.utf8.starts(with: path.utf8) && containsAnything(below: path)
    }?.0
  }

  /// Binary search.
  private func firstIndex(notBefore path: String) -> Int {
    var low = 0
    var high = paths.count
    while low < high {
      let middle = (low + high) / 2
      if PathOrder.precedes(paths[middle], path) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
