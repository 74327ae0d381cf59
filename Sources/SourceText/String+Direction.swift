extension String {
  /// Without the characters that turn the direction of what follows them (U+202A to U+202E and U+2066
  /// to U+2069 of the Unicode bidirectional algorithm): invisible themselves, they would turn round the
  /// numbers beside a name, or end the marks that keep a right-to-left name to itself.
  package var withoutDirectionControls: String {
    guard utf8.contains(0xE2), unicodeScalars.contains(where: \.turnsDirection) else { return self }
    var scalars = UnicodeScalarView()
    scalars.append(contentsOf: unicodeScalars.lazy.filter { !$0.turnsDirection })
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var turnsDirection: Bool {
    (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }
}
