/// Makes a script smaller: lines that are comments, blank lines, indentation, and blanks beside signs
/// go. Its lines and names stay, so that it can still be read where it is published.
///
/// A line is changed where it holds no literal but texts in double quotes. So that it never begins
/// within a template, a template has to end on its line.
enum ScriptText {
  static func compacted(_ source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    for line in source.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard !text.isEmpty, !text.starts(with: "//".utf8) else { continue }
      if text.contains(where: keeping.contains) {
        result += text
      } else {
        append(text, to: &result)
      }
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  /// What may begin a literal whose end is not looked for: a pattern, a template, a text in single
  /// quotes, an escape in a text.
  private static let keeping = Set("/`'\\".utf8)
  /// The signs beside which a blank says nothing. Beside `+` and `-` it may: `a - -b`.
  private static let signs = Set("=<>?:,;{}()[]*&|!".utf8)

  /// Appends a line without the blanks that stand beside a sign, texts in double quotes as they are.
  private static func append(_ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var isText = false
    for (index, byte) in zip(line.indices, line) {
      if byte == UInt8(ascii: "\"") { isText.toggle() }
      let isBesideSign =
        signs.contains(line[max(index - 1, line.startIndex)])
        || signs.contains(line[min(index + 1, line.endIndex - 1)])
      if byte == 0x20, !isText, isBesideSign { continue }
      result.append(byte)
    }
  }
}
