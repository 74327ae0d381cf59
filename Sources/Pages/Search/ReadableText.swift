internal import Content
internal import Glibc

/// The words that a reader of finished markup sees, parted by what they are for the search; UTF-8,
/// with one space wherever there is blank.
///
/// It reads markup that Tally has written itself: well formed, and every `<` and `>` of a text or
/// an attribute escaped.
struct ReadableText {
  private(set) var headings: [UInt8] = []
  /// Titles of charts and captions of tables.
  private(set) var captions: [UInt8] = []
  /// Running text outside charts and cards, without the values that figures show.
  private(set) var body: [UInt8] = []
  /// The cells of tables, and what stands in charts and cards, where numbers are values.
  private(set) var cells: [UInt8] = []
  /// Running text as it reads, values and all; charts, tables and cards are left out.
  private(set) var excerpt: [UInt8] = []

  private enum Part { case body, heading, caption, furniture }

  /// What is being read.
  private var part = Part.body
  private var isInTable = false
  /// Whether what is read is the value of a figure.
  private var isValue = false
  /// The element that keeps its text out of the excerpt, and how often its name is open.
  private var aside: (name: TagName, depth: Int)?
  /// How much of the excerpt is wanted, in bytes.
  private let excerptLimit: Int

  /// - Parameter excerptLimit: the most bytes of the excerpt that are of use; it may be longer.
  init(_ html: HTML, excerptLimit: Int = .max) {
    self.excerptLimit = excerptLimit
    body.reserveCapacity(html.bytes.count / 2)
    html.bytes.withUnsafeBufferPointer { read($0) }
    for text in [\Self.headings, \.captions, \.body, \.cells, \.excerpt]
    where self[keyPath: text].last == 0x20 { self[keyPath: text].removeLast() }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "<") {
        let end = Self.index(of: UInt8(ascii: ">"), in: bytes, from: offset)
        let tag = UnsafeBufferPointer(rebasing: bytes[offset + 1..<end])
        offset = min(end + 1, bytes.count)
        if TagName(tag) == .svg {
          offset = Self.endOfGraphic(in: bytes, from: offset)
        } else {
          take(tag: tag)
        }
      } else {
        let end = Self.index(of: UInt8(ascii: "<"), in: bytes, from: offset)
        take(text: UnsafeBufferPointer(rebasing: bytes[offset..<end]))
        offset = end
      }
    }
  }

  private mutating func take(tag: UnsafeBufferPointer<UInt8>) {
    let isClosing = tag.first == UInt8(ascii: "/")
    let tag = isClosing ? UnsafeBufferPointer(rebasing: tag[1...]) : tag
    let name = TagName(tag)
    let className = Self.className(of: tag)
    track(name, isClosing: isClosing, className)
    switch name {
    case .h2, .h3, .h4, .h5, .h6: part = isClosing ? .body : .heading
    case .caption, .figcaption: part = isClosing ? .body : .caption
    case .table: isInTable = !isClosing
    case .a:
      isValue = !isClosing && Self.starts("figure\"", className)
      return
    case .p where isClosing:
      if part == .furniture { part = .body }
      endSentence(with: UInt8(ascii: "."))
    case .p:
      // What stands at every chart alike would make all of them answers.
      if Self.starts("chart-source\"", className) || Self.starts("chart-links\"", className) {
        part = .furniture
      }
    case .li where isClosing: endSentence(with: UInt8(ascii: ";"))
    case .em, .strong, .code, .span, .bdi: return
    default: break
    }
    takeSpace()
  }

  /// Follows the element that is left out of the excerpt, from its opening to its closing tag.
  private mutating func track(
    _ name: TagName, isClosing: Bool, _ className: UnsafeBufferPointer<UInt8>
  ) {
    if let open = aside {
      guard open.name == name else { return }
      let depth = open.depth + (isClosing ? -1 : 1)
      aside = depth == 0 ? nil : (name, depth)
    } else if !isClosing,
      name == .table || Self.starts("chart", className) || Self.starts("cards", className)
    {
      aside = (name, 1)
    }
  }

  /// Ends a line of the excerpt that ends without a sign, since what follows stands beside it there.
  private mutating func endSentence(with sign: UInt8) {
    guard part == .body, aside == nil, excerpt.count < excerptLimit,
      let end = excerpt.lastIndex(where: { $0 != 0x20 }), Self.isEndOfWord(end, in: excerpt)
    else { return }
    excerpt.insert(sign, at: end + 1)
  }

  private static func isEndOfWord(_ index: Int, in text: [UInt8]) -> Bool {
    switch text[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ")"):
      true
    case 0x80...:
      String(decoding: text[max(0, index - 15)...index], as: UTF8.self).last
        .map { $0.isLetter || $0.isNumber } ?? false
    default: false
    }
  }

  private mutating func take(text: UnsafeBufferPointer<UInt8>) {
    switch part {
    case .furniture: break
    case .heading: Self.append(text, to: &headings)
    case .caption:
      if isValue { Self.appendSpace(to: &captions) } else { Self.append(text, to: &captions) }
    case .body:
      if !isValue {
        if isInTable || aside != nil {
          Self.append(text, to: &cells)
        } else {
          Self.append(text, to: &body)
        }
      }
      if aside == nil, excerpt.count < excerptLimit { Self.append(text, to: &excerpt) }
    }
  }

  /// Parts what stands before a tag from what stands behind it.
  private mutating func takeSpace() {
    switch part {
    case .furniture: break
    case .heading: Self.appendSpace(to: &headings)
    case .caption: Self.appendSpace(to: &captions)
    case .body:
      if !isValue {
        if isInTable || aside != nil {
          Self.appendSpace(to: &cells)
        } else {
          Self.appendSpace(to: &body)
        }
      }
      if aside == nil { Self.appendSpace(to: &excerpt) }
    }
  }
}

// MARK: - Bytes

extension ReadableText {
  private static func appendSpace(to text: inout [UInt8]) {
    if let last = text.last, last != 0x20 { text.append(0x20) }
  }

  /// Appends the text that markup stands for, blanks squeezed.
  private static func append(_ markup: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    var start = 0
    var offset = 0
    while offset < markup.count {
      let byte = markup[offset]
      // Most bytes are letters, and go over together.
      guard byte <= 0x20 || byte == UInt8(ascii: "&") else {
        offset += 1
        continue
      }
      if byte == 0x20, offset > start, offset + 1 < markup.count, markup[offset + 1] > 0x20 {
        offset += 1
        continue
      }
      text.append(contentsOf: UnsafeBufferPointer(rebasing: markup[start..<offset]))
      if byte == UInt8(ascii: "&"),
        let escape = escapes.first(where: { starts($0.name, markup, at: offset) })
      {
        text.append(escape.byte)
        offset += escape.name.utf8CodeUnitCount
      } else {
        if byte == UInt8(ascii: "&") { text.append(byte) } else { appendSpace(to: &text) }
        offset += 1
      }
      start = offset
    }
    text.append(contentsOf: UnsafeBufferPointer(rebasing: markup[start...]))
  }

  /// Markup's own escapes.
  private static let escapes: [(name: StaticString, byte: UInt8)] = [
    ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&quot;", UInt8(ascii: "\"")),
    ("&#39;", UInt8(ascii: "'")), ("&#x27;", UInt8(ascii: "'")), ("&amp;", UInt8(ascii: "&")),
  ]

  private static func starts(
    _ name: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    guard offset + name.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<name.utf8CodeUnitCount where bytes[offset + index] != name.utf8Start[index] {
      return false
    }
    return true
  }

  private static func starts(
    _ name: StaticString, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool { starts(name, bytes, at: 0) }

  /// What stands behind `class="` in a tag, to its end; nothing where it has no class.
  private static func className(
    of tag: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    var offset = 0
    while offset < tag.count {
      offset = index(of: UInt8(ascii: " "), in: tag, from: offset) + 1
      if starts("class=\"", tag, at: offset) {
        return UnsafeBufferPointer(rebasing: tag[(offset + 7)...])
      }
    }
    return UnsafeBufferPointer(start: nil, count: 0)
  }

  private static func index(
    of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(base).distance(to: found)
  }

  /// Behind `</svg>`.
  private static func endOfGraphic(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      offset = index(of: UInt8(ascii: "<"), in: bytes, from: offset)
      if starts("</svg>", bytes, at: offset) { return offset + 6 }
      offset += 1
    }
    return bytes.count
  }
}
