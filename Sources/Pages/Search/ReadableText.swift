internal import Content

/// The words that a reader of finished markup sees, parted by what they are for the search.
///
/// It reads markup that Tally has written itself: well formed, and every `<` and `>` of a text or
/// an attribute escaped.
struct ReadableText {
  private(set) var headings = ""
  /// Titles of charts and captions of tables.
  private(set) var captions = ""
  /// Running text outside charts and cards, without the values that figures show.
  private(set) var body = ""
  /// The cells of tables, and what stands in charts and cards, where numbers are values.
  private(set) var cells = ""
  /// Running text as it reads, values and all; charts, tables and cards are left out.
  private(set) var excerpt = ""

  private enum Part { case body, heading, caption, furniture }

  /// What is being read.
  private var part = Part.body
  private var isInTable = false
  /// Whether what is read is the value of a figure.
  private var isValue = false
  /// The element that keeps its text out of the excerpt, and how often its name is open.
  private var aside: (name: String, depth: Int)?

  init(_ html: HTML) {
    let bytes = html.bytes
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "<") {
        let end = Self.index(of: UInt8(ascii: ">"), in: bytes, from: offset)
        let tag = String(decoding: bytes[offset + 1..<end], as: UTF8.self)
        offset = min(end + 1, bytes.count)
        if tag.hasPrefix("svg") {
          offset = Self.endOfGraphic(in: bytes, from: offset)
        } else {
          take(tag: tag)
        }
      } else {
        let end = Self.index(of: UInt8(ascii: "<"), in: bytes, from: offset)
        take(text: Self.unescaped(String(decoding: bytes[offset..<end], as: UTF8.self)))
        offset = end
      }
    }
    headings = Self.squeezed(headings)
    captions = Self.squeezed(captions)
    excerpt = Self.squeezed(excerpt)
  }

  /// What stands at every chart alike, and would make all of them answers.
  private static let furniture = ["class=\"chart-source\"", "class=\"chart-links\""]

  private mutating func take(tag: String) {
    let isClosing = tag.hasPrefix("/")
    let name = String(tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" })
    track(name, isClosing: isClosing, tag: tag)
    switch name {
    case "h2", "h3", "h4", "h5", "h6": part = isClosing ? .body : .heading
    case "caption", "figcaption": part = isClosing ? .body : .caption
    case "table": isInTable = !isClosing
    case "a": isValue = !isClosing && tag.contains("class=\"figure\"")
    case "p" where !isClosing && Self.furniture.contains(where: tag.contains): part = .furniture
    case "p" where isClosing:
      if part == .furniture { part = .body }
      endSentence(with: ".")
    case "li" where isClosing: endSentence(with: ";")
    case "em", "strong", "code", "span", "bdi": return
    default: break
    }
    if name != "a" { take(text: " ") }
  }

  /// Follows the element that is left out of the excerpt, from its opening to its closing tag.
  private mutating func track(_ name: String, isClosing: Bool, tag: String) {
    if let open = aside {
      guard open.name == name else { return }
      let depth = open.depth + (isClosing ? -1 : 1)
      aside = depth == 0 ? nil : (name, depth)
    } else if !isClosing,
      name == "table" || tag.contains("class=\"chart") || tag.contains("class=\"cards")
    {
      aside = (name, 1)
    }
  }

  /// Ends a line of the excerpt that ends without a sign, since what follows stands beside it there.
  private mutating func endSentence(with sign: Character) {
    guard part == .body, aside == nil,
      let end = excerpt.lastIndex(where: { !$0.isWhitespace }),
      excerpt[end].isLetter || excerpt[end].isNumber || excerpt[end] == ")"
    else { return }
    excerpt.insert(sign, at: excerpt.index(after: end))
  }

  private mutating func take(text: String) {
    switch part {
    case .furniture: break
    case .heading: headings += text
    case .caption: captions += isValue ? " " : text
    case .body:
      if !isValue {
        if isInTable || aside != nil { cells += text } else { body += text }
      }
      if aside == nil { excerpt += text }
    }
  }

  private static func index(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex(of: byte) ?? bytes.count
  }

  /// Behind `</svg>`.
  private static func endOfGraphic(in bytes: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      offset = index(of: UInt8(ascii: "<"), in: bytes, from: offset)
      if bytes[offset...].starts(with: "</svg>".utf8) { return offset + "</svg>".utf8.count }
      offset += 1
    }
    return bytes.count
  }

  /// The text that markup's own escapes stand for.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&#x27;", with: "'").replacing("&amp;", with: "&")
  }

  /// With one space wherever there is blank.
  private static func squeezed(_ text: String) -> String {
    text.split(whereSeparator: { $0 == " " || $0.isNewline }).joined(separator: " ")
  }
}
