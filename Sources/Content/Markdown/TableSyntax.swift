/// A GFM pipe table in the lines of a paragraph: a header row and a delimiter row with as many
/// cells, which further rows may follow.
struct TableSyntax {
  /// The run of the paragraph's text that holds the header row; the delimiter row is the next.
  let headerRun: Int
  let alignments: [ColumnAlignment]

  /// The first table in a paragraph's text, whose lines are its runs, from run `first` on.
  init?(in content: InlineContent, from first: Int) {
    for run in first..<max(first, content.runs.count - 1) {
      let delimiters = content.range(ofRun: run + 1)
      guard let mark = content.bytes[delimiters].first(where: { !$0.isBlank }),
        mark.isDelimiterRowByte,
        let alignments = Self.alignments(ofDelimiterRow: delimiters, in: content.bytes),
        Self.cells(of: content.range(ofRun: run), in: content.bytes).count == alignments.count
      else { continue }
      headerRun = run
      self.alignments = alignments
      return
    }
    return nil
  }

  /// What a delimiter row says of its columns, or nil where the line is none. Dashes alone are a
  /// line of dashes.
  private static func alignments(
    ofDelimiterRow row: Range<Int>, in bytes: [UInt8]
  ) -> [ColumnAlignment]? {
    guard bytes[row].allSatisfy({ $0.isDelimiterRowByte || $0.isSpace }),
      bytes[row].contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") })
    else { return nil }
    var alignments: [ColumnAlignment] = []
    for cell in cells(of: row, in: bytes) {
      var dashes = bytes[cell]
      let isLeft = dashes.first == UInt8(ascii: ":")
      if isLeft { dashes.removeFirst() }
      let isRight = dashes.last == UInt8(ascii: ":")
      if isRight { dashes.removeLast() }
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft ? (isRight ? .center : .left) : isRight ? .right : .none)
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// The cells of a row, trimmed, as ranges of `bytes`: split at pipes that no backslash is before,
  /// also within code, with one pipe at either end passed over.
  static func cells(of row: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    let row = trimmed(row, in: bytes)
    guard !row.isEmpty else { return [] }
    let isPiped = bytes[row.lowerBound] == UInt8(ascii: "|")
    var cells: [Range<Int>] = []
    var start = row.lowerBound + (isPiped ? 1 : 0)
    for index in start..<row.upperBound where bytes[index] == UInt8(ascii: "|") {
      if index > row.lowerBound, bytes[index - 1] == UInt8(ascii: "\\") { continue }
      cells.append(trimmed(start..<index, in: bytes))
      start = index + 1
    }
    if start < row.upperBound { cells.append(trimmed(start..<row.upperBound, in: bytes)) }
    return cells
  }

  static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isSpace { start += 1 }
    while start < end, bytes[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  /// What a delimiter row is made of.
  fileprivate var isDelimiterRowByte: Bool {
    self == UInt8(ascii: "|") || self == UInt8(ascii: "-") || self == UInt8(ascii: ":")
  }
}
