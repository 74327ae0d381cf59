/// How much room a text takes, in hundredths of an em.
///
/// Nobody knows the reader's font. The widths are those of DejaVu Sans, about the widest that a
/// browser takes for its own, so that what fits by this reckoning fits on every screen.
enum TextWidth {
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  static func ofLongestWord(in text: String) -> Int {
    var longest = 0
    var word = 0
    for scalar in text.unicodeScalars {
      word = scalar == " " ? 0 : word + width(of: scalar)
      longest = max(longest, word)
    }
    return longest
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "0"..."9": 64
    case "m", "w", "M", "W", "%", "@", "\u{2014}": 98
    case "i", "j", "l", "I", ".", ",", ":", ";", "/", "'", "|", " ", "\u{A0}": 34
    case "A"..."Z": 78
    case "\u{1100}"...: 105
    default: 64
    }
  }
}
