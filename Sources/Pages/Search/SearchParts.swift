internal import SourceText

/// The parts of an index that is too large for one file: each holds some stems, and the pages that
/// answer them best, numbered anew.
struct SearchParts {
  private let postings: SearchPostings
  /// By the place of a stem the documents that answer it best.
  private let best: [[SearchPostings.Posting]]
  /// What is said of each document.
  private let records: [[UInt8]]

  init(_ documents: [SearchDocument], _ postings: SearchPostings) {
    self.postings = postings
    best = Workers.map(count: postings.count) { range in
      range.map { postings.best(SearchIndex.partPostings, of: $0) }
    }
    records = Workers.map(count: documents.count) { range in
      documents[range].map { document in
        let opening = SearchDocument.shortened(document.text, to: SearchIndex.openingLimit)
        var record: [UInt8] = []
        SearchFileWriter.append(document, text: opening, to: &record)
        return record
      }
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
  func parts() -> [[UInt8]] {
    let total = best.indices.reduce(0) { total, place in
      best[place].reduce(total + postings.stem(place).count + 8) {
        $0 + records[Int($1.document)].count + 6
      }
    }
    let count = max(2, total * 2 / SearchIndex.partLimit)
    var groups = [[Int]](repeating: [], count: count)
    for place in best.indices {
      let stem = String(decoding: postings.stem(place), as: UTF8.self)
      groups[Self.part(of: stem, among: count)].append(place)
    }
    return Workers.map(count: count, batchSize: 16) { [groups] range in
      var numbers = [Int32](repeating: -1, count: records.count)
      return groups[range].map { part(of: $0, numbers: &numbers) }
    }
  }

  /// - Parameter numbers: by document -1, before and after.
  private func part(of group: [Int], numbers: inout [Int32]) -> [UInt8] {
    var limit = SearchIndex.partPostings
    while true {
      let bytes = part(of: group, limit: limit, numbers: &numbers)
      if bytes.count <= SearchIndex.partLimit || limit == 1 { return bytes }
      limit -= max(1, limit / 5)
    }
  }

  private func part(of group: [Int], limit: Int, numbers: inout [Int32]) -> [UInt8] {
    let named = group.map { place in
      limit < SearchIndex.partPostings ? postings.best(limit, of: place) : best[place]
    }
    var held: [Int32] = []
    for posting in named.joined() where numbers[Int(posting.document)] < 0 {
      numbers[Int(posting.document)] = 0
      held.append(posting.document)
    }
    held.sort()
    var writer = SearchFileWriter()
    writer.reserve(SearchIndex.partLimit)
    for (number, document) in held.enumerated() {
      numbers[Int(document)] = Int32(number)
      writer.append(record: records[Int(document)])
    }
    for (place, named) in zip(group, named) {
      writer.append(stem: postings.stem(place), named) { Int(numbers[Int($0)]) }
    }
    for document in held { numbers[Int(document)] = -1 }
    return writer.finished()
  }
}
