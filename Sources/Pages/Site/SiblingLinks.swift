internal import Content

/// The links from the pages of a section to one another: the same for all that lie in one folder, so
/// that they are made once for pages that are rendered one after the other.
struct SiblingLinks {
  private var section: Int?
  private var folder: [String] = []
  private var list = SharedRecords([])

  /// A link to each page of a section, in their order, as seen from one of them. That to the page
  /// itself is not as it sees it.
  mutating func list(
    of section: Int, asSeenFrom page: Int, on site: SiteContext
  ) -> SharedRecords {
    let folder = site.map.pages[page].address.parts.dropLast()
    if self.section == section, self.folder.elementsEqual(folder) { return list }
    self.section = section
    self.folder = Array(folder)
    // No page is called so; it stands for any of them.
    let base = LinkBase.page(PageAddress(parts: folder + ["*"]))
    list = SharedRecords(
      site.map.children[section].map { sibling in
        TemplateRecord([
          "label": .text(site.plainTitles[sibling]),
          "link": .text(base.link(to: site.map.pages[sibling].address)),
          "isCurrent": .flag(false),
        ])
      })
    return list
  }
}
