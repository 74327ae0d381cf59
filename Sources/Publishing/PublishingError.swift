import Glibc
package import Pages

/// Why nothing was published. Whatever the case, the site that stood before stands untouched.
package enum PublishingError: Error, Hashable, Sendable {
  /// What Tally was about to do when the system refused.
  package enum Action: String, Sendable {
    case read, write, make, remove, keep, lock, replace
  }

  /// The system refused.
  case failed(Action, path: String, SystemError)
  /// The output folder holds files, but no manifest.
  case notTallys(folder: String)
  /// The output folder has a manifest by which Tally cannot tell its own files.
  case unusableManifest(path: String, ManifestError)
  /// The output folder is, holds or lies inside a folder of the source.
  case overlapsSource(output: String, source: String)
  /// The output path cannot name a folder: it is a file, or a symbolic link that leads nowhere.
  case notAFolder(path: String)
  /// Files or folders that Tally did not write stand where it has to write.
  case inTheWay(paths: [String])
  /// The site itself has two files, or a file and a folder, at one path.
  case clash(path: String)
  /// A file in the output folder has a name that is not UTF-8.
  case strangeName(path: String)
  /// Another run is publishing into the same folder.
  case busy(folder: String)
  /// An interrupted run left the former site aside, and something else stands in its place.
  case interrupted(folder: String, former: String)

  /// What is wrong, in one sentence without a full stop.
  package var message: String {
    switch self {
    case .failed(let action, let path, let error):
      "could not \(action.rawValue) '\(path)': \(error.reason)"
    case .notTallys(let folder):
      "'\(folder)' holds files that Tally did not write and no \(Manifest.fileName) of Tally's, "
        + "so it is left as it is"
    case .unusableManifest(let path, let error):
      "'\(path)' \(error.reason), so Tally cannot tell its own files from others"
    case .overlapsSource(let output, let source):
      "'\(output)' cannot be the output folder, because it is, holds or lies inside '\(source)'"
    case .notAFolder(let path):
      "'\(path)' is not a folder"
    case .inTheWay(let paths):
      paths.count == 1
        ? "\(Self.list(paths)) was not written by Tally and stands where the site needs a file"
        : "\(Self.list(paths)) were not written by Tally and stand where the site needs files"
    case .clash(let path):
      "the site needs '\(path)' twice, or both as a file and as a folder"
    case .strangeName(let path):
      "the name of '\(path)' is not UTF-8 text"
    case .busy(let folder):
      "another run of Tally is publishing to '\(folder)' at this moment"
    case .interrupted(let folder, let former):
      "an earlier run was broken off and left the former site in '\(former)', "
        + "but '\(folder)' now holds something else"
    }
  }

  /// What to do about it, if that can be said.
  package var hint: String? {
    switch self {
    case .failed(.replace, _, _):
      "a folder on which a disk is mounted, or which belongs to a container's image, cannot be "
        + "replaced; give another folder with --output"
    case .failed(_, _, let error) where error.code == ENOSPC || error.code == EDQUOT:
      "make room and run Tally again"
    case .failed: nil
    case .notTallys: "give another folder with --output, or empty this one first"
    case .unusableManifest:
      "restore it from your last commit, or move your own files away and delete the folder"
    case .overlapsSource: "give another folder with --output"
    case .notAFolder: "give a folder with --output, or remove what stands there"
    case .inTheWay: "move it out of the output folder, or rename the page that needs its place"
    case .clash: "rename one of the two"
    case .strangeName: "rename it, or move it out of the output folder"
    case .busy: "wait until it has ended and run Tally again"
    case .interrupted: "move one of the two away, and run Tally again"
    }
  }

  /// The first three of `paths`, and how many more there are.
  private static func list(_ paths: [String]) -> String {
    let shown = paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    return paths.count > 3 ? "\(shown) and \(paths.count - 3) more" : shown
  }
}
