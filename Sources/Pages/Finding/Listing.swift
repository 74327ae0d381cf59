internal import Content

/// One line of a list: a link, and what tells it from others of the same name.
struct ListingEntry: Sendable {
  let label: String
  let address: PageAddress
  /// Where it lies, or how much there is: `Performance`, `3 pages`.
  var detail: String?
  /// What it says, in plain words.
  var summary: String?
}

/// Entries under one heading.
struct ListingGroup: Sendable {
  /// Nil for a list that needs no heading.
  var title: String?
  /// The id of the heading: with an underscore, so that it is never that of anything else.
  var anchor: String = ""
  /// Where the heading leads.
  var address: PageAddress?
  var entries: [ListingEntry]
}

/// A page that is a list of links: topics, letters, the site map, the rest of a long section.
struct ListingPage: Sendable {
  /// A link to a letter: on the same page, or to its own.
  struct Letter: Sendable {
    let label: String
    let address: PageAddress
    /// The heading on this page; nil where the letter has a page of its own.
    let anchor: String?
  }

  let address: PageAddress
  let title: String
  let lead: String
  /// The pages above, the home page first.
  let ancestors: [(label: String, address: PageAddress)]
  var letters: [Letter] = []
  var groups: [ListingGroup]
  var pager: Pager?
}

extension ListingPage {
  /// A list on as many pages as it needs, the first at `address`, the others below it.
  ///
  /// - Parameter limit: the most entries on a page.
  static func pages(
    at address: PageAddress, title: String, lead: String,
    ancestors: [(label: String, address: PageAddress)], letters: [Letter] = [],
    groups: [ListingGroup], limit: Int = Pager.entryLimit
  ) -> [ListingPage] {
    let parts = split(groups, limit: limit)
    return parts.enumerated().map { index, groups in
      let pager = Pager(address: address, number: index + 1, count: parts.count)
      return ListingPage(
        address: pager.address(of: index + 1), title: pager.title(of: title), lead: lead,
        ancestors: index == 0 ? ancestors : ancestors + [(title, address)], letters: letters,
        groups: groups, pager: parts.count > 1 ? pager : nil)
    }
  }

  /// The groups in portions of at most `limit` entries; one that goes on says so.
  private static func split(_ groups: [ListingGroup], limit: Int) -> [[ListingGroup]] {
    var portions: [[ListingGroup]] = [[]]
    var room = limit
    for group in groups {
      var rest = group.entries[...]
      var isContinued = false
      repeat {
        if room == 0 {
          portions.append([])
          room = limit
        }
        var part = group
        part.entries = Array(rest.prefix(room))
        if isContinued { part.title = group.title.map { "\($0) (continued)" } }
        portions[portions.count - 1].append(part)
        room -= part.entries.count
        rest = rest.dropFirst(part.entries.count)
        isContinued = true
      } while !rest.isEmpty
    }
    return portions
  }
}
