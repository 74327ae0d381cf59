extension UntiedTextFinder {
  /// Whether a word of `ComparingRules` compares where it stands.
  func compares(at index: Int) -> Bool {
    let leadsNowhere = leadsNowhere(index)
    return lexicon.rules[Int(tokens[index].word)].contains {
      (!leadsNowhere || $0.before.words.contains(Words.to)) && holds($0, at: index)
    }
  }

  private func holds(_ rule: ComparingRule, at index: Int) -> Bool {
    let next = tokens[index + 1]
    if rule.mayBeName, isName(index) { return false }
    guard !rule.notBefore.holds(next), rule.before.isEmpty || holdsBefore(rule.before, at: index),
      !rule.notAfter.holds(tokens[index - 1]),
      rule.after.isEmpty || holdsAfter(rule.after, at: index),
      rule.near.isEmpty || holdsNear(rule.near, at: index)
    else { return false }
    if !rule.beyondThan.isEmpty, !rule.beyondThan.holds(tokens[index + 2]) { return false }
    switch rule.condition {
    case .none: return true
    case .data: return sentenceMentionsData(at: index)
    case .than: return thanFollows(index)
    case .shareOfCounted: return isShareOfCounted(index)
    }
  }

  /// What comes next, where `to` and an amount count as `by` would: `to 53.0`, `to a level`.
  private func holdsBefore(_ context: ComparingRule.Context, at index: Int) -> Bool {
    let next = tokens[index + 1]
    if context.holds(next) { return true }
    return next.kind == .word && next.word == Words.to && context.traits.meets(.function)
  }

  /// What comes before, adverbs passed over.
  private func holdsAfter(_ context: ComparingRule.Context, at index: Int) -> Bool {
    if context.holds(tokens[index - 1]) { return true }
    var before = index - 1
    while before > index - 4, tokens[before].isWord(.adverb) {
      before -= 1
      if context.holds(tokens[before]) { return true }
    }
    return false
  }

  private func holdsNear(_ context: ComparingRule.Context, at index: Int) -> Bool {
    for near in index + 1...index + 4 {
      if tokens[near].traits.meets(.stop) { return false }
      if context.holds(tokens[near]) { return true }
    }
    return false
  }

  /// Whether `to` follows and no amount behind it: `fell to the council`, `rose to speak`.
  private func leadsNowhere(_ index: Int) -> Bool {
    let next = tokens[index + 1]
    guard next.kind == .word, next.word == Words.to else { return false }
    let target = tokens[index + 2]
    let amounts = WordTraits.anyNumeral.union([.digits, .tied, .comparing, .adverb])
    if target.traits.meets(amounts) || target.traits.meets(.data) && !target.traits.meets(.counted)
    {
      return false
    }
    if target.kind == .word, target.word == Words.the || target.word == Words.a {
      let behind = tokens[index + 3].traits
      return !(behind.meets(amounts) || behind.meets(.data) && !behind.meets(.counted))
    }
    return true
  }

  private func sentenceMentionsData(at index: Int) -> Bool {
    let data: WordTraits = [.data, .digits, .tied]
    for step in [-1, 1] {
      var other = index + step
      // What stands further off says nothing of the word, and long texts would cost too much.
      while !endsSentence(other), abs(other - index) < 40 {
        if tokens[other].traits.meets(data) { return true }
        other += step
      }
    }
    return false
  }

  private func thanFollows(_ index: Int) -> Bool {
    for next in index + 1..<min(index + 10, tokens.count) {
      if tokens[next].traits.meets(.stop) { return false }
      if tokens[next].kind == .word, tokens[next].word == Words.than { return true }
    }
    return false
  }

  /// `most of the residents`, `the majority of recorded incidents`.
  private func isShareOfCounted(_ index: Int) -> Bool {
    guard tokens[index + 1].kind == .word, tokens[index + 1].word == Words.of else { return false }
    return (index + 2...index + 4).contains { tokens[$0].isWord(.counted) }
  }
}
