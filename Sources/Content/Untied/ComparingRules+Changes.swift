extension ComparingRules {
  /// Verbs for what has changed.
  static let past: [ComparingPattern] = [
    ComparingPattern(
      words: "rose", notAfter: "a the this each meeting committee council board chamber she he",
      notBefore: "garden gardens bed beds bush bushes early petals", mayBeName: true),
    ComparingPattern(
      words: "fell fallen", notAfter: "a tree trees branch branches wall he she they who i",
      notBefore: """
        off over ill asleep victim into through behind under within outside short apart onto foul
        silent out away leaves tree trees branches due on
        """, mayBeName: true),
    ComparingPattern(words: "risen", notBefore: "through up"),
    ComparingPattern(
      words: """
        doubled trebled tripled quadrupled halved worsened shrank shrunk soared plummeted slumped
        dwindled outperformed outperforms outperforming
        """, notBefore: "up back"),
    ComparingPattern(
      words: "increased decreased improved reduced", notAfter: "the a an any", before: "@free"),
    ComparingPattern(words: "increased decreased", before: "@data"),
    ComparingPattern(words: "reduced", notAfter: "a an at the", before: "@counted number numbers"),
    ComparingPattern(
      words: "grew grown jumped climbed slipped dipped plunged surged tumbled dropped declined",
      notAfter: "a the an",
      notBefore: "up out off kerb kerbs", condition: .data),
  ]

  /// Changes as things.
  static let nouns: [ComparingPattern] = [
    ComparingPattern(
      words: "rise rises increase increases decrease decreases decline growth upturn downturn",
      after: "@article @number cent percent",
      before: """
        to in of on from since was has is were over by between among compared across continued
        continues at @stop
        """),
    ComparingPattern(
      words: "fall falls drop drops", after: "@article @number cent percent",
      notBefore: "at down off on", condition: .data),
    ComparingPattern(
      words: "reduction reductions", after: "@article @number significant cent percent",
      before: "@free to is was"),
    ComparingPattern(
      words: "improvement improvements deterioration", after: "@article @number significant",
      before: "in on from since was", condition: .data),
  ]

  /// Verbs for what is changing.
  static let present: [ComparingPattern] = [
    ComparingPattern(
      words: """
        rise rises fall falls drop drops increase increases decrease decreases decline declines
        """,
      after: "@data", before: "@free", condition: .data),
    ComparingPattern(
      words: "rising", notBefore: "star stars bollard bollards main mains damp sun",
      mayBeName: true),
    ComparingPattern(
      words: "falling", notAfter: "of prevent",
      notBefore: """
        asleep ill behind victim into under within over off from through out short trees leaves
        down apart masonry
        """, condition: .data),
    ComparingPattern(
      words: "declining decreasing worsening shrinking dwindling", notBefore: "to the a an"),
    ComparingPattern(
      words: "growing increasing improving reducing dropping climbing doubling halving",
      after: "@be", before: "@free", condition: .data),
    ComparingPattern(
      words: "growing increasing", after: "@article", before: "@amount problem population"),
  ]

  /// Up and down, where they say how something moved.
  static let directions: [ComparingPattern] = [
    ComparingPattern(
      words: "up down", after: "@be", before: "on from since compared again @number @stop",
      condition: .data),
    ComparingPattern(
      words: "up down", after: "@be",
      before: "by slightly sharply a and but while in across at too this year", condition: .data),
    ComparingPattern(
      words: "up down", after: "@stop @data", before: "on from by since compared @number"),
    ComparingPattern(
      words: "up down",
      after: """
        going gone goes went go moved moving moves edged crept ticked trended trending come came
        coming
        """, before: "@free", condition: .data),
    ComparingPattern(words: "up down", after: "@number", before: "on from @stop since"),
    ComparingPattern(words: "upward downward"),
    ComparingPattern(words: "upwards downwards", notBefore: "of", condition: .data),
  ]
}
