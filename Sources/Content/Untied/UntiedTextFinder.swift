/// Goes through the tokens of a document once and notes those that are untied.
struct UntiedTextFinder {
  /// Something untied.
  struct Finding {
    let kind: UntiedText.Kind
    /// The number of the token at which it begins.
    let token: Int
    /// Its bytes in the prose.
    let range: Range<Int>
  }

  let tokens: [ProseToken]
  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon
  private(set) var findings: [Finding] = []
  /// The token last seen to be the name of a section, a time or the like: what `and` or a comma
  /// joins to it is of its kind.
  var lastLabel = 0

  init(tokens: [ProseToken], bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
    self.tokens = tokens
    self.bytes = bytes
    self.lexicon = lexicon
  }

  mutating func find() {
    var index = 2
    let end = tokens.count - 4
    let candidates = WordTraits.anyNumeral.union([.comparing, .digits])
    while index < end {
      let token = tokens[index]
      guard token.traits.meets(candidates), !token.isTied else {
        index += 1
        continue
      }
      if token.kind == .digits {
        index = isNoData(digitsAt: index) ? index + 1 : noteNumber(from: index)
      } else if token.traits.meets(.anyNumeral), isQuantity(at: index) {
        index = noteNumber(from: index)
      } else {
        if token.traits.meets(.comparing), compares(at: index) {
          findings.append(Finding(kind: .word, token: index, range: token.range))
        }
        index += 1
      }
    }
  }

  /// Notes a number with all that belongs to it, and returns the token after it.
  private mutating func noteNumber(from index: Int) -> Int {
    let end = numberEnd(from: index)
    let previous = tokens[index - 1]
    // `a third`, `a million`: the article is a part of the number.
    let hasArticle =
      previous.kind == .word && (previous.word == Words.a || previous.word == Words.an)
      && !previous.isTied && tokens[index].isWord([.multiplier, .ordinal, .fraction])
    let start = (hasArticle ? previous : tokens[index]).range.lowerBound
    findings.append(
      Finding(kind: .number, token: index, range: start..<tokens[end - 1].range.upperBound))
    return end
  }

  // MARK: What rules ask for

  /// Whether the token is the first of a sentence, where a capital means nothing.
  func startsSentence(_ index: Int) -> Bool {
    let previous = tokens[index - 1]
    return previous.kind == .end || endsSentence(index - 1) || previous.isMark(":")
  }

  /// Whether a word is a name, since it has a capital where none is due, or begins a sentence
  /// together with another that has: `Lower Broughton`.
  func isName(_ index: Int) -> Bool {
    guard tokens[index].form.contains(.capital) else { return false }
    let next = tokens[index + 1]
    return !startsSentence(index) || next.kind == .word && next.form.contains(.capital)
  }

  /// Whether a sentence ends with the token.
  func endsSentence(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .end: return true
    case .mark:
      guard token.isMark(".") || token.isMark("?") || token.isMark("!") else { return false }
      // `No. 2`, `s. 26`.
      let isAbbreviation =
        token.isMark(".") && tokens[index - 1].isOne(of: Words.shortened)
        && tokens[index + 1].kind == .digits
      let next = tokens[index + 1]
      return !isAbbreviation && (next.form.contains(.spaced) || next.kind == .end || next.isTied)
    default: return false
    }
  }

  /// The bytes of the sentence in which a finding stands, or of what of it is near.
  func sentence(around finding: Finding) -> Range<Int> {
    var first = finding.token
    while !endsSentence(first - 1), first > finding.token - 60 { first -= 1 }
    var last = finding.token
    while !endsSentence(last + 1), last < finding.token + 60 { last += 1 }
    if tokens[last + 1].kind == .mark { last += 1 }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }
}
