import SourceText

@testable import Pages

/// What `site.yml` has to say of statistics and accessibility, for the many tests that are about
/// something else: it is added at the end, so that no line of theirs moves.
extension TestSite {
  /// A `site.yml` with what it leaves out of statistics and accessibility; any that says nothing of
  /// an organisation is no sound one, and stays as it is.
  static func assured(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.elementsEqual(bytes), text.contains("organisation:") else { return bytes }
    var result = text
    if !result.hasSuffix("\n") { result += "\n" }
    if !text.contains("\nstatistics:") { result += statistics }
    if !text.contains("\naccessibility:") { result += accessibility }
    return Array(result.utf8)
  }

  /// Builds the site as its files stand, with nothing added to `site.yml`.
  func buildAsWritten() async -> BuiltSite {
    await SiteBuilder.build(files.map { SourceFile(path: $0.key, bytes: $0.value) })
  }

  /// Every statement that the Office for Statistics Regulation asks for.
  static let statistics = """
    statistics:
      status: official statistics
      producer: {name: Sale Council, link: "https://example.org/council"}
      published: {none: each report has its own date}
      quality: {none: nobody has looked into it}
      revisions: Never revised.
      plan: Kept until further notice.
      contact: {name: The statistics team, link: "mailto:figures@example.org"}

    """

  /// The least that makes an accessibility statement.
  static let accessibility = """
    accessibility:
      compliance: partially
      faults: [Nobody has tested it.]
      contact: {name: The web team, link: "mailto:web@example.org"}
      enforcement: EHRC
      prepared: 2015-11-18

    """
}
