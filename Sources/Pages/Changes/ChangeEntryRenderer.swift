internal import Content
internal import Datasets
internal import SourceText

/// Writes entries of the log for readers: what came, what was revised from what to what, what was
/// taken away, and which pages read otherwise since.
struct ChangeEntryRenderer {
  /// The most values that an entry lists of one dataset on a page; the download has them all.
  static let rowLimit = 100

  let site: SiteContext
  let base: LinkBase
  /// The level of the entries' headings: 2 on the page of all changes, 3 on that of a dataset.
  let level: Int
  /// The dataset whose part alone is told; nil: all of it.
  var dataset: String?

  /// The place of an entry on a page.
  static func anchor(of entry: ChangeLogEntry) -> String { "release-\(entry.number)" }

  /// What an entry is called.
  static func title(of entry: ChangeLogEntry) -> String {
    let kind =
      switch entry.kind {
      case .scheduled: entry.number == 1 ? "first release" : "scheduled release"
      case .correction: "correction"
      case .redact: "values taken out of this log"
      }
    return "\(entry.date.longText): \(kind)"
  }

  func render(_ entry: ChangeLogEntry) -> HTML {
    var html = HTML(literal: "<section class=\"change\"")
    html.append(attribute: "id", Self.anchor(of: entry))
    html.append(literal: ">\n")
    html.append(literal: level == 2 ? "<h2>" : "<h3>")
    html.append(escaping: Self.title(of: entry))
    html.append(literal: level == 2 ? "</h2>\n" : "</h3>\n")
    html.append(body(of: entry))
    html.append(literal: "</section>\n")
    return html
  }

  /// An entry without its heading.
  func body(of entry: ChangeLogEntry) -> HTML {
    var html = HTML()
    if let reason = entry.reason {
      html.append(literal: "<p>")
      html.append(escaping: reason)
      html.append(literal: "</p>\n")
    }
    let contents = entry.contents
    for name in entry.datasets.sorted() where dataset == nil || dataset == name {
      append(name, contents, to: &html)
    }
    if dataset == nil { appendPages(of: contents, to: &html) }
    if !contents.blanked.isEmpty {
      html.append(literal: "<p>")
      let dates = contents.blanked.compactMap { blanking in
        site.log.entries.first { $0.number == blanking.entry }?.date.longText
      }
      html.append(
        escaping: "Values that are withheld or withdrawn since were taken out of the "
          + (dates.count == 1 ? "entry of " : "entries of ") + Self.list(dates) + ".")
      html.append(literal: "</p>\n")
    }
    return html
  }

  /// What an entry tells of one dataset.
  private func append(_ name: String, _ contents: ChangeLogEntry.Contents, to html: inout HTML) {
    let revised = contents.revised.filter { $0.row.dataset == name }
    var lines: [HTML] = []
    for added in contents.added where added.dataset == name {
      let rows = added.rows == 1 ? "1 new row" : "\(ExactDecimal(added.rows).shown) new rows"
      let labels = added.periods.map { periodLabel($0, of: name) }
      let shown = labels.count > 4 ? ["\(labels[0]) to \(labels[labels.count - 1])"] : labels
      lines.append(HTML(escaping: shown.isEmpty ? rows : "\(rows): \(Self.list(shown))"))
    }
    append("Withheld now", contents.withheld, of: name, to: &lines)
    append("Withdrawn", contents.withdrawn, of: name, to: &lines)
    append("Words changed", contents.reworded, of: name, to: &lines)
    for description in contents.described where description.dataset == name {
      lines.append(
        HTML(
          escaping: "Description changed: "
            + Self.list(description.keys.map { $0.replacing("-", with: " ") })))
    }
    // One line stands behind the name, several below it.
    let isShort = dataset == nil && lines.count == 1
    if dataset == nil {
      html.append(literal: "<p class=\"change-dataset\">")
      html.append(link(toDataset: name))
      if isShort {
        html.append(literal: ": ")
        html.append(lines[0])
      }
      html.append(literal: "</p>\n")
    }
    if !lines.isEmpty, !isShort {
      html.append(literal: "<ul>\n")
      for line in lines {
        html.append(literal: "<li>")
        html.append(line)
        html.append(literal: "</li>\n")
      }
      html.append(literal: "</ul>\n")
    }
    if !revised.isEmpty { append(revised, of: name, to: &html) }
  }

  private func append(
    _ what: StaticString, _ rows: [ChangeLogEntry.Row], of name: String, to lines: inout [HTML]
  ) {
    let rows = rows.filter { $0.dataset == name }
    guard !rows.isEmpty else { return }
    var line = HTML(literal: what)
    line.append(literal: ": ")
    for (index, row) in rows.prefix(Self.rowLimit).enumerated() {
      if index > 0 { line.append(literal: "; ") }
      line.append(link(to: row))
    }
    if rows.count > Self.rowLimit {
      line.append(escaping: " and \(rows.count - Self.rowLimit) more")
    }
    lines.append(line)
  }

  private func append(
    _ revised: [ChangeLogEntry.Revision], of name: String, to html: inout HTML
  ) {
    let caption = "Revised values: \(title(ofDataset: name))"
    html.append(literal: "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"")
    html.append(attribute: "aria-label", caption)
    html.append(literal: "><table>\n<caption class=\"visually-hidden\">")
    html.append(escaping: caption)
    html.append(
      literal: "</caption>\n<thead><tr><th scope=\"col\">Value</th><th scope=\"col\">Before</th>")
    html.append(literal: "<th scope=\"col\">Now</th></tr></thead>\n<tbody>\n")
    for revision in revised.prefix(Self.rowLimit) {
      html.append(literal: "<tr><th scope=\"row\">")
      html.append(link(to: revision.row))
      html.append(literal: "</th>")
      for text in [revision.before, revision.now] {
        html.append(literal: "<td>")
        html.append(escaping: text ?? "taken out")
        html.append(literal: "</td>")
      }
      html.append(literal: "</tr>\n")
    }
    html.append(literal: "</tbody></table></div>\n")
    if revised.count > Self.rowLimit {
      html.append(literal: "<p>")
      html.append(
        escaping: "\(ExactDecimal(revised.count - Self.rowLimit).shown) more values were revised; "
          + "the file of all changes has them.")
      html.append(literal: "</p>\n")
    }
  }

  private func appendPages(of contents: ChangeLogEntry.Contents, to html: inout HTML) {
    guard !contents.pages.isEmpty else { return }
    html.append(literal: "<p>Pages that changed: ")
    for (index, page) in contents.pages.enumerated() {
      if index > 0 { html.append(literal: "; ") }
      let parts = page.address.split(separator: "/").map(String.init)
      let address = PageAddress(parts: parts)
      guard site.hasPage(at: address) else {
        html.append(escaping: page.title)
        continue
      }
      html.append(anchor(page.title, to: base.link(to: address)))
    }
    if contents.morePages > 0 {
      html.append(escaping: " and \(ExactDecimal(contents.morePages).shown) more")
    }
    html.append(literal: "</p>\n")
  }
}

// MARK: - Names

extension ChangeEntryRenderer {
  private func index(ofDataset name: String) -> Int? {
    site.library.datasets.firstIndex { $0.name.text == name }
  }

  /// The title of a dataset; of one that is gone, its name.
  func title(ofDataset name: String) -> String {
    index(ofDataset: name).map { site.library.datasets[$0].description.title } ?? name
  }

  private func link(toDataset name: String) -> HTML {
    guard let index = index(ofDataset: name) else { return HTML(escaping: name) }
    return anchor(
      site.library.datasets[index].description.title,
      to: base.link(to: site.layouts[index].address))
  }

  /// A row in words and as a link; by its path where it is gone.
  private func link(to row: ChangeLogEntry.Row) -> HTML {
    guard let index = index(ofDataset: row.dataset),
      let place = site.library.datasets[index].row(atPath: row.row)
    else { return HTML(escaping: row.row.isEmpty ? row.dataset : row.row) }
    let label = site.library.datasets[index].rowLabel(place)
    return anchor(
      label.isEmpty ? title(ofDataset: row.dataset) : label,
      to: site.link(to: place, ofDataset: index, from: base))
  }

  private func periodLabel(_ slug: String, of name: String) -> String {
    guard let index = index(ofDataset: name) else { return slug }
    return site.library.datasets[index].periods.first { $0.slug.text == slug }?.label ?? slug
  }

  private func anchor(_ text: String, to address: String) -> HTML {
    var html = HTML(literal: "<a")
    html.append(attribute: "href", url: address)
    html.append(literal: ">")
    html.append(escaping: text)
    html.append(literal: "</a>")
    return html
  }

  /// `a, b and c`.
  private static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
