internal import Content

/// The pages at old addresses: each leads on by itself, without a script, and has a link for whoever
/// is not led on. They are in no list, no site map and no search.
struct AliasPages {
  let site: SiteContext

  func files() -> [OutputFile] {
    Alias.all(of: site).map { alias in
      let base = LinkBase.page(alias.address)
      let record = TemplateRecord([
        "language": .text(site.configuration.language),
        "policy": .text(PageFrame.policy),
        "documentTitle": .text("\(alias.title) has moved – \(site.configuration.title)"),
        "title": .text(alias.title),
        "siteTitle": .text(site.configuration.title),
        "canonical": .text(site.configuration.url(of: alias.target)),
        "link": .text(base.link(to: alias.target)),
        "stylesheet": .text(base.link(to: site.assets.stylesheet)),
        "icon": .text(site.assets.icon.map { base.link(to: $0) } ?? "data:,"),
      ])
      let html = site.templates.render(record, template: "moved")
      return OutputFile(path: alias.address.file, contents: html.bytes)
    }
  }
}
