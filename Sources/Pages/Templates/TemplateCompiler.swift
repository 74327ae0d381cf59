/// Makes a `CompiledTemplate` of sources that were found to be without fault.
struct TemplateCompiler {
  /// A file of templates and its tags.
  struct Source {
    let bytes: ArraySlice<UInt8>
    let tags: [TemplateTag]
  }

  private let sources: [String: Source]
  private var operations: [CompiledTemplate.Operation] = []
  private var literals: [UInt8] = []
  private var sections: [CompiledTemplate.Section] = []
  /// The operations of the sections that are open.
  private var open: [Int] = []

  static func compiled(_ name: String, of sources: [String: Source]) -> CompiledTemplate {
    var compiler = TemplateCompiler(sources: sources)
    compiler.append(name)
    return CompiledTemplate(
      compiler.operations, sections: compiler.sections, literals: compiler.literals)
  }

  private init(sources: [String: Source]) { self.sources = sources }

  private mutating func append(_ name: String) {
    guard let source = sources[name] else { return }
    let bytes = source.bytes
    var offset = bytes.startIndex
    for tag in source.tags {
      let alone = line(of: tag, in: bytes)
      append(literal: bytes[offset..<max(offset, alone?.start ?? tag.range.lowerBound)])
      offset = alone?.end ?? tag.range.upperBound
      if tag.kind == .partial {
        // The blanks before an indented partial stay, as those of its first line.
        if let alone { append(literal: bytes[alone.start..<tag.range.lowerBound]) }
        append(tag.name)
      } else {
        append(tag)
      }
    }
    append(literal: bytes[offset...])
  }

  private mutating func append(_ tag: TemplateTag) {
    guard tag.kind != .comment, let name = TemplateName(tag.name) else { return }
    switch tag.kind {
    case .text: operations.append(.text(name))
    case .markup: operations.append(.markup(name))
    case .section:
      open.append(operations.count)
      operations.append(.section(name, end: 0, number: 0))
    case .inverted:
      open.append(operations.count)
      operations.append(.inverted(name, end: 0))
    case .end:
      guard let start = open.popLast() else { return }
      if case .inverted = operations[start] {
        operations[start] = .inverted(name, end: operations.count)
      } else {
        operations[start] = .section(name, end: operations.count, number: sections.count)
        sections.append(
          CompiledTemplate.Section(names: operations[(start + 1)...].compactMap(\.name)))
      }
    case .partial, .comment: break
    }
  }

  private mutating func append(literal bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = literals.count
    literals += bytes
    // Bytes that follow bytes are one literal, unless a section begins or ends between them.
    if case .literal(let range) = operations.last, range.upperBound == start, !endsSection {
      operations[operations.count - 1] = .literal(range.lowerBound..<literals.count)
    } else {
      operations.append(.literal(start..<literals.count))
    }
  }

  /// Whether a section ends behind the last operation.
  private var endsSection: Bool {
    operations.contains { operation in
      switch operation {
      case .section(_, let end, _), .inverted(_, let end): end == operations.count
      default: false
      }
    }
  }

  /// The line that a tag stands alone on, with its end: all of it goes, not only the tag. Nil where
  /// something stands beside the tag, or where the tag prints something.
  private func line(
    of tag: TemplateTag, in bytes: ArraySlice<UInt8>
  ) -> (start: Int, end: Int)? {
    guard tag.kind != .text, tag.kind != .markup else { return nil }
    var start = tag.range.lowerBound
    while start > bytes.startIndex, Self.isBlank(bytes[start - 1]) { start -= 1 }
    guard start == bytes.startIndex || Self.isLineEnd(bytes[start - 1]) else { return nil }
    var end = tag.range.upperBound
    if end == bytes.endIndex { return (start, end) }
    while end < bytes.endIndex, Self.isBlank(bytes[end]) { end += 1 }
    guard end < bytes.endIndex, Self.isLineEnd(bytes[end]) else { return nil }
    let isCRLF = bytes[end...].starts(with: [0x0D, 0x0A])
    return (start, end + (isCRLF ? 2 : 1))
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
