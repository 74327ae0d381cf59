internal import Diagnostics
internal import SourceText

extension Predicate {
  /// Parts the end of a path into what comes before the predicate, and the predicate.
  static func read(
    _ path: [String], address: String
  ) throws(ReferenceFault) -> (path: [String], predicate: Predicate) {
    if let name = path.last, names.contains(name) {
      guard let predicate = plain.first(where: { $0.address == name }) else {
        throw .wrong("'\(name)' needs a number behind it", hint: "write \(name)/3")
      }
      return (path.dropLast(), predicate)
    }
    if path.count >= 2, let number = path.last {
      let name = path[path.count - 2]
      if namesWithNumber.contains(name) {
        return (path.dropLast(2), try withNumber(name, number))
      }
      if names.contains(name) {
        throw .wrong(
          "'\(name)' takes nothing behind it, and here stands '\(Excerpt.of(number))'",
          hint: "a period stands before it")
      }
    }
    let last = path.last ?? ""
    throw .wrong(
      "the claim '\(Excerpt.of(address))' does not say what it claims",
      hint: Suggestion.hint(for: last, among: names)
        ?? "end it with one of \(plain.map(\.address).joined(separator: ", ")), rank/N, "
        + "rose-for/N, fell-for/N, at-least/X, at-most/X, equals/X")
  }

  private static func withNumber(
    _ name: String, _ text: String
  ) throws(ReferenceFault) -> Predicate {
    switch name {
    case "rank":
      guard let rank = Int(digits: text.utf8), rank >= 1 else {
        throw .wrong("'\(Excerpt.of(text))' is not a rank", hint: "write a whole number from 1 up")
      }
      return .rank(rank)
    case "rose-for": return .roseFor(try periods(text, name: name, single: "rose"))
    case "fell-for": return .fellFor(try periods(text, name: name, single: "fell"))
    default: break
    }
    guard let number = ExactDecimal(text) else {
      throw .wrong(
        "'\(Excerpt.of(text))' is not a number", hint: "write it without commas and signs")
    }
    return name == "at-least"
      ? .atLeast(number) : name == "at-most" ? .atMost(number) : .equals(number)
  }

  /// How many movements in a row a claim is made of.
  private static func periods(
    _ text: String, name: String, single: String
  ) throws(ReferenceFault) -> Int {
    guard let count = Int(digits: text.utf8), count >= 2 else {
      throw .wrong(
        "'\(Excerpt.of(text))' is not a number of periods in a row",
        hint: "write a whole number from 2 up behind \(name), and \(single) for a single period")
    }
    return count
  }
}
