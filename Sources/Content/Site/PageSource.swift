package import Diagnostics
package import SourceText

/// A page as its author wrote it: front matter read, body still Markdown.
///
/// An object, since a site has thousands that go from hand to hand.
package final class PageSource: Sendable {
  /// `content/strategy/prevent.md`.
  package let path: String
  package let address: PageAddress
  package let frontMatter: FrontMatter
  /// The whole file.
  package let bytes: [UInt8]
  /// The Markdown below the front matter.
  package let body: ArraySlice<UInt8>
  /// The line of the file on which the body begins, from 1.
  package let bodyLine: Int
  /// The row that the page is made for; nil for a page of its own file.
  package let row: PageRow?

  init(
    path: String, address: PageAddress, frontMatter: FrontMatter, bytes: [UInt8],
    body: ArraySlice<UInt8>, bodyLine: Int, row: PageRow?
  ) {
    self.path = path
    self.address = address
    self.frontMatter = frontMatter
    self.bytes = bytes
    self.body = body
    self.bodyLine = bodyLine
    self.row = row
  }

  /// Whether the page stands for its folder.
  package var isIndex: Bool { path.hasSuffix("/index.md") }
}

extension PageSource {
  /// Reads a page's front matter; nil, with errors, where the page cannot be published.
  package convenience init?(_ file: SourceFile, diagnostics: inout [Diagnostic]) {
    guard let address = PageAddress(sourcePath: file.path, diagnostics: &diagnostics),
      let mark = TextEncoding.lengthOfMark(
        in: file.bytes, path: file.path, diagnostics: &diagnostics),
      let parts = Self.parts(of: file, from: mark, diagnostics: &diagnostics)
    else { return nil }
    var found: [Diagnostic] = []
    let start = SourcePosition(path: file.path)
    let read = YAMLReader.read(
      parts.frontMatter, path: file.path, firstLine: 2, diagnostics: &found)
    let node = read.map { $0.hasKey("each") ? $0.withNamesInBraces : $0 }
    let isReadable = !found.containsErrors
    let fields = YAMLFields(
      node, of: "the front matter", at: start, known: FrontMatter.keys, diagnostics: &found)
    let frontMatter = isReadable ? FrontMatter(fields, diagnostics: &found) : nil
    diagnostics += found
    guard let frontMatter else { return nil }
    self.init(
      path: file.path, address: address, frontMatter: frontMatter, bytes: file.bytes,
      body: parts.body, bodyLine: parts.bodyLine, row: nil)
  }

  /// Parts a file at its two `---` lines.
  private static func parts(
    of file: SourceFile, from start: Int, diagnostics: inout [Diagnostic]
  ) -> (frontMatter: ArraySlice<UInt8>, body: ArraySlice<UInt8>, bodyLine: Int)? {
    let place = SourcePosition(path: file.path)
    var lines = LineCursor(bytes: file.bytes, offset: start)
    guard let first = lines.next(), first.isFence else {
      diagnostics.error(
        "this page has no front matter", at: place,
        hint: "begin it with a line '---', a line 'title: …' and a line '---'")
      return nil
    }
    let opening = lines.offset
    while let line = lines.next() {
      if line.isFence {
        return (
          file.bytes[opening..<line.start], file.bytes[lines.offset...], lines.number + 1
        )
      }
    }
    diagnostics.error(
      "this front matter is never closed", at: place, hint: "put a line '---' below its last key")
    return nil
  }
}

/// Steps through the lines of a file.
private struct LineCursor {
  /// A line: where it begins, and whether it is `---` alone.
  struct Line {
    let start: Int
    let isFence: Bool
  }

  let bytes: [UInt8]
  /// The offset of the line to come.
  var offset: Int
  /// How many lines have been passed.
  var number = 0

  init(bytes: [UInt8], offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func next() -> Line? {
    guard offset < bytes.count else { return nil }
    let start = offset
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    var text = bytes[start..<offset]
    while let last = text.last, last == 0x20 || last == 0x09 { text = text.dropLast() }
    if offset < bytes.count {
      let isCRLF = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      offset += isCRLF ? 2 : 1
    }
    number += 1
    return Line(start: start, isFence: text.elementsEqual("---".utf8))
  }
}
