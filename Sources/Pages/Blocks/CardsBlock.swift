internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// A fenced `cards`: headline figures with their change, comparison and period.
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
      figure = try body.site.library.figure(address.value)
    } catch {
      body.report(error, at: address.position)
      return nil
    }
    body.cite(dataset: figure.dataset, row: figure.row)
    var html = HTML(literal: "<li class=\"card\"><p class=\"card-label\">")
    html.append(label)
    html.append(literal: "</p>\n<p class=\"card-value\">")
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

  /// The period, the change since the one before, and the comparator, as far as they are there.
  private static func appendContext(
    of row: Int, of figure: Figure, to html: inout HTML, with body: BodyRenderer
  ) {
    let dataset = body.site.library.datasets[figure.dataset]
    guard !dataset.isList, let period = dataset.period(ofRow: row) else { return }
    append("card-period", HTML(escaping: period.label), to: &html)
    let context = CardContext(dataset: dataset, row: row)
    if let change = context.change {
      var line = HTML(literal: "<span class=\"card-arrow\" aria-hidden=\"true\">")
      line.append(escaping: change.arrow)
      line.append(literal: "</span> ")
      line.append(escaping: change.words)
      append("card-change", line, to: &html)
    }
    if let comparison = context.comparison {
      append("card-comparison", HTML(escaping: comparison), to: &html)
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
