/// What a message quotes of what somebody wrote: one line, and not too much of it.
package enum Excerpt {
  private static let limit = 60

  /// The text with `…` for what is past the limit, and a space for anything that is no character.
  package static func of(_ text: String) -> String {
    let shown = text.unicodeScalars.prefix(limit).map { scalar in
      let category = scalar.properties.generalCategory
      let isSpace =
        category == .control || category == .lineSeparator || category == .paragraphSeparator
      return isSpace ? " " : scalar
    }
    let isWhole = text.unicodeScalars.count <= limit
    return String(String.UnicodeScalarView(shown)) + (isWhole ? "" : "…")
  }
}
