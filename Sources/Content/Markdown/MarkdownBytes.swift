import Glibc

extension UInt8 {
  /// ASCII punctuation, which a backslash escapes.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2f, 0x3a...0x40, 0x5b...0x60, 0x7b...0x7e: true
    default: false
    }
  }

  var isDigit: Bool { self &- 0x30 < 10 }
  var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
  var isLetterOrDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 26 }
  /// A space or tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var isLineEnding: Bool { self == 0x0a || self == 0x0d }
  /// What may stand between a link's destination and title.
  var isSpace: Bool { self == 0x20 || (0x09...0x0d).contains(self) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `first` stands anywhere directly before `second`.
  func contains(_ first: UInt8, before second: UInt8) -> Bool {
    guard var start = baseAddress else { return false }
    let end = start + count
    while let found = memchr(start, Int32(first), end - start) {
      start = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
      if start < end, start.pointee == second { return true }
    }
    return false
  }
}
