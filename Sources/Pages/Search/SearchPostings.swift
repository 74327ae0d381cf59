/// For each stem the documents that have it, with how well each answers: from 1 to 99.
struct SearchPostings: Sendable {
  struct Posting: Sendable {
    let document: Int32
    let score: Int32
  }

  /// A stem with its postings, in the order of the documents.
  struct Entry: Sendable {
    let stem: String
    let postings: [Posting]
  }

  /// In the order of the stems.
  let entries: [Entry]

  init(_ documents: [SearchDocument]) {
    let scoring = SearchScore(documents)
    var holders: [String: [(document: Int32, term: SearchDocument.Term)]] = [:]
    for (index, document) in documents.enumerated() {
      for term in document.terms { holders[term.stem, default: []].append((Int32(index), term)) }
    }
    let scored = holders.map { stem, holders in
      Entry(
        stem: stem,
        postings: holders.map { document, term in
          Posting(
            document: document,
            score: Int32(
              clamping: scoring.score(
                term, length: documents[Int(document)].length, holders: holders.count)))
        })
    }
    let highest = scored.lazy.flatMap(\.postings).map { Int($0.score) }.max() ?? 1
    entries = scored.sorted { PathOrder.precedes($0.stem, $1.stem) }.map { entry in
      Entry(
        stem: entry.stem,
        postings: entry.postings.map {
          Posting(
            document: $0.document, score: Int32(max(1, Int($0.score) * 99 / highest)))
        })
    }
  }
}

extension SearchPostings.Entry {
  /// `3:45;2:7`: the step from the document before, and the score.
  ///
  /// - Parameter numbers: the number of each document in the file that this stands in, if it is
  ///   another there.
  func notation(numbers: [Int32: Int]? = nil) -> String {
    var previous = 0
    return postings.map { posting in
      let number = numbers?[posting.document] ?? Int(posting.document)
      defer { previous = number }
      return "\(number - previous):\(posting.score)"
    }.joined(separator: ";")
  }

  /// The best documents alone, in the order of the documents.
  func best(_ limit: Int) -> SearchPostings.Entry {
    guard postings.count > limit else { return self }
    let best = postings.sorted { ($1.score, $0.document) < ($0.score, $1.document) }
    return SearchPostings.Entry(
      stem: stem, postings: best.prefix(limit).sorted { $0.document < $1.document })
  }
}
