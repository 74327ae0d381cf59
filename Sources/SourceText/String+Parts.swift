extension String {
  /// The texts before, between and behind the places where a sign in ASCII stands.
  ///
  /// By bytes: an accent right behind a sign makes one character with it, and no other sign of it.
  package func parts(
    at sign: Unicode.Scalar, maxSplits: Int = .max, omittingEmpty: Bool = false
  ) -> [String] {
    utf8.split(
      separator: UInt8(ascii: sign), maxSplits: maxSplits, omittingEmptySubsequences: omittingEmpty
    ).map { String(Substring($0)) }
  }
}
