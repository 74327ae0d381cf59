internal import Content
internal import SourceText

/// What the pages that are no datasets tell search engines: the home page who publishes the site,
/// every other page where it stands.
extension StructuredData {
  /// Who publishes the site, for the home page.
  init(organisationOf configuration: SiteConfiguration) {
    let url = Self.url(of: .home, configuration)
    self.init(
      JSONValue([
        "@context": "https://schema.org/",
        "@type": "WebSite",
        "@id": .text(url),
        "url": .text(url),
        "name": .text(configuration.title),
        "inLanguage": .text(configuration.language),
        "license": .text(WebAddress.encoded(configuration.licence.link)),
        "publisher": JSONValue([
          "@type": "Organization",
          "name": .text(configuration.organisation),
          "url": .text(url),
          "areaServed": JSONValue(["@type": "Place", "name": .text(configuration.area)]),
          "contactPoint": configuration.contact.flatMap(Self.contactPoint),
        ]),
      ]))
  }

  /// The pages above a page, and itself.
  init(
    breadcrumbsTo title: String, below ancestors: [(label: String, address: PageAddress)],
    _ configuration: SiteConfiguration
  ) {
    let above = ancestors.enumerated().map { index, ancestor in
      Self.listItem(
        index + 1, ancestor.label, address: Self.url(of: ancestor.address, configuration))
    }
    self.init(
      JSONValue([
        "@context": "https://schema.org/",
        "@type": "BreadcrumbList",
        "itemListElement": .list(above + [Self.listItem(above.count + 1, title, address: nil)]),
      ]))
  }

  private static func listItem(_ position: Int, _ name: String, address: String?) -> JSONValue {
    JSONValue([
      "@type": "ListItem", "position": .number(position), "name": .text(name),
      "item": address.map { .text($0) },
    ])
  }

  /// How the organisation is reached; nil where no address is given.
  private static func contactPoint(_ contact: Contact) -> JSONValue? {
    guard let link = contact.link else { return nil }
    let address = WebAddress.encoded(link)
    let key =
      switch SafeLink.scheme(of: link) {
      case "mailto": "email"
      case "tel": "telephone"
      default: "url"
      }
    let value = key == "url" ? address : String(address.drop { $0 != ":" }.dropFirst())
    return .object([
      ("@type", "ContactPoint"), ("contactType", .text(contact.name)), (key, .text(value)),
    ])
  }
}
