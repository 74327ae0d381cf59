/// What a site makes of the parts of Markdown that mean more to it than to CommonMark.
///
/// The renderer asks as it meets them, in reading order; so an implementation may gather what it
/// sees, links to be checked and headings to be listed. `PlainMarkdown` adds nothing.
package protocol MarkdownExtensions {
  /// How a link is written. Not asked for links within an image's alternative text.
  mutating func link(_ link: MarkdownLink) -> InlineRendering

  /// How an image is written.
  mutating func image(_ image: MarkdownNode) -> InlineRendering

  /// What stands for a code block; nil for the block itself.
  mutating func codeBlock(_ block: MarkdownNode) -> HTML?

  /// The id of a heading; nil for none.
  mutating func headingID(_ heading: MarkdownNode) -> String?

  /// What stands around a table; nil for nothing.
  mutating func tableFrame(_ table: MarkdownNode) -> TableFrame?

  /// Whether raw HTML is let through; else nothing stands for it.
  mutating func allowsRawHTML(_ node: MarkdownNode) -> Bool
}

/// A link as the renderer meets it.
package struct MarkdownLink: Sendable {
  package let node: MarkdownNode
  /// Whether it stands in a heading.
  package let isInHeading: Bool
  /// Whether it stands in a table.
  package let isInTable: Bool

  package var destination: String { node.destination }
  package var title: String { node.title }
  package var plainText: String { node.plainText }
  /// Whether nothing stands between the brackets: a figure to be filled in.
  package var isEmpty: Bool { node.children.isEmpty }
}

/// How a link or image is written.
package enum InlineRendering: Sendable {
  /// As CommonMark has it: `<a href="…" title="…">`, `<img src="…" alt="…" title="…" />`.
  case asWritten
  /// The element with these attributes, each with a space before it, around a link's text.
  case element(attributes: HTML)
  /// This instead of the whole link or image.
  case replacement(HTML)
  /// A link's text without the link; an image's alternative text.
  case contentOnly
}

/// What stands around a table.
package struct TableFrame: Sendable {
  /// Before `<table>`: `<div class="table-scroll" …>`.
  package let opening: HTML
  /// In the table, before its rows: `<caption>…</caption>`.
  package let caption: HTML
  /// After `</table>`: `</div>`.
  package let closing: HTML

  package init(opening: HTML, caption: HTML = HTML(), closing: HTML) {
    self.opening = opening
    self.caption = caption
    self.closing = closing
  }
}

/// CommonMark and GFM's tables with nothing added, raw HTML let through: what the conformance
/// tests hold the parser and renderer to. Not for what is published.
package struct PlainMarkdown: MarkdownExtensions {
  package init() {}

  package func link(_ link: MarkdownLink) -> InlineRendering { .asWritten }
  package func image(_ image: MarkdownNode) -> InlineRendering { .asWritten }
  package func codeBlock(_ block: MarkdownNode) -> HTML? { nil }
  package func headingID(_ heading: MarkdownNode) -> String? { nil }
  package func tableFrame(_ table: MarkdownNode) -> TableFrame? { nil }
  package func allowsRawHTML(_ node: MarkdownNode) -> Bool { true }
}
