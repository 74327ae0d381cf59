/// Parts prose into words, numbers and marks.
struct ProseTokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  private var tokens: [ProseToken] = []
  private var offset = 0
  /// What the next token comes after.
  private var form: ProseToken.Form = .spaced
  /// Where a sign or currency stands that goes with digits directly behind it.
  private var prefix: Int?

  /// The tokens of prose, those of a block closed by one for its end. Two such stand in front, and
  /// two more behind, so that a rule may look around without asking whether anything is there.
  static func tokens(of prose: Prose, lexicon: Lexicon) -> [ProseToken] {
    prose.bytes.withUnsafeBufferPointer { bytes in
      var tokenizer = ProseTokenizer(bytes: bytes, lexicon: lexicon)
      return tokenizer.read()
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    tokens.reserveCapacity(bytes.count / 5 + 8)
  }

  private mutating func read() -> [ProseToken] {
    for _ in 0..<2 { appendEnd() }
    while offset < bytes.count {
      let byte = bytes[offset]
      if (byte | 0x20) &- 0x61 < 26 {
        readWord()
      } else if byte == 0x20 || byte == 0x0a {
        offset += 1
        leaveWord()
      } else if byte.isDigit {
        readDigits()
      } else if byte >= 0x80 {
        readForeign(byte)
      } else {
        readMark(UInt16(byte), length: 1)
      }
    }
    for _ in 0..<4 { appendEnd() }
    return tokens
  }

  // MARK: Words

  /// Reads letters and apostrophes; with digits among them it is a name: `M33`, `v2`.
  private mutating func readWord() {
    let start = offset
    var key = Lexicon.Key()
    var capitals = 0
    var hasDigits = false
    loop: while offset < bytes.count {
      let byte = bytes[offset]
      if byte &- 0x61 < 26 {
        key.append(byte)
      } else if byte &- 0x41 < 26 {
        key.append(byte | 0x20)
        capitals += 1
      } else if byte.isDigit {
        hasDigits = true
        key.append(byte)
      } else if hasDigits, isDigit(at: offset + 1),
        NumberShape.separatorLength(at: offset, in: bytes) == 1
      {
        key.append(byte)
      } else if byte == UInt8(ascii: "'"), isLetter(at: offset + 1) {
        key.append(byte)
      } else if byte >= 0x80, byte < Prose.Signal.code {
        let sign = ForeignSign(at: offset, in: bytes)
        switch sign.kind {
        case .letter: for index in 0..<sign.length { key.append(bytes[offset + index]) }
        case .apostrophe where isLetter(at: offset + 3): key.append(UInt8(ascii: "'"))
        default: break loop
        }
        offset += sign.length - 1
      } else {
        break
      }
      offset += 1
    }
    if startsAddress(after: start) { return skipAddress(from: start) }
    if bytes[start] &- 0x41 < 26, offset < bytes.count, bytes[offset] == UInt8(ascii: "/"),
      isDigit(at: offset + 1)
    {
      return skipAddress(from: start)
    }
    if hasDigits { return append(.name, from: start) }
    let number = lexicon.number(of: key)
    var traits = lexicon.traits[Int(number)]
    let last = bytes[offset - 1]
    let count = offset - start
    if last == UInt8(ascii: "s"), count > 3, bytes[offset - 2] != last, !traits.meets(.notPlural) {
      traits.insert(.plural)
    }
    if last == UInt8(ascii: "y"), count > 4, bytes[offset - 2] == UInt8(ascii: "l") {
      traits.insert(.adverb)
    }
    if bytes[start] &- 0x41 < 26 { form.insert(.capital) }
    if capitals > 1, capitals == count { form.insert(.allCapitals) }
    append(.word, from: start, word: number, traits: traits)
  }

  private func isLetter(at index: Int) -> Bool {
    index < bytes.count && (bytes[index] | 0x20) &- 0x61 < 26
  }

  // MARK: Addresses of the web, and references of the same make

  /// Whether what was read is the beginning of `https://…`, `www.…` or `name@…`.
  private func startsAddress(after start: Int) -> Bool {
    guard offset + 1 < bytes.count else { return false }
    switch bytes[offset] {
    case UInt8(ascii: "@"): return isLetter(at: offset + 1)
    case UInt8(ascii: ":"):
      return offset + 2 < bytes.count && bytes[offset + 1] == UInt8(ascii: "/")
        && bytes[offset + 2] == UInt8(ascii: "/")
    case UInt8(ascii: "."):
      return offset - start == 3 && bytes[start..<offset].allSatisfy { $0 | 0x20 == 0x77 }
    default: return false
    }
  }

  /// Passes over what holds no space: an address, `SL/2017/0841`.
  private mutating func skipAddress(from start: Int) {
    while offset < bytes.count, bytes[offset] > 0x20, bytes[offset] < Prose.Signal.code,
      bytes[offset] != UInt8(ascii: ")")
    {
      offset += 1
    }
    append(.name, from: start)
  }

  // MARK: Numbers

  /// Reads digits with what parts them and what follows them: `1,234.5`, `2014/15`, `9am`, `5%`.
  private mutating func readDigits() {
    let start = prefix ?? offset
    while offset < bytes.count {
      if bytes[offset].isDigit {
        offset += 1
      } else if let length = NumberShape.separatorLength(at: offset, in: bytes),
        offset + length < bytes.count, bytes[offset + length].isDigit
      {
        offset += length
      } else {
        break
      }
    }
    while isLetter(at: offset) || offset < bytes.count && bytes[offset].isDigit { offset += 1 }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "%") { offset += 1 }
    let isReference =
      offset + 1 < bytes.count && bytes[offset] == UInt8(ascii: "/")
      && bytes[offset + 1] &- 0x41 < 26
    if isReference {
      while isLetter(at: offset) || offset < bytes.count && bytes[offset] &- 0x2f < 11 {
        offset += 1
      }
      return append(.name, from: start)
    }
    if startsAddress(after: start) { return skipAddress(from: start) }
    append(.digits, from: start, traits: .digits)
  }

  // MARK: Marks

  private mutating func readForeign(_ byte: UInt8) {
    switch byte {
    case Prose.Signal.blockEnd:
      offset += 1
      appendEnd()
    case Prose.Signal.tiedStart:
      offset += 1
      form.insert(.tied)
    case Prose.Signal.tiedEnd:
      // A tie without words is filled in: something stands there all the same.
      if bytes[offset - 1] == Prose.Signal.tiedStart { append(.name, from: offset) }
      offset += 1
      form.remove(.tied)
    case Prose.Signal.code:
      offset += 1
      append(.name, from: offset - 1)
    default:
      let sign = ForeignSign(at: offset, in: bytes)
      switch sign.kind {
      case .letter: readWord()
      case .space:
        offset += sign.length
        leaveWord()
      case .fraction:
        offset += sign.length
        append(.digits, from: prefix ?? offset - sign.length, traits: .digits)
      case .apostrophe: offset += sign.length
      case .prefix:
        prefix = isDigit(at: offset + sign.length) ? offset : nil
        offset += sign.length
      case .dash: readMark(UInt16(UInt8(ascii: "-")), length: sign.length)
      }
    }
  }

  private func isDigit(at index: Int) -> Bool { index < bytes.count && bytes[index].isDigit }

  private mutating func readMark(_ mark: UInt16, length: Int) {
    let start = offset
    offset += length
    switch UInt8(truncatingIfNeeded: mark) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): break
    case UInt8(ascii: "-") where length == 1 && !form.contains(.spaced):
      form.insert(.hyphenated)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "$"):
      // `2015 -18` is a span and no difference.
      let isSign = form.contains(.spaced) && isDigit(at: offset) && tokens.last?.kind != .digits
      prefix = isSign ? start : nil
      if !isSign { append(.mark, from: start, word: mark | 0x8000, traits: .stop) }
    default: append(.mark, from: start, word: mark | 0x8000, traits: .stop)
    }
  }

  // MARK: Tokens

  private mutating func leaveWord() {
    form.insert(.spaced)
    form.remove(.hyphenated)
    prefix = nil
  }

  private mutating func append(
    _ kind: ProseToken.Kind, from start: Int, word: UInt16 = 0, traits: WordTraits = []
  ) {
    let isTied = form.contains(.tied)
    tokens.append(
      ProseToken(
        kind: kind, form: form, word: word, traits: isTied ? traits.union(.tied) : traits,
        start: Int32(start), count: Int32(offset - start)))
    form = isTied ? .tied : []
    prefix = nil
  }

  private mutating func appendEnd() {
    form = .spaced
    append(.end, from: offset, traits: .stop)
    form = .spaced
  }
}
