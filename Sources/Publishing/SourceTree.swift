package import Diagnostics
import Glibc
import Pages
package import SourceText

/// What the source folder holds for a site: everything below `content/` and `templates/`.
///
/// This is the one place where Tally reads what authors wrote; every later stage gets values.
package struct SourceTree: Sendable {
  /// The files, in the order of their paths' bytes.
  package let files: [SourceFile]
  /// What could not be read, or must not be.
  package let diagnostics: [Diagnostic]

  /// Larger files are refused by name: somebody put a video or a disk image into `content/`.
  package static let maximumFileSize = 256 << 20

  /// Reads the source folder `folder`, `.` for the working directory.
  package init(reading folder: String) {
    let root = folder.isEmpty ? "." : folder
    var walk = SourceWalk(root: root)
    walk.read("content", isRequired: true)
    walk.read("templates", isRequired: false)
    let paths = walk.paths.sorted(by: PathOrder.precedes)
    let outcomes = Workers.map(count: paths.count) { range in
      paths[range].map { Self.readFile($0, in: root) }
    }
    var files: [SourceFile] = []
    files.reserveCapacity(paths.count)
    var diagnostics = walk.diagnostics
    for outcome in outcomes {
      switch outcome {
      case .success(let file): files.append(file)
      case .failure(let refusal): diagnostics.append(refusal.diagnostic)
      }
    }
    self.files = files
    self.diagnostics = diagnostics.sorted { $0.position < $1.position }
  }

  private struct Refusal: Error {
    let diagnostic: Diagnostic
  }

  private static func readFile(
    _ path: String, in root: String
  ) -> Result<SourceFile, Refusal> {
    let position = SourcePosition(path: path)
    do throws(SystemError) {
      let file = try Descriptor.file(root + "/" + path)
      if let bytes = try file.contents(limit: maximumFileSize) {
        return .success(SourceFile(path: path, bytes: bytes))
      }
      return .failure(
        Refusal(
          diagnostic: Diagnostic(
            at: position, "'\(path)' is larger than \(maximumFileSize >> 20) MiB",
            hint: "publish a file of that size elsewhere, and link to it")))
    } catch {
      return .failure(
        Refusal(diagnostic: Diagnostic(at: position, "could not read '\(path)': \(error.reason)")))
    }
  }
}
