/// How the log is written: a narrow kind of YAML, in which one thing is written in one way only, so
/// that an entry can be held against its digest byte for byte.
///
/// An entry is a list item of `key: value` lines; under a key may stand a list of records, one a
/// line, `{key: value, …}`. Text stands in double quotes, as in JSON.
enum LogNotation {
  enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    /// What stood here has been taken out, because it is withheld or withdrawn.
    case blank
  }

  typealias Record = [(key: String, value: Value)]

  /// One entry: the values under its keys, and the lists.
  struct Block: Sendable {
    /// The line of the file on which it begins, from 1.
    let line: Int
    /// Its lines without the last, which holds the digest.
    let signedLines: [String]
    fileprivate(set) var values: [String: Value] = [:]
    fileprivate(set) var lists: [String: [Record]] = [:]
  }

  /// A line that is not written as a release writes it.
  struct Fault: Error {
    let line: Int
  }

  /// `"a text"`, as JSON writes it.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      // What would end a line for some reader, or be refused as no text.
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value == 0x2028 || scalar.value == 0x2029 || scalar.value == 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  static func written(_ value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .number(let number): String(number)
    case .blank: "withheld"
    }
  }

  /// `    - {dataset: "crime-rate", rows: 10}`.
  static func line(_ record: Record) -> String {
    "    - {" + record.map { "\($0.key): \(written($0.value))" }.joined(separator: ", ") + "}"
  }

  // MARK: - Reading

  /// The entries among the lines of a log; comments stand above the first only.
  static func blocks(of lines: [String]) throws(Fault) -> [Block] {
    var starts = lines.indices.filter { lines[$0].hasPrefix("- ") }
    for (index, line) in lines[..<(starts.first ?? lines.count)].enumerated() {
      guard line.isEmpty || line.hasPrefix("#") else { throw Fault(line: index + 1) }
    }
    starts.append(lines.count)
    var blocks: [Block] = []
    for (start, end) in zip(starts, starts.dropFirst()) {
      blocks.append(try block(Array(lines[start..<end]), line: start + 1))
    }
    return blocks
  }

  private static func block(_ lines: [String], line first: Int) throws(Fault) -> Block {
    let lines = lines.last == "" ? Array(lines.dropLast()) : lines
    var block = Block(line: first, signedLines: lines.dropLast())
    var list: String?
    for (offset, line) in lines.enumerated() {
      let fault = Fault(line: first + offset)
      if line.hasPrefix("    - ") {
        guard let list, let record = record(line.dropFirst(6)) else { throw fault }
        block.lists[list, default: []].append(record)
        continue
      }
      guard line.hasPrefix(offset == 0 ? "- " : "  ") else { throw fault }
      let rest = line.dropFirst(2)
      guard let colon = rest.firstIndex(of: ":") else { throw fault }
      let key = String(rest[..<colon])
      let value = rest[rest.index(after: colon)...]
      guard block.values[key] == nil, block.lists[key] == nil else { throw fault }
      if value.isEmpty {
        list = key
        block.lists[key] = []
      } else {
        list = nil
        var scanner = Scanner(value.dropFirst())
        guard value.hasPrefix(" "), let value = scanner.value(), scanner.isAtEnd else {
          throw fault
        }
        block.values[key] = value
      }
    }
    return block
  }

  private static func record(_ text: Substring) -> Record? {
    var scanner = Scanner(text)
    guard scanner.skip("{") else { return nil }
    var record: Record = []
    repeat {
      guard let key = scanner.word(), scanner.skip(": "), let value = scanner.value() else {
        return nil
      }
      record.append((key, value))
    } while scanner.skip(", ")
    guard scanner.skip("}"), scanner.isAtEnd else { return nil }
    return record
  }
}

extension LogNotation {
  /// Steps through one line.
  private struct Scanner {
    private var rest: Substring.UnicodeScalarView

    init(_ text: Substring) { rest = text.unicodeScalars }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ text: String) -> Bool {
      guard rest.starts(with: text.unicodeScalars) else { return false }
      rest = rest.dropFirst(text.unicodeScalars.count)
      return true
    }

    /// A run of letters and digits.
    mutating func word() -> String? {
      let word = rest.prefix { $0.isASCII && ($0.properties.isAlphabetic || $0 == "-") }
      rest = rest[word.endIndex...]
      return word.isEmpty ? nil : String(word)
    }

    mutating func value() -> Value? {
      if skip("\"") { return text().map { .text($0) } }
      if skip("withheld") { return .blank }
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest = rest[digits.endIndex...]
      return Int(String(digits)).map { .number($0) }
    }

    /// A text up to its closing quote, which is passed over.
    private mutating func text() -> String? {
      var text = String.UnicodeScalarView()
      while let scalar = rest.popFirst() {
        switch scalar {
        case "\"": return String(text)
        case "\\":
          guard let escaped = escaped() else { return nil }
          text.append(escaped)
        default: text.append(scalar)
        }
      }
      return nil
    }

    private mutating func escaped() -> Unicode.Scalar? {
      switch rest.popFirst() {
      case "\"": return "\""
      case "\\": return "\\"
      case "n": return "\n"
      case "u":
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        return UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init)
      default: return nil
      }
    }
  }
}
