internal import Content
internal import SourceText

/// What every page has around its own content: the names that all templates share.
struct PageFrame {
  /// Nothing is loaded from elsewhere, and no script or style stands in a page.
  static let policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

  let site: SiteContext
  let base: LinkBase

  /// The shared names.
  ///
  /// - Parameters:
  ///   - address: the page's own, for its canonical link.
  ///   - ancestors: the pages above, the home page first.
  ///   - section: the folder of the main navigation in which the page lies.
  func record(
    title: String, heading: HTML, description: String, address: PageAddress,
    ancestors: [(label: String, address: PageAddress)], section: String?
  ) -> TemplateRecord {
    let configuration = site.configuration
    let isHome = address == .home
    var attribution = HTML()
    if let text = configuration.attribution {
      var body = BodyRenderer(site: site, base: base, sourcePath: SiteConfiguration.path)
      attribution = body.render(inline: text)
    }
    let footer = footerLinks
    return TemplateRecord([
      "language": .text(configuration.language),
      "siteTitle": .text(configuration.title),
      "area": .text(configuration.area),
      "organisation": .text(configuration.organisation),
      "documentTitle": .text(
        isHome ? "\(configuration.title): \(title)" : "\(title) – \(configuration.title)"),
      "description": .text(description),
      "policy": .text(Self.policy),
      "stylesheet": .text(base.link(to: site.assets.stylesheet)),
      "icon": .text(site.assets.icon.map { base.link(to: $0) } ?? "data:,"),
      "home": .text(base.link(to: .home)),
      "navigation": .html(navigation(section: section, current: address)),
      "breadcrumbs": .list(ancestors.map { link($0.label, base.link(to: $0.address)) }),
      "hasBreadcrumbs": .flag(!ancestors.isEmpty),
      "heading": .html(heading),
      "plainHeading": .text(title),
      "contact": configuration.contact.map { .text($0.name) },
      "contactLink": configuration.contact?.link.map { .text($0) },
      "licenceName": .text(configuration.licence.name),
      "licenceLink": .text(configuration.licence.link),
      "attribution": .html(attribution),
      "footerLinks": .list(footer),
      "hasFooterLinks": .flag(!footer.isEmpty),
      "canonical": .text(
        configuration.baseURL
          + address.parts.map { RelativeLink.encoded($0) + "/" }.joined()),
    ])
  }

  func link(_ label: String, _ address: String) -> TemplateRecord {
    TemplateRecord(["label": .text(label), "link": .text(address)])
  }

  private func navigation(section: String?, current: PageAddress) -> HTML {
    let items = site.configuration.navigation.compactMap { folder -> TemplateRecord? in
      guard let target = site.navigationTarget(folder.value) else { return nil }
      return TemplateRecord([
        "label": .text(target.label),
        "link": .text(base.link(to: target.address)),
        "isCurrent": .flag(target.address == current),
        "isOpen": .flag(folder.value == section),
      ])
    }
    let text = site.templates.render(
      TemplateRecord(["items": .list(items)]), template: "navigation")
    return HTML(markup: text.utf8)
  }

  private var footerLinks: [TemplateRecord] {
    site.configuration.footer.compactMap { path in
      guard let page = site.map.page(source: "content/\(path.value)") else { return nil }
      return link(site.plainTitles[page], base.link(to: site.map.pages[page].address))
    }
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
