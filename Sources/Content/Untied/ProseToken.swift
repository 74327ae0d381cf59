/// A word, a number or a mark in prose.
struct ProseToken: Sendable {
  /// What the token is made of.
  enum Kind: UInt8, Sendable {
    case word
    /// It begins with a digit, or a sign or currency before one.
    case digits
    /// A name made of letters and digits, an address of the web, a code span: never reported.
    case name
    /// A punctuation mark other than quotation marks.
    case mark
    /// The end of a block.
    case end
  }

  /// How it is written.
  struct Form: OptionSet, Sendable {
    let rawValue: UInt8

    static let tied = Form(rawValue: 1 << 0)
    static let capital = Form(rawValue: 1 << 1)
    static let allCapitals = Form(rawValue: 1 << 2)
    /// White space comes before it.
    static let spaced = Form(rawValue: 1 << 3)
    /// A hyphen ties it to the word before.
    static let hyphenated = Form(rawValue: 1 << 4)
  }

  var kind: Kind
  var form: Form
  /// The word's number in the lexicon, 0 if it does not know it; for a mark its byte with the
  /// highest bit set, which no word has.
  var word: UInt16
  var traits: WordTraits
  /// The first byte, in the prose.
  var start: Int32
  var count: Int32

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  var isTied: Bool { form.contains(.tied) }

  func isMark(_ mark: Unicode.Scalar) -> Bool { UInt32(word) == mark.value | 0x8000 }
  func isOne(of words: [UInt16]) -> Bool { kind == .word && words.contains(word) }
  func isWord(_ traits: WordTraits) -> Bool { kind == .word && self.traits.meets(traits) }
}
