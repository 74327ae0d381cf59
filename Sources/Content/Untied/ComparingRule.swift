/// When some words compare, as `ComparingRules` writes it down: all that is asked for must hold.
///
/// Contexts are words parted by spaces; `@be` stands for the words and marks of a group, for which
/// see `WordTraits.names`. What comes before is looked for behind adverbs too: `is slightly down`.
struct ComparingPattern {
  /// What else the sentence must be.
  enum Condition {
    case none
    /// Something that is measured, or a number, stands in the same sentence.
    case data
    /// `than` comes before the clause ends.
    case than
    /// `of` and a counted thing follow: `most of the residents`.
    case shareOfCounted
  }

  let words: String
  var after = ""
  var notAfter = ""
  var before = ""
  var notBefore = ""
  /// One of these stands among the next four words.
  var near = ""
  /// What must follow `than`, where that comes next.
  var beyondThan = ""
  var condition = Condition.none
  /// Whether it is a name when it has a capital inside a sentence: `Greater Manchester`.
  var mayBeName = false
}

/// A pattern whose words are numbers of the lexicon.
struct ComparingRule: Sendable {
  /// Words and groups of words.
  struct Context: Sendable {
    let traits: WordTraits
    let words: [UInt16]

    init(_ text: String, intern: (Substring) -> UInt16) {
      var traits: WordTraits = []
      var words: [UInt16] = []
      for word in text.split(whereSeparator: \.isWhitespace) {
        if word.first == "@" {
          guard let group = WordTraits.names[String(word.dropFirst())] else {
            preconditionFailure("no group of words is called \(word)")
          }
          traits.formUnion(group)
        } else {
          words.append(intern(word))
        }
      }
      self.traits = traits
      self.words = words
    }

    var isEmpty: Bool { traits.isEmpty && words.isEmpty }

    func holds(_ token: ProseToken) -> Bool {
      token.traits.meets(traits) || token.kind == .word && words.contains(token.word)
    }
  }

  let after: Context
  let notAfter: Context
  let before: Context
  let notBefore: Context
  let near: Context
  let beyondThan: Context
  let condition: ComparingPattern.Condition
  let mayBeName: Bool

  init(_ pattern: ComparingPattern, intern: (Substring) -> UInt16) {
    after = Context(pattern.after, intern: intern)
    notAfter = Context(pattern.notAfter, intern: intern)
    before = Context(pattern.before, intern: intern)
    notBefore = Context(pattern.notBefore, intern: intern)
    near = Context(pattern.near, intern: intern)
    beyondThan = Context(pattern.beyondThan, intern: intern)
    condition = pattern.condition
    mayBeName = pattern.mayBeName
  }
}
