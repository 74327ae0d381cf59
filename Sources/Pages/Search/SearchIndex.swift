internal import Content

/// The index that the page's script searches, as files: one for a small site, with texts for
/// excerpts; for a large one as many parts as it takes that each is small. A stem stands in one
/// part alone, together with the titles and first words of the pages that answer it best, so that
/// a word costs one request.
struct SearchIndex: Sendable {
  /// The most bytes of an index in one file.
  static let singleLimit = 240_000
  /// The most bytes of a part: three of them are under 100 KB, compressed or not.
  static let partLimit = 33_000
  /// The most pages that a part names for a stem.
  static let partPostings = 20
  /// The most bytes of a title and of a page's first words in a part.
  static let titleLimit = 80
  static let openingLimit = 90
  /// The most bytes of a text that are kept for excerpts.
  private static let excerptLimit = 6000
  /// The least bytes that a page takes in an index.
  private static let leastOfPage = 60

  private static let folder = "search"

  /// Where the script finds the index, as a link from the search page: of the file, or of the
  /// folder of the parts.
  let location: String
  /// How many parts there are; nil for an index in one file.
  let partCount: Int?
  let files: [OutputFile]

  /// How many bytes of a page's text are of use on a site of so many pages.
  static func textLimit(ofPages count: Int) -> Int {
    count * leastOfPage > singleLimit ? openingLimit + 1 : excerptLimit
  }

  init(of site: SiteContext, pages: [PageFacts]) {
    self.init(pages.map(\.search) + SearchDocument.unwritten(of: site))
  }

  init(_ documents: [SearchDocument]) {
    let postings = SearchPostings(documents)
    let estimate =
      documents.reduce(0) { $0 + $1.text.utf8.count + $1.title.utf8.count + Self.leastOfPage }
      + (0..<postings.count).reduce(0) { $0 + postings.stem($1).count + 6 }
      + postings.postingCount * 5
    if estimate <= Self.singleLimit {
      let bytes = Self.single(documents, postings)
      let name = "index-\(Self.mark(of: [bytes])).json"
      location = name
      partCount = nil
      files = [Self.file(name, bytes)]
    } else {
      let parts = SearchParts(documents, postings).parts()
      let folder = "parts-\(Self.mark(of: parts))"
      location = folder + "/"
      partCount = parts.count
      files = parts.enumerated().map { Self.file("\(folder)/\($0).json", $1) }
    }
  }

  private static func single(
    _ documents: [SearchDocument], _ postings: SearchPostings
  ) -> [UInt8] {
    var writer = SearchFileWriter()
    for document in documents { writer.append(document, text: document.text) }
    for place in 0..<postings.count {
      writer.append(stem: postings.stem(place), postings.postings(place)) { Int($0) }
    }
    return writer.finished()
  }

  /// What changes in a name when the contents do.
  private static func mark(of contents: [[UInt8]]) -> String {
    guard contents.count > 1 else { return String(SHA256(of: contents[0]).hex.prefix(10)) }
    return String(SHA256(of: contents.flatMap { SHA256(of: $0).bytes }).hex.prefix(10))
  }

  private static func file(_ name: String, _ contents: [UInt8]) -> OutputFile {
    guard let path = SitePath("\(folder)/\(name)") else { preconditionFailure("the name is safe") }
    return OutputFile(path: path, contents: contents)
  }
}
