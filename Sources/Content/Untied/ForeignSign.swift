/// A character beyond ASCII, as far as the rules about untied text must tell.
struct ForeignSign {
  /// What it counts as.
  enum Kind {
    case letter, space, dash, apostrophe
    /// `£`, `€`, `−`: goes with the digits behind it.
    case prefix
    /// `½` and the like.
    case fraction
  }

  let kind: Kind
  let length: Int

  /// - Parameter offset: where the first byte of the character stands.
  init(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let first = bytes[offset]
    length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1
    let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
    kind =
      switch (first, second, third) {
      case (0xc2, 0xa0, _), (0xe2, 0x80, 0x80...0x8b), (0xe2, 0x80, 0xaf): .space
      case (0xc2, 0xa3, _), (0xe2, 0x82, 0xac), (0xe2, 0x88, 0x92): .prefix
      case (0xc2, 0xbc...0xbe, _), (0xe2, 0x85, 0x90...0x9e): .fraction
      case (0xe2, 0x80, 0x98...0x9f): .apostrophe
      case (0xe2, 0x80, 0x90...0x95), (0xe2, 0x80, 0xa2...0xa6), (0xc2, 0xb7, _), (0xc3, 0x97, _):
        .dash
      default: .letter
      }
  }
}
