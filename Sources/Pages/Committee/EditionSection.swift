internal import Content
internal import SourceText

/// A page as a section of the committee's edition: its paragraphs, charts and tables are numbered
/// 2.1, 2.2, as councils cite them, and each names the notes with its sources.
struct EditionSection {
  let number: Int
  /// The page's title, without markup.
  let title: String
  /// The page's title, its figures linked to their rows.
  let heading: HTML
  let body: HTML

  /// - Parameters:
  ///   - page: its index in the site's map.
  ///   - numbers: the numbers of all sections of the edition, by their page.
  ///   - chartCount: the charts of the edition so far.
  init(
    page: Int, numbers: [Int: Int], site: SiteContext, chartCount: inout Int,
    notes: inout EditionNotes
  ) {
    let source = site.map.pages[page]
    number = numbers[page] ?? 0
    title = site.plainTitles[page]
    var renderer = BodyRenderer(
      site: site, base: .page(CommitteeEdition.address), sourcePath: source.path, page: page,
      edition: EditionPlace(number: number, numbers: numbers, chartsBefore: chartCount))
    heading = renderer.render(inline: source.frontMatter.title)
    _ = renderer.takeCitations()
    var items = EditionItems(section: number)
    if let summary = source.frontMatter.summary {
      let line = renderer.render(inline: summary)
      items.add(paragraph: line, citing: renderer.takeCitations(), notes: &notes)
    }
    let document = MarkdownDocument(
      parsing: source.body, path: source.path, firstLine: source.bodyLine)
    for node in document.root.children { items.add(node, with: &renderer, notes: &notes) }
    chartCount += renderer.chartCount
    body = items.html
  }

  var record: TemplateRecord {
    TemplateRecord([
      "number": .text(String(number)), "title": .text(title), "heading": .html(heading),
      "body": .html(body),
    ])
  }
}

/// The parts of a section in order, numbered as far as they are cited: paragraphs, charts, tables
/// and quotations; a list belongs to the paragraph that it follows.
private struct EditionItems {
  let section: Int
  private(set) var html = HTML()
  private var count = 0
  private var followsParagraph = false

  init(section: Int) { self.section = section }

  mutating func add(
    _ node: MarkdownNode, with renderer: inout BodyRenderer, notes: inout EditionNotes
  ) {
    var content = HTML()
    let markdown = MarkdownRenderer(headingShift: 1)
    switch node.kind {
    case .paragraph:
      for child in node.children { markdown.render(child, extensions: &renderer, into: &content) }
      add(paragraph: content, citing: renderer.takeCitations(), notes: &notes)
    case .heading, .thematicBreak:
      markdown.render(node, extensions: &renderer, into: &html)
      followsParagraph = false
    default:
      markdown.render(node, extensions: &renderer, into: &content)
      open(isNumbered: node.kind != .list || !followsParagraph)
      let cited = notes.links(to: renderer.takeCitations(), at: "\(section).\(count)")
      html.append(content)
      if !cited.isEmpty {
        html.append(literal: "<p class=\"cited\">[")
        html.append(cited)
        html.append(literal: "]</p>\n")
      }
      html.append(literal: "</div></div>\n")
      followsParagraph = false
    }
  }

  mutating func add(
    paragraph content: HTML, citing citations: Set<BodyRenderer.Citation>,
    notes: inout EditionNotes
  ) {
    open(isNumbered: true)
    html.append(literal: "<p>")
    html.append(content)
    let cited = notes.links(to: citations, at: "\(section).\(count)")
    if !cited.isEmpty {
      html.append(literal: " <span class=\"cited\">[")
      html.append(cited)
      html.append(literal: "]</span>")
    }
    html.append(literal: "</p>\n</div></div>\n")
    followsParagraph = true
  }

  private mutating func open(isNumbered: Bool) {
    guard isNumbered else {
      html.append(literal: "<div class=\"item\"><div class=\"item-body\">\n")
      return
    }
    count += 1
    html.append(literal: "<div class=\"item\"")
    html.append(attribute: "id", "\(section).\(count)")
    html.append(literal: "><span class=\"item-number\">")
    html.append(escaping: "\(section).\(count)")
    html.append(literal: "</span> <div class=\"item-body\">\n")
  }
}
