package import Diagnostics
package import SourceText

/// A folder of datasets: the CSV files and their descriptions, by name.
package struct DataFolder: Sendable {
  /// Where the datasets are as they are now.
  package static let current = "content/data"

  /// A dataset's two files; one may be missing.
  package struct DatasetFiles: Sendable {
    package let name: String
    package let table: SourceFile?
    package let description: SourceFile?
  }

  /// `content/data`.
  package let path: String
  /// By name.
  package let datasets: [DatasetFiles]
  /// The CSV files, which descriptions may read under another name.
  package let tables: [String: SourceFile]
  /// The paths of files that are no dataset's, which has been reported.
  package let strayFiles: Set<String>

  /// Sorts the files of the folder `path`; one that is neither CSV nor description is an error.
  package init(_ path: String, _ files: [SourceFile], diagnostics: inout [Diagnostic]) {
    var tables: [String: SourceFile] = [:]
    var descriptions: [String: SourceFile] = [:]
    var strayFiles: Set<String> = []
    for file in files {
      let name = String(file.path.dropFirst(path.count + 1))
      if name.hasSuffix(".csv") {
        tables[String(name.dropLast(4))] = file
      } else if name.hasSuffix(".yml") {
        descriptions[String(name.dropLast(4))] = file
      } else {
        strayFiles.insert(file.path)
        diagnostics.error(
          "a dataset is a CSV file and a YAML file of the same name, and this is neither",
          at: SourcePosition(path: file.path), hint: Self.hint(for: file.path))
      }
    }
    self.path = path
    self.tables = tables
    self.strayFiles = strayFiles
    datasets = Set(tables.keys).union(descriptions.keys).sorted().map {
      DatasetFiles(name: $0, table: tables[$0], description: descriptions[$0])
    }
  }

  /// All its files with their names in the folder, in the order of the names.
  package var files: [(name: String, file: SourceFile)] {
    datasets.flatMap { dataset in
      [dataset.table.map { (dataset.name + ".csv", $0) }]
        + [dataset.description.map { (dataset.name + ".yml", $0) }]
    }.compactMap { $0 }
  }

  /// Whether two folders hold the same, byte for byte.
  package func holdsSame(as other: DataFolder) -> Bool {
    let files = files
    let others = other.files
    return files.count == others.count
      && zip(files, others).allSatisfy { $0.name == $1.name && $0.file.bytes == $1.file.bytes }
  }

  /// What to do with a file whose ending is neither `.csv` nor `.yml`.
  private static func hint(for path: String) -> String {
    let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
    return switch path[stem.endIndex...].lowercased() {
    case ".yaml", ".yml": "name it \(stem).yml"
    case ".csv": "name it \(stem).csv"
    case ".xls", ".xlsx", ".ods": "save it as CSV UTF-8 (comma delimited), \(stem).csv"
    default: "move it out of content/data"
    }
  }
}
