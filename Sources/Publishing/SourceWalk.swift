import Diagnostics
import Glibc

/// Finds the files of a source folder, and says what stands there that no site is made of.
struct SourceWalk {
  private(set) var paths: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let root: String

  init(root: String) {
    self.root = root
  }

  /// Finds what lies below `name` in the source folder.
  mutating func read(_ name: String, isRequired: Bool) {
    do throws(SystemError) {
      try walk(Descriptor.folder(root + "/" + name), path: name)
    } catch {
      if error.code == ENOENT, !isRequired { return }
      let place = root == "." ? "here" : "in '\(root)'"
      switch error.code {
      case ENOENT:
        diagnostics.error(
          "there is no folder '\(name)' \(place)", at: SourcePosition(path: name),
          hint: "run Tally in the folder that holds \(name)/, or name that folder with --source")
      case ENOTDIR, ELOOP:
        // With a symbolic link in the last part, systems say either.
        diagnostics.error(
          "'\(name)' is not a folder", at: SourcePosition(path: name),
          hint: "a symbolic link is not followed: put the folder itself there")
      default:
        diagnostics.error(
          "could not read '\(name)': \(error.reason)", at: SourcePosition(path: name))
      }
    }
  }

  private mutating func walk(
    _ folder: consuming Descriptor, path: String
  ) throws(SystemError) {
    for entry in try folder.entries() where !Self.isLeftover(entry.name) {
      let entryPath = path + "/" + entry.name
      let position = SourcePosition(path: entryPath)
      guard entry.isUTF8 else {
        diagnostics.error(
          "the name of '\(entryPath)' is not UTF-8 text", at: position, hint: "rename it")
        continue
      }
      switch entry.kind {
      case .file:
        paths.append(entryPath)
      case .folder:
        do throws(SystemError) {
          try walk(folder.folder(entry.name), path: entryPath)
        } catch {
          diagnostics.error("could not read '\(entryPath)': \(error.reason)", at: position)
        }
      case .link:
        diagnostics.error(
          "'\(entryPath)' is a symbolic link, which could publish a file from elsewhere",
          at: position, hint: "put a copy of the file itself there")
      case .special:
        diagnostics.error("'\(entryPath)' is neither a file nor a folder", at: position)
      }
    }
  }

  /// Whether `name` is hidden, or is what an editor or a desktop leaves beside the files.
  static func isLeftover(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("~$") || name.hasSuffix(".swp")
      || name.hasPrefix("#") && name.hasSuffix("#")
      || ["Thumbs.db", "ehthumbs.db", "desktop.ini"].contains(name)
  }
}
