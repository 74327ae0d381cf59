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
  /// The most characters of a title and of a page's first words in a part.
  private static let titleLimit = 80
  private static let openingLimit = 90

  private static let folder = "search"

  /// Where the script finds the index, as a link from the search page: of the file, or of the
  /// folder of the parts.
  let location: String
  /// How many parts there are; nil for an index in one file.
  let partCount: Int?
  let files: [OutputFile]

  init(of site: SiteContext, pages: [RenderedPage]) {
    self.init(
      pages.map(\.search) + SearchDocument.datasets(of: site) + SearchDocument.topics(of: site)
        + SearchDocument.ownPages(of: site))
  }

  init(_ documents: [SearchDocument]) {
    let entries = SearchPostings(documents).entries
    let estimate =
      documents.reduce(0) { $0 + $1.text.utf8.count + $1.title.utf8.count + 60 }
      + entries.reduce(0) { $0 + $1.stem.utf8.count + 6 + $1.postings.count * 5 }
    if estimate <= Self.singleLimit {
      let bytes = Self.json(
        of: documents.map { Self.record($0, text: $0.text) },
        entries.map {
          ($0.stem, $0.notation())
        })
      let name = "index-\(Self.mark(of: [bytes])).json"
      location = name
      partCount = nil
      files = [Self.file(name, bytes)]
    } else {
      let parts = Self.parts(entries, documents)
      let folder = "parts-\(Self.mark(of: parts))"
      location = folder + "/"
      partCount = parts.count
      files = parts.enumerated().map { Self.file("\(folder)/\($0).json", $1) }
    }
  }

  /// The part that a stem stands in: FNV-1a over its code points, as the script reckons it too.
  static func part(of stem: String, among count: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    for scalar in stem.unicodeScalars { hash = (hash ^ scalar.value) &* 16_777_619 }
    return Int(hash % UInt32(count))
  }

  /// The parts, half full on average. What chance fills beyond the limit names fewer pages for each
  /// stem, so that the number of parts grows no faster than the index.
  private static func parts(
    _ all: [SearchPostings.Entry], _ documents: [SearchDocument]
  ) -> [[UInt8]] {
    let entries = all.map { $0.best(partPostings) }
    let records = documents.map { document in
      record(document, text: document.opening(openingLimit))
    }
    let sizes = records.map { JSONWriter.bytes(of: $0, form: .dataBlock).count + 1 }
    let total = entries.reduce(0) { total, entry in
      entry.postings.reduce(total + entry.stem.utf8.count + 8) { $0 + sizes[Int($1.document)] + 5 }
    }
    let count = max(2, total * 2 / partLimit)
    var groups = [[SearchPostings.Entry]](repeating: [], count: count)
    for entry in entries { groups[part(of: entry.stem, among: count)].append(entry) }
    return groups.map { group in
      var limit = partPostings
      var bytes = json(of: group, records)
      while bytes.count > partLimit, limit > 1 {
        limit -= max(1, limit / 5)
        bytes = json(of: group.map { $0.best(limit) }, records)
      }
      return bytes
    }
  }

  /// A part: some stems, and the pages that answer them, numbered anew.
  private static func json(of group: [SearchPostings.Entry], _ records: [JSONValue]) -> [UInt8] {
    let held = Set(group.flatMap(\.postings).map(\.document)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(held, held.indices))
    return json(
      of: held.map { records[Int($0)] }, group.map { ($0.stem, $0.notation(numbers: numbers)) })
  }

  /// A document as a list: title, address, where it lies, text; and one more for what is no answer
  /// by its title.
  private static func record(_ document: SearchDocument, text: String) -> JSONValue {
    let texts = [
      SearchDocument.shortened(document.title, to: titleLimit), document.address,
      SearchDocument.shortened(document.place, to: titleLimit), text,
    ]
    return .texts(document.isAnswer ? texts : texts + ["1"])
  }

  private static func json(
    of records: [JSONValue], _ words: [(stem: String, postings: String)]
  ) -> [UInt8] {
    let value = JSONValue([
      "pages": .list(records),
      "words": .object(words.map { ($0.stem, .text($0.postings)) }),
    ])
    return JSONWriter.bytes(of: value, form: .dataBlock)
  }

  /// What changes in a name when the contents do.
  private static func mark(of contents: [[UInt8]]) -> String {
    guard contents.count > 1 else { return String(SHA256(of: contents[0]).hex.prefix(10)) }
    let digests = contents.flatMap { Array(SHA256(of: $0).hex.utf8) }
    return String(SHA256(of: digests).hex.prefix(10))
  }

  private static func file(_ name: String, _ contents: [UInt8]) -> OutputFile {
    guard let path = SitePath("\(folder)/\(name)") else { preconditionFailure("the name is safe") }
    return OutputFile(path: path, contents: contents)
  }
}
