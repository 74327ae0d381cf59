internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// A fenced `cards`: headline figures with their period, change, comparison and earlier values.
enum CardsBlock {
  /// How a card is written, for messages.
  static let beginning = "begin each card with '- label: …'"

  static func render(
    _ node: YAMLNode, at position: SourcePosition, with body: inout BodyRenderer
  ) -> HTML? {
    guard case .sequence(let items) = node.value, !items.isEmpty else {
      body.diagnostics.error(
        "cards are a list", at: node.position, hint: beginning)
      return nil
    }
    var html = HTML(literal: "<ul class=\"cards\">\n")
    for item in items {
      if let card = card(item, with: &body) { html.append(card) }
    }
    html.append(literal: "</ul>\n")
    return html
  }

  private static func card(_ node: YAMLNode, with body: inout BodyRenderer) -> HTML? {
    let fields = YAMLFields(
      node, of: "a card", at: node.position, known: ["label", "figure", "note", "link"],
      diagnostics: &body.diagnostics)
    let label = fields.requiredText("label", diagnostics: &body.diagnostics)
      .map { body.render(inline: $0) }
    let address = fields.requiredText("figure", diagnostics: &body.diagnostics).map(withoutScheme)
    let note = fields.text("note", diagnostics: &body.diagnostics)
      .map { body.render(inline: $0) }
    let link = fields.text("link", diagnostics: &body.diagnostics)
    guard let label, let address else { return nil }
    let figure: Figure
    do {
      figure = try body.site.library.figure(
        address.value, showingAbsence: body.row != nil)
    } catch {
      body.report(error, at: address.position)
      return nil
    }
    body.cite(dataset: figure.dataset, row: figure.row)
    var html = HTML(literal: "<li class=\"card\"><p class=\"card-label\">")
    html.append(label)
    html.append(literal: "</p>\n<p class=\"")
    html.append(literal: sizeClass(of: figure.text))
    html.append(literal: "\">")
    html.append(
      body.reference(
        to: figure.row, of: figure.dataset, kind: "figure", text: HTML(escaping: figure.text)))
    html.append(literal: "</p>\n")
    if let row = figure.row { appendContext(of: row, of: figure, to: &html, with: body) }
    if let note { append("card-note", note, to: &html) }
    if let link, let target = body.address(link.value, at: link.position) {
      html.append(literal: "<p class=\"card-link\"><a")
      html.append(attribute: "href", url: target)
      html.append(literal: ">")
      html.append(escaping: body.title(of: link.value).map { "More: \($0)" } ?? "More")
      html.append(literal: "</a></p>\n")
    }
    html.append(literal: "</li>\n")
    return html
  }

  /// A figure's address, which some write with `figure:` before it, as in a link.
  private static func withoutScheme(_ address: Located<String>) -> Located<String> {
    guard address.value.hasPrefix(LinkScheme.figure) else { return address }
    return Located(
      String(address.value.dropFirst(LinkScheme.figure.count)),
      at: address.position.advanced(by: LinkScheme.figure.utf8.count))
  }

  /// A number is never broken between its digits, so a long one is set smaller.
  private static func sizeClass(of text: String) -> StaticString {
    switch text.count {
    case ...8: "card-value"
    case ...13: "card-value long"
    default: "card-value longest"
    }
  }

  /// The period, the change since the one before, and the comparator, as far as they are there.
  private static func appendContext(
    of row: Int, of figure: Figure, to html: inout HTML, with body: BodyRenderer
  ) {
    let dataset = body.site.library.datasets[figure.dataset]
    let context = CardContext(dataset: dataset, row: row)
    guard !dataset.isList, let period = context.period else { return }
    append("card-period", HTML(escaping: period), to: &html)
    // What is said of the value would be taken for its rank or its limit.
    guard [.value, .previous, .size].contains(figure.show) else { return }
    if let change = context.change {
      var line = HTML()
      if let sign = change.sign {
        line.append(literal: "<span class=\"card-arrow\" aria-hidden=\"true\">")
        line.append(escaping: sign)
        line.append(literal: "</span> ")
      }
      line.append(escaping: change.words)
      append("card-change", line, to: &html)
    }
    if let comparison = context.comparison {
      append("card-comparison", HTML(escaping: comparison), to: &html)
    }
    if let history = CardHistory(dataset, row: row) {
      html.append(literal: "<p class=\"card-history\" aria-hidden=\"true\">")
      html.append(ChartBlock.markup(history.chart))
      html.append(escaping: history.range)
      html.append(literal: "</p>\n")
    }
  }

  private static func append(_ kind: StaticString, _ content: HTML, to html: inout HTML) {
    html.append(literal: "<p class=\"")
    html.append(literal: kind)
    html.append(literal: "\">")
    html.append(content)
    html.append(literal: "</p>\n")
  }
}
