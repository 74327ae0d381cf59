package import Diagnostics
package import SourceText

/// The files of `content/`, each put where it belongs.
package struct ContentFolder: Sendable {
  package let configuration: SiteConfiguration
  /// In the order of their paths, drafts left out.
  package let pages: [PageSource]
  /// The paths of pages that are drafts.
  package let drafts: Set<String>
  /// The paths of files that are not published, which has been reported: what leads to them is
  /// not reported again.
  package let brokenFiles: Set<String>
  /// The folders in which a file should make a page for each row and cannot, which has been reported:
  /// what leads to a page in them is not reported again.
  package let foldersWithoutRows: Set<String>
  /// The datasets as they are now.
  package let data: DataFolder
  /// What `tally release` has kept of the last release.
  package let released: ReleasedFolder
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
    var dataFiles: [SourceFile] = []
    var releasedFiles: [SourceFile] = []
    var pageFiles: [SourceFile] = []
    for file in files where file.path.hasPrefix("content/") {
      let path = file.path
      if path == SiteConfiguration.path { continue }
      if path.hasPrefix(DataFolder.current + "/") {
        dataFiles.append(file)
      } else if path.hasPrefix(ReleasedFolder.path + "/") {
        releasedFiles.append(file)
      } else if path.hasSuffix(".md") {
        pageFiles.append(file)
      } else if Self.checkAttachment(file, diagnostics: &diagnostics) {
        attachments.append(file)
      } else {
        brokenFiles.insert(path)
      }
    }
    for (file, read) in zip(pageFiles, Self.read(pageFiles)) {
      diagnostics += read.diagnostics
      if let page = read.page {
        if page.frontMatter.isDraft { drafts.insert(file.path) } else { pages.append(page) }
      } else {
        brokenFiles.insert(file.path)
      }
    }
    self.pages = pages
    self.drafts = drafts
    foldersWithoutRows = []
    self.attachments = attachments
    data = DataFolder(DataFolder.current, dataFiles, diagnostics: &diagnostics)
    released = ReleasedFolder(releasedFiles, diagnostics: &diagnostics)
    self.brokenFiles = brokenFiles.union(data.strayFiles)
    configuration = SiteConfiguration.read(
      files.first { $0.path == SiteConfiguration.path }, baseURL: baseURL,
      diagnostics: &diagnostics)
  }

  /// The heads of pages, read side by side.
  private static func read(
    _ files: [SourceFile]
  ) -> [(page: PageSource?, diagnostics: [Diagnostic])] {
    Workers.map(count: files.count) { range in
      files[range].map { file in
        var diagnostics: [Diagnostic] = []
        let page = PageSource(file, diagnostics: &diagnostics)
        return (page, diagnostics)
      }
    }
  }

  /// The same folder with other pages.
  ///
  /// - Parameter broken: the files that should make a page for each row and cannot.
  package func replacing(pages: [PageSource], broken: Set<String>) -> ContentFolder {
    ContentFolder(
      configuration: configuration, pages: pages, drafts: drafts,
      brokenFiles: brokenFiles.union(broken),
      foldersWithoutRows: Set(broken.map(Self.folder)), data: data, released: released,
      attachments: attachments)
  }

  /// The folder of a file, `content/boroughs`.
  package static func folder(of path: String) -> String {
    String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
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
