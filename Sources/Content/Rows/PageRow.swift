package import SourceText

/// The row for which a page is made, where one file makes a page for each.
package struct PageRow: Sendable {
  /// The row's category as published, `Bolton`.
  package let label: String
  package let slug: Slug
  /// What the rows are, `area`.
  package let dimension: String
  /// How many pages the file makes.
  package let count: Int
  /// Whether it is the first of them: what is wrong with the file alike for all is told by its page.
  package let isFirst: Bool
  package let names: RowNames
  /// The page's text, parsed once for all rows.
  package let body: MarkdownTemplate

  package init(
    label: String, slug: Slug, dimension: String, count: Int, isFirst: Bool, names: RowNames,
    body: MarkdownTemplate
  ) {
    self.label = label
    self.slug = slug
    self.dimension = dimension
    self.count = count
    self.isFirst = isFirst
    self.names = names
    self.body = body
  }
}

extension PageSource {
  /// The page of a row: its slug takes the place of the file's name. Bytes and text are shared.
  package func page(of row: PageRow) -> PageSource {
    PageSource(
      path: path,
      address: PageAddress(parts: address.parts.dropLast() + [row.slug.text]),
      frontMatter: frontMatter, bytes: bytes, body: body, bodyLine: bodyLine, row: row)
  }

  /// The path by which links name the page: its file's, or for a row one as if it had its own,
  /// `content/boroughs/bolton.md`.
  package var linkPath: String {
    guard let row else { return path }
    return path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex) + "\(row.slug).md"
  }
}
