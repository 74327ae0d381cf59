internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// Makes the HTML of a page's Markdown, and gathers on the way what the rest of the site needs to
/// know of it: its anchors, links to be checked, rows that it cites, charts, and what is wrong.
struct BodyRenderer {
  /// A link to another page's heading, to be checked when all pages are written.
  struct PendingFragment: Sendable {
    let page: Int
    let fragment: String
    let position: SourcePosition
  }

  /// A row, or a dataset as a whole, that the page rests on.
  struct Citation: Hashable, Sendable {
    let dataset: Int
    let row: Int?
  }

  /// A heading that the page's list of contents can name.
  struct ListedHeading: Sendable {
    let level: Int
    let text: String
    let anchor: String
  }

  let site: SiteContext
  let base: LinkBase
  /// The folder of the page's source, from which its links are written: `content/strategy`.
  let sourceFolder: [String]
  /// The same with a slash behind it: `content/strategy/`.
  let sourcePrefix: String
  /// The page itself; nil for what stands on no page of its own.
  let page: Int?
  /// Where the page stands in the committee's edition; nil where it stands on its own.
  let edition: EditionPlace?
  /// The row for which the page is made, whose names may stand in braces.
  let row: PageRow?
  private var anchors: HeadingAnchors
  var diagnostics: [Diagnostic] = []
  /// What is wrong with the file of a page that is one of many, whatever their rows.
  private(set) var sharedDiagnostics: [Diagnostic] = []
  private(set) var pending: [PendingFragment] = []
  private(set) var citations: Set<Citation> = []
  private(set) var headings: [ListedHeading] = []
  private(set) var chartCount = 0
  /// The claims that the page makes.
  var claims: [StatedClaim] = []
  /// The figures that no longer say what the data say.
  var stale = StaleFigures()
  private var tableCount = 0

  init(
    site: SiteContext, base: LinkBase, sourcePath: String, page: Int? = nil, row: PageRow? = nil,
    edition: EditionPlace? = nil
  ) {
    self.site = site
    self.base = base
    self.page = page
    self.edition = edition
    self.row = row
    sourceFolder = sourcePath.parts(at: "/", omittingEmpty: true).dropLast()
    sourcePrefix = sourcePath.lastIndex(of: "/").map { String(sourcePath[...$0]) } ?? ""
    anchors = HeadingAnchors()
  }

  /// The HTML of a page's body.
  mutating func render(_ document: MarkdownDocument) -> HTML {
    read(document)
    return MarkdownRenderer().render(document, extensions: &self)
  }

  /// The HTML of the body of a page that is made for a row.
  mutating func render(_ template: MarkdownTemplate) -> HTML {
    let document = filled(template)
    return MarkdownRenderer().render(document, extensions: &self)
  }

  /// The HTML of one line of Markdown, a title or note.
  mutating func render(inline text: Located<String>) -> HTML {
    // Nothing can be wrong with such a text, but that a number of it is tied to nothing.
    if row == nil, site.untied == nil, PlainText.isBare(text.value) {
      return HTML(escaping: text.value)
    }
    var document = MarkdownDocument(inline: text.value, at: text.position)
    if row == nil { read(document) } else { document = filled(MarkdownTemplate(document)) }
    var html = HTML()
    for child in document.root.children {
      MarkdownRenderer().render(child, extensions: &self, into: &html)
    }
    return html
  }

  /// Takes over what is wrong with a document, and what in it is tied to nothing.
  private mutating func read(_ document: MarkdownDocument) {
    diagnostics += faults(of: document)
  }

  /// The document of the page's row. What is wrong with the text is wrong for all rows, and told by
  /// the page of the first.
  private mutating func filled(_ template: MarkdownTemplate) -> MarkdownDocument {
    guard let row else { return template.document }
    if row.isFirst {
      sharedDiagnostics += faults(of: template.document)
      sharedDiagnostics += template.faults(besides: row.names)
    }
    diagnostics += template.gaps(in: row.names)
    return template.filled(with: row.names)
  }

  /// The YAML of a block with the names of the page's row in its addresses.
  ///
  /// - Parameter texts: the keys of what is Markdown, which is filled when it is rendered.
  mutating func filled(_ node: YAMLNode, texts: Set<String>) -> YAMLNode {
    guard let row else { return node }
    var faults: [Diagnostic] = []
    let filled = node.withNamesInBraces.fillingAddresses(
      with: row.names, except: texts, faults: &faults)
    if row.isFirst { sharedDiagnostics += faults }
    return filled
  }

  private func faults(of document: MarkdownDocument) -> [Diagnostic] {
    guard let severity = site.untied else { return document.diagnostics }
    return document.diagnostics
      + UntiedText.find(in: document).map { $0.diagnostic(severity) }
  }

  /// Notes that the page rests on a row.
  mutating func cite(dataset: Int, row: Int?) {
    citations.insert(Citation(dataset: dataset, row: row))
  }

  /// The rows that were noted since they were last taken.
  mutating func takeCitations() -> Set<Citation> {
    defer { citations = [] }
    return citations
  }

  /// A number for a chart, by which its parts find each other: 1 for the page's first.
  mutating func countChart() -> Int {
    chartCount += 1
    return chartCount + (edition?.chartsBefore ?? 0)
  }

  mutating func wait(for fragment: String, on page: Int, at position: SourcePosition) {
    pending.append(PendingFragment(page: page, fragment: fragment, position: position))
  }

  /// Says why an address leads to no answer, unless that has been said where it belongs.
  mutating func report(_ fault: ReferenceFault, at position: SourcePosition) {
    guard case .wrong(let message, let hint) = fault else { return }
    diagnostics.error(message, at: position, hint: hint)
  }
}

extension BodyRenderer: MarkdownExtensions {
  mutating func link(_ link: MarkdownLink) -> InlineRendering {
    let destination = link.destination
    if destination.hasPrefix(LinkScheme.figure) { return figure(link, destination) }
    if destination.hasPrefix(LinkScheme.claim) { return claim(link, destination) }
    if destination.hasPrefix(LinkScheme.fixed) { return fixed(link, destination) }
    guard let address = self.address(destination, at: link.node.position) else {
      return .contentOnly
    }
    if link.isEmpty {
      diagnostics.error(
        "this link has no words", at: link.node.position, hint: "say between [ and ] where it leads"
      )
    }
    var attributes = HTML()
    attributes.append(attribute: "href", url: address)
    if !link.title.isEmpty { attributes.append(attribute: "title", link.title) }
    return .element(attributes: attributes)
  }

  mutating func headingID(_ heading: MarkdownNode) -> String? {
    if heading.level == 1 {
      diagnostics.error(
        "a page has one main heading, its title", at: heading.position,
        hint: "begin the headings of the text with ##")
    } else if heading.level > (headings.last?.level ?? 1) + 1 {
      diagnostics.error(
        "this heading skips a level", at: heading.position,
        hint: "write it with \(String(repeating: "#", count: (headings.last?.level ?? 1) + 1))")
    }
    let anchor = anchors.anchor(for: heading.plainText)
    let text = PlainText.of(heading, figuresFrom: site.library)
    if heading.children.isEmpty, text.allSatisfy(\.isWhitespace) {
      diagnostics.error(
        "this heading has no words", at: heading.position, hint: "write some behind the #")
    }
    headings.append(ListedHeading(level: heading.level, text: text, anchor: anchor))
    return edition?.id(forHeading: anchor) ?? anchor
  }

  mutating func tableFrame(_ table: MarkdownNode) -> TableFrame? {
    tableCount += 1
    let name = headings.last.map { "Table under “\($0.text)”" } ?? "Table"
    var opening = HTML(literal: "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"")
    opening.append(attribute: "aria-label", tableCount == 1 ? name : "\(name), table \(tableCount)")
    opening.append(literal: ">")
    return TableFrame(opening: opening, closing: HTML(literal: "</div>"))
  }

  mutating func allowsRawHTML(_ node: MarkdownNode) -> Bool {
    let tag = node.literal.prefix { $0 != "\n" }.prefix(40)
    diagnostics.error(
      "raw HTML is not published: '\(tag)'", at: node.position,
      hint: tag.hasPrefix("<!--")
        ? "delete the comment" : "write it in Markdown, or put a backslash before the <")
    return false
  }

  mutating func codeBlock(_ block: MarkdownNode) -> HTML? {
    DataBlock.render(block, with: &self)
  }
}
