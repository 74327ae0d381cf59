/// What block quotes put before the lines of a paragraph inside them.
///
/// A paragraph's further lines may leave any `>` out (lazy continuation), and indentation never
/// counts; so only the `>` of a quote must be told from one of the text, which is one that stands
/// four or more columns further in.
struct ContainerPrefix {
  /// For each open quote, outermost first, the indentation at which a `>` is the quote's.
  private var indentations: [Range<Int>] = []
  /// The line in which the list item begins that is the innermost container but lists; nil where
  /// that is a quote or nothing.
  private(set) var itemLine: Int?

  mutating func enterItem(inLine line: Int) { itemLine = line }

  /// Enters a quote whose first `>` is at the offset `start` of a line.
  mutating func enterQuote(at start: Int, inLine line: Int, of source: MarkdownSource) {
    var range = 0..<4
    if let itemLine {
      // A list item asks for indentation of its own: as much as the quote has, if that is the first
      // thing in it; else at most as much.
      var cursor = passQuotes(in: source.line(line), of: source.bytes)
      cursor.move(to: start, in: source.bytes)
      range = (itemLine == line ? cursor.indentation : 0)..<cursor.indentation + 4
    }
    indentations.append(range)
    itemLine = nil
  }

  /// Leaves a list item or block quote; `outerItem` is what `itemLine` was before it was entered.
  mutating func leave(_ kind: MarkdownNode.Kind, outerItem: Int?) {
    if kind == .blockQuote { indentations.removeLast() }
    itemLine = outerItem
  }

  /// The offset behind the quotes' `>` in one of a paragraph's further lines; indentation may follow.
  func end(in line: Range<Int>, of source: ArraySlice<UInt8>) -> Int {
    indentations.isEmpty ? line.lowerBound : passQuotes(in: line, of: source).offset
  }

  private func passQuotes(in line: Range<Int>, of source: ArraySlice<UInt8>) -> Cursor {
    var passed = Cursor(offset: line.lowerBound)
    for range in indentations {
      var cursor = passed
      let rest = source[cursor.offset..<line.upperBound]
      guard let mark = rest.firstIndex(where: { !$0.isBlank }), source[mark] == UInt8(ascii: ">")
      else { break }
      cursor.move(to: mark, in: source)
      guard range.contains(cursor.indentation) else { break }
      cursor.move(to: mark + 1, in: source)
      // One space behind the mark, or one column of a tab, goes with it.
      let isSpaced = mark + 1 < line.upperBound && source[mark + 1].isBlank
      cursor.base = cursor.column + (isSpaced ? 1 : 0)
      passed = cursor
    }
    return passed
  }
}

/// A place in a line, with its column as it is when tabs are widened to stops of four.
private struct Cursor {
  private(set) var offset: Int
  private(set) var column = 0
  /// The column from which indentation counts.
  var base = 0

  init(offset: Int) {
    self.offset = offset
  }

  var indentation: Int { column - base }

  mutating func move(to end: Int, in source: ArraySlice<UInt8>) {
    while offset < end {
      column += source[offset] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
      offset += 1
    }
  }
}
