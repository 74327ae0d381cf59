/// The name of an element, by its first eight letters, which tell all that Tally writes apart.
struct TagName: Hashable {
  private let letters: UInt64

  /// The name that a tag begins with: `svg` of `svg class="x"`.
  init(_ tag: UnsafeBufferPointer<UInt8>) {
    var letters: UInt64 = 0
    for byte in tag.prefix(8) {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "/") || byte == 0x0A { break }
      letters = letters << 8 | UInt64(byte)
    }
    self.letters = letters
  }

  private init(_ name: StaticString) {
    self.init(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  static let a = TagName("a")
  static let bdi = TagName("bdi")
  static let caption = TagName("caption")
  static let code = TagName("code")
  static let em = TagName("em")
  static let figcaption = TagName("figcaption")
  static let h2 = TagName("h2")
  static let h3 = TagName("h3")
  static let h4 = TagName("h4")
  static let h5 = TagName("h5")
  static let h6 = TagName("h6")
  static let li = TagName("li")
  static let p = TagName("p")
  static let span = TagName("span")
  static let strong = TagName("strong")
  static let svg = TagName("svg")
  static let table = TagName("table")

  static func ~= (pattern: TagName, name: TagName) -> Bool { pattern == name }
}
