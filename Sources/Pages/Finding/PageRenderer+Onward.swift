internal import Content

extension PageRenderer {
  /// Where a page leads on to: its topics, related pages, and its neighbours in the site's order.
  func onward(from page: Int, base: LinkBase) -> TemplateRecord {
    let topics = site.topics.topics(of: page)
    let related = site.topics.related(to: page, on: site.map, order: site.order)
    let previous = site.order.previous(of: page)
    let next = site.order.next(of: page)
    return TemplateRecord([
      "topics": .list(
        topics.map {
          TemplateRecord(["label": .text($0.label), "link": .text(base.link(to: $0.address))])
        }),
      "hasTopics": .flag(!topics.isEmpty),
      "related": .list(
        related.map { page in
          let entry = site.listingEntry(ofPage: page)
          return TemplateRecord([
            "label": .text(entry.label), "link": .text(base.link(to: entry.address)),
            "detail": entry.detail.map { .text($0) },
          ])
        }),
      "hasRelated": .flag(!related.isEmpty),
      "previousTitle": previous.map { .text(site.plainTitles[$0]) },
      "previousLink": previous.map { .text(base.link(to: site.map.pages[$0].address)) },
      "nextTitle": next.map { .text(site.plainTitles[$0]) },
      "nextLink": next.map { .text(base.link(to: site.map.pages[$0].address)) },
      "hasSteps": .flag(previous != nil || next != nil),
    ])
  }
}
