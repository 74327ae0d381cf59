/// The numbers in the lexicon of words that rules about numbers ask for one by one.
enum Words {
  static let a = number("a")
  static let above = number("above")
  static let am = number("am")
  static let an = number("an")
  static let and = number("and")
  static let below = number("below")
  static let cent = number("cent")
  static let day = number("day")
  static let days = number("days")
  static let every = number("every")
  static let first = number("first")
  static let half = number("half")
  static let hours = number("hours")
  static let `in` = number("in")
  static let m = number("m")
  static let nearly = number("nearly")
  static let oClock = number("o'clock")
  static let of = number("of")
  static let on = number("on")
  static let one = number("one")
  static let out = number("out")
  static let p = number("p")
  static let past = number("past")
  static let per = number("per")
  static let percent = number("percent")
  static let percentage = number("percentage")
  static let place = number("place")
  static let pm = number("pm")
  static let quarter = number("quarter")
  static let quarters = number("quarters")
  static let second = number("second")
  static let than = number("than")
  static let the = number("the")
  static let time = number("time")
  static let to = number("to")
  static let week = number("week")

  /// What makes 999 a telephone number: `a 999 call`.
  static let emergency = numbers(["call", "calls", "service", "line", "number", "operator"])
  /// What stands before the number of a section: `report 5.6`, `see 4.1`.
  static let dotted = numbers(["report", "see", "at"])
  /// Words that a full stop shortens, or a colon parts from their number: `No. 2`, `Ref: 2`.
  static let shortened = numbers([
    "no", "nos", "p", "pp", "para", "paras", "s", "ss", "r", "reg", "regs", "art", "fig", "vol",
    "ref",
    "c", "ext", "extension",
  ])
  /// What has a number for its name: `the 245 bus`.
  static let lines = numbers(["bus", "tram", "route", "train"])
  static let noughts = numbers(["zero", "nil", "nought"])
  static let percents = numbers(["per", "percent", "percentage"])
  static let onlys = numbers(["only", "just", "exactly"])
  /// What makes `one` a pronoun where it comes before: `any one case`.
  static let beforePronoun = numbers(["any", "no", "this", "that", "every", "each", "than", "of"])
  /// What points back to a number told before: `between the two`.
  static let pointing = numbers(["the", "these", "those", "other", "between"])
  static let notTwice = numbers(["think", "check", "look", "or"])
  static let afterDouble = numbers(["the", "that", "what", "its", "digits", "figures", "last"])
  /// `half past`, `half term`, `half way`, `half time`.
  static let afterHalf = numbers(["past", "term", "way", "time", "day", "board", "price"])
  static let beforeHalf = numbers(["other", "latter", "each", "better"])
  static let beforeRank = numbers([
    "ranked", "ranks", "rank", "comes", "came", "come", "placed", "finished", "finishes", "is",
    "was", "are", "were", "now", "remains", "sits", "still", "joint", "equal", "to", "stands",
    "top", "and",
  ])
  static let afterRank = numbers([
    "place", "consecutive", "successive", "straight", "rank", "position", "overall", "out",
  ])
  /// `the third year running`.
  static let running = numbers(["running"])
  static let superlatives = numbers([
    "lowest", "highest", "largest", "smallest", "biggest", "greatest", "fewest", "safest", "best",
    "worst", "most", "least", "fastest", "slowest",
  ])

  private static func number(_ word: StaticString) -> UInt16 { Lexicon.english.number(of: word) }

  private static func numbers(_ words: [StaticString]) -> [UInt16] { words.map(number) }
}
