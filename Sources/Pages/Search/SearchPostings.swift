internal import SourceText

/// For each stem the documents that have it, with how well each answers: from 1 to 99.
struct SearchPostings: Sendable {
  struct Posting: Sendable {
    let document: Int32
    let score: Int32
  }

  private let stems: ByteTable
  /// The numbers of the stems, in the order of their bytes.
  private let order: [Int]
  private let segments: [Segment]
  /// The highest score of all, in 4096ths.
  private let highest: Int32

  /// How many stems there are.
  var count: Int { order.count }

  /// How many postings there are of all stems.
  var postingCount: Int { segments.reduce(0) { $0 + $1.count } }

  /// A stem by its place in the order of all.
  func stem(_ place: Int) -> ArraySlice<UInt8> { stems[order[place]] }

  /// The postings of a stem, in the order of the documents.
  func postings(_ place: Int) -> [Posting] {
    var postings: [Posting] = []
    postings.reserveCapacity(segments.reduce(0) { $0 + $1.postings(of: order[place]).count })
    for posting in segments.lazy.flatMap({ $0.postings(of: order[place]) }) {
      let score = Int32(max(1, Int(posting.score) * 99 / Int(highest)))
      postings.append(Posting(document: posting.document, score: score))
    }
    return postings
  }

  /// - Parameter documents: in the order by which they are numbered.
  init(_ documents: [SearchDocument]) {
    let stems = CommonStems(of: documents)
    let scoring = SearchScore(documents)
    let ranges = Segment.ranges(of: documents.count)
    let counts = Workers.map(count: ranges.count, batchSize: 1) { segments in
      segments.map { stems.counts(in: documents[ranges[$0]]) }
    }
    let holders = stems.table.indices.map { stem in counts.reduce(0) { $0 + $1[stem] } }
    let rarities = holders.map { scoring.rarity(holders: $0) }
    segments = Workers.map(count: ranges.count, batchSize: 1) { segments in
      segments.map { Segment(documents, ranges[$0], stems, counts[$0], scoring, rarities) }
    }
    highest = segments.reduce(1) { max($0, $1.highest) }
    // Of what every document leaves out there is a stem without a posting.
    order = stems.table.indices.filter { holders[$0] > 0 }
      .sorted { stems.table[$0].lexicographicallyPrecedes(stems.table[$1]) }
    self.stems = stems.table
  }

  /// The best postings of a stem alone, in the order of the documents; of equals the first.
  func best(_ limit: Int, of place: Int) -> [Posting] {
    let all = postings(place)
    guard all.count > limit else { return all }
    // How many have each score tells down to which all are among the best.
    var counts = [Int](repeating: 0, count: 100)
    for posting in all { counts[Int(posting.score)] += 1 }
    var lowest = 99
    var left = limit
    while counts[lowest] < left {
      left -= counts[lowest]
      lowest -= 1
    }
    return all.filter { posting in
      if posting.score == lowest {
        left -= 1
        return left >= 0
      }
      return posting.score > lowest
    }
  }
}

/// The stems of all documents, numbered anew.
private struct CommonStems {
  private(set) var table = ByteTable()
  /// The numbers of the stems of documents that were read together.
  private var numbersByTable: [ObjectIdentifier: [Int32]] = [:]

  init(of documents: [SearchDocument]) {
    for document in documents where numbersByTable[ObjectIdentifier(document.stems)] == nil {
      let others = document.stems.table
      numbersByTable[ObjectIdentifier(document.stems)] = (0..<others.count).map { stem in
        Int32(others[stem].withUnsafeBufferPointer { table.number(of: $0) }.number)
      }
    }
  }

  /// By the number of a stem among those of the document its number among all.
  func numbers(of document: SearchDocument) -> [Int32] {
    numbersByTable[ObjectIdentifier(document.stems)] ?? []
  }

  /// How many of some documents have each stem.
  func counts(in documents: ArraySlice<SearchDocument>) -> [Int] {
    var counts = [Int](repeating: 0, count: table.count)
    for document in documents {
      let numbers = numbers(of: document)
      for term in document.terms { counts[Int(numbers[Int(term.stem)])] += 1 }
    }
    return counts
  }
}

/// The postings of a range of the documents: one range for each processor.
private struct Segment {
  /// Of each stem where its postings begin; one more at the end.
  private let starts: [Int]
  /// By stem, and then in the order of the documents, with scores in 4096ths.
  private let postings: [SearchPostings.Posting]
  let highest: Int32

  /// How many postings there are.
  var count: Int { postings.count }

  func postings(of stem: Int) -> ArraySlice<SearchPostings.Posting> {
    postings[starts[stem]..<starts[stem + 1]]
  }

  /// The ranges into which so many documents are parted.
  static func ranges(of count: Int) -> [Range<Int>] {
    let segments = Workers.processorCount
    return (0..<segments).map { count * $0 / segments..<count * ($0 + 1) / segments }
  }

  /// - Parameters:
  ///   - counts: by stem how many of these documents have it.
  ///   - rarities: by stem.
  init(
    _ documents: [SearchDocument], _ range: Range<Int>, _ stems: CommonStems, _ counts: [Int],
    _ scoring: SearchScore, _ rarities: [Int]
  ) {
    var starts = [0]
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    var next = starts
    var highest: Int32 = 1
    var postings = [SearchPostings.Posting](
      repeating: SearchPostings.Posting(document: 0, score: 0), count: starts[starts.count - 1])
    for index in range {
      let document = documents[index]
      let numbers = stems.numbers(of: document)
      for term in document.terms {
        let stem = Int(numbers[Int(term.stem)])
        let score = Int32(
          clamping: scoring.score(term, length: document.length, rarity: rarities[stem]))
        highest = max(highest, score)
        postings[next[stem]] = SearchPostings.Posting(document: Int32(index), score: score)
        next[stem] += 1
      }
    }
    self.starts = starts
    self.postings = postings
    self.highest = highest
  }
}
