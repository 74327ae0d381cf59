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

  private init(letters: UInt64) { self.letters = letters }

  // In ASCII, so that they are there when the program starts.
  static let a = TagName(letters: 0x61)
  static let bdi = TagName(letters: 0x62_64_69)
  static let caption = TagName(letters: 0x63_61_70_74_69_6f_6e)
  static let code = TagName(letters: 0x63_6f_64_65)
  static let em = TagName(letters: 0x65_6d)
  static let figcaption = TagName(letters: 0x66_69_67_63_61_70_74_69)
  static let h2 = TagName(letters: 0x68_32)
  static let h3 = TagName(letters: 0x68_33)
  static let h4 = TagName(letters: 0x68_34)
  static let h5 = TagName(letters: 0x68_35)
  static let h6 = TagName(letters: 0x68_36)
  static let li = TagName(letters: 0x6c_69)
  static let p = TagName(letters: 0x70)
  static let span = TagName(letters: 0x73_70_61_6e)
  static let strong = TagName(letters: 0x73_74_72_6f_6e_67)
  static let svg = TagName(letters: 0x73_76_67)
  static let table = TagName(letters: 0x74_61_62_6c_65)

  static func ~= (pattern: TagName, name: TagName) -> Bool { pattern == name }
}
