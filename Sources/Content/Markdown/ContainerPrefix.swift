/// What block quotes and list items put before the lines of a paragraph inside them.
///
/// A paragraph's further lines may leave any of it out (lazy continuation), and indentation never
/// counts; so only the `>` must be told from a `>` of the text, which is one that stands four or
/// more columns in.
struct ContainerPrefix {
  /// The quotes that are open, outermost first: whether a list item stands between each and the
  /// one around it, so that its `>` is indented by what that item asks for.
  private var quotes: [Bool] = []
  private(set) var isInItem = false

  mutating func enterItem() { isInItem = true }

  mutating func enterQuote() {
    quotes.append(isInItem)
    isInItem = false
  }

  /// Leaves a list item or block quote; `wasInItem` is what `isInItem` was before it was entered.
  mutating func leave(_ kind: MarkdownNode.Kind, wasInItem: Bool) {
    if kind == .blockQuote { quotes.removeLast() }
    isInItem = wasInItem
  }

  /// The offset of the first byte of the paragraph's text in one of its further lines.
  func end(in line: Range<Int>, of source: ArraySlice<UInt8>) -> Int {
    var index = line.lowerBound
    var column = 0
    func passBlanks() {
      while index < line.upperBound, source[index].isBlank {
        column += source[index] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
        index += 1
      }
    }
    var base = 0
    for isBehindItem in quotes {
      passBlanks()
      guard index < line.upperBound, source[index] == UInt8(ascii: ">"),
        isBehindItem || column - base < 4
      else { return index }
      index += 1
      column += 1
      base = index < line.upperBound && source[index].isBlank ? column + 1 : column
    }
    passBlanks()
    return index
  }
}
