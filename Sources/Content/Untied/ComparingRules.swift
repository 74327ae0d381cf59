/// When words compare. A word not listed never does; one listed in several places does so if any
/// of them holds.
///
/// Aims are no comparisons (`to reduce harm`), nor is what somebody does to a thing (`improved the
/// lighting`): what is looked for is what data could prove wrong.
enum ComparingRules {
  static let all = ranks + comparatives + past + nouns + present + directions

  /// Words that say which is the most of all.
  private static let ranks: [ComparingPattern] = [
    ComparingPattern(words: "lowest smallest biggest fewest slowest commonest"),
    ComparingPattern(words: "highest", notBefore: "standard standards quality priority court"),
    ComparingPattern(words: "largest", notBefore: "print"),
    ComparingPattern(words: "greatest", notBefore: "care respect hits"),
    ComparingPattern(
      words: "safest fastest quickest cheapest cleanest",
      notBefore: "way ways route routes option thing course bet"),
    ComparingPattern(words: "worst", notAfter: "at if", notBefore: "case cases"),
    ComparingPattern(
      words: "best", notAfter: "at their our his her its your my do does did try how as",
      before: """
        in since ever on result results rate rates performing performer performers performance year
        score scores figure figures quarter month borough boroughs level outcome outcomes ranked
        served of
        """),
    ComparingPattern(words: "best worst", after: "@ordinal joint next"),
    ComparingPattern(
      words: "most",
      before: """
        @counted common commonly frequent frequently affected deprived reported recorded improved
        prolific
        """),
    ComparingPattern(words: "most", notAfter: "the", condition: .shareOfCounted),
    ComparingPattern(words: "majority", condition: .shareOfCounted),
    ComparingPattern(
      words: "few", notAfter: "a the next last past first these those how very so quite",
      before: "@counted"),
    ComparingPattern(
      words: "least", notAfter: "at",
      before: "@counted deprived safe likely common affected satisfied confident often"),
    ComparingPattern(
      words: "top bottom", after: "the at near is was are be remains in to",
      near: "league rankings ranking quartile"),
    ComparingPattern(words: "top", after: "@be", before: "of in for"),
    ComparingPattern(
      words: "top bottom",
      before: "quartile quarter ten five three twenty performing performer performers half decile"),
    ComparingPattern(
      words: "record",
      after: "@be a an the at this in of new reached hit saw with for to another",
      before: """
        high highs low lows number numbers level levels year rate rates sum amount attendance
        attendances turnout fall rise drop increase total figure figures funding breaking sales
        demand
        """),
    ComparingPattern(words: "high low", after: "time year decade"),
    ComparingPattern(
      words: "peak",
      after: "a its the their at of reached this that",
      notBefore: "hour hours time times season period periods district travel fare fares traffic",
      condition: .data),
    ComparingPattern(words: "peaked peaking"),
  ]

  /// Words that set one thing against another.
  private static let comparatives: [ComparingPattern] = [
    ComparingPattern(
      words: "lower higher", notAfter: "@modal",
      notBefore: """
        education court courts tier tiers floor floors ground deck house limb standard standards
        school schools up down the
        """, mayBeName: true),
    ComparingPattern(words: "fewer", notBefore: "than"),
    ComparingPattern(
      words: "fewer more less higher lower greater", notAfter: "no", before: "than",
      beyondThan: """
        @data last average any before ever expected usual previously other double twice in at since
        during
        """),
    ComparingPattern(words: "more less", after: "@number", before: "than"),
    ComparingPattern(words: "less", after: "@number", before: "@stop"),
    ComparingPattern(
      words: "more",
      notAfter: """
        one two three no any some many even help once read see find need want for that help reach
        support get give giving offer involve encourage attract recruit train to with from among
        provide providing ask hear the helping allow allows
        """, before: "@counted"),
    ComparingPattern(words: "less", notAfter: "no", before: "@counted money rubbish"),
    ComparingPattern(
      words: "more less", notAfter: "make makes made making no",
      before: "likely common frequent prevalent widespread deprived"),
    ComparingPattern(words: "less", notAfter: "no", before: "often safe satisfied confident"),
    ComparingPattern(
      words: "more", notAfter: "no", notBefore: "than a an of", condition: .than),
    ComparingPattern(
      words: "less", notAfter: "no nothing much", notBefore: "than ideal a an of",
      condition: .than),
    ComparingPattern(
      words: """
        larger smaller bigger greater better safer faster slower quicker stronger weaker cheaper
        cleaner busier quieter poorer richer steeper
        """, notBefore: "safe late", condition: .than, mayBeName: true),
    ComparingPattern(
      words: "larger smaller bigger greater steeper", before: "@amount", mayBeName: true),
    ComparingPattern(
      words: """
        larger smaller bigger greater safer faster slower quicker stronger weaker cheaper cleaner
        """, after: "@be got getting gets become becoming", before: "@free", mayBeName: true),
    ComparingPattern(
      words: "better",
      after: "@be did does do doing done performed performs fared fares scored got getting gets",
      before: "in than on this last year across among @stop again overall since", condition: .data),
    ComparingPattern(
      words: "slower faster quicker", before: "@amount pace response"),
    ComparingPattern(
      words: "worse",
      notAfter: "or things thing matters them it make makes made any from",
      notBefore: "still luck"),
    ComparingPattern(
      words: "above below beneath",
      near: "average mean norm median target benchmark"),
    ComparingPattern(words: "unchanged", after: "@be", condition: .data),
  ]
}
