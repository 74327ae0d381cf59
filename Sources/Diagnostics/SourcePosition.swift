/// A place in a file that an author wrote.
///
/// Lines and columns count from 1; columns count UTF-8 bytes. `DiagnosticFormatter` turns the
/// column into characters when it prints, because that is what an editor shows.
package struct SourcePosition: Hashable, Comparable, Sendable {
  /// The path as the author knows it, relative to the source folder: `content/funding/index.md`.
  package let path: String
  /// The line, from 1.
  package let line: Int
  /// The column in UTF-8 bytes, from 1.
  package let column: Int

  package init(path: String, line: Int = 1, column: Int = 1) {
    precondition(line >= 1 && column >= 1, "positions count from 1")
    self.path = path
    self.line = line
    self.column = column
  }

  /// The position `bytes` further along the same line.
  package func advanced(by bytes: Int) -> SourcePosition {
    SourcePosition(path: path, line: line, column: column + bytes)
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}
