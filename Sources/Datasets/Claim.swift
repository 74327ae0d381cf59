internal import Diagnostics
internal import SourceText

/// What a sentence says of a row, held against the data.
package struct Claim: Sendable {
  /// Whether the data bear a claim out.
  package enum Outcome: Sendable, Equatable {
    case holds
    /// They do not: what they say instead, and what could be written.
    case fails(dataSay: String, hint: String?)
  }

  /// The place of the dataset in the library.
  package let dataset: Int
  package let row: Int
  package let outcome: Outcome
}

extension DatasetLibrary {
  /// The claim at `DATASET/DIMENSION…[/PERIOD]/PREDICATE[/NUMBER]`, read from the right.
  package func claim(_ text: String) throws(ReferenceFault) -> Claim {
    let address = try ReferenceAddress(text)
    guard address.options.isEmpty else {
      throw .wrong("a claim takes nothing behind '?'", hint: "only figures do")
    }
    let index = try index(ofDatasetNamed: address.dataset)
    let (path, predicate) = try Predicate.read(address.path, address: text)
    let dataset = datasets[index]
    guard !dataset.isList else {
      throw .wrong(
        "'\(dataset.name)' is a list, of which nothing can be claimed",
        hint: "count its rows with a figure: figure:\(dataset.name)?show=count")
    }
    let selection = try dataset.select(path)
    let outcome = try ClaimCheck(dataset: dataset, selection: selection).outcome(predicate)
    return Claim(dataset: index, row: selection.row, outcome: outcome)
  }
}

extension Predicate {
  /// Parts the end of a path into what comes before the predicate, and the predicate.
  static func read(
    _ path: [String], address: String
  ) throws(ReferenceFault) -> (path: [String], predicate: Predicate) {
    if let name = path.last, names.contains(name) {
      guard !namesWithNumber.contains(name) else {
        throw .wrong("'\(name)' needs a number behind it", hint: "write \(name)/3")
      }
      guard let predicate = plain(name) else { throw notYet(name) }
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
        ?? "end it with one of \(names.filter { plain($0) != nil }.joined(separator: ", ")), rank/N, "
        + "at-least/X, at-most/X, equals/X")
  }

  private static func plain(_ name: String) -> Predicate? {
    switch name {
    case "lowest": .lowest
    case "highest": .highest
    case "rose": .rose
    case "fell": .fell
    case "unchanged": .unchanged
    case "below-comparator": .belowComparator
    case "above-comparator": .aboveComparator
    default: nil
    }
  }

  private static func withNumber(
    _ name: String, _ text: String
  ) throws(ReferenceFault) -> Predicate {
    if name == "rank" {
      guard let rank = Int(digits: text.utf8), rank >= 1 else {
        throw .wrong("'\(Excerpt.of(text))' is not a rank", hint: "write a whole number from 1 up")
      }
      return .rank(rank)
    }
    guard let number = ExactDecimal(text) else {
      throw .wrong(
        "'\(Excerpt.of(text))' is not a number", hint: "write it without commas and signs")
    }
    switch name {
    case "at-least": return .atLeast(number)
    case "at-most": return .atMost(number)
    case "equals": return .equals(number)
    default: throw notYet(name)
    }
  }

  private static func notYet(_ name: String) -> ReferenceFault {
    .wrong(
      "'\(name)' cannot be checked by this version of Tally",
      hint: "use lowest, highest, rank/N, rose, fell, unchanged, below-comparator, "
        + "above-comparator, at-least/X, at-most/X or equals/X")
  }
}
