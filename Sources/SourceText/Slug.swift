/// A name as it stands in an address: lower-case letters, digits and single hyphens.
///
/// `Greater Manchester` becomes `greater-manchester`. Letters beyond ASCII are kept, lower-cased,
/// so that `Ynys Môn` is `ynys-môn`; everything that is neither letter nor digit parts words,
/// and apostrophes vanish (`King's` is `kings`).
package struct Slug: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// The most bytes of a part of an address: a file system takes 255 for a name, and Tally's own
  /// endings are part of it.
  package static let addressLimit = 200

  /// Whether a folder of the site can be called so.
  package var fitsAddress: Bool { text.utf8.count <= Self.addressLimit }

  /// The slug of a name, or nil where the name holds no letter or digit.
  package init?(of name: some StringProtocol) {
    var name = String(name)
    if let text = name.withUTF8(Self.text(ofASCII:)) {
      guard !text.isEmpty else { return nil }
      self.text = text
      return
    }
    var text = ""
    var pendingHyphen = false
    for scalar in name.unicodeScalars {
      if scalar == "'" || scalar == "\u{2019}" { continue }
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil || Self.isMark(scalar) else {
        pendingHyphen = !text.isEmpty
        continue
      }
      if pendingHyphen { text += "-" }
      pendingHyphen = false
      text += properties.lowercaseMapping
    }
    guard !text.isEmpty else { return nil }
    self.text = text
  }

  /// The slug of a name in ASCII, which may come out empty; nil for a name with other letters.
  private static func text(ofASCII name: UnsafeBufferPointer<UInt8>) -> String? {
    var text: [UInt8] = []
    text.reserveCapacity(name.count)
    var pendingHyphen = false
    for byte in name {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "'"): continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if pendingHyphen { text.append(UInt8(ascii: "-")) }
        pendingHyphen = false
        text.append(byte < UInt8(ascii: "A") ? byte : byte | 0x20)
      default: pendingHyphen = !text.isEmpty
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The slug that `text` already is, or nil where it is not one.
  package init?(exactly text: some StringProtocol) {
    var name = String(text)
    if name.withUTF8(Self.isSlug) {
      self.text = name
      return
    }
    guard let slug = Slug(of: name), slug.text == name else { return nil }
    self = slug
  }

  /// Whether a text is a slug of ASCII letters, as most are.
  private static func isSlug(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var canEnd = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        canEnd = true
      case UInt8(ascii: "-") where canEnd: canEnd = false
      default: return false
      }
    }
    return canEnd
  }

  package var description: String { text }

  package static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }

  /// Combining marks belong to the letter before them.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
