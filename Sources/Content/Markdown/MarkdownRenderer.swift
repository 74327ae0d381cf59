/// Writes a document, or a part of it, as HTML: byte for byte as the CommonMark reference does,
/// except where an extension takes over.
///
/// One loop over the flat nodes; what is still to be closed waits on a stack.
package struct MarkdownRenderer: Sendable {
  /// How much deeper headings are written than the author has them; the deepest is 6.
  package let headingShift: Int

  package init(headingShift: Int = 0) {
    self.headingShift = headingShift
  }

  /// The HTML of a whole document.
  package func render(
    _ document: MarkdownDocument, extensions: inout some MarkdownExtensions
  ) -> HTML {
    var html = HTML()
    html.reserve(document.text.count * 2)
    render(document.root, extensions: &extensions, into: &html)
    return html
  }

  /// Adds the HTML of a node with all that is in it. A document of one line of inlines gives those
  /// inlines, with no element around them.
  package func render(
    _ node: MarkdownNode, extensions: inout some MarkdownExtensions, into html: inout HTML
  ) {
    let document = node.document
    document.text.withUnsafeBufferPointer { text in
      var writer = MarkdownWriter(document, text: text, headingShift: headingShift)
      // Swapped, not copied: the writer has the caller's buffer alone while it writes.
      swap(&writer.html, &html)
      writer.write(from: node.index, extensions: &extensions)
      swap(&writer.html, &html)
    }
  }
}
