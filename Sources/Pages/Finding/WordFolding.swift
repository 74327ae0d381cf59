/// Words without what tells their forms apart on paper only: capitals, and the accents of Latin
/// letters. `Ynys Môn` and `YNYS MON` fold to one text.
///
/// The page's script folds alike (`templates/assets/search.js`): there by Unicode's canonical
/// decomposition, here by the names of the letters, since the standard library has no other way.
enum WordFolding {
  /// The text in lower case, without the accents of Latin letters.
  static func folded(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        if isAccent(lower), let last = result.last, ("a"..."z").contains(last) { continue }
        result.append(base(of: lower) ?? lower)
      }
    }
    return String(result)
  }

  /// The marks that stand alone behind the letter that they belong to.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  /// `e` of `é`; nil for what is no Latin letter with an accent. A stroke through a letter is none:
  /// `ø` is a letter of its own.
  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value),
      let name = scalar.properties.name, name.hasPrefix(prefix)
    else { return nil }
    let rest = name.dropFirst(prefix.count)
    guard let letter = rest.unicodeScalars.first, rest.dropFirst().hasPrefix(" WITH ") else {
      return nil
    }
    let marks = rest.dropFirst(1 + " WITH ".count).split(separator: " AND ")
    guard marks.allSatisfy(accents.contains) else { return nil }
    return Unicode.Scalar(letter.value + 0x20)
  }

  private static let prefix = "LATIN SMALL LETTER "

  /// The marks that a letter decomposes into.
  private static let accents: Set<Substring> = [
    "GRAVE", "ACUTE", "CIRCUMFLEX", "TILDE", "DIAERESIS", "RING ABOVE", "CEDILLA", "MACRON",
    "BREVE", "DOT ABOVE", "OGONEK", "CARON", "DOUBLE ACUTE", "DOUBLE GRAVE", "INVERTED BREVE",
    "COMMA BELOW", "DOT BELOW", "DIAERESIS BELOW", "RING BELOW", "TILDE BELOW",
    "CIRCUMFLEX BELOW", "LINE BELOW", "BREVE BELOW", "HORN", "HOOK ABOVE",
  ]
}
