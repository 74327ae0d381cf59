/// A file of the source folder as it was read: its path as the author knows it, and its bytes.
package struct SourceFile: Hashable, Sendable {
  /// Relative to the source folder, parts joined by `/`: `content/data/crime-rate.csv`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
