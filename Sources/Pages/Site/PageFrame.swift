internal import Content
internal import SourceText

/// What every page has around its own content. Most of it is the same for all pages of a section
/// that lie equally deep, links included, and is made once for them all.
struct PageFrame {
  /// Nothing is loaded from elsewhere, and no script or style stands in a page.
  static let policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"

  /// What pages have in common that share their frame.
  struct Kind: Hashable, Sendable {
    /// The folder of the main navigation in which they lie; nil for the home page.
    let section: String?
    /// How many folders lie between them and the site's root.
    let depth: Int

    init(_ address: PageAddress) {
      section = address.parts.first
      depth = address.parts.count
    }

    /// A page that stands for all of the kind: none of them has this address, so no link becomes
    /// one to the page itself, unless there is but one page of the kind.
    var representative: PageAddress {
      guard let section else { return .home }
      return PageAddress(parts: [section] + Array(repeating: "*", count: depth - 1))
    }
  }

  /// The names that depend on the page itself.
  ///
  /// - Parameter ancestors: the pages above, the home page first.
  static func record(
    site: SiteContext, base: LinkBase, title: String, heading: HTML, description: String,
    address: PageAddress, ancestors: [(label: String, address: PageAddress)]
  ) -> TemplateRecord {
    let configuration = site.configuration
    return site.frame(of: address).around(
      TemplateRecord([
        "documentTitle": .text(
          address == .home
            ? "\(configuration.title): \(title)"
            : ([title] + ancestors.dropFirst().reversed().map(\.label) + [configuration.title])
              .joined(separator: " – ")),
        "description": .text(description),
        "breadcrumbs": .list(
          ancestors.map {
            TemplateRecord(["label": .text($0.label), "link": .text(base.link(to: $0.address))])
          }),
        "hasBreadcrumbs": .flag(!ancestors.isEmpty),
        "heading": .html(heading),
        "plainHeading": .text(title),
        "canonical": .text(configuration.url(of: address)),
        "shareKind": .text(address == .home ? "website" : "article"),
        "pageData":
          .html(
            address == .home
              ? StructuredData(organisationOf: configuration).html
              : StructuredData.breadcrumbs(to: title, below: ancestors, configuration)),
      ]))
  }

  /// The names that pages share whose links are written from `base`.
  ///
  /// - Parameter current: the page itself, where the main navigation may name it.
  static func shared(
    _ site: SiteContext, base: LinkBase, section: String?, current: PageAddress?
  ) -> TemplateRecord {
    let configuration = site.configuration
    var attribution = HTML()
    if let text = configuration.attribution {
      var body = BodyRenderer(site: site, base: base, sourcePath: SiteConfiguration.path)
      attribution = body.render(inline: text)
    }
    let footer = configuration.footer.compactMap { path -> TemplateRecord? in
      guard let page = site.map.page(source: "content/\(path.value)") else { return nil }
      return TemplateRecord([
        "label": .text(site.plainTitles[page]),
        "link": .text(base.link(to: site.map.pages[page].address)),
      ])
    }
    let hasLog = !site.log.entries.isEmpty
    let shareImage = ShareImage(of: site)
    return TemplateRecord([
      "language": .text(configuration.language),
      "siteTitle": .text(configuration.title),
      "area": .text(configuration.area),
      "organisation": .text(configuration.organisation),
      "policy": .text(policy),
      "stylesheet": .text(base.link(to: site.assets.stylesheet)),
      "icon": .text(site.assets.icon.map { base.link(to: $0) } ?? "data:,"),
      "home": .text(base.link(to: .home)),
      "navigation": .html(
        navigation(of: site, base: base, section: section, current: current)),
      "contact": configuration.contact.map { .text($0.name) },
      "contactLink": configuration.contact?.link.map { .text($0) },
      "licenceName": .text(configuration.licence.name),
      "licenceLink": .text(configuration.licence.link),
      "attribution": configuration.attribution == nil ? nil : .html(attribution),
      "footerLinks": .list(footer),
      "search": .text(base.link(to: SearchPage.address)),
      "alphabet": .text(base.link(to: AlphabetPages.address)),
      "siteMap": .text(base.link(to: SiteMapPages.address)),
      "topicList": site.topics.topics.isEmpty ? nil : .text(base.link(to: TopicIndex.address)),
      "changes": hasLog ? .text(base.link(to: ChangePages.address)) : nil,
      "feed": hasLog ? .text(base.link(to: ChangePages.feedPath)) : nil,
      "edition": configuration.committee == nil
        ? nil : .text(base.link(to: CommitteeEdition.address)),
      "accessibility": .text(base.link(to: StatementPages.accessibility.address)),
      "privacy": .text(base.link(to: StatementPages.privacy.address)),
      "shareLocale": .text(configuration.language.replacing("-", with: "_")),
      "hasShareImage": .flag(shareImage != nil),
    ]).merging(shareImage?.record(configuration) ?? TemplateRecord([:]))
  }

  private static func navigation(
    of site: SiteContext, base: LinkBase, section: String?, current: PageAddress?
  ) -> HTML {
    let items = site.configuration.navigation.compactMap { folder -> TemplateRecord? in
      guard let target = site.navigationTarget(folder.value) else { return nil }
      return TemplateRecord([
        "label": .text(target.label),
        "link": .text(base.link(to: target.address)),
        "isCurrent": .flag(target.address == current),
        "isOpen": .flag(folder.value == section),
      ])
    }
    let html = site.templates.render(
      TemplateRecord([
        "items": .list(items), "search": .text(base.link(to: SearchPage.address)),
        "isSearch": .flag(current == SearchPage.address),
      ]), template: "navigation")
    return html
  }
}

extension SiteContext {
  /// Where a folder of the main navigation leads; nil where there is no such folder.
  func navigationTarget(_ folder: String) -> (label: String, address: PageAddress)? {
    let address = PageAddress(parts: [folder])
    if address == DatasetLayout.listAddress { return ("Data", address) }
    guard let page = map.page(at: address) else { return nil }
    return (plainTitles[page], address)
  }
}
