extension String {
  /// The name between marks that keep a right-to-left name from turning round the numbers beside it;
  /// any other name as it is.
  ///
  /// U+2068 and U+2069, the isolates of the Unicode bidirectional algorithm, which a sentence without
  /// markup can hold.
  var isolated: String {
    let isRightToLeft = unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        true
      default: false
      }
    }
    return isRightToLeft ? "\u{2068}\(self)\u{2069}" : self
  }
}
