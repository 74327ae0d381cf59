/// Writes diagnostics for people and for machines.
package struct DiagnosticFormatter {
  /// The forms of `--format`.
  package enum Format: String, CaseIterable, Sendable {
    /// For the terminal: place, sentence, the line with a caret, and a hint.
    case text
    /// For machines: one array of objects.
    case json
    /// For continuous integration that shows messages beside the lines they are about.
    case github
  }

  private let format: Format
  /// The lines of the files that diagnostics are about.
  private let lines: (SourcePosition) -> String?

  /// - Parameter line: gives the text of the line that a position is on, without its end.
  package init(_ format: Format, line: @escaping (SourcePosition) -> String?) {
    self.format = format
    lines = line
  }

  /// All diagnostics, in the order in which they are given.
  package func text(of diagnostics: [Diagnostic]) -> String {
    switch format {
    case .text: diagnostics.map(plain).joined(separator: "\n")
    case .json: "[" + diagnostics.map(json).joined(separator: ",") + "\n]\n"
    case .github: diagnostics.map(github).joined()
    }
  }

  /// The column in characters, which is what an editor shows; a byte-order mark is none.
  private func column(of position: SourcePosition, in line: String?) -> Int {
    guard let line else { return position.column }
    let before = String(decoding: line.utf8.prefix(position.column - 1), as: UTF8.self)
    return Self.withoutMark(before).count + 1
  }

  private static func withoutMark(_ line: String) -> Substring {
    line.unicodeScalars.first == "\u{FEFF}" ? Substring(line.unicodeScalars.dropFirst()) : line[...]
  }

  private func plain(_ diagnostic: Diagnostic) -> String {
    let position = diagnostic.position
    let line = lines(position)
    let column = column(of: position, in: line)
    var text = "\(position.path):\(position.line):\(column): "
    text += "\(diagnostic.severity.rawValue): \(Self.printable(diagnostic.message))\n"
    if let line {
      let (shown, caret) = Self.excerpt(line, column: column)
      text += "  \(shown)\n  \(String(repeating: " ", count: caret))^\n"
    }
    if let hint = diagnostic.hint { text += "  hint: \(Self.printable(hint))\n" }
    return text
  }

  /// Text on one line: what would break it, or drive the terminal, becomes a space.
  private static func printable(_ text: some StringProtocol) -> String {
    String(text.map { $0.unicodeScalars.contains(where: isControl) ? " " : $0 })
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  /// The part of a line around a column that fits a terminal, a tab as one space so that the caret
  /// stands under its place; and the caret's offset in it.
  private static func excerpt(_ line: String, column: Int) -> (text: String, caret: Int) {
    let width = 96
    let characters = Array(printable(withoutMark(line)))
    let caret = min(column - 1, characters.count)
    guard characters.count > width else { return (String(characters), caret) }
    let start = max(0, min(caret - width / 2, characters.count - width))
    let end = min(characters.count, start + width)
    let prefix = start > 0 ? "…" : ""
    let suffix = end < characters.count ? "…" : ""
    return (prefix + String(characters[start..<end]) + suffix, caret - start + prefix.count)
  }

  private func json(_ diagnostic: Diagnostic) -> String {
    let position = diagnostic.position
    var fields = [
      ("file", Self.quoted(position.path)), ("line", String(position.line)),
      ("column", String(column(of: position, in: lines(position)))),
      ("severity", Self.quoted(diagnostic.severity.rawValue)),
      ("message", Self.quoted(diagnostic.message)),
    ]
    if let hint = diagnostic.hint { fields.append(("hint", Self.quoted(hint))) }
    return "\n  {" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  /// A workflow command: `::error file=…,line=…,col=…::message`.
  private func github(_ diagnostic: Diagnostic) -> String {
    let position = diagnostic.position
    let column = column(of: position, in: lines(position))
    let message = diagnostic.message + (diagnostic.hint.map { " (\($0))" } ?? "")
    return "::\(diagnostic.severity.rawValue) file=\(Self.escaped(position.path, all: true)),"
      + "line=\(position.line),col=\(column)::\(Self.escaped(message, all: false))\n"
  }

  private static func escaped(_ text: String, all: Bool) -> String {
    // By scalars: to `String` a CR and the LF behind it are one character, and neither is found.
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\n": result += "%0A"
      case "\r": result += "%0D"
      case ":" where all: result += "%3A"
      case "," where all: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A JSON string (RFC 8259).
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
