extension UntiedTextFinder {
  /// Whether digits are a date, a year, the name of a section, a telephone number, an address or a
  /// time of day, and no number that data could prove wrong.
  mutating func isNoData(digitsAt index: Int) -> Bool {
    let shape = NumberShape(of: tokens[index], in: bytes)
    if shape.isYear { return shape.suffix == .decade || !counts(yearAt: index) }
    if shape.isSpanOfYears || shape.isDateOrSection || shape.suffix == .name { return true }
    let isLabel =
      isDate(shape, at: index) || shape.isTime || isTimeRange(at: index)
      || isTelephone(shape, at: index) || isReference(shape, at: index)
      || isPartOfName(shape, at: index) || isAddress(shape, at: index)
      || isNumbering(shape, at: index) || isAlways(shape, at: index)
    if isLabel { lastLabel = index }
    return isLabel
  }

  // MARK: Dates and times

  /// Whether four digits that could be a year count something: `reached 1950 residents`.
  private func counts(yearAt index: Int) -> Bool {
    let next = tokens[index + 1]
    guard next.isWord([.plural, .counted, .unit]), !next.form.contains(.capital) else {
      return false
    }
    let previous = tokens[index - 1]
    let precedesYear: WordTraits = [.function, .month, .article, .joining, .digits, .reference]
    return previous.kind == .word && previous.word != Words.of
      && !previous.traits.meets(precedesYear)
  }

  private func isDate(_ shape: NumberShape, at index: Int) -> Bool {
    guard shape.isDay else { return false }
    let previous = tokens[index - 1]
    if previous.isWord(.weekday), previous.form.contains(.capital) { return true }
    if isMonth(previous), shape.suffix == .ordinal || isYear(index + 1) {
      return true
    }
    if isMonth(previous), tokens[index + 1].isMark(","), isYear(index + 2) { return true }
    return leadsToMonth(from: index) || shape.suffix == .ordinal && isDayAlone(at: index)
  }

  /// `on the 30th.`: nothing comes first there but the month.
  private func isDayAlone(at index: Int) -> Bool {
    tokens[index - 1].word == Words.the && tokens[index - 2].isWord(.function)
      && tokens[index - 2].word != Words.in && tokens[index + 1].traits.meets(.stop)
  }

  private func isMonth(_ token: ProseToken) -> Bool {
    token.isWord(.month) && token.form.contains(.capital)
  }

  private func isYear(_ index: Int) -> Bool {
    tokens[index].kind == .digits && NumberShape(of: tokens[index], in: bytes).isYear
  }

  /// Whether days lead up to a month: `18 November`, `the 18th of November`, `3 to 14 August`,
  /// `7, 9 and Thursday 10 December`.
  func leadsToMonth(from index: Int) -> Bool {
    var next = index + 1
    while next < min(index + 12, tokens.count) {
      let token = tokens[next]
      if isMonth(token) { return true }
      let isJoint =
        token.isWord([.joining, .weekday]) || token.isMark(",") || token.isMark("-")
        || token.kind == .word && (token.word == Words.of || token.word == Words.the)
      if !isJoint {
        guard token.kind == .digits, NumberShape(of: token, in: bytes).isDay,
          tokens[next - 1].kind != .digits
        else { return false }
      }
      next += 1
    }
    return false
  }

  /// Whether a time comes with the number or behind it: `9 am`, `8 to 10pm`.
  private func isTimeRange(at index: Int) -> Bool {
    let next = tokens[index + 1]
    if isMeridiem(index + 1) || next.kind == .word && next.word == Words.oClock { return true }
    let isJoint = next.isWord(.joining) || next.isMark("-")
    guard isJoint, tokens[index + 2].kind == .digits else { return false }
    return NumberShape(of: tokens[index + 2], in: bytes).isTime || isMeridiem(index + 3)
  }

  /// `am`, `p.m.`
  private func isMeridiem(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.form.contains(.capital) else { return false }
    if token.word == Words.am || token.word == Words.pm { return true }
    return (token.word == Words.a || token.word == Words.p)
      && tokens[index + 1].isMark(".") && tokens[index + 2].word == Words.m
  }

  // MARK: Names

  private func isTelephone(_ shape: NumberShape, at index: Int) -> Bool {
    if shape.isTelephone || shape.isPlain && shape.firstLength >= 8 { return true }
    let previous = tokens[index - 1]
    if isEmergency(shape, at: index) { return true }
    // The further groups of a number, and those behind a country's.
    if lastLabel == index - 1, previous.kind == .digits, shape.isPlain, shape.firstLength >= 3 {
      return true
    }
    guard shape.isPlain || tokens[index].range.count > 2 && isPlus(index), shape.firstLength >= 2
    else { return false }
    // `call 101`, but not `call 250 residents`.
    if tokens[index + 1].isWord([.plural, .unit]), !isPlus(index) { return false }
    let label = previous.isMark(":") ? tokens[index - 2] : previous
    if isPlus(index) || label.isWord(.telephone) { return true }
    guard shape.firstLength >= 3 else { return false }
    for before in stride(from: index - 1, to: max(1, index - 7), by: -1) {
      if tokens[before].isWord(.telephone) {
        return previous.kind == .word && previous.word == Words.on || previous.isMark(":")
      }
      if tokens[before].traits.meets(.stop), !tokens[before].isMark(":") { return false }
    }
    return false
  }

  private func isPlus(_ index: Int) -> Bool {
    bytes[tokens[index].range.lowerBound] == UInt8(ascii: "+")
      && NumberShape(of: tokens[index], in: bytes).firstLength == 2
      && tokens[index + 1].kind == .digits
  }

  private func isEmergency(_ shape: NumberShape, at index: Int) -> Bool {
    guard [999, 101, 111, 112, 105].contains(shape.first), shape.firstLength == 3 else {
      return false
    }
    let next = tokens[index + 1]
    return lastLabel > 0 && lastLabel >= index - 8 && tokens[index - 1].isWord(.joining)
      || next.isOne(of: Words.emergency)
  }

  /// Whether the number names a section, a bus, a year at school: `section 4.1`, `Year 6`.
  private func isReference(_ shape: NumberShape, at index: Int) -> Bool {
    guard shape.isLabel else { return false }
    let previous = tokens[index - 1]
    if isReferenceWord(index - 1) { return true }
    if previous.isMark(".") || previous.isMark(":"), tokens[index - 2].isOne(of: Words.shortened) {
      return true
    }
    if previous.isMark("#") { return true }
    if shape.isPlain, tokens[index + 1].isOne(of: Words.lines) { return true }
    if shape.isDotted {
      let isNamed = previous.isOne(of: Words.dotted)
      let next = tokens[index + 1]
      if isNamed || next.word == Words.above || next.word == Words.below {
        return true
      }
    }
    return continuesLabel(index)
  }

  func isReferenceWord(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return false }
    if token.traits.meets(.reference) { return true }
    return token.traits.meets(.capitalReference) && token.form.contains(.capital)
  }

  /// `sections 3, 4 and 7`, `section 5(2)`.
  private func continuesLabel(_ index: Int) -> Bool {
    guard lastLabel > 0 else { return false }
    let previous = tokens[index - 1]
    let isBracket = previous.isMark("(") && !previous.form.contains(.spaced)
    if isBracket { return lastLabel >= index - 4 }
    guard lastLabel == index - 2 else { return false }
    if previous.isMark(",") {
      let list = tokens[lastLabel - 1]
      return list.traits.meets(.plural) || list.isMark(",")
    }
    return previous.isWord(.joining) || previous.isMark("-")
  }

  /// `WCAG 2.2`, `COVID-19`, `Cm 9123`.
  private func isPartOfName(_ shape: NumberShape, at index: Int) -> Bool {
    let previous = tokens[index - 1]
    guard shape.isLabel, previous.kind == .word, !previous.isTied else { return false }
    if tokens[index].form.contains(.hyphenated) { return previous.form.contains(.capital) }
    guard previous.form.contains(.allCapitals), previous.range.count > 1 else { return false }
    let next = tokens[index + 1]
    return !next.isWord([.plural, .counted, .unit])
  }

  /// `42 High Street`.
  private func isAddress(_ shape: NumberShape, at index: Int) -> Bool {
    guard shape.isHouse else { return false }
    for next in index + 1..<min(index + 6, tokens.count) {
      let token = tokens[next]
      guard token.kind == .word, token.form.contains(.capital) else { return false }
      if token.traits.meets(.street), next > index + 1 { return true }
    }
    return false
  }

  // MARK: Numbering

  /// `1. Scope`, `2.3 Scope`, `[1]`, `: (1) to note`.
  private func isNumbering(_ shape: NumberShape, at index: Int) -> Bool {
    guard shape.isLabel else { return false }
    let previous = tokens[index - 1]
    let next = tokens[index + 1]
    if previous.kind == .end {
      if next.isMark(".") || next.isMark(")") { return tokens[index + 2].kind != .end }
      return shape.isDotted && next.kind == .word && next.form.contains(.capital)
    }
    if next.isMark("]") { return previous.isMark("[") || previous.isMark("^") }
    guard next.isMark(")"), previous.isMark("("), tokens[index + 2].kind == .word else {
      return false
    }
    let before = tokens[index - 2]
    return before.traits.meets(.stop) && !before.isMark(".") || before.isWord(.joining)
  }

  /// `24/7`, `24 hours a day, 7 days a week`, `per 1,000`.
  private func isAlways(_ shape: NumberShape, at index: Int) -> Bool {
    if shape.separator == UInt8(ascii: "/"), shape.first == 24, shape.second == 7 { return true }
    return shape.isPlain && isWholeOfTime(from: index) || isBase(shape, at: index)
  }

  /// `per 1,000 residents` is the name of a unit.
  private func isBase(_ shape: NumberShape, at index: Int) -> Bool {
    let previous = tokens[index - 1]
    guard previous.kind == .word, previous.word == Words.per else { return false }
    return bytes[tokens[index].range].allSatisfy {
      [UInt8(ascii: "0"), UInt8(ascii: "1"), UInt8(ascii: ",")].contains($0)
    }
  }

  /// Whether `hours a day` or `days a week` follows.
  func isWholeOfTime(from index: Int) -> Bool {
    guard tokens[index + 2].word == Words.a else { return false }
    let (unit, whole) = (tokens[index + 1].word, tokens[index + 3].word)
    return unit == Words.hours && whole == Words.day || unit == Words.days && whole == Words.week
  }
}
