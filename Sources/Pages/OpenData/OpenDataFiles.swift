internal import Datasets

/// The files by which others use the data of a site: each dataset's table, the description of its
/// columns beside it, and one package of them all.
enum OpenDataFiles {
  static func files(of site: SiteContext) -> [OutputFile] {
    let tables = site.library.datasets.map(PublishedTable.init)
    guard !tables.isEmpty else { return [] }
    let configuration = site.configuration
    return tables.flatMap { [$0.file, TableMetadata(of: $0, configuration: configuration).file] }
      + [DataPackage(of: tables, configuration: configuration).file]
  }
}
