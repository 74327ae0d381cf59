/// The words of a text as they are searched for: folded, without possessive endings.
///
/// A word is a run of letters, digits and marks, in which apostrophes may stand. The page's script
/// finds the same words in the same text.
enum SearchWords {
  /// The longest word that is searched for, in bytes: what is longer is an address or a mistake.
  private static let longest = 40

  /// - Parameter keepingCommon: whether words by which little is found are kept, as those of a title
  ///   are: it may be made of them alone.
  static func words(of text: String, keepingCommon: Bool = false) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var hasApostrophe = false
    func finish() {
      if !word.isEmpty, let key = key(String(word)), keepingCommon || !common.contains(key) {
        words.append(key)
      }
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if isPartOfWord(scalar) {
        if hasApostrophe { word.append("'") }
        hasApostrophe = false
        word.append(scalar)
      } else if !word.isEmpty, !hasApostrophe, scalar == "'" || scalar == "\u{2019}" {
        hasApostrophe = true
      } else {
        finish()
        hasApostrophe = false
      }
    }
    finish()
    return words
  }

  /// What a word goes by before it is stemmed; nil for one that nobody searches for.
  private static func key(_ word: String) -> String? {
    var folded = WordFolding.folded(word)
    if folded.hasSuffix("'s") { folded.removeLast(2) }
    if folded.utf8.contains(UInt8(ascii: "'")) { folded = folded.replacing("'", with: "") }
    return folded.isEmpty || folded.utf8.count > longest ? nil : folded
  }

  /// Letters, numbers and marks, as Unicode has them.
  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": return true
      default: return false
      }
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default: return false
    }
  }

  /// What the page's script needs to know of common words.
  static let commonList = common.sorted { PathOrder.precedes($0, $1) }.joined(separator: " ")

  /// Words that stand on nearly every page, by which nothing is found, titles aside.
  private static let common: Set<String> = [
    "a", "about", "all", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can",
    "do", "for", "from", "had", "has", "have", "if", "in", "into", "is", "it", "its", "not", "of",
    "on", "or", "so", "than", "that", "the", "their", "them", "then", "there", "these", "they",
    "this", "those", "to", "was", "were", "which", "will", "with", "would",
  ]
}
