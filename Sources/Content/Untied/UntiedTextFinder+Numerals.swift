extension UntiedTextFinder {
  /// Whether a number in words states a quantity or a rank, and is no idiom or name.
  func isQuantity(at index: Int) -> Bool {
    let token = tokens[index]
    let traits = token.traits
    if traits.meets(.fraction) { return isFraction(at: index) }
    if traits.meets(.ordinal) { return isRank(at: index) || isFractionOf(at: index) }
    guard !isNameOfNumber(at: index), !isReferenceWord(index - 1) else { return false }
    if traits.meets(.times) { return !Words.notTwice.contains(tokens[index - 1].word) }
    // `per thousand` is the name of a unit.
    if traits.meets(.multiplier) { return tokens[index - 1].word != Words.per }
    return traits.meets(.cardinal) ? isCount(at: index) : isLooseNumeral(at: index)
  }

  /// `Channel Four`, `Seven Ways`.
  private func isNameOfNumber(at index: Int) -> Bool {
    guard isName(index) else { return false }
    return tokens[index - 1].form.contains(.capital) && tokens[index - 1].kind == .word
      || tokens[index + 1].form.contains(.capital) && tokens[index + 1].kind == .word
  }

  /// Two to ninety.
  private func isCount(at index: Int) -> Bool {
    let previous = tokens[index - 1]
    let next = tokens[index + 1]
    if tokens[index].form.contains(.hyphenated), previous.kind == .word {
      // `post-sixteen` is a name; `thirty-two` is read from its first word.
      return false
    }
    if next.form.contains(.hyphenated), next.kind == .word {
      return next.traits.meets(WordTraits.anyNumeral.union(.unit))
    }
    if isClock(index + 1) || previous.kind == .word && previous.word == Words.past {
      return false
    }
    if isWholeOfTime(from: index) { return false }
    // `one or two`, `between the two`.
    if previous.isWord(.joining), tokens[index - 2].word == Words.one { return false }
    if previous.isOne(of: Words.pointing) {
      return !(next.traits.meets(.stop) || next.isWord([.be, .modal, .have]))
    }
    return true
  }

  private func isClock(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word
      && (token.word == Words.oClock || token.word == Words.am || token.word == Words.pm
        || token.word == Words.past)
  }

  /// `one`, `double`, `zero`: where they count.
  private func isLooseNumeral(at index: Int) -> Bool {
    let word = tokens[index].word
    let previous = tokens[index - 1]
    let next = tokens[index + 1]
    if word == Words.one { return isOne(at: index) }
    if Words.noughts.contains(word) {
      return next.isWord([.plural, .counted, .unit]) && !next.form.contains(.hyphenated)
    }
    let isMultiple = next.isOne(of: Words.afterDouble)
    return isMultiple || previous.isWord(.modal) || next.isWord(.data) && previous.isWord(.adverb)
  }

  /// `one` is mostly a pronoun; it counts before what is counted, and in `one in five`.
  private func isOne(at index: Int) -> Bool {
    let previous = tokens[index - 1]
    let next = tokens[index + 1]
    if tokens[index].form.contains(.hyphenated) { return false }
    if isRatio(at: index) { return true }
    if next.form.contains(.hyphenated) {
      return next.traits.meets([.fraction, .multiplier]) || isHyphenatedFraction(next)
    }
    if next.isWord([.multiplier, .fraction]) || next.isOne(of: Words.percents)
      || isHyphenatedFraction(next)
    {
      return true
    }
    let isOnly = previous.isOne(of: Words.onlys)
    if isOnly { return next.isWord([.counted, .unit]) || next.word == Words.of }
    let isPronoun =
      previous.isWord([.function, .joining, .modal])
      || previous.kind == .word
        && Words.beforePronoun.contains(previous.word)
    return next.isWord(.counted) && !next.isWord(.plural) && !isPronoun
  }

  private func isHyphenatedFraction(_ token: ProseToken) -> Bool {
    token.isWord(.ordinal) && token.word != Words.first && token.word != Words.second
      && token.kind == .word
  }

  /// `half` of something, `three quarters`; not half an hour's meeting or the last quarter.
  private func isFraction(at index: Int) -> Bool {
    let previous = tokens[index - 1]
    let next = tokens[index + 1]
    guard !isNameOfNumber(at: index) else { return false }
    if tokens[index].word == Words.half {
      if next.form.contains(.hyphenated) || previous.isWord(.ordinal) { return false }
      return !(next.isOne(of: Words.afterHalf))
        && !(previous.isOne(of: Words.beforeHalf))
    }
    if previous.isWord([.cardinal]) || previous.word == Words.one { return true }
    if tokens[index].word == Words.quarter {
      return previous.kind == .word && (previous.word == Words.a || previous.word == Words.nearly)
        && next.kind == .word && next.word == Words.of
    }
    return tokens[index].word != Words.quarters && next.word == Words.of
  }

  /// `a third of`, `a tenth`, `by a fifth`, `over a third`.
  private func isFractionOf(at index: Int) -> Bool {
    let token = tokens[index]
    guard token.word != Words.first, token.word != Words.second, !isNameOfNumber(at: index) else {
      return false
    }
    let previous = tokens[index - 1]
    let next = tokens[index + 1]
    guard previous.kind == .word, previous.word == Words.a || previous.word == Words.one,
      !next.form.contains(.hyphenated)
    else { return false }
    return next.traits.meets([.stop, .function]) || next.word == Words.of || next.isWord(.comparing)
  }

  /// `ranked seventh`, `second lowest`, `for the third year running`, `in second place`.
  private func isRank(at index: Int) -> Bool {
    let previous = tokens[index - 1]
    let next = tokens[index + 1]
    if next.form.contains(.hyphenated), next.kind == .word, !next.isWord(.comparing) {
      return false
    }
    if next.kind == .word {
      // `in the first place` speaks of no rank.
      let isRanked = previous.word != Words.the || next.word != Words.place
      if isRanked, Words.afterRank.contains(next.word), !isName(index + 1) { return true }
      if next.isWord(.comparing), Words.superlatives.contains(next.word) { return true }
      if tokens[index + 2].isOne(of: Words.running) {
        return true
      }
      if next.word == Words.time { return Words.the == previous.word }
    }
    if previous.kind == .word, Words.every == previous.word, !next.isWord([.weekday, .unit]) {
      return tokens[index].word != Words.second && tokens[index].word != Words.first
    }
    guard previous.isOne(of: Words.beforeRank) else { return false }
    return next.traits.meets(.stop) || next.isWord(.function) || next.word == Words.of
      || next.word == Words.out
  }

  // MARK: How far a number goes

  /// `nine in ten`, `2 out of 5`.
  private func isRatio(at index: Int) -> Bool { ratioEnd(from: index + 1) != nil }

  /// The token after `in ten` or `out of five`, if that is what follows.
  private func ratioEnd(from index: Int) -> Int? {
    let next = tokens[index]
    guard next.kind == .word, !next.isTied else { return nil }
    var base = index
    if next.word == Words.in {
      base += 1
      if tokens[base].isWord(.adverb) { base += 1 }
      if tokens[base].word == Words.every { base += 1 }
    } else if next.word == Words.out, tokens[index + 1].word == Words.of {
      base += 2
      if tokens[base].word == Words.every { base += 1 }
    } else {
      return nil
    }
    let token = tokens[base]
    guard !token.isTied else { return nil }
    if token.isWord([.cardinal, .multiplier]), !token.form.contains(.capital) { return base + 1 }
    guard token.kind == .digits else { return nil }
    let shape = NumberShape(of: token, in: bytes)
    return shape.isYear || !shape.isPlain || leadsToMonth(from: base) ? nil : base + 1
  }

  /// The token after the last that belongs to the number which begins at `index`.
  func numberEnd(from index: Int) -> Int {
    let parts: WordTraits = [.cardinal, .multiplier, .fraction]
    var end = index + 1
    while true {
      let next = tokens[end]
      guard next.kind == .word, !next.isTied else { break }
      let isPart =
        next.traits.meets(parts) && !(next.word == Words.quarter && tokens[index].kind == .digits)
        || isHyphenatedFraction(next) && tokens[end - 1].isWord(.cardinal)
        || isHyphenatedFraction(next) && tokens[end - 1].word == Words.one
      if isPart {
        end += 1
      } else if next.word == Words.and, tokens[end - 1].isWord(.multiplier),
        tokens[end + 1].isWord(.cardinal), !tokens[end + 1].isTied
      {
        end += 2
      } else {
        break
      }
    }
    if let ratio = ratioEnd(from: end) { return ratio }
    if tokens[end].kind == .word, !tokens[end].isTied, tokens[end].word == Words.percent {
      return end + 1
    }
    if tokens[end].word == Words.per, tokens[end + 1].word == Words.cent { return end + 2 }
    if tokens[end].word == Words.percentage, tokens[end + 1].isWord(.unit) { return end + 2 }
    return end
  }
}
