package import Diagnostics
private import Yams

/// Reads YAML into `YAMLNode`s; the only code that sees Yams. What is plain is read without it
/// (`PlainYAML`).
///
/// Aliases are expanded by Yams, so a few lines could stand for millions of nodes: reading stops
/// with an error at `nodeLimit`.
package struct YAMLReader {
  /// More nodes than any description or front matter needs, few enough to read in no time.
  package static let nodeLimit = 100_000

  private let path: String
  private let lines: SourceLines
  private let firstLine: Int
  private let indentation: Int
  private var nodesLeft = YAMLReader.nodeLimit

  /// Reads one YAML document.
  ///
  /// - Parameters:
  ///   - text: the YAML alone, without front-matter fences or code fences.
  ///   - firstLine: the line of the file on which `text` begins, from 1.
  ///   - indentation: how many bytes stand in the file before each line of `text`.
  /// - Returns: the root, or nil where the text is empty or cannot be read (which adds an error).
  package static func read(
    _ text: some Sequence<UInt8>, path: String, firstLine: Int = 1, indentation: Int = 0,
    diagnostics: inout [Diagnostic]
  ) -> YAMLNode? {
    var bytes = Array(text)
    guard let mark = TextEncoding.lengthOfMark(in: bytes, path: path, diagnostics: &diagnostics)
    else { return nil }
    bytes.removeFirst(mark)
    return PlainYAML.read(bytes, path: path, firstLine: firstLine, indentation: indentation)
      ?? readWhole(
        bytes, path: path, firstLine: firstLine, indentation: indentation,
        diagnostics: &diagnostics)
  }

  /// The same by Yams alone.
  static func readWhole(
    _ bytes: [UInt8], path: String, firstLine: Int, indentation: Int,
    diagnostics: inout [Diagnostic]
  ) -> YAMLNode? {
    var reader = YAMLReader(
      bytes, path: path, firstLine: firstLine, indentation: indentation)
    return reader.read(bytes, diagnostics: &diagnostics)
  }

  private init(_ bytes: [UInt8], path: String, firstLine: Int, indentation: Int) {
    self.path = path
    lines = SourceLines(bytes)
    self.firstLine = firstLine
    self.indentation = indentation
  }

  private mutating func read(_ bytes: [UInt8], diagnostics: inout [Diagnostic]) -> YAMLNode? {
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      guard let root = try Yams.compose(yaml: text) else { return nil }
      guard let node = convert(root) else {
        diagnostics.error(
          "this YAML stands for more than \(Self.nodeLimit) values",
          at: position(line: 1, scalars: 0), hint: "aliases (*name) multiply; write less")
        return nil
      }
      return node
    } catch {
      diagnostics.append(diagnostic(for: error))
      return nil
    }
  }

  private mutating func convert(_ node: Yams.Node) -> YAMLNode? {
    nodesLeft -= 1
    guard nodesLeft > 0 else { return nil }
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && (scalar.string == "~" || scalar.string == "null")
      return YAMLNode(
        .scalar(isNull ? "" : scalar.string), at: textPosition(of: scalar),
        comment: comment(behind: scalar))
    case .sequence(let sequence):
      var children: [YAMLNode] = []
      for child in sequence {
        guard let converted = convert(child) else { return nil }
        children.append(converted)
      }
      return YAMLNode(.sequence(children), at: position(sequence.mark))
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping {
        guard let convertedKey = convert(key), let convertedValue = convert(value) else {
          return nil
        }
        let name = Located(convertedKey.text ?? "", at: convertedKey.position)
        entries.append(YAMLNode.Entry(key: name, value: convertedValue))
      }
      return YAMLNode(.mapping(entries), at: position(mapping.mark))
    case .alias:
      return YAMLNode(.scalar(""), at: position(line: 1, scalars: 0))
    }
  }

  /// Where the text of a scalar begins: behind an opening quote, or on the line below `|` or `>`.
  private func textPosition(of scalar: Yams.Node.Scalar) -> SourcePosition {
    guard let mark = scalar.mark else { return position(line: 1, scalars: 0) }
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      return position(line: mark.line, scalars: mark.column)
    case .literal, .folded:
      let next = mark.line + 1
      let blank = lines.bytes(ofLine: next)?.prefix { $0 == UInt8(ascii: " ") }.count ?? 0
      return position(line: next, scalars: blank)
    case .any, .plain:
      return position(mark)
    }
  }

  /// The `#` of a comment behind text without quotes that stands on one line.
  private func comment(behind scalar: Yams.Node.Scalar) -> SourcePosition? {
    guard scalar.style == .plain, !scalar.string.isEmpty, let mark = scalar.mark,
      let line = lines.bytes(ofLine: mark.line)
    else { return nil }
    let start = lines.byteColumn(line: mark.line, scalars: mark.column - 1) - 1
    let rest = line.dropFirst(start)
    guard rest.starts(with: scalar.string.utf8) else { return nil }
    let behind = rest.dropFirst(scalar.string.utf8.count).drop { $0 == 0x20 || $0 == 0x09 }
    guard behind.first == UInt8(ascii: "#") else { return nil }
    return SourcePosition(
      path: path, line: firstLine + mark.line - 1,
      column: indentation + behind.startIndex - line.startIndex + 1)
  }

  private func position(_ mark: Mark?) -> SourcePosition {
    guard let mark else { return position(line: 1, scalars: 0) }
    return position(line: mark.line, scalars: mark.column - 1)
  }

  private func position(offset: Int) -> SourcePosition {
    let place = lines.lineAndColumn(at: offset)
    return SourcePosition(
      path: path, line: firstLine + place.line - 1, column: indentation + place.column)
  }

  private func position(line: Int, scalars: Int) -> SourcePosition {
    // What is missed at the end is told at the end of the last line: one after it need not exist.
    let isEmptyAtEnd = lines.bytes(ofLine: lines.count)?.isEmpty == true
    let last = max(1, isEmptyAtEnd ? lines.count - 1 : lines.count)
    let column = lines.byteColumn(
      line: min(line, last), scalars: line > last ? .max : max(0, scalars))
    return SourcePosition(
      path: path, line: firstLine + max(1, min(line, last)) - 1, column: indentation + column)
  }
}

extension YAMLReader {
  private func diagnostic(for error: any Error) -> Diagnostic {
    guard let error = error as? YamlError else {
      return Diagnostic(at: position(line: 1, scalars: 0), "this YAML cannot be read: \(error)")
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Diagnostic(
        at: position(mark), "this YAML cannot be read: \(problem)",
        hint: "text that starts with [ or { or holds ': ' or ' #' needs quotes around it; "
          + "indent with spaces, not tabs")
    case .reader(let problem, _, let value, let text):
      // Yams counts the offset in characters, and has none inside one; the first such scalar is it.
      let place = text.unicodeScalars.firstIndex { Int64($0.value) == Int64(value) }
      let offset = place.map { text.utf8.distance(from: text.startIndex, to: $0) } ?? 0
      return Diagnostic(
        at: position(offset: offset), "this YAML cannot be read: \(problem)",
        hint: "a control character has got into the file; save it again as UTF-8 text")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.sorted().map { "'\($0)'" }.joined(separator: ", ")
      return Diagnostic(
        at: position(context.mark), "\(names) stands here twice",
        hint: "keep one of them")
    default:
      return Diagnostic(at: position(line: 1, scalars: 0), "this YAML cannot be read: \(error)")
    }
  }
}
