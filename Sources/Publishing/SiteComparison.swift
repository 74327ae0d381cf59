import Content
import Glibc
import Pages

/// The files of a new site, each with the answer whether the folder holds it already.
///
/// The bytes themselves are compared, neither times nor the manifest's digests, because somebody
/// may have edited a file. That costs less than rendering it did, and can never be wrong.
struct SiteComparison: Sendable {
  /// The files in the order of their paths, and their manifest as the last.
  let files: [OutputFile]
  /// For each file whether it is in the folder, byte for byte.
  let isUnchanged: [Bool]

  /// Compares `outputs` and the manifest that they make with what is in `folder`.
  init(of outputs: [OutputFile], with folder: OutputFolder) {
    let outputs = outputs.sorted { PathOrder.precedes($0.path.text, $1.path.text) }
    let holdsSite = access(folder.path + "/" + Manifest.fileName, F_OK) == 0
    let compared = Workers.map(count: outputs.count) { range in
      outputs[range].map { output in
        (
          entry: Manifest.Entry(path: output.path, digest: SHA256(of: output.contents)),
          isUnchanged: holdsSite && Self.holds(folder, output)
        )
      }
    }
    let manifest = Manifest(entries: compared.map(\.entry)).file
    files = outputs + [manifest]
    isUnchanged = compared.map(\.isUnchanged) + [holdsSite && Self.holds(folder, manifest)]
  }

  /// How many files are in the folder already.
  var unchangedCount: Int { isUnchanged.count { $0 } }

  /// Whether the folder holds exactly this site: the manifest being the same too, the folder has
  /// no file of Tally's beyond these.
  var isSameSite: Bool { unchangedCount == files.count }

  /// Whether `folder` holds `output`. A file that is not there, is none, or cannot be read counts
  /// as different: it is written anew, and if that fails too, the reason is told then.
  private static func holds(_ folder: OutputFolder, _ output: OutputFile) -> Bool {
    do throws(SystemError) {
      return try Descriptor.file(folder.path + "/" + output.path.text).holds(output.contents)
    } catch {
      return false
    }
  }
}
