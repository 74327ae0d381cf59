/// The words of a text as they are searched for: folded, without possessive endings.
///
/// A word is a run of letters, digits and marks, in which apostrophes may stand. The page's script
/// finds the same words in the same text.
enum SearchWords {
  /// The longest word that is searched for, in bytes: what is longer is an address or a mistake.
  private static let longest = 40

  /// Calls `take` for each word of a text in UTF-8. An ASCII word comes in lower case, any other as
  /// it stands; apostrophes are plain.
  static func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { word in
      var length = 0
      var hasApostrophe = false
      var offset = 0
      func finish() {
        if length > 0 { take(UnsafeBufferPointer(rebasing: word[..<length])) }
        length = 0
        hasApostrophe = false
      }
      while offset < text.count {
        let byte = text[offset]
        if let lower = lowered(byte) {
          if hasApostrophe {
            word[length] = apostrophe
            length += 1
            hasApostrophe = false
          }
          word[length] = lower
          length += 1
          offset += 1
        } else if byte < 0x80 {
          if byte == apostrophe, length > 0, !hasApostrophe {
            hasApostrophe = true
          } else {
            finish()
          }
          offset += 1
        } else {
          let scalar = scalar(in: text, at: offset)
          let width = UTF8.width(scalar)
          if isPartOfWord(scalar) {
            if hasApostrophe {
              word[length] = apostrophe
              length += 1
              hasApostrophe = false
            }
            for byte in text[offset..<min(offset + width, text.count)] {
              word[length] = byte
              length += 1
            }
          } else if scalar == "\u{2019}", length > 0, !hasApostrophe {
            hasApostrophe = true
          } else {
            finish()
          }
          offset += width
        }
      }
      finish()
    }
  }

  /// What a word goes by before it is stemmed; nil for one that nobody searches for.
  ///
  /// - Parameter word: as `scan` gives it.
  static func key(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
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
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: nil
    }
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
