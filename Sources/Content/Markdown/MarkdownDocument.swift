package import Diagnostics

/// Markdown as a tree of blocks and inlines, with the place of each in the source.
///
/// CommonMark 0.30 and GFM's pipe tables. The tree is flat: one array of nodes in reading order
/// and one of bytes, whatever the number of nodes, so that it is cheap to make, to walk and to
/// drop; nothing walks it by recursion.
package struct MarkdownDocument: Sendable {
  /// The file as the author knows it.
  package let path: String
  /// What is wrong with the text, in order.
  package private(set) var diagnostics: [Diagnostic] = []

  let records: [MarkdownRecord]
  /// Literals, destinations and titles, one after the other.
  let text: [UInt8]
  let sourceText: MarkdownSource
  /// The nodes and texts as they were before the names of a row were put in; nil where none were.
  let written: (records: [MarkdownRecord], text: [UInt8])?
  private let origin: SourcePosition

  /// Parses Markdown.
  /// - Parameters:
  ///   - bytes: UTF-8, with LF, CRLF or CR, without a byte order mark.
  ///   - path: the file, for positions.
  ///   - firstLine: the line of the file in which `bytes` begin; front matter comes before.
  package init(parsing bytes: ArraySlice<UInt8>, path: String, firstLine: Int = 1) {
    var reader = MarkdownReader(MarkdownSource(bytes))
    reader.readBlocks()
    self.init(reader, at: SourcePosition(path: path, line: firstLine, column: 1))
  }

  /// Parses Markdown, as from a test.
  package init(parsing text: String, path: String, firstLine: Int = 1) {
    self.init(parsing: ArraySlice(text.utf8), path: path, firstLine: firstLine)
  }

  /// Parses one line of inlines, a title or note, whose first byte is at `position`.
  ///
  /// The root's children are the inlines. Line breaks are read as spaces; nothing in the text is
  /// a block.
  package init(inline text: String, at position: SourcePosition) {
    let line = text.utf8.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? 0x20 : $0 }
    var reader = MarkdownReader(MarkdownSource(line[...]))
    reader.readInlines()
    self.init(reader, at: position)
  }

  private init(_ reader: MarkdownReader, at origin: SourcePosition) {
    path = origin.path
    records = reader.builder.records
    text = reader.builder.text
    sourceText = reader.source
    written = nil
    self.origin = origin
    for table in reader.swallowedTables {
      diagnostics.error(
        "this table is read as a heading, because '\(table.underline)' follows it directly",
        at: position(of: table.place),
        hint: "leave an empty line between the table and '\(table.underline)'")
    }
    for place in reader.surplusCells {
      diagnostics.error(
        "this row has more cells than the table's heading", at: position(of: place),
        hint: "write a pipe that is part of the text as \\|, or add a column to the heading")
    }
    diagnostics += BrokenLinks.diagnostics(in: self)
    diagnostics += StrayMarkup.diagnostics(in: self)
    diagnostics.sort { $0.position < $1.position }
  }

  /// The document of a row: the same nodes at the same places, with other words. What is wrong with
  /// the text has been told of `template`.
  init(filling template: MarkdownDocument, records: [MarkdownRecord], text: [UInt8]) {
    path = template.path
    self.records = records
    self.text = text
    sourceText = template.sourceText
    written = (template.records, template.text)
    origin = template.origin
  }

  /// The text that was parsed. Indices are those of the bytes that were handed in, so a range of
  /// it is one of the file; except where they were no UTF-8 or held NUL: then this is a copy in
  /// which U+FFFD stands for what was wrong.
  package var source: ArraySlice<UInt8> { sourceText.bytes }

  /// The document itself, whose children are the blocks (or the inlines of a one-line text).
  package var root: MarkdownNode { MarkdownNode(document: self, index: 0) }

  /// All nodes in reading order, the root first.
  package var nodes: MarkdownNodes {
    MarkdownNodes(document: self, indices: records.startIndex..<records.endIndex, isFlat: true)
  }

  func position(of place: SourcePlace) -> SourcePosition {
    let column = Int(place.column) + (place.line == 0 ? origin.column : 1)
    return SourcePosition(path: path, line: Int(place.line) + origin.line, column: column)
  }
}
