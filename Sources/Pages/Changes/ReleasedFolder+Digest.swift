internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

extension ReleasedFolder {
  /// The digest of everything that the folder keeps but the log.
  var digest: String {
    Self.digest(of: [claims, pages].compactMap { $0 } + data.files.map(\.file))
  }

  /// The digest of files of the folder, by their names and what they hold.
  static func digest(of files: [SourceFile]) -> String {
    let lines = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .map { "\(SHA256(of: $0.bytes).hex)  \($0.path)\n" }
    return SHA256(of: Array(lines.joined().utf8)).hex
  }
}

extension DatasetLibrary {
  /// The datasets as they were last released; nil where they are the same now, or nothing has been
  /// released. What this version of Tally can no longer read is told, and left out.
  static func released(
    of content: ContentFolder, diagnostics: inout [Diagnostic]
  ) -> DatasetLibrary? {
    guard content.released.log != nil, !content.data.holdsSame(as: content.released.data) else {
      return nil
    }
    var found: [Diagnostic] = []
    let library = read(from: content.released.data, diagnostics: &found)
    diagnostics += found.map {
      Diagnostic(
        .warning, at: $0.position,
        "this was released, and cannot be compared with the data of today: \($0.message)",
        hint: "the next release puts the data of today in its place")
    }
    return library
  }
}
