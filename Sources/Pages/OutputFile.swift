package import Content

/// One file of the finished site: where it goes and what it holds.
package struct OutputFile: Sendable {
  package let path: SitePath
  package let contents: [UInt8]

  package init(path: SitePath, contents: [UInt8]) {
    self.path = path
    self.contents = contents
  }
}
