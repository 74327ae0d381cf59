internal import Diagnostics

/// A number that the site states, found in a dataset by its address.
package struct Figure: Sendable {
  /// What a figure shows of its row, by the word in `?show=`.
  package enum Show: String, CaseIterable, Sendable {
    case value
    case change
    case signedChange = "signed-change"
    case percentChange = "percent-change"
    case previous
    case rank
    case lower
    case upper
    case sampleSize = "n"
    case differenceFromComparator = "difference-from-comparator"
    case comparison
    case size
    case count
  }

  /// The place of the dataset in the library.
  package let dataset: Int
  /// The row that it leads to; nil where no row of a list is counted.
  package let row: Int?
  /// What it shows of the row.
  package let show: Show
  /// What the site shows: `53.0`, `£210,000`, `2 percentage points`.
  package let text: String
  /// What is shown, for messages: `funding/2015-16`, `the rank of crime-rate/trafford/2015-04`.
  package let subject: String

  /// Whether an author's text says the same: `-` for `−`, plain for no-break spaces, and the words
  /// *one* to *twenty* and *first* to *twentieth* for whole numbers count as equal.
  package func accepts(_ written: String) -> Bool {
    let written = Self.normalized(written)
    let shown = Self.normalized(text)
    if written == shown { return true }
    let digits = shown.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), (1...20).contains(number) else { return false }
    let rest = shown.dropFirst(digits.count)
    guard rest.first.map({ $0 == " " }) ?? true else { return false }
    let words = [
      NumberWords.cardinals[number - 1], NumberWords.ordinals[number - 1],
      NumberWords.shortOrdinals[number - 1],
    ]
    return words.contains { written.lowercased() == $0 + rest.lowercased() }
  }

  /// The text in the manner of `written`: a word for a word, begun with a capital where that is.
  package func restated(like written: String) -> String {
    let lowered = written.lowercased()
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), (1...20).contains(number) else { return text }
    let rest = text.dropFirst(digits.count)
    for words in [NumberWords.cardinals, NumberWords.ordinals, NumberWords.shortOrdinals] {
      guard words.contains(where: { lowered == $0 || lowered.hasPrefix($0 + " ") }) else {
        continue
      }
      let word = words[number - 1]
      let isCapital = written.first?.isUppercase == true
      return (isCapital ? word.prefix(1).uppercased() + word.dropFirst() : word) + rest
    }
    return text
  }

  private static func normalized(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar {
          case "\u{2212}": "-"
          case "\u{A0}", "\u{202F}", "\u{2009}", "\n": " "
          default: scalar
          }
        }))
  }
}

/// The words for whole numbers from one to twenty.
package enum NumberWords {
  package static let cardinals = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
  ]
  static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
  ]
  static let shortOrdinals = ["1st", "2nd", "3rd"] + (4...20).map { "\($0)th" }
}
