internal import Content
internal import Datasets
internal import Diagnostics

/// Figures, claims and fixed words: the links that only Tally knows.
extension BodyRenderer {
  /// A figure becomes a link to its row; its text must be what the dataset shows.
  mutating func figure(_ link: MarkdownLink, _ destination: String) -> InlineRendering {
    let position = link.node.position
    let address = String(destination.dropFirst(LinkScheme.figure.count))
    let isOfRow = link.node.writtenDestination != destination
    do {
      let figure = try site.library.figure(
        address, showingAbsence: isOfRow && link.isEmpty)
      cite(dataset: figure.dataset, row: figure.row)
      let written = link.plainText
      guard link.isEmpty || figure.accepts(written) else {
        // What one row has must not be written where all rows are read.
        if !isOfRow {
          stale.add(
            StaleFigure(
              position: position.advanced(by: 1), written: link.node.writtenText ?? "",
              current: figure.restated(like: written), standsBesideBrokenClaim: false),
            in: link.node.enclosingBlock.position)
        }
        diagnostics.error(
          "the page says \(written) but \(figure.subject) is \(figure.text)", at: position,
          hint: isOfRow
            ? "this text is the same for each \(row?.dimension ?? "row"); leave it empty to have it "
              + "filled in: [](\(link.node.writtenDestination))"
            : "run tally fix, or write \(figure.restated(like: written)), or leave the text empty to have it filled in: "
              + "[](\(destination))")
        return .contentOnly
      }
      if link.node.descendants.contains(where: { $0.kind != .text }) {
        var attributes = HTML(literal: " class=\"figure\"")
        attributes.append(
          attribute: "href", url: site.link(to: figure.row, ofDataset: figure.dataset, from: base))
        return .element(attributes: attributes)
      }
      let keepsWords = !link.isEmpty && !written.utf8.contains { (0x30...0x39).contains($0) }
      return .replacement(
        reference(
          to: figure.row, of: figure.dataset, kind: "figure",
          text: HTML(escaping: keepsWords ? written : figure.text)))
    } catch {
      stale.lose(LostFigure(position: position, written: link.plainText, address: address))
      report(error, at: position)
      return .contentOnly
    }
  }

  /// A claim becomes a link to its row, if the data bear it out.
  mutating func claim(_ link: MarkdownLink, _ destination: String) -> InlineRendering {
    let position = link.node.position
    guard !link.isEmpty else {
      diagnostics.error(
        "this claim has no words", at: position, hint: "write between [ and ] what it claims")
      return .contentOnly
    }
    let address = String(destination.dropFirst(LinkScheme.claim.count))
    claims.append(
      StatedClaim(
        link, address: address, block: words(of: link.node.enclosingBlock)))
    do {
      let claim = try site.library.claim(address)
      cite(dataset: claim.dataset, row: claim.row)
      if case .fails(let dataSay, let hint) = claim.outcome {
        stale.breakClaim(in: link.node.enclosingBlock.position)
        diagnostics.error(
          "the page says '\(link.plainText)' but \(dataSay)\(asReleased(address, unlike: dataSay))",
          at: position, hint: hint)
        return .contentOnly
      }
      var attributes = HTML(literal: " class=\"claim\"")
      attributes.append(
        attribute: "href", url: site.link(to: claim.row, ofDataset: claim.dataset, from: base))
      return .element(attributes: attributes)
    } catch {
      report(error, at: position)
      return .contentOnly
    }
  }

  /// The words of a paragraph or heading; of a row of a table its cells, parted.
  private func words(of block: MarkdownNode) -> String {
    guard block.kind == .tableRow else { return PlainText.of(block, figuresFrom: site.library) }
    return block.children.map { PlainText.of($0, figuresFrom: site.library) }
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// What the data of the last release said of a claim, where that was something else.
  private func asReleased(_ address: String, unlike dataSay: String) -> String {
    guard let released = site.released else { return "" }
    do {
      let before = try released.claim(address).dataSay
      return before == dataSay ? "" : " (at the last release: \(before))"
    } catch {
      return ""
    }
  }

  /// A fixed number or word is plain text.
  mutating func fixed(_ link: MarkdownLink, _ destination: String) -> InlineRendering {
    if destination != LinkScheme.fixed {
      diagnostics.error(
        "'fixed:' takes nothing behind it, and here stands '\(destination.dropFirst(LinkScheme.fixed.count))'",
        at: link.node.position,
        hint: "say why it is fixed in quotes behind a space: [40](fixed: \"size of the group\")")
    } else if link.isEmpty {
      diagnostics.error("this fixed link has no words", at: link.node.position)
    }
    return .contentOnly
  }

  /// Whether a destination is one of those that only Tally knows.
  func isReference(_ destination: String) -> Bool {
    [LinkScheme.figure, LinkScheme.claim, LinkScheme.fixed, LinkScheme.dataset]
      .contains(where: destination.hasPrefix)
  }

  /// A link of a kind to a row.
  func reference(to row: Int?, of dataset: Int, kind: StaticString, text: HTML) -> HTML {
    var html = HTML(literal: "<a class=\"")
    html.append(literal: kind)
    html.append(literal: "\"")
    html.append(attribute: "href", url: site.link(to: row, ofDataset: dataset, from: base))
    html.append(literal: ">")
    html.append(text)
    html.append(literal: "</a>")
    return html
  }
}
