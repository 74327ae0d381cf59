import Diagnostics

/// Reads the plain YAML that most files hold, lines of `key: value` without nesting, from its bytes:
/// some hundred times faster than a whole parser. It reads nothing that it does not wholly know, and
/// of that the same as Yams, position by position, which a test holds over a large random corpus.
///
/// A value is text that needs no quotes, text in quotes without an escape, or a list in brackets of
/// lower-case words. All else is left to Yams: nesting, comments, tags, anchors, blank values, text on
/// several lines.
struct PlainYAML {
  private let bytes: [UInt8]
  private let path: String
  private let indentation: Int
  private var line: Int
  private var offset = 0

  /// The mapping that a text is; nil where it is anything that Yams has to look at.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8 without a byte-order mark.
  ///   - firstLine: the line of the file on which the text begins, from 1.
  ///   - indentation: how many bytes stand in the file before each line of the text.
  static func read(
    _ bytes: [UInt8], path: String, firstLine: Int, indentation: Int
  ) -> YAMLNode? {
    var reader = PlainYAML(
      bytes: bytes, path: path, indentation: indentation, line: firstLine)
    return reader.read()
  }

  private init(bytes: [UInt8], path: String, indentation: Int, line: Int) {
    self.bytes = bytes
    self.path = path
    self.indentation = indentation
    self.line = line
  }

  private mutating func read() -> YAMLNode? {
    var entries: [YAMLNode.Entry] = []
    while offset < bytes.count {
      let start = offset
      let end = bytes[start...].firstIndex(of: Self.lineFeed) ?? bytes.count
      if end > start {
        guard let entry = entry(start, end),
          !entries.contains(where: { $0.key.value == entry.key.value })
        else { return nil }
        entries.append(entry)
      }
      offset = end + 1
      line += 1
    }
    guard let first = entries.first else { return nil }
    return YAMLNode(.mapping(entries), at: first.key.position)
  }

  /// The entry of the line from `start` up to, but not, `end`.
  private func entry(_ start: Int, _ end: Int) -> YAMLNode.Entry? {
    guard isLetter(bytes[start]) else { return nil }
    var colon = start
    while colon < end, isLetter(bytes[colon]) || bytes[colon] == UInt8(ascii: "-") { colon += 1 }
    guard colon + 1 < end, bytes[colon] == UInt8(ascii: ":"), bytes[colon + 1] == Self.space
    else { return nil }
    let name = text(start, colon)
    var first = colon + 2
    while first < end, bytes[first] == Self.space { first += 1 }
    var last = end
    while last > first, bytes[last - 1] == Self.space { last -= 1 }
    guard name != "null", first < last, let value = value(first, last, lineStart: start) else {
      return nil
    }
    let key = Located(name, at: position(start, lineStart: start))
    return YAMLNode.Entry(key: key, value: value)
  }

  private func value(_ first: Int, _ last: Int, lineStart: Int) -> YAMLNode? {
    switch bytes[first] {
    case UInt8(ascii: "["): return list(first, last, lineStart: lineStart)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted(first, last, lineStart: lineStart)
    default: break
    }
    guard !Self.indicators.contains(bytes[first]), isPlain(first, last) else { return nil }
    let text = text(first, last)
    return YAMLNode(
      .scalar(text == "~" || text == "null" ? "" : text),
      at: position(first, lineStart: lineStart))
  }

  /// Whether a text is what it looks like: no comment in it, no second colon, and printable.
  private func isPlain(_ first: Int, _ last: Int) -> Bool {
    for index in first..<last {
      switch bytes[index] {
      case UInt8(ascii: ":"):
        if index + 1 == last || bytes[index + 1] == Self.space { return false }
      case UInt8(ascii: "#"): if bytes[index - 1] == Self.space { return false }
      case let byte: if !isPrintable(byte, at: index) { return false }
      }
    }
    return true
  }

  /// Text between two quotes without a third, and without an escape.
  private func quoted(_ first: Int, _ last: Int, lineStart: Int) -> YAMLNode? {
    guard last - first >= 2, bytes[last - 1] == bytes[first] else { return nil }
    for index in first + 1..<last - 1 {
      guard bytes[index] != bytes[first], bytes[index] != UInt8(ascii: "\\"),
        isPrintable(bytes[index], at: index)
      else { return nil }
    }
    return YAMLNode(
      .scalar(text(first + 1, last - 1)), at: position(first + 1, lineStart: lineStart))
  }

  /// `[hate-crime, prevent]`.
  private func list(_ first: Int, _ last: Int, lineStart: Int) -> YAMLNode? {
    guard bytes[last - 1] == UInt8(ascii: "]") else { return nil }
    var items: [YAMLNode] = []
    var index = first + 1
    while true {
      while bytes[index] == Self.space { index += 1 }
      let start = index
      guard isLetter(bytes[start]) else { return nil }
      while isLetter(bytes[index]) || bytes[index] == UInt8(ascii: "-") { index += 1 }
      let word = text(start, index)
      guard word != "null" else { return nil }
      items.append(YAMLNode(.scalar(word), at: position(start, lineStart: lineStart)))
      if index == last - 1 { break }
      guard bytes[index] == UInt8(ascii: ","), bytes[index + 1] == Self.space else { return nil }
      index += 1
    }
    return YAMLNode(.sequence(items), at: position(first, lineStart: lineStart))
  }

  private func position(_ offset: Int, lineStart: Int) -> SourcePosition {
    SourcePosition(path: path, line: line, column: indentation + offset - lineStart + 1)
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// A lower-case letter of ASCII.
  private func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
  }

  /// Whether a byte belongs to a character that YAML lets stand in text, and ends no line: no control,
  /// nor what begins a further one, a line separator or a byte-order mark.
  private func isPrintable(_ byte: UInt8, at index: Int) -> Bool {
    switch byte {
    case 0x20...0x7E: true
    case ..<0x80: false
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] >= 0xA0
    case 0xE2:
      index + 2 < bytes.count && (bytes[index + 1] != 0x80 || bytes[index + 2] & 0xFE != 0xA8)
    case 0xEF: false
    default: true
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")
  /// What a text without quotes cannot begin with, or only sometimes.
  private static let indicators = Array("-?:,[]{}#&*!|>'\"%@`".utf8)
}
