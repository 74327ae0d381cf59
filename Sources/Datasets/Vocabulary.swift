/// What a dataset measures, by the word of its description.
package enum Measure: String, CaseIterable, Sendable {
  case rate
  case percent
  case count
  case money
  case index
  /// A table of text without values, whose rows can be counted and filtered.
  case list
}

/// Which way is better.
package enum Polarity: String, CaseIterable, Sendable {
  case lower
  case higher
  case neither
}

/// What a source publishes of a movement when it publishes no more than that.
package enum Direction: String, CaseIterable, Sendable {
  case rose
  case fell
  case unchanged
}

/// Why no number stands in a value's place: the markers of the Government Analysis Function that
/// replace a value.
package enum Absence: String, CaseIterable, Sendable {
  case confidential = "c"
  case notAvailable = "x"
  case notApplicable = "z"
  case roundsToNought = "low"

  /// The word that a reader sees.
  package var word: String {
    switch self {
    case .confidential: "withheld"
    case .notAvailable: "not published"
    case .notApplicable: "not applicable"
    case .roundsToNought: "rounds to nought"
    }
  }
}

/// What a source says of a value that stands: the markers that stand beside one.
package struct Qualifiers: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let lowReliability = Qualifiers(rawValue: 1)
  package static let provisional = Qualifiers(rawValue: 2)
  package static let revised = Qualifiers(rawValue: 4)
  package static let estimated = Qualifiers(rawValue: 8)
  package static let breakInSeries = Qualifiers(rawValue: 16)

  /// Every qualifier with its marker and its word, in the order in which they are shown.
  package static let all: [(qualifier: Qualifiers, marker: String, word: String)] = [
    (.lowReliability, "u", "low reliability"), (.provisional, "p", "provisional"),
    (.revised, "r", "revised"), (.estimated, "e", "estimated"),
    (.breakInSeries, "b", "break in the series"),
  ]

  /// The words that a reader sees.
  package var words: [String] {
    isEmpty ? [] : Self.all.filter { contains($0.qualifier) }.map(\.word)
  }

  /// The markers in brackets, as a CSV holds them.
  package var markers: [String] {
    Self.all.filter { contains($0.qualifier) }.map { "[\($0.marker)]" }
  }
}
