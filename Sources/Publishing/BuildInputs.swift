import Glibc
import Pages
package import SourceText

/// Everything that a site depends on, as one digest: the source's files, the address that it is built
/// for, and the program. Of two builds with the same inputs the sites are the same.
package struct BuildInputs: Hashable, Sendable {
  let digest: SHA256

  /// - Returns: nil where the system does not tell which program this is.
  package init?(of files: [SourceFile], baseURL: String?) {
    guard let program = LoadedProgram.description else { return nil }
    self.init(of: files, baseURL: baseURL, program: program)
  }

  init(of files: [SourceFile], baseURL: String?, program: String) {
    let digests = Workers.map(count: files.count) { range in
      files[range].map { SHA256(of: $0.bytes) }
    }
    // Neither an address nor a path holds the sign that parts them.
    var bytes = Array("\(program)\0\(baseURL ?? "")\0".utf8)
    for (file, digest) in zip(files, digests) {
      bytes += file.path.utf8
      bytes.append(0)
      bytes += digest.bytes
    }
    digest = SHA256(of: bytes)
  }
}

/// The program that is running, told from every other by the files that it is loaded from.
enum LoadedProgram {
  /// Path, number, size and times of each file, libraries too: a rebuilt program or an updated
  /// library is another file. Nil where the system does not list them, or one has been replaced.
  static let description: String? = {
    guard let maps = try? Descriptor.file("/proc/self/maps").contents() else { return nil }
    let lines = String(decoding: maps, as: UTF8.self).split(separator: "\n")
    let paths = Set(
      lines.compactMap { line in line.firstIndex(of: "/").map { String(line[$0...]) } })
    guard !paths.isEmpty else { return nil }
    var description = ""
    for path in paths.sorted() {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      let (changed, modified) = (status.st_ctim, status.st_mtim)
      description += "\(path) \(status.st_dev) \(status.st_ino) \(status.st_size)"
      description += " \(changed.tv_sec).\(changed.tv_nsec)"
      description += " \(modified.tv_sec).\(modified.tv_nsec)\n"
    }
    return description
  }()
}
