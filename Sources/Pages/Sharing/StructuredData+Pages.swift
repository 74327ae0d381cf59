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

  /// The pages above a page, and itself. It stands on every page but one, and is written as it comes.
  static func breadcrumbs(
    to title: String, below ancestors: [(label: String, address: PageAddress)],
    _ configuration: SiteConfiguration
  ) -> HTML {
    var bytes = Array(
      "{\"@context\":\"https://schema.org/\",\"@type\":\"BreadcrumbList\",\"itemListElement\":["
        .utf8)
    func append(_ position: Int, _ name: String) {
      bytes += "{\"@type\":\"ListItem\",\"position\":\(position),\"name\":".utf8
      JSONWriter.append(name, form: .dataBlock, to: &bytes)
    }
    for (index, ancestor) in ancestors.enumerated() {
      append(index + 1, ancestor.label)
      bytes += ",\"item\":".utf8
      JSONWriter.append(
        url(of: ancestor.address, configuration), form: .dataBlock, to: &bytes)
      bytes += "},".utf8
    }
    append(ancestors.count + 1, title)
    bytes += "}]}".utf8
    return block(of: bytes)
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
