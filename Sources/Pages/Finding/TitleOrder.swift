/// Where a title stands in an alphabetical list: the same on every machine and in every locale.
struct TitleOrder: Comparable, Sendable {
  /// The heading of an alphabetical list under which a title stands.
  enum Letter: Hashable, Comparable, Sendable {
    case digits
    case latin(UInt8)
    case other

    /// What the reader sees: `A`, `0–9`.
    var label: String {
      switch self {
      case .digits: "0–9"
      case .latin(let letter): String(Unicode.Scalar(letter)).uppercased()
      case .other: "Other"
      }
    }

    /// As it stands in an address: `a`, `0-9`.
    var slug: String {
      switch self {
      case .digits: "0-9"
      case .latin(let letter): String(Unicode.Scalar(letter))
      case .other: "other"
      }
    }
  }

  let letter: Letter
  /// Folded, from the first letter or digit on; what parts words is a space.
  private let folded: String
  private let title: String

  init(_ title: String) {
    var folded = ""
    var isParted = false
    for scalar in WordFolding.folded(title).unicodeScalars {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        if !Self.isApostrophe(scalar) { isParted = !folded.isEmpty }
        continue
      }
      if isParted { folded += " " }
      isParted = false
      folded.unicodeScalars.append(scalar)
    }
    switch folded.utf8.first {
    case let first? where (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first):
      letter = .latin(first)
    case let first? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first):
      letter = .digits
    default: letter = .other
    }
    self.folded = folded
    self.title = title
  }

  static func < (left: TitleOrder, right: TitleOrder) -> Bool {
    if left.letter != right.letter { return left.letter < right.letter }
    if left.folded != right.folded { return PathOrder.precedes(left.folded, right.folded) }
    return PathOrder.precedes(left.title, right.title)
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }
}
