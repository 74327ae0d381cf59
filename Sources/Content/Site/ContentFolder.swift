package import Diagnostics
package import SourceText

/// The files of `content/`, each put where it belongs.
package struct ContentFolder: Sendable {
  /// A dataset's two files; one may be missing.
  package struct DatasetFiles: Sendable {
    package let name: String
    package let table: SourceFile?
    package let description: SourceFile?
  }

  package let configuration: SiteConfiguration
  /// In the order of their paths, drafts left out.
  package let pages: [PageSource]
  /// The paths of pages that are drafts.
  package let drafts: Set<String>
  /// The paths of files that are not published, which has been reported: what leads to them is
  /// not reported again.
  package let brokenFiles: Set<String>
  /// The files of `content/data/` by name.
  package let datasets: [DatasetFiles]
  /// CSV files of `content/data/` that descriptions may read under another name.
  package let tables: [String: SourceFile]
  /// Images and documents, published as they are.
  package let attachments: [SourceFile]
}

extension ContentFolder {
  /// The kinds of file that may stand beside pages, by their endings. A CSV is none: it is published
  /// as a dataset, checked and safe to open in a spreadsheet.
  package static let attachmentEndings = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "ods", "xlsx", "odt", "docx",
    "txt", "zip",
  ]

  /// Sorts the files of the source folder; those outside `content/` are passed over.
  package init(_ files: [SourceFile], baseURL: String? = nil, diagnostics: inout [Diagnostic]) {
    var pages: [PageSource] = []
    var drafts: Set<String> = []
    var brokenFiles: Set<String> = []
    var attachments: [SourceFile] = []
    var tables: [String: SourceFile] = [:]
    var descriptions: [String: SourceFile] = [:]
    for file in files where file.path.hasPrefix("content/") {
      let path = file.path
      if path == SiteConfiguration.path || path.hasPrefix("content/released/") { continue }
      if path.hasPrefix("content/data/") {
        let name = String(path.dropFirst("content/data/".count))
        if name.hasSuffix(".csv") {
          tables[String(name.dropLast(4))] = file
        } else if name.hasSuffix(".yml") {
          descriptions[String(name.dropLast(4))] = file
        } else {
          brokenFiles.insert(path)
          diagnostics.error(
            "a dataset is a CSV file and a YAML file of the same name, and this is neither",
            at: SourcePosition(path: path), hint: Self.hint(forDataFile: path))
        }
      } else if path.hasSuffix(".md") {
        if let page = PageSource(file, diagnostics: &diagnostics) {
          if page.frontMatter.isDraft { drafts.insert(path) } else { pages.append(page) }
        } else {
          brokenFiles.insert(path)
        }
      } else if Self.checkAttachment(file, diagnostics: &diagnostics) {
        attachments.append(file)
      } else {
        brokenFiles.insert(path)
      }
    }
    self.pages = pages
    self.drafts = drafts
    self.brokenFiles = brokenFiles
    self.attachments = attachments
    self.tables = tables
    datasets = Set(tables.keys).union(descriptions.keys).sorted().map {
      DatasetFiles(name: $0, table: tables[$0], description: descriptions[$0])
    }
    configuration = SiteConfiguration.read(
      files.first { $0.path == SiteConfiguration.path }, baseURL: baseURL,
      diagnostics: &diagnostics)
  }

  /// What to do with a file of `content/data/` whose ending is neither `.csv` nor `.yml`.
  private static func hint(forDataFile path: String) -> String {
    let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
    return switch path[stem.endIndex...].lowercased() {
    case ".yaml", ".yml": "name it \(stem).yml"
    case ".csv": "name it \(stem).csv"
    case ".xls", ".xlsx", ".ods": "save it as CSV UTF-8 (comma delimited), \(stem).csv"
    default: "move it out of content/data"
    }
  }

  /// Whether a file may be published as it is.
  private static func checkAttachment(
    _ file: SourceFile, diagnostics: inout [Diagnostic]
  ) -> Bool {
    let place = SourcePosition(path: file.path)
    let name = file.path.dropFirst("content/".count)
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard name.contains("."), attachmentEndings.contains(ending) else {
      diagnostics.error(
        "a file of this kind is not published", at: place,
        hint: ending == "csv"
          ? "make it a dataset: put it into content/data with a description"
          : "pages end in .md; beside them may stand \(attachmentEndings.joined(separator: ", "))"
      )
      return false
    }
    guard file.sitePath != nil else {
      diagnostics.error("this file's name cannot stand in an address", at: place)
      return false
    }
    return ending != "svg" || SVGCheck.isSafe(file, diagnostics: &diagnostics)
  }
}

extension SourceFile {
  /// Where an image or document is published: beside the pages that it lies beside.
  package var sitePath: SitePath? { SitePath(String(path.dropFirst("content/".count))) }
}
