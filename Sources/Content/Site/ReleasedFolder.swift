package import Diagnostics
package import SourceText

/// What `tally release` keeps of the last release: the datasets as they were, the log of all
/// releases, and what the pages said.
package struct ReleasedFolder: Sendable {
  package static let path = "content/released"
  package static let logPath = path + "/changes.yml"
  package static let claimsPath = path + "/claims.csv"
  package static let pagesPath = path + "/pages.csv"
  package static let dataPath = path + "/data"

  /// The log; nil where nothing has been released.
  package let log: SourceFile?
  /// The claims that the pages made.
  package let claims: SourceFile?
  /// The pages that there were.
  package let pages: SourceFile?
  package let data: DataFolder

  /// Sorts the files of the folder; any that no release writes is an error, because the next
  /// release would remove it.
  package init(_ files: [SourceFile], diagnostics: inout [Diagnostic]) {
    var dataFiles: [SourceFile] = []
    for file in files {
      if file.path.hasPrefix(Self.dataPath + "/") {
        dataFiles.append(file)
      } else if ![Self.logPath, Self.claimsPath, Self.pagesPath].contains(file.path) {
        diagnostics.error(
          "'\(file.path.dropFirst(Self.path.count + 1))' is nothing that a release keeps",
          at: SourcePosition(path: file.path),
          hint: "move it out of \(Self.path), which tally release writes anew each time")
      }
    }
    log = files.first { $0.path == Self.logPath }
    claims = files.first { $0.path == Self.claimsPath }
    pages = files.first { $0.path == Self.pagesPath }
    data = DataFolder(Self.dataPath, dataFiles, diagnostics: &diagnostics)
  }
}
