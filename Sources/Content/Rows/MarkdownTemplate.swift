package import Diagnostics

/// Markdown in which names stand in braces, `{area}`: parsed once, filled for each row.
///
/// What a row has under a name is put into the parsed tree, so it can be nothing but text: a name
/// with `*`, `[` or `<` in it opens no markup and leads nowhere. In text, in alternative text and in
/// the title of a link a name is the row's words, in a destination what `RowAddress` tells. Code is
/// left alone, and so is a brace that is escaped, `\{`.
package struct MarkdownTemplate: Sendable {
  /// The part of a node in which a placeholder stands.
  private enum Part {
    case literal
    case destination
    case title
  }

  /// A part of a node that holds placeholders.
  private struct Blank: Sendable {
    let record: Int
    let part: Part
    /// Their ranges are those of the document's `text`.
    let placeholders: [Placeholder]
  }

  package let document: MarkdownDocument
  private let blanks: [Blank]

  package init(_ document: MarkdownDocument) {
    self.document = document
    guard document.text.contains(UInt8(ascii: "{")) else {
      blanks = []
      return
    }
    blanks = document.records.enumerated().flatMap { index, record -> [Blank] in
      let parts: [(Part, MarkdownRecord.Slice)] =
        switch record.kind {
        case .text: [(.literal, record.literal)]
        case .link, .image: [(.destination, record.reference), (.title, record.title)]
        default: []
        }
      return parts.compactMap { part, slice in
        let placeholders = Self.placeholders(in: slice, of: index, part, document)
        return placeholders.isEmpty
          ? nil : Blank(record: index, part: part, placeholders: placeholders)
      }
    }
  }

  /// The document of a row.
  package func filled(with names: RowNames) -> MarkdownDocument {
    guard !blanks.isEmpty else { return document }
    var records = document.records
    var text = document.text
    for blank in blanks {
      let slice = Self.slice(blank.part, of: records[blank.record])
      let form =
        blank.part == .destination
        ? RowAddress(document.text[slice.range], blank.placeholders) : nil
      let bytes = names.filling(document.text[slice.range], blank.placeholders) {
        form?.part(of: $0) ?? $0.text
      }
      let filled = MarkdownRecord.Slice(start: Int32(text.count), count: Int32(bytes.count))
      text += bytes
      switch blank.part {
      case .literal: records[blank.record].literal = filled
      case .destination: records[blank.record].reference = filled
      case .title: records[blank.record].title = filled
      }
    }
    return MarkdownDocument(filling: document, records: records, text: text)
  }

  /// An error for each name that nobody supplies, at its brace; of a link's address at the link.
  package func faults(besides names: RowNames) -> [Diagnostic] {
    blanks.flatMap { blank in
      let node = MarkdownNode(document: document, index: blank.record)
      let start = Self.slice(blank.part, of: node.record).range.lowerBound
      return blank.placeholders.compactMap { placeholder in
        names.fault(
          of: placeholder.name,
          at: blank.part == .literal
            ? node.position(ofTextByte: placeholder.range.lowerBound - start) : node.position)
      }
    }
  }

  /// An error for each name under which the row has nothing, at its brace or its link.
  package func gaps(in names: RowNames) -> [Diagnostic] {
    blanks.flatMap { blank in
      let node = MarkdownNode(document: document, index: blank.record)
      let start = Self.slice(blank.part, of: node.record).range.lowerBound
      return blank.placeholders.compactMap { placeholder -> Diagnostic? in
        guard names[placeholder.name]?.text.isEmpty ?? false else { return nil }
        return Diagnostic(
          at: blank.part == .literal
            ? node.position(ofTextByte: placeholder.range.lowerBound - start) : node.position,
          "nothing stands in the data under '{\(placeholder.name)}'",
          hint: "fill the cell, or leave the name out of this page")
      }
    }
  }

  private static func slice(
    _ part: Part, of record: MarkdownRecord
  ) -> MarkdownRecord.Slice {
    switch part {
    case .literal: record.literal
    case .destination: record.reference
    case .title: record.title
    }
  }

  private static func placeholders(
    in slice: MarkdownRecord.Slice, of index: Int, _ part: Part, _ document: MarkdownDocument
  ) -> [Placeholder] {
    let placeholders = Placeholder.all(in: document.text[slice.range])
    guard part == .literal, !placeholders.isEmpty else { return placeholders }
    let node = MarkdownNode(document: document, index: index)
    return placeholders.filter { !node.isEscaped(at: $0.range.lowerBound - Int(slice.start)) }
  }
}

extension MarkdownNode {
  /// Whether a byte of a text is written with a backslash, or as an entity.
  fileprivate func isEscaped(at offset: Int) -> Bool {
    guard let place = sourceOffset(ofTextByte: offset) else { return false }
    return document.source[place] != literalBytes[literalBytes.startIndex + offset]
  }
}
