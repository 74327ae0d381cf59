internal import Diagnostics
package import SourceText

/// What `tally fix` does to the files of a source folder; a pure function of a built site.
package struct FigureFix: Sendable {
  /// The files that differ, with their new contents.
  package let files: [SourceFile]
  /// The figures that were rewritten, in order of place.
  package let rewritten: [StaleFigure]
  /// Those that only a person can rewrite: beside a broken claim, or not found as they were read.
  package let left: [StaleFigure]

  /// Rewrites the stale figures of a site in its files, and nothing else.
  package init(of site: BuiltSite, in sources: [SourceFile]) {
    var rewritten: [StaleFigure] = []
    var left: [StaleFigure] = []
    var files: [SourceFile] = []
    let stale = Dictionary(grouping: site.staleFigures, by: \.position.path)
    for source in sources {
      guard let figures = stale[source.path] else { continue }
      let lines = SourceLines(source.bytes)
      var bytes = source.bytes
      // From the end, so that the places before stay true.
      for figure in figures.sorted(by: { $1.position < $0.position }) {
        let old = Array(figure.written.utf8)
        guard !figure.standsBesideBrokenClaim,
          let start = lines.offset(line: figure.position.line, column: figure.position.column),
          start + old.count <= bytes.count, bytes[start..<start + old.count].elementsEqual(old)
        else {
          left.append(figure)
          continue
        }
        bytes.replaceSubrange(start..<start + old.count, with: Array(figure.current.utf8))
        rewritten.append(figure)
      }
      if bytes != source.bytes { files.append(SourceFile(path: source.path, bytes: bytes)) }
    }
    self.files = files
    self.rewritten = rewritten.sorted { $0.position < $1.position }
    self.left = left.sorted { $0.position < $1.position }
  }
}
