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
    /// Of the page's source; empty for the page of a dataset.
    let digest: String
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

  /// The record of a site as it is now.
  init(of site: SiteContext, pages rendered: [RenderedPage]) {
    pages =
      site.map.pages.enumerated().map { index, page in
        Page(
          address: page.address.text, title: site.plainTitles[index], digest: page.digest)
      }
      + zip(site.library.datasets, site.layouts).map { dataset, layout in
        Page(address: layout.address.text, title: dataset.description.title, digest: "")
      }
    claims = rendered.flatMap(\.claims).map {
      Claim(page: $0.position.path, address: $0.address, words: $0.words, sentence: $0.sentence)
    }
  }

  /// The record that the last release kept; empty where there is none.
  init(reading folder: ReleasedFolder, diagnostics: inout [Diagnostic]) {
    pages = Self.rows(of: folder.pages, columns: 3, diagnostics: &diagnostics).map {
      Page(address: $0[0], title: $0[1], digest: $0[2])
    }
    claims = Self.rows(of: folder.claims, columns: 4, diagnostics: &diagnostics).map {
      Claim(page: $0[0], address: $0[1], words: $0[2], sentence: $0[3])
    }
  }

  /// The files that keep it.
  var files: [SourceFile] {
    [
      Self.file(
        ReleasedFolder.claimsPath, heading: ["page", "claim", "words", "sentence"],
        rows: claims.map { [$0.page, $0.address, $0.words, $0.sentence] }),
      Self.file(
        ReleasedFolder.pagesPath, heading: ["address", "title", "sha256"],
        rows: pages.map { [$0.address, $0.title, $0.digest] }),
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
  ) -> [[String]] {
    guard let file, let table = CSVTable(file, diagnostics: &diagnostics),
      table.columnCount == columns
    else { return [] }
    return (0..<table.rowCount).map { row in
      (0..<columns).map { table.text(table.cell(row: row, column: $0)) }
    }
  }
}

extension PageSource {
  /// The digest of everything that its author wrote.
  var digest: String { SHA256(of: bytes).hex }
}
