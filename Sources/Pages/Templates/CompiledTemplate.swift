internal import Content

/// A template with its partials taken in, as a list of what to write one after the other.
///
/// It writes what Mustache writes of the tags that `TemplateScanner` knows, byte for byte, which a
/// test holds against another implementation; but the lines of a partial that stands indented are
/// not indented one by one, which no browser shows.
struct CompiledTemplate: Sendable {
  enum Operation: Sendable {
    /// Bytes of the template.
    case literal(Range<Int>)
    case text(TemplateName)
    case markup(TemplateName)
    /// What follows up to `end`, for each record of a list, or once for what is there; `number` is
    /// the section's among those of the template.
    case section(TemplateName, end: Int, number: Int)
    /// What follows up to `end`, where there is nothing.
    case inverted(TemplateName, end: Int)
  }

  /// The names that stand in a section. No two sections are the same object.
  final class Section: Sendable {
    let names: [TemplateName]

    init(names: [TemplateName]) { self.names = names }
  }

  private let operations: [Operation]
  private let sections: [Section]
  private let literals: [UInt8]
  /// Enough room for most pages, so that few are moved while they are written.
  private static let usualSize = 16_384

  /// - Parameter sections: by their numbers.
  init(_ operations: [Operation], sections: [Section], literals: [UInt8]) {
    self.operations = operations
    self.sections = sections
    self.literals = literals
  }

  /// What the template makes of a record.
  func render(_ record: TemplateRecord) -> HTML {
    var html = HTML()
    html.reserve(Self.usualSize)
    var scopes = [record]
    literals.withUnsafeBufferPointer {
      render(0..<operations.count, $0, &scopes, into: &html)
    }
    return html
  }

  private func render(
    _ range: Range<Int>, _ literals: UnsafeBufferPointer<UInt8>,
    _ scopes: inout [TemplateRecord], into html: inout HTML
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let operation = operations[index]
      index += 1
      switch operation {
      case .literal(let bytes):
        html.append(markup: UnsafeBufferPointer(rebasing: literals[bytes]))
      case .text(let name):
        if case .text(let text) = value(of: name, in: scopes) { html.append(escapingAll: text) }
      case .markup(let name):
        if case .html(let markup) = value(of: name, in: scopes) { html.append(markup) }
      case .section(let name, let end, let number):
        switch value(of: name, in: scopes) {
        case .list(let records):
          render(index..<end, literals, of: records, &scopes, into: &html)
        case .part(let part):
          let markup = part.list.markup(of: sections[number]) { record, html in
            var alone = [record]
            render(index..<end, literals, &alone, into: &html)
          }
          if let markup {
            markup.append(part.range.lowerBound..<part.changed.place, to: &html)
            render(index..<end, literals, of: [part.changed.record], &scopes, into: &html)
            markup.append(part.changed.place + 1..<part.range.upperBound, to: &html)
          } else {
            render(index..<end, literals, of: part.records, &scopes, into: &html)
          }
        case .flag(false), nil: break
        case .flag(true), .text, .html: render(index..<end, literals, &scopes, into: &html)
        }
        index = end
      case .inverted(let name, let end):
        switch value(of: name, in: scopes) {
        case .flag(false), nil: render(index..<end, literals, &scopes, into: &html)
        case .list(let records) where records.isEmpty:
          render(index..<end, literals, &scopes, into: &html)
        case .list, .part, .flag(true), .text, .html: break
        }
        index = end
      }
    }
  }

  /// Writes a section for each record of a list.
  private func render(
    _ range: Range<Int>, _ literals: UnsafeBufferPointer<UInt8>, of records: [TemplateRecord],
    _ scopes: inout [TemplateRecord], into html: inout HTML
  ) {
    for record in records {
      scopes.append(record)
      render(range, literals, &scopes, into: &html)
      scopes.removeLast()
    }
  }

  /// What stands under a name in the innermost record that has it.
  private func value(of name: TemplateName, in scopes: [TemplateRecord]) -> TemplateValue? {
    var index = scopes.count
    while index > 0 {
      index -= 1
      if let value = scopes[index][name] { return value }
    }
    return nil
  }
}

extension CompiledTemplate.Operation {
  /// The name whose value is asked for; nil for bytes.
  var name: TemplateName? {
    switch self {
    case .literal: nil
    case .text(let name), .markup(let name), .section(let name, _, _), .inverted(let name, _): name
    }
  }
}
