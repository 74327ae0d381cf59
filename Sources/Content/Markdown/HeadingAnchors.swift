import SourceText

/// Gives the headings of one page their ids, in reading order: `history`, `history-2`.
package struct HeadingAnchors: Sendable {
  private var taken: Set<String> = []
  /// The last number tried behind each text, so that many equal headings cost no more each.
  private var lastNumbers: [String: Int] = [:]

  /// - Parameter reserved: ids that the page's template uses itself.
  package init(reserved: some Sequence<String> = EmptyCollection<String>()) {
    taken = Set(reserved)
  }

  /// An id that no other heading of the page has: the slug of the heading's words, `section` where
  /// there are no letters or digits in it, with a number behind it where that is taken.
  package mutating func anchor(for heading: String) -> String {
    let slug = Slug(of: heading)?.text ?? "section"
    if taken.insert(slug).inserted { return slug }
    var number = lastNumbers[slug] ?? 1
    while true {
      number += 1
      let candidate = "\(slug)-\(number)"
      if taken.insert(candidate).inserted {
        lastNumbers[slug] = number
        return candidate
      }
    }
  }
}
