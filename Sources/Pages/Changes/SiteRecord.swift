internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// What a release keeps of the pages: which there were, and what they claimed.
struct SiteRecord: Sendable {
  struct Page: Sendable {
    /// `performance/crime/`, empty for the home page.
    let address: String
    let title: String
    /// The digest of the page's source; empty for a page that Tally makes of data.
    let source: String
    /// The digest of the page as it is published.
    let output: String
    /// Where the record of the last release names it.
    var position = SourcePosition(path: ReleasedFolder.pagesPath)
  }

  struct Claim: Sendable {
    /// The page's source, `content/performance/crime.md`.
    let page: String
    let address: String
    let words: String
    let sentence: String
  }

  let pages: [Page]
  let claims: [Claim]

  /// The record of a site as it is now. The parts of a long dataset, the pages of changes, which
  /// every release changes, and the lists by which pages are found, which change when these do, are
  /// left out.
  ///
  /// - Parameter files: the files of the site, whether or not there are errors in it.
  init(of site: SiteContext, pages rendered: [PageFacts], files: [OutputFile]) {
    let outputs = Dictionary(
      files.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
    func page(_ address: PageAddress, _ title: String, source: String = "") -> Page {
      Page(
        address: address.text, title: title, source: source,
        output: SHA256(of: outputs[address.file] ?? []).hex)
    }
    pages =
      site.map.pages.enumerated().map { index, source in
        page(source.address, site.plainTitles[index], source: source.digest)
      }
      + zip(site.library.datasets, site.layouts).map { dataset, layout in
        page(layout.address, dataset.description.title)
      } + [page(DatasetLayout.listAddress, "Data")]
      + StatementPages.places.map { page($0.address, $0.title) }
    claims = rendered.flatMap(\.claims).map {
      Claim(page: $0.position.path, address: $0.address, words: $0.words, sentence: $0.sentence)
    }
  }

  /// The record that the last release kept; empty where there is none.
  init(reading folder: ReleasedFolder, diagnostics: inout [Diagnostic]) {
    pages = Self.rows(of: folder.pages, columns: 4, diagnostics: &diagnostics).map {
      Page(
        address: $0.cells[0], title: $0.cells[1], source: $0.cells[2], output: $0.cells[3],
        position: $0.position)
    }
    claims = Self.rows(of: folder.claims, columns: 4, diagnostics: &diagnostics).map {
      Claim(
        page: $0.cells[0], address: $0.cells[1], words: $0.cells[2], sentence: $0.cells[3])
    }
  }

  /// The files that keep it.
  var files: [SourceFile] {
    [
      Self.file(
        ReleasedFolder.claimsPath, heading: ["page", "claim", "words", "sentence"],
        rows: claims.map { [$0.page, $0.address, $0.words, $0.sentence] }),
      Self.file(
        ReleasedFolder.pagesPath, heading: ["address", "title", "source", "published"],
        rows: pages.map { [$0.address, $0.title, $0.source, $0.output] }),
    ]
  }

  private static func file(_ path: String, heading: [String], rows: [[String]]) -> SourceFile {
    var writer = CSVWriter()
    for row in [heading] + rows {
      for cell in row { writer.append(text: cell) }
      writer.endRow()
    }
    return SourceFile(path: path, bytes: writer.bytes)
  }

  private static func rows(
    of file: SourceFile?, columns: Int, diagnostics: inout [Diagnostic]
  ) -> [(cells: [String], position: SourcePosition)] {
    guard let file, let table = CSVTable(file, diagnostics: &diagnostics),
      table.columnCount == columns
    else { return [] }
    return (0..<table.rowCount).map { row in
      let cells = (0..<columns).map { table.cell(row: row, column: $0) }
      return (cells.map(table.text), table.position(of: cells[0]))
    }
  }
}

extension PageSource {
  /// The digest of everything that its author wrote.
  var digest: String { SHA256(of: bytes).hex }
}
