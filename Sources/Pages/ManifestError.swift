/// Why a `manifest.json` cannot be taken for one of Tally's.
package enum ManifestError: Error, Hashable, Sendable {
  /// It is not what Tally writes; `line` counts from 1.
  case malformed(line: Int)
  /// It is of a version that this Tally does not know.
  case unknownVersion(String)
  /// It lists a path that leads out of the site, lists itself, or is none.
  case unsafePath(String)
  /// It lists a path twice.
  case repeatedPath(String)
  /// What it gives for this path is no SHA-256 digest.
  case wrongDigest(path: String)

  /// What is wrong, as the end of the sentence "the manifest …".
  package var reason: String {
    switch self {
    case .malformed(let line): "is not one that Tally wrote (line \(line))"
    case .unknownVersion(let version): "is of version \(version), which this Tally does not know"
    case .unsafePath(let path): "lists '\(path)', which is no path of a site"
    case .repeatedPath(let path): "lists '\(path)' twice"
    case .wrongDigest(let path): "gives no SHA-256 digest for '\(path)'"
    }
  }
}
