/// What a word, number or mark is to the rules about untied text.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt32

  // MARK: Words by their part in a sentence
  /// `is`, `were`, `remains`.
  static let be = WordTraits(rawValue: 1 << 0)
  /// `has`, `had`.
  static let have = WordTraits(rawValue: 1 << 1)
  /// Words that may stand between a verb and what belongs to it; all that end in `ly` too.
  static let adverb = WordTraits(rawValue: 1 << 2)
  /// `to`, `will`, `could`: what follows is an aim or a guess.
  static let modal = WordTraits(rawValue: 1 << 3)
  /// What may follow a verb that has no object: `in`, `since`, `and`.
  static let function = WordTraits(rawValue: 1 << 4)
  /// `a`, `the`, and adjectives that go with a change: `sharp`.
  static let article = WordTraits(rawValue: 1 << 5)
  /// `to`, `and`, `or`: joins numbers of one kind.
  static let joining = WordTraits(rawValue: 1 << 6)
  static let plural = WordTraits(rawValue: 1 << 7)

  // MARK: Words by what they are about
  /// What a dashboard counts: `incidents`, `residents`.
  static let counted = WordTraits(rawValue: 1 << 8)
  /// That and what it measures: `rate`, `confidence`.
  static let data = WordTraits(rawValue: 1 << 9)
  /// What a change or a difference is of: `number`, `share`, `rise`.
  static let amount = WordTraits(rawValue: 1 << 10)
  /// `years`, `per`, `bed`: a number before it, or tied to it by a hyphen, is a quantity.
  static let unit = WordTraits(rawValue: 1 << 11)
  static let month = WordTraits(rawValue: 1 << 12)
  static let weekday = WordTraits(rawValue: 1 << 13)
  /// `section`, `paragraph`: a number behind it is a name.
  static let reference = WordTraits(rawValue: 1 << 14)
  /// The same, if it has a capital: `Year 6`, but not `last year 6 people`.
  static let capitalReference = WordTraits(rawValue: 1 << 15)
  static let street = WordTraits(rawValue: 1 << 16)
  /// `call`, `dial`.
  static let telephone = WordTraits(rawValue: 1 << 17)

  // MARK: Numbers in words
  /// `two` to `twenty`, `thirty` to `ninety`.
  static let cardinal = WordTraits(rawValue: 1 << 18)
  /// `hundred`, `millions`, `dozen`.
  static let multiplier = WordTraits(rawValue: 1 << 19)
  static let ordinal = WordTraits(rawValue: 1 << 20)
  /// `half`, `thirds`, `quarters`.
  static let fraction = WordTraits(rawValue: 1 << 21)
  /// `twice`, `tenfold`.
  static let times = WordTraits(rawValue: 1 << 22)
  /// `one`, `double`, `zero`: numbers in some sentences only.
  static let numeral = WordTraits(rawValue: 1 << 23)

  // MARK: What a token is
  /// A word that has rules in `ComparingRules`.
  static let comparing = WordTraits(rawValue: 1 << 24)
  /// Digits.
  static let digits = WordTraits(rawValue: 1 << 25)
  /// Text inside a figure, a claim or a fixed number.
  static let tied = WordTraits(rawValue: 1 << 26)
  /// A mark that parts clauses, or the end of a block.
  static let stop = WordTraits(rawValue: 1 << 27)

  /// Numbers however they are written.
  static let anyNumeral: WordTraits = [
    .cardinal, .multiplier, .ordinal, .fraction, .times, .numeral,
  ]

  /// Words that end in `s` and are no plurals.
  static let notPlural: WordTraits = [.be, .have, .adverb, .function, .article, .modal]

  /// The names by which rules speak of groups of words: `@be`.
  static let names: [String: WordTraits] = [
    "be": .be, "have": .have, "modal": .modal, "article": .article, "counted": .counted,
    "data": .data, "amount": .amount, "ordinal": .ordinal, "stop": .stop,
    "number": [.digits, .tied], "free": [.function, .adverb, .digits, .tied, .stop],
  ]

  func meets(_ other: WordTraits) -> Bool { rawValue & other.rawValue != 0 }
}
