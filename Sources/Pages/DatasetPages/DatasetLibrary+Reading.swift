internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

extension DatasetLibrary {
  /// Reads every dataset of a folder; a file without its other half is an error.
  static func read(
    from folder: DataFolder, diagnostics: inout [Diagnostic]
  ) -> DatasetLibrary {
    var datasets: [Dataset] = []
    var broken: Set<String> = []
    var tablesInUse: Set<String> = []
    for files in folder.datasets {
      guard let file = files.description else { continue }
      if let dataset = dataset(
        files.name, described: file, folder: folder, tablesInUse: &tablesInUse,
        diagnostics: &diagnostics)
      {
        datasets.append(dataset)
      } else {
        broken.insert(files.name)
      }
    }
    for files in folder.datasets {
      guard let table = files.table, files.description == nil, !tablesInUse.contains(files.name)
      else { continue }
      broken.insert(files.name)
      diagnostics.error(
        "no description belongs to this file", at: SourcePosition(path: table.path),
        hint: "add \(folder.path)/\(files.name).yml that says what it measures, from whom and when")
    }
    return DatasetLibrary(datasets, broken: broken)
  }

  private static func dataset(
    _ name: String, described file: SourceFile, folder: DataFolder,
    tablesInUse: inout Set<String>, diagnostics: inout [Diagnostic]
  ) -> Dataset? {
    let description = DescriptionReader.read(file, diagnostics: &diagnostics)
    let other = description?.layout.file
    var tableName = other?.value ?? name
    if tableName.hasSuffix(".csv") { tableName = String(tableName.dropLast(4)) }
    tablesInUse.insert(tableName)
    guard let slug = Slug(exactly: name) else {
      diagnostics.error(
        "'\(name)' cannot stand in an address", at: SourcePosition(path: file.path),
        hint: Slug(of: name).map { "rename it to \($0).yml" })
      return nil
    }
    guard let description else { return nil }
    guard let table = folder.tables[tableName] else {
      diagnostics.error(
        "there is no file \(folder.path)/\(tableName).csv",
        at: other?.position ?? SourcePosition(path: file.path),
        hint: Suggestion.hint(for: tableName, among: folder.tables.keys)
          ?? "its rows belong there; another name can be given under 'file'")
      return nil
    }
    return DatasetReader.read(
      name: slug, table: table, description: description, diagnostics: &diagnostics)
  }
}
