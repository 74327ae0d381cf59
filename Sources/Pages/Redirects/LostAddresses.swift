internal import Content
internal import Diagnostics
internal import SourceText

/// The addresses that the last release had and that lead nowhere now: links to them from elsewhere
/// would break.
enum LostAddresses {
  /// A warning for each, where the record of the last release names it.
  ///
  /// - Parameter files: the files of the site as it is now, aliases included.
  static func warnings(from record: SiteRecord, to files: [OutputFile]) -> [Diagnostic] {
    let paths = Set(files.map(\.path.text))
    return record.pages.compactMap { page in
      guard !paths.contains(page.address + "index.html") else { return nil }
      let name = page.address.split(separator: "/").joined(separator: "/")
      return Diagnostic(
        .warning,
        at: page.position,
        "the page '\(page.title)' (\(name)) of the last release is gone, and its address leads nowhere",
        hint: "put a line 'aliases: [\(name)]' into the head of the page that takes its place")
    }
  }
}
