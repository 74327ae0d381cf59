extension MarkdownReader {
  /// Adds a table, and before it a paragraph of the lines above its header row.
  /// - Parameters:
  ///   - content: the text of the paragraph in which the table was found.
  ///   - start: where in that the definitions of references end.
  mutating func append(
    _ table: TableSyntax, in content: InlineContent, from start: Int, isTight: Bool
  ) {
    let rows = rows(of: table, in: content)
    let lead = content.prefix(runs: table.headerRun)
    let hasLead = lead.bytes.count > start
    var fragments = InlineFragments()
    if hasLead { fragments.appendParagraph(lead) }
    for cell in rows.joined() where cell.needsParsing { fragments.append(cell) }
    if fragments.mayHoldReferences, mayHoldDefinitions { fragments.appendDocument(source) }
    fragments.withTree { root in
      var next = root.firstChild
      if hasLead, let node = next {
        appendLead(node, in: lead, from: start, isTight: isTight)
        next = node.next
      }
      let index = builder.open(
        MarkdownRecord(kind: .table, place: content.place(ofRun: table.headerRun)))
      for (number, row) in rows.enumerated() {
        append(row, isHeader: number == 0, alignments: table.alignments, parsed: &next)
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
    _ cells: [InlineContent], isHeader: Bool, alignments: [ColumnAlignment],
    parsed: inout CMarkNode?
  ) {
    var record = MarkdownRecord(kind: .tableRow, place: cells[0].place(ofRun: 0))
    record.isHeader = isHeader
    let row = builder.open(record)
    for (content, alignment) in zip(cells, alignments) {
      let place = content.place(ofRun: 0)
      var record = MarkdownRecord(kind: .tableCell, place: place)
      record.isHeader = isHeader
      record.alignment = alignment
      let cell = builder.open(record)
      if content.needsParsing, let node = parsed {
        appendInlines(of: node, in: content, from: 0, block: place)
        parsed = node.next
      } else if !content.bytes.isEmpty {
        var text = MarkdownRecord(kind: .text, place: place)
        text.literal = content.bytes.withUnsafeBufferPointer { builder.keep($0) }
        builder.append(text)
      }
      builder.close(cell)
    }
    builder.close(row)
  }

  /// The text of each cell of each row, the header first, as many in each as there are columns.
  private func rows(of table: TableSyntax, in content: InlineContent) -> [[InlineContent]] {
    var rows: [[InlineContent]] = []
    for run in table.headerRun..<content.runs.count where run != table.headerRun + 1 {
      let line = content.range(ofRun: run)
      let cells = TableSyntax.cells(of: line, in: content.bytes)
      let end = TableSyntax.trimmed(line, in: content.bytes).upperBound
      rows.append(
        table.alignments.indices.map { column in
          let cell = column < cells.count ? cells[column] : end..<end
          return content.cell(cell, ofRun: run, of: source)
        })
    }
    return rows
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

  /// Whether the text may hold anything but letters that stand for themselves.
  fileprivate var needsParsing: Bool {
    bytes.contains { byte in
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "`"):
        true
      default: false
      }
    }
  }
}
