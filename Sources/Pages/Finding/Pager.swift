internal import Content

/// The pages of a list that is too long for one, and which of them this is.
struct Pager: Sendable {
  /// The most entries of a list on one page.
  static let entryLimit = 200

  /// The list's first page; the others stand below it, as `page-2`, `page-3`, ….
  let address: PageAddress
  /// From 1.
  let number: Int
  let count: Int

  init(address: PageAddress, number: Int, count: Int) {
    self.address = address
    self.number = number
    self.count = count
  }

  /// Nil for a list of so few entries that it stands on one page.
  init?(address: PageAddress, number: Int = 1, entryCount: Int) {
    guard entryCount > Self.entryLimit else { return nil }
    self.init(
      address: address, number: number,
      count: (entryCount + Self.entryLimit - 1) / Self.entryLimit)
  }

  func address(of number: Int) -> PageAddress {
    number == 1 ? address : address.appending("page-\(number)")
  }

  /// `Wards, page 2`; the first page goes by the list's own title.
  func title(of title: String) -> String { number == 1 ? title : "\(title), page \(number)" }

  /// The names of a template that shows the pager; without one there is nothing to show.
  static func record(_ pager: Pager?, base: LinkBase) -> TemplateRecord {
    guard let pager else {
      return TemplateRecord(["hasPager": .flag(false), "pager": .list([])])
    }
    return TemplateRecord([
      "hasPager": .flag(true),
      "pagerText": .text("Page \(pager.number) of \(pager.count)"),
      "pager": .list(
        pager.steps.map { label, number in
          TemplateRecord([
            "label": .text(label), "link": .text(base.link(to: pager.address(of: number))),
          ])
        }),
    ])
  }

  /// The links that lead on from this page: to both ends and to both neighbours.
  private var steps: [(label: String, number: Int)] {
    var steps: [(label: String, number: Int)] = []
    if number > 2 { steps.append(("First page", 1)) }
    if number > 1 { steps.append(("Previous page", number - 1)) }
    if number < count { steps.append(("Next page", number + 1)) }
    if number < count - 1 { steps.append(("Last page", count)) }
    return steps
  }
}
