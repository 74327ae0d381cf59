internal import Content
internal import SourceText

/// The pages of changes and corrections, newest first, their Atom feed, and the log as a table.
struct ChangePages: Sendable {
  /// The most entries on the first page; where there are more, every year has a page of its own.
  static let pageLimit = 20
  /// The most entries of the feed.
  static let feedLimit = 30

  static let address = PageAddress.home.appending("changes")
  static let title = "Changes and corrections"
  static let feedPath = path("feed.xml")
  static let tablePath = path("changes.csv")

  let site: SiteContext

  private var entries: [ChangeLogEntry] { site.log.entries.reversed() }

  /// The years that have a page of their own, newest first; none while all entries stand on one.
  static func years(of log: ChangeLog) -> [Int] {
    guard log.entries.count > pageLimit else { return [] }
    return Set(log.entries.map(\.date.year)).sorted(by: >)
  }

  /// The addresses of all pages; none where nothing has been released.
  static func addresses(of log: ChangeLog) -> [PageAddress] {
    guard !log.entries.isEmpty else { return [] }
    return [address] + years(of: log).map { address.appending(String($0)) }
  }

  /// The paths of all files.
  static func paths(of log: ChangeLog) -> [SitePath] {
    guard !log.entries.isEmpty else { return [] }
    return addresses(of: log).map(\.file) + [feedPath, tablePath]
  }

  /// All files; none where nothing has been released.
  @Sendable func files() -> [OutputFile] {
    guard !entries.isEmpty else { return [] }
    let years = Self.years(of: site.log)
    var files = [
      page(
        at: Self.address, title: Self.title, entries: Array(entries.prefix(Self.pageLimit)),
        years: years)
    ]
    for year in years {
      files.append(
        page(
          at: Self.address.appending(String(year)), title: "\(Self.title) in \(year)",
          entries: entries.filter { $0.date.year == year }, years: []))
    }
    files.append(
      OutputFile(path: Self.feedPath, contents: ChangeFeed(site: site, entries: entries).bytes))
    files.append(
      OutputFile(path: Self.tablePath, contents: ChangeTable(entries: site.log.entries).bytes))
    return files
  }

  /// Where an entry stands for good: on its year's page, once there is one.
  static func address(of entry: ChangeLogEntry, in log: ChangeLog) -> PageAddress {
    years(of: log).contains(entry.date.year)
      ? address.appending(String(entry.date.year)) : address
  }

  private func page(
    at address: PageAddress, title: String, entries: [ChangeLogEntry], years: [Int]
  ) -> OutputFile {
    let base = LinkBase.page(address)
    var ancestors = [(label: "Home", address: PageAddress.home)]
    if address != Self.address { ancestors.append((Self.title, Self.address)) }
    let frame = PageFrame.record(
      site: site, base: base, title: title, heading: HTML(escaping: title),
      description: "What was published when, what was revised, and why.", address: address,
      ancestors: ancestors)
    let renderer = ChangeEntryRenderer(site: site, base: base, level: 2)
    var body = HTML()
    for entry in entries { body.append(renderer.render(entry)) }
    let record = frame.merging(
      TemplateRecord([
        "entries": .html(body),
        "table": .text(base.link(to: Self.tablePath)),
        "years": .list(
          years.map { year in
            TemplateRecord([
              "label": .text(String(year)),
              "link": .text(base.link(to: Self.address.appending(String(year)))),
            ])
          }),
        "hasYears": .flag(!years.isEmpty),
      ]))
    let html = site.templates.render(record, template: "changes")
    return OutputFile(path: address.file, contents: html.bytes)
  }

  private static func path(_ name: String) -> SitePath {
    guard let path = SitePath("changes/\(name)") else { preconditionFailure("the name is safe") }
    return path
  }
}
