extension MarkdownReader {
  /// A cell of a table: a part of one run of the paragraph's text.
  private struct Cell {
    let run: Int
    let range: Range<Int>
    /// What cmark is to parse, without the backslashes before pipes; nil where the text stands for
    /// itself, as most figures do.
    let content: InlineContent?
  }

  /// Adds a table, and before it a paragraph of the lines above its header row.
  /// - Parameters:
  ///   - content: the text of the paragraph in which the table was found.
  ///   - start: where in that the definitions of references end.
  mutating func append(
    _ table: TableSyntax, in content: InlineContent, from start: Int, isTight: Bool
  ) {
    let cells = cells(of: table, in: content)
    for run in table.headerRun..<content.runs.count where run != table.headerRun + 1 {
      let ranges = TableSyntax.cells(of: content.range(ofRun: run), in: content.bytes)
      let surplus = ranges.dropFirst(table.alignments.count).first { !$0.isEmpty }
      if let surplus { noteSurplusCell(at: content.place(of: surplus.lowerBound, inRun: run)) }
    }
    let lead = content.prefix(runs: table.headerRun)
    let hasLead = lead.bytes.count > start
    var fragments = InlineFragments()
    if hasLead { fragments.appendParagraph(lead) }
    for cell in cells { cell.content.map { fragments.append($0) } }
    if fragments.mayHoldReferences, mayHoldDefinitions { fragments.appendDocument(source) }
    fragments.withNodes { first in
      var next = first
      if hasLead, let node = next {
        appendLead(node, in: lead, from: start, isTight: isTight)
        next = node.next
      }
      let index = builder.open(
        MarkdownRecord(kind: .table, place: content.place(ofRun: table.headerRun)))
      for first in stride(from: 0, to: cells.count, by: table.alignments.count) {
        append(
          cells[first..<first + table.alignments.count], of: table, in: content, parsed: &next)
      }
      builder.close(index)
    }
  }

  private mutating func appendLead(
    _ node: CMarkNode, in content: InlineContent, from start: Int, isTight: Bool
  ) {
    let place = content.place(ofRun: content.run(containing: start))
    var record = MarkdownRecord(kind: .paragraph, place: place)
    record.isTight = isTight
    let index = builder.open(record)
    appendInlines(of: node, in: content, from: start, block: place)
    builder.close(index)
  }

  /// Adds a row; the inlines of those of its cells that were parsed come from `parsed`, which
  /// moves on.
  private mutating func append(
    _ cells: ArraySlice<Cell>, of table: TableSyntax, in content: InlineContent,
    parsed: inout CMarkNode?
  ) {
    let isHeader = cells.startIndex == 0
    let run = isHeader ? table.headerRun : cells[cells.startIndex].run
    var record = MarkdownRecord(kind: .tableRow, place: content.place(ofRun: run))
    record.isHeader = isHeader
    let row = builder.open(record)
    for (cell, alignment) in zip(cells, table.alignments) {
      let place = content.place(of: cell.range.lowerBound, inRun: cell.run)
      var record = MarkdownRecord(kind: .tableCell, place: place)
      record.isHeader = isHeader
      record.alignment = alignment
      let index = builder.open(record)
      if let content = cell.content, let node = parsed {
        appendInlines(of: node, in: content, from: 0, block: place)
        parsed = node.next
      } else if !cell.range.isEmpty {
        var text = MarkdownRecord(kind: .text, place: place)
        text.literal = builder.keep(content.bytes[cell.range])
        builder.append(text)
      }
      builder.close(index)
    }
    builder.close(row)
  }

  /// The cells of all rows, the header's first, as many of each as there are columns.
  private func cells(of table: TableSyntax, in content: InlineContent) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity((content.runs.count - table.headerRun) * table.alignments.count)
    for run in table.headerRun..<content.runs.count where run != table.headerRun + 1 {
      let line = content.range(ofRun: run)
      let ranges = TableSyntax.cells(of: line, in: content.bytes)
      for column in table.alignments.indices {
        let end = ranges.last?.upperBound ?? line.upperBound
        let range = column < ranges.count ? ranges[column] : end..<end
        let needsParsing = content.bytes[range].contains(where: \.isMarkup)
        cells.append(
          Cell(
            run: run, range: range,
            content: needsParsing ? content.cell(range, ofRun: run, of: source) : nil))
      }
    }
    return cells
  }
}

extension InlineContent {
  /// A table's cell, a part of a row's text: the backslash before a pipe goes.
  fileprivate func cell(
    _ range: Range<Int>, ofRun number: Int, of source: MarkdownSource
  ) -> InlineContent {
    var cell = InlineContent()
    let line = runs[number].line
    let shift = sourceOffset(of: 0, inRun: number)
    var start = range.lowerBound
    for index in range
    where bytes[index] == UInt8(ascii: "\\") && index + 1 < range.upperBound
      && bytes[index + 1] == UInt8(ascii: "|")
    {
      cell.append(start + shift..<index + shift, ofLine: line, of: source)
      start = index + 1
    }
    cell.append(start + shift..<range.upperBound + shift, ofLine: line, of: source)
    return cell
  }
}

extension UInt8 {
  /// Whether text with this byte may hold more than letters that stand for themselves.
  fileprivate var isMarkup: Bool {
    switch self {
    case UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "`"):
      true
    default: false
    }
  }
}
