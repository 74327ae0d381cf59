internal import Diagnostics
internal import SourceText

/// The addresses under `aliases`, where a page stood before: each leads on to where it stands now.
enum PageAliases {
  /// Reads a list of addresses like `strategy/prevent`, with or without a slash at either end.
  static func read(
    in fields: YAMLFields, diagnostics: inout [Diagnostic]
  ) -> [Located<PageAddress>] {
    (fields.texts("aliases", diagnostics: &diagnostics) ?? []).compactMap { text in
      let parts = text.value.split(separator: "/").map(String.init)
      guard !parts.isEmpty, parts.allSatisfy({ Slug(exactly: $0)?.fitsAddress ?? false }) else {
        diagnostics.error(
          "'\(text.value)' is no address that a page can have had", at: text.position,
          hint: hint(for: text.value))
        return nil
      }
      return Located(PageAddress(parts: parts), at: text.position)
    }
  }

  /// The address that was probably meant: without the name of the site, without a file's ending.
  private static func hint(for text: String) -> String {
    let general = "write what stood behind the site's address, like strategy/prevent"
    guard SafeLink.scheme(of: text) == nil else { return general }
    var parts = text.split(separator: "/").map(String.init)
    if let last = parts.last, last.contains(".") {
      guard last.hasPrefix("index.htm") else {
        return "only addresses of folders can lead on; for one with an ending like "
          + "'\(last.drop { $0 != "." }.prefix(10))' ask whoever runs the server"
      }
      parts.removeLast()
    }
    let slugs = parts.compactMap { Slug(of: $0)?.text }
    guard !slugs.isEmpty, slugs.count == parts.count else { return general }
    return "\(general); did you mean '\(slugs.joined(separator: "/"))'?"
  }
}
