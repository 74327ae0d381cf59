/// The markers of one value, as they are read from bytes.
struct PlainMarkers {
  private(set) var absence: Absence?
  private(set) var qualifiers: Qualifiers = []

  static let blank = UInt8(ascii: " ")

  /// Reads markers parted by blanks; false where anything else stands there.
  mutating func read(
    from start: Int, upTo end: Int, in bytes: UnsafeRawBufferPointer
  ) -> Bool {
    var place = start
    while place < end {
      if bytes[place] == Self.blank {
        place += 1
        continue
      }
      guard bytes[place] == UInt8(ascii: "[") else { return false }
      let first = place + 1
      while place < end, bytes[place] != Self.blank { place += 1 }
      let last = place - 1
      guard last > first, bytes[last] == UInt8(ascii: "]"),
        take(UnsafeRawBufferPointer(rebasing: bytes[first..<last]))
      else { return false }
    }
    return true
  }

  /// Takes the letters of a marker; false for any that is not known here, and for a second one that
  /// stands in place of a value.
  private mutating func take(_ letters: UnsafeRawBufferPointer) -> Bool {
    guard letters.count == 1 else {
      return letters.elementsEqual("low".utf8) && take(.roundsToNought)
    }
    switch letters[0] {
    case UInt8(ascii: "c"): return take(.confidential)
    case UInt8(ascii: "x"): return take(.notAvailable)
    case UInt8(ascii: "z"): return take(.notApplicable)
    case UInt8(ascii: "u"): qualifiers.insert(.lowReliability)
    case UInt8(ascii: "p"): qualifiers.insert(.provisional)
    case UInt8(ascii: "r"): qualifiers.insert(.revised)
    case UInt8(ascii: "e"): qualifiers.insert(.estimated)
    case UInt8(ascii: "b"): qualifiers.insert(.breakInSeries)
    default: return false
    }
    return true
  }

  private mutating func take(_ standIn: Absence) -> Bool {
    guard absence == nil else { return false }
    absence = standIn
    return true
  }
}
