internal import Datasets

/// What a rate is per, as its unit says it: `crimes per 1,000 residents`.
struct RateBase: Equatable {
  let number: Double
  /// `residents`.
  let noun: String

  /// Reads a unit; nil where it names no number behind `per`.
  init?(unit: String) {
    let words = unit.split(separator: " ")
    guard let per = words.lastIndex(of: "per"), words.indices.contains(per + 1) else { return nil }
    var digits = ""
    for (index, character) in words[per + 1].enumerated() {
      if character == ",", index > 0 { continue }
      digits.append(character)
    }
    guard let number = Self.words[digits] ?? ExactDecimal(digits)?.approximate, number > 0 else {
      return nil
    }
    self.number = number
    noun = words[(per + 2)...].joined(separator: " ")
  }

  private static let words: [String: Double] = [
    "hundred": 100, "thousand": 1000, "million": 1_000_000,
  ]
}
