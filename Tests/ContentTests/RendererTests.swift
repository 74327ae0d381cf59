import Diagnostics
import Testing

@testable import Content

/// Takes over whatever it can, and writes down what it was asked.
private struct TakingOver: MarkdownExtensions {
  var asked: [String] = []
  var anchors = HeadingAnchors()

  mutating func link(_ link: MarkdownLink) -> InlineRendering {
    let inside = link.isInHeading ? " heading" : link.isInTable ? " table" : ""
    asked.append(
      "\(link.destination) \(link.plainText) \(link.node.position.column)\(inside)"
        + (link.isEmpty ? " empty" : ""))
    switch link.destination {
    case "plain": return .contentOnly
    case "figure:a": return .replacement(HTML(escaping: "5 < 6"))
    case "as": return .asWritten
    default:
      var attributes = HTML()
      attributes.append(attribute: "class", "figure")
      attributes.append(attribute: "href", url: "../" + link.destination)
      return .element(attributes: attributes)
    }
  }

  func image(_ image: MarkdownNode) -> InlineRendering {
    var attributes = HTML()
    attributes.append(attribute: "src", url: "x/" + image.destination)
    attributes.append(attribute: "alt", image.plainText)
    return image.destination == "gone" ? .contentOnly : .element(attributes: attributes)
  }

  func codeBlock(_ block: MarkdownNode) -> HTML? {
    block.language == "chart" ? HTML(literal: "<figure></figure>") : nil
  }

  mutating func headingID(_ heading: MarkdownNode) -> String? {
    anchors.anchor(for: heading.plainText)
  }

  func tableFrame(_ table: MarkdownNode) -> TableFrame? {
    TableFrame(
      opening: HTML(literal: "<div class=\"table-scroll\">"),
      caption: HTML(literal: "<caption>c</caption>"), closing: HTML(literal: "</div>"))
  }

  func allowsRawHTML(_ node: MarkdownNode) -> Bool { false }
}

private func render(_ markdown: String, headingShift: Int = 0) -> (html: String, asked: [String]) {
  var extensions = TakingOver()
  let document = MarkdownDocument(parsing: markdown, path: "a.md")
  let html = MarkdownRenderer(headingShift: headingShift).render(document, extensions: &extensions)
  return (html.text, extensions.asked)
}

@Suite("What the site makes of Markdown takes its place in the HTML")
struct RendererTests {
  @Test("links: around their text, instead of it, or not at all")
  func links() {
    let (html, asked) = render("[*a*](b \"t\") [c](plain) [](figure:a) [d](as 't') ![[e](f)](g)")
    #expect(
      html == "<p><a class=\"figure\" href=\"../b\"><em>a</em></a> c 5 &lt; 6 "
        + "<a href=\"as\" title=\"t\">d</a> <img src=\"x/g\" alt=\"e\" /></p>\n")
    #expect(asked == ["b a 1", "plain c 14", "figure:a  25 empty", "as d 38"])
  }

  @Test("links know whether they stand in a heading or a table")
  func surroundings() {
    #expect(
      render("# [a](plain)\n\n| [b](plain) |\n|---|\n\n[c](plain)").asked == [
        "plain a 3 heading", "plain b 3 table", "plain c 1",
      ])
  }

  @Test("images, code blocks, ids of headings, and raw HTML, of which nothing is left")
  func others() {
    #expect(render("![a](gone)").html == "<p>a</p>\n")
    #expect(render("x\n\n```chart\na\n```\n\ny").html == "<p>x</p>\n<figure></figure>\n<p>y</p>\n")
    #expect(
      render("```yaml x\n<\n```").html
        == "<pre><code class=\"language-yaml\">&lt;\n</code></pre>\n")
    #expect(
      render("# A *b*\n\n## A b").html
        == "<h1 id=\"a-b\">A <em>b</em></h1>\n<h2 id=\"a-b-2\">A b</h2>\n")
    #expect(render("a <b>c</b>\n\n<div>\n\nd").html == "<p>a c</p>\n<p>d</p>\n")
  }

  @Test("headings deeper by as much as is asked, at most 6")
  func shift() {
    #expect(
      render("# a\n\n###### b", headingShift: 2).html
        == "<h3 id=\"a\">a</h3>\n<h6 id=\"b\">b</h6>\n")
  }

  @Test("a frame around tables, and a caption in them")
  func tables() {
    #expect(
      render("| a |\n|--:|\n| b |").html == """
        <div class="table-scroll">
        <table>
        <caption>c</caption>
        <thead>
        <tr>
        <th scope="col" class="align-right">a</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-right">b</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test("a part of a document alone, after what the buffer holds")
  func part() throws {
    let document = MarkdownDocument(parsing: "a *b*\n\n- c", path: "a.md")
    let list = try #require(document.root.children.first { $0.kind == .list })
    var extensions = PlainMarkdown()
    var html = HTML(literal: "<main>")
    MarkdownRenderer().render(list, extensions: &extensions, into: &html)
    #expect(html.text == "<main>\n<ul>\n<li>c</li>\n</ul>\n")
    let title = MarkdownDocument(inline: "a\n*b*", at: list.position)
    #expect(MarkdownRenderer().render(title, extensions: &extensions).text == "a <em>b</em>")
  }
}
