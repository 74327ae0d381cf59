extension MarkdownWriter {
  mutating func openHeading(_ record: MarkdownRecord, id: String?) {
    let level = min(6, max(1, Int(record.level) + headingShift))
    html.startLine()
    html.append(literal: "<h")
    html.append(digit: level)
    if let id { html.append(attribute: "id", id) }
    html.append(literal: ">")
    open.append(OpenElement(kind: .heading, end: Int(record.end), level: level))
  }

  mutating func openTable(_ record: MarkdownRecord, frame: TableFrame?) {
    html.startLine()
    if let frame {
      html.append(frame.opening)
      html.startLine()
    }
    html.append(literal: "<table>\n")
    if let frame, !frame.caption.isEmpty {
      html.append(frame.caption)
      html.startLine()
    }
    open.append(
      OpenElement(kind: .table, end: Int(record.end), closing: frame?.closing))
  }

  mutating func openElement(_ record: MarkdownRecord) {
    var element = OpenElement(kind: record.kind, end: Int(record.end))
    element.isHeader = record.isHeader
    switch record.kind {
    case .paragraph:
      guard !record.isTight else { return }
      html.startLine()
      html.append(literal: "<p>")
    case .blockQuote:
      html.startLine()
      html.append(literal: "<blockquote>\n")
    case .list:
      element.isOrdered = record.listStart != nil
      openList(start: record.listStart)
    case .item:
      html.startLine()
      html.append(literal: "<li>")
    case .emphasis: html.append(literal: "<em>")
    case .strong: html.append(literal: "<strong>")
    case .tableRow: openRow(record)
    case .tableCell: openCell(record)
    default: return
    }
    open.append(element)
  }

  /// Closes the element opened last.
  mutating func close() {
    guard let element = open.popLast() else { return }
    switch element.kind {
    case .paragraph: html.append(literal: "</p>\n")
    case .heading:
      html.append(literal: "</h")
      html.append(digit: element.level)
      html.append(literal: ">\n")
    case .blockQuote:
      html.startLine()
      html.append(literal: "</blockquote>\n")
    case .list: html.append(literal: element.isOrdered ? "</ol>\n" : "</ul>\n")
    case .item: html.append(literal: "</li>\n")
    case .emphasis: html.append(literal: "</em>")
    case .strong: html.append(literal: "</strong>")
    case .link: html.append(literal: "</a>")
    case .tableCell: html.append(literal: element.isHeader ? "</th>\n" : "</td>\n")
    case .tableRow: html.append(literal: element.isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
    case .table: closeTable(element)
    default: break
    }
  }

  private mutating func openList(start: Int32?) {
    html.startLine()
    guard let start else { return html.append(literal: "<ul>\n") }
    html.append(literal: "<ol")
    if start != 1 { html.append(attribute: "start", String(start)) }
    html.append(literal: ">\n")
  }

  private mutating func openRow(_ record: MarkdownRecord) {
    if record.isHeader {
      html.append(literal: "<thead>\n")
    } else if let table = open.indices.last, !open[table].hasBody {
      open[table].hasBody = true
      html.append(literal: "<tbody>\n")
    }
    html.append(literal: "<tr>\n")
  }

  private mutating func openCell(_ record: MarkdownRecord) {
    html.append(literal: record.isHeader ? "<th scope=\"col\"" : "<td")
    switch record.alignment {
    case .none: break
    case .left: html.append(literal: " class=\"align-left\"")
    case .center: html.append(literal: " class=\"align-center\"")
    case .right: html.append(literal: " class=\"align-right\"")
    }
    html.append(literal: ">")
  }

  private mutating func closeTable(_ table: OpenElement) {
    html.append(literal: table.hasBody ? "</tbody>\n</table>\n" : "</table>\n")
    guard let closing = table.closing else { return }
    html.append(closing)
    html.startLine()
  }
}
