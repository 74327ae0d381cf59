internal import Content
internal import SourceText

/// The log as an Atom feed (RFC 4287), newest first.
struct ChangeFeed {
  let site: SiteContext
  /// Newest first.
  let entries: [ChangeLogEntry]

  var bytes: [UInt8] {
    let configuration = site.configuration
    var xml = HTML(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.append(literal: "<feed xmlns=\"http://www.w3.org/2005/Atom\"")
    xml.append(attribute: "xml:lang", configuration.language)
    xml.append(literal: ">\n")
    element("title", "\(configuration.title): \(ChangePages.title)", in: &xml)
    element("id", address(of: ChangePages.address), in: &xml)
    link("self", configuration.baseURL + ChangePages.feedPath.text, in: &xml)
    link("alternate", address(of: ChangePages.address), in: &xml)
    element("updated", entries.first.map(instant) ?? "", in: &xml)
    xml.append(literal: "<author>")
    element("name", configuration.organisation, in: &xml)
    xml.append(literal: "</author>\n")
    let renderer = ChangeEntryRenderer(
      site: site, base: .root(path: configuration.baseURL), level: 2)
    for entry in entries.prefix(ChangePages.feedLimit) {
      xml.append(literal: "<entry>\n")
      element("title", ChangeEntryRenderer.title(of: entry), in: &xml)
      // The place on the first page names the entry for ever, wherever it stands by now.
      let anchor = ChangeEntryRenderer.anchor(of: entry)
      element("id", "\(address(of: ChangePages.address))#\(anchor)", in: &xml)
      link(
        "alternate", "\(address(of: ChangePages.address(of: entry, in: site.log)))#\(anchor)",
        in: &xml)
      element("published", instant(of: entry), in: &xml)
      element("updated", instant(of: entry), in: &xml)
      xml.append(literal: "<content type=\"html\">")
      xml.append(escaping: renderer.body(of: entry).text)
      xml.append(literal: "</content>\n</entry>\n")
    }
    xml.append(literal: "</feed>\n")
    return xml.bytes
  }

  private func address(of page: PageAddress) -> String {
    LinkBase.root(path: site.configuration.baseURL).link(to: page)
  }

  /// The first moment of the entry's day: the log knows no hours.
  private func instant(of entry: ChangeLogEntry) -> String { "\(entry.date)T00:00:00Z" }

  private func element(_ name: StaticString, _ text: String, in xml: inout HTML) {
    xml.append(literal: "<")
    xml.append(literal: name)
    xml.append(literal: ">")
    xml.append(escaping: text)
    xml.append(literal: "</")
    xml.append(literal: name)
    xml.append(literal: ">\n")
  }

  private func link(_ relation: StaticString, _ address: String, in xml: inout HTML) {
    xml.append(literal: "<link rel=\"")
    xml.append(literal: relation)
    xml.append(literal: "\"")
    xml.append(attribute: "href", url: address)
    xml.append(literal: "/>\n")
  }
}
