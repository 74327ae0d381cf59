/// One node as the document keeps it: fixed size, no references.
///
/// Nodes stand in reading order, each before its children, so that a subtree is a run of records
/// and a walk is a loop.
struct MarkdownRecord: Sendable {
  /// A run of bytes in the document's `text`, or of its source.
  struct Slice: Sendable {
    var start: Int32 = 0
    var count: Int32 = 0

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  let kind: MarkdownNode.Kind
  /// The index after the last node of the subtree.
  var end: Int32 = 0
  var place: SourcePlace
  /// The text of a leaf, in `text`.
  var literal = Slice()
  /// A link's or image's destination, or a code block's info string, in `text`.
  var reference = Slice()
  /// A link's or image's title, in `text`.
  var title = Slice()
  /// What stands between a link's brackets: indices of the source.
  var written: Slice?
  /// A heading's level, from 1.
  var level: UInt8 = 0
  var alignment = ColumnAlignment.none
  /// The number of an ordered list's first item; nil for bullets.
  var listStart: Int32?
  /// Whether a list is tight, or a paragraph stands in a tight one; whether a row or cell is of
  /// a table's header.
  var isTight = false
  var isHeader = false
}

/// A line and column in a document, without its path.
struct SourcePlace: Sendable {
  /// The line of the text that was parsed, from 0.
  var line: Int32
  /// The byte in the line, from 0.
  var column: Int32
  /// Whether the place was found; else it is that of the block.
  var isExact = true

  /// The document's first byte.
  static let start = SourcePlace(line: 0, column: 0)
}

/// How the cells of a table's column are set.
package enum ColumnAlignment: UInt8, Sendable {
  case none, left, center, right
}
