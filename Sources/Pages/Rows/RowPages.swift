internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// Makes the pages of a file that stands for many: one for each category of a dataset's dimension,
/// as the front matter names it, `each: crime-rate/area`.
///
/// The pages share the file's bytes and its parsed text; each has its row's names and an address.
struct RowPages {
  /// As many pages of one file are thought of where a link leads nowhere: a longer list would cost
  /// each wrong link as much.
  private static let suggestionLimit = 500

  private let library: DatasetLibrary
  /// The path of the file that has each address so far.
  private var owners: [PageAddress: String]
  private var broken: Set<String> = []

  /// The folder with a page for each row in place of those that name a dimension.
  static func expanded(
    _ content: ContentFolder, with library: DatasetLibrary, diagnostics: inout [Diagnostic]
  ) -> ContentFolder {
    guard content.pages.contains(where: { $0.frontMatter.each != nil }) else { return content }
    var rows = RowPages(content, library)
    let pages = content.pages.flatMap { page in
      page.frontMatter.each.map { rows.pages(of: page, for: $0, diagnostics: &diagnostics) }
        ?? [page]
    }
    return content.replacing(pages: pages, broken: rows.broken)
  }

  /// Whether a page may be proposed for a link that leads nowhere.
  static func canBeSuggested(_ page: PageSource) -> Bool {
    page.row.map { $0.count <= suggestionLimit } ?? true
  }

  private init(_ content: ContentFolder, _ library: DatasetLibrary) {
    self.library = library
    owners = Dictionary(
      content.pages.filter { $0.frontMatter.each == nil }.map { ($0.address, $0.path) },
      uniquingKeysWith: { first, _ in first })
  }

  private mutating func pages(
    of page: PageSource, for each: Located<String>, diagnostics: inout [Diagnostic]
  ) -> [PageSource] {
    guard !page.isIndex else {
      diagnostics.error(
        "'each' cannot stand in index.md, which is the folder's own page", at: each.position,
        hint:
          "put it into a page beside it, like \(each.value.split(separator: "/").last ?? "row").md")
      return [page]
    }
    guard let rows = categories(each, diagnostics: &diagnostics) else {
      broken.insert(page.path)
      return []
    }
    let title = page.frontMatter.title
    if rows.indices.count > 1, !title.value.contains("{") {
      diagnostics.warn(
        "all \(rows.indices.count) pages of this file have the same title", at: title.position,
        hint: "put {\(rows.dimension.name)} into it, in quotes")
    }
    let body = MarkdownTemplate(
      MarkdownDocument(parsing: page.body, path: page.path, firstLine: page.bodyLine))
    if let long = rows.indices.first(where: { !rows.slug($0).fitsAddress }) {
      diagnostics.error(
        "the name '\(rows.label(long).prefix(60))…' is too long to make a page for",
        at: each.position,
        hint: "shorten it in the data; an address takes \(Slug.addressLimit) letters at the most")
      broken.insert(page.path)
      return []
    }
    let made = rows.indices.map { index in
      page.page(
        of: PageRow(
          label: rows.label(index), slug: rows.slug(index), dimension: rows.dimension.name,
          count: rows.indices.count, isFirst: index == 0, names: rows.names(index), body: body))
    }
    return refusingClashes(made, of: page, at: each.position, diagnostics: &diagnostics)
  }

  /// What the words behind `each` name; nil, with an error, where that is nothing.
  private func categories(
    _ each: Located<String>, diagnostics: inout [Diagnostic]
  ) -> RowCategories? {
    let parts = each.value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, !parts.contains("") else {
      diagnostics.error(
        "'\(each.value)' names no dataset and dimension", at: each.position,
        hint: "write it like 'each: crime-rate/area'")
      return nil
    }
    do throws(ReferenceFault) {
      let dataset = try library.dataset(named: parts[0])
      let dimension = try dataset.dimension(named: parts.dropFirst().first)
      let rows = RowCategories(dataset, dimension: dimension)
      guard !rows.indices.isEmpty else {
        throw ReferenceFault.wrong(
          message:
            "'\(dataset.name)' has no \(dataset.dimensions[dimension].name) to make a page for",
          hint: "add rows to it, or 'draft: true' to this page")
      }
      return rows
    } catch {
      if case .wrong(let message, let hint) = error {
        diagnostics.error(message, at: each.position, hint: hint)
      }
      return nil
    }
  }

  /// Whether Tally has a page of its own at an address, or below it.
  private static func isTallys(_ address: PageAddress) -> Bool {
    let own = [
      DatasetLayout.listAddress, ChangePages.address, SearchPage.address, AlphabetPages.address,
      SiteMapPages.address, TopicIndex.address, CommitteeEdition.address,
      StatementPages.accessibility.address, StatementPages.privacy.address,
    ]
    return own.contains(address)
  }

  /// The pages without those whose address another page has, which is an error.
  private mutating func refusingClashes(
    _ pages: [PageSource], of page: PageSource, at position: SourcePosition,
    diagnostics: inout [Diagnostic]
  ) -> [PageSource] {
    var kept: [PageSource] = []
    var clashes: [(page: PageSource, owner: String)] = []
    for made in pages {
      let owner =
        owners[made.address]
        ?? (Self.isTallys(made.address) ? "one that Tally makes itself" : nil)
      if let owner {
        clashes.append((made, owner))
      } else if made.row?.slug.text == "index" {
        clashes.append((made, "the folder"))
      } else {
        owners[made.address] = page.path
        kept.append(made)
      }
    }
    if let first = clashes.first, let row = first.page.row {
      let more = clashes.count - 1
      let others = more == 0 ? "" : " (\(more) more \(more == 1 ? "clashes" : "clash") too)"
      diagnostics.error(
        "the page for '\(row.label)' would have the same address as \(first.owner): "
          + "/\(first.page.address.text)\(others)", at: position,
        hint: "rename that page, or put this one into a folder of its own")
    }
    return kept
  }
}

extension Dataset {
  /// The place of a dimension by its name; without one, of the only one that there is.
  fileprivate func dimension(named wanted: String?) throws(ReferenceFault) -> Int {
    let names = dimensions.map(\.name)
    guard let wanted else {
      if names.count == 1 { return 0 }
      throw .wrong(
        message: names.isEmpty
          ? "'\(name)' has no dimension to make a page for each of"
          : "'\(name)' has several dimensions, and 'each' has to name one",
        hint: names.first.map { "write it like 'each: \(name)/\($0)'" }
          ?? (isList ? "name its filter columns under 'dimensions' in \(description.path)" : nil))
    }
    if let index = names.firstIndex(of: wanted) { return index }
    throw .wrong(
      message: "'\(name)' has no dimension '\(wanted)'",
      hint: Suggestion.hint(for: wanted, among: names)
        ?? (names.isEmpty ? nil : "it has \(names.joined(separator: ", "))"))
  }
}
