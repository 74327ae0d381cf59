/// Where a page stands in the committee's edition, so that its ids are its own there, and links to
/// other pages of the edition stay within it.
struct EditionPlace: Sendable {
  /// The number of the page's section, from 1.
  let number: Int
  /// The numbers of all sections, by their page.
  let numbers: [Int: Int]
  /// How many charts stand before the section.
  let chartsBefore: Int

  /// The id of a heading: no slug holds an underscore, and no two sections have one number.
  func id(forHeading anchor: String) -> String { Self.id(ofHeading: anchor, inSection: number) }

  /// A link to a page, or a heading of it, that is a section of the edition; nil for other pages.
  func link(to page: Int, fragment: String?) -> String? {
    numbers[page].map { number in
      "#" + (fragment.map { Self.id(ofHeading: $0, inSection: number) } ?? String(number))
    }
  }

  private static func id(ofHeading anchor: String, inSection number: Int) -> String {
    "\(number)_\(anchor)"
  }
}
