/// The words of a text as they are searched for: folded, without possessive endings.
///
/// A word is a run of letters, digits and marks, in which apostrophes may stand. The page's script
/// finds the same words in the same text.
enum SearchWords {
  /// The longest word that is searched for, in bytes: what is longer is an address or a mistake.
  private static let longest = 40

  /// Calls `take` for each word of a text in UTF-8. An ASCII word comes in lower case, any other as
  /// it stands; apostrophes are plain. No key may be kept.
  static func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ take: (ByteTable.Key) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { buffer in
      var word = Word(buffer)
      var offset = 0
      while offset < text.count {
        if word.isEmpty, let (key, end) = plainWord(in: text, at: offset) {
          take(key)
          offset = end + 1
          continue
        }
        word.appendRun(of: text, from: &offset)
        guard offset < text.count else { break }
        let byte = text[offset]
        if byte < 0x80 {
          if byte != apostrophe || !word.holdApostrophe() { word.finish(take) }
          offset += 1
        } else {
          let scalar = scalar(in: text, at: offset)
          let width = UTF8.width(scalar)
          if isPartOfWord(scalar) {
            word.append(text[offset..<min(offset + width, text.count)])
          } else if scalar != "\u{2019}" || !word.holdApostrophe() {
            word.finish(take)
          }
          offset += width
        }
      }
      word.finish(take)
    }
  }

  /// A short ASCII word that begins at a place and stands by itself, and where it ends; nil where
  /// what stands there has to be looked at byte by byte. Nearly every word of a site is such a one.
  private static func plainWord(
    in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (key: ByteTable.Key, end: Int)? {
    guard start + ByteTable.Key.shortLimit < text.count else { return nil }
    let head = text.eightBytes(at: start)
    var count = plainCount(of: head)
    if count == 8 { count += plainCount(of: text.eightBytes(at: start + 8)) }
    let end = start + count
    let next = text[end]
    guard count > 0, count < ByteTable.Key.shortLimit, next < 0x80, next != apostrophe else {
      return nil
    }
    // With this bit a capital letter is a small one; small ones and digits have it.
    let lowerCase: UInt64 = 0x2020_2020_2020_2020
    let key =
      count < 8
      ? ByteTable.Key(count: count, head: (head | lowerCase) & (1 << (8 * count) - 1), tail: 0)
      : ByteTable.Key(
        count: count, head: head | lowerCase, tail: text.eightBytes(at: end - 8) | lowerCase)
    return (key, end)
  }

  /// How many of eight bytes, from the lowest on, are ASCII letters and digits.
  private static func plainCount(of bytes: UInt64) -> Int {
    /// The highest bit of each byte that is at least `lowest`; none of them is above 0x7F.
    func atLeast(_ lowest: UInt8, _ bytes: UInt64) -> UInt64 {
      bytes &+ UInt64(0x80 - lowest) &* 0x0101_0101_0101_0101
    }
    let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
    let folded = low | 0x2020_2020_2020_2020
    let letters = atLeast(UInt8(ascii: "a"), folded) & ~atLeast(UInt8(ascii: "z") + 1, folded)
    let digits = atLeast(UInt8(ascii: "0"), low) & ~atLeast(UInt8(ascii: "9") + 1, low)
    let others = ~((letters | digits) & ~bytes) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount / 8
  }

  /// The word that is being read.
  private struct Word {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var length = 0
    /// Whether an apostrophe stands behind it, which belongs to it if more follows.
    private var hasApostrophe = false

    var isEmpty: Bool { length == 0 }

    /// - Parameter bytes: room for the text.
    init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

    /// Appends what there is of ASCII letters and digits from a place on, and goes on behind them.
    mutating func appendRun(of text: UnsafeBufferPointer<UInt8>, from offset: inout Int) {
      guard let first = lowered(text[offset]) else { return }
      appendHeldApostrophe()
      var next: UInt8? = first
      while let lower = next {
        append(lower)
        offset += 1
        next = offset < text.count ? lowered(text[offset]) : nil
      }
    }

    mutating func append(_ letter: Slice<UnsafeBufferPointer<UInt8>>) {
      appendHeldApostrophe()
      for byte in letter { append(byte) }
    }

    private mutating func appendHeldApostrophe() {
      guard hasApostrophe else { return }
      hasApostrophe = false
      append(apostrophe)
    }

    private mutating func append(_ byte: UInt8) {
      bytes[length] = byte
      length += 1
    }

    /// Keeps an apostrophe in mind; false where it is none of the word.
    mutating func holdApostrophe() -> Bool {
      guard length > 0, !hasApostrophe else { return false }
      hasApostrophe = true
      return true
    }

    mutating func finish(_ take: (ByteTable.Key) -> Void) {
      guard length > 0 else { return }
      take(ByteTable.Key(UnsafeBufferPointer(rebasing: bytes[..<length])))
      length = 0
      hasApostrophe = false
    }
  }

  /// What a word goes by before it is stemmed; nil for one that nobody searches for.
  ///
  /// - Parameter word: as `scan` gives it.
  static func key(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    var key =
      word.allSatisfy { $0 < 0x80 }
      ? Array(word) : Array(WordFolding.folded(String(decoding: word, as: UTF8.self)).utf8)
    if key.suffix(2).elementsEqual("'s".utf8) { key.removeLast(2) }
    if key.contains(apostrophe) { key.removeAll { $0 == apostrophe } }
    return key.isEmpty || key.count > longest ? nil : key
  }

  /// Whether a key stands on nearly every page, so that little is found by it. Those of a title
  /// count all the same: it may be made of them alone.
  static func isCommon(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    key.count <= longestCommon && common.contains(String(decoding: key, as: UTF8.self))
  }

  private static let longestCommon = common.reduce(0) { max($0, $1.utf8.count) }

  private static let apostrophe = UInt8(ascii: "'")

  /// An ASCII letter in lower case, or a digit; nil for any other byte.
  private static func lowered(_ byte: UInt8) -> UInt8? {
    let folded = byte | 0x20
    if folded &- UInt8(ascii: "a") < 26 { return folded }
    return byte &- UInt8(ascii: "0") < 10 ? byte : nil
  }

  /// The scalar that begins at a place beyond ASCII; U+FFFD for what is none.
  private static func scalar(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Unicode.Scalar
  {
    var decoder = UTF8()
    var bytes = text[offset...].makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&bytes) { return scalar }
    return "\u{FFFD}"
  }

  /// Letters, numbers and marks, as Unicode has them.
  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    // What stands in nearly every text, and is none of them: dashes, quotes, dots.
    if (0x2010...0x2027).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default: return false
    }
  }

  /// What the page's script needs to know of common words.
  static let commonList = common.sorted { PathOrder.precedes($0, $1) }.joined(separator: " ")

  private static let common: Set<String> = [
    "a", "about", "all", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can",
    "do", "for", "from", "had", "has", "have", "if", "in", "into", "is", "it", "its", "not", "of",
    "on", "or", "so", "than", "that", "the", "their", "them", "then", "there", "these", "they",
    "this", "those", "to", "was", "were", "which", "will", "with", "would",
  ]
}
