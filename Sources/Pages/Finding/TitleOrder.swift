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
  /// Folded, from the first letter or digit on; what parts words is a space, and before each number
  /// stands how many digits it has, so that ward 2 comes before ward 10.
  private let sortable: String
  private let title: String

  init(_ title: String) {
    var folded = ""
    var isParted = false
    for scalar in WordFolding.folded(title).unicodeScalars {
      guard Self.isSortable(scalar) else {
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
    sortable = Self.withLengthsOfNumbers(folded)
    self.title = title
  }

  static func < (left: TitleOrder, right: TitleOrder) -> Bool {
    if left.letter != right.letter { return left.letter < right.letter }
    if left.sortable != right.sortable { return PathOrder.precedes(left.sortable, right.sortable) }
    return PathOrder.precedes(left.title, right.title)
  }

  private static func withLengthsOfNumbers(_ text: String) -> String {
    guard text.utf8.contains(where: isDigit) else { return text }
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      let digits = rest.prefix(while: isDigit)
      if digits.isEmpty {
        result.append(byte)
        rest = rest.dropFirst()
      } else {
        let value = digits.drop { $0 == UInt8(ascii: "0") }
        result.append(UInt8(ascii: "0") + UInt8(min(value.count, 70)))
        result += value
        rest = rest[digits.endIndex...]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a scalar is a letter or a number.
  private static func isSortable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case _ where scalar.isASCII: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }
}
