/// For each stem the documents that have it, with how well each answers: from 1 to 99.
struct SearchPostings: Sendable {
  struct Posting: Sendable {
    let document: Int32
    var score: Int32
  }

  private let stems: ByteTable
  /// The numbers of the stems, in the order of their bytes.
  private let order: [Int]
  /// Of each stem by its number where its postings begin; one more at the end.
  private let starts: [Int]
  /// By stem, and then in the order of the documents.
  private let postings: [Posting]

  /// How many stems there are.
  var count: Int { order.count }

  /// A stem by its place in the order of all.
  func stem(_ place: Int) -> ArraySlice<UInt8> { stems[order[place]] }

  /// The postings of a stem, in the order of the documents.
  func postings(_ place: Int) -> ArraySlice<Posting> {
    postings[starts[order[place]]..<starts[order[place] + 1]]
  }

  /// How many postings there are of all stems.
  var postingCount: Int { postings.count }

  /// - Parameter documents: in the order by which they are numbered.
  init(_ documents: [SearchDocument]) {
    let scoring = SearchScore(documents)
    var gathered = Gathering()
    for document in documents { gathered.count(document) }
    let starts = gathered.starts
    var next = starts
    var postings = [Posting](
      repeating: Posting(document: 0, score: 0), count: starts.last ?? 0)
    let rarities = zip(starts, starts.dropFirst()).map {
      scoring.rarity(holders: $1 - $0)
    }
    var highest: Int32 = 1
    for (index, document) in documents.enumerated() {
      let numbers = gathered.numbers(of: document)
      for term in document.terms {
        let stem = Int(numbers[Int(term.stem)])
        let score = Int32(
          clamping: scoring.score(term, length: document.length, rarity: rarities[stem]))
        highest = max(highest, score)
        postings[next[stem]] = Posting(document: Int32(index), score: score)
        next[stem] += 1
      }
    }
    for index in postings.indices {
      postings[index].score = Int32(max(1, Int(postings[index].score) * 99 / Int(highest)))
    }
    let stems = gathered.stems
    // Of what every document leaves out there is a stem without a posting.
    order = (0..<stems.count).filter { starts[$0] < starts[$0 + 1] }
      .sorted { stems[$0].lexicographicallyPrecedes(stems[$1]) }
    self.stems = stems
    self.starts = starts
    self.postings = postings
  }

  /// The best postings of a stem alone, in the order of the documents; of equals the first.
  func best(_ limit: Int, of place: Int) -> [Posting] {
    let all = postings(place)
    guard all.count > limit else { return Array(all) }
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

/// The stems of all documents, numbered anew, and how many documents have each.
private struct Gathering {
  private(set) var stems = ByteTable()
  private var counts: [Int] = []
  /// The numbers of the stems of documents that were read together.
  private var numbersByTable: [ObjectIdentifier: [Int32]] = [:]

  mutating func count(_ document: SearchDocument) {
    guard let stems = document.stems else { return }
    let numbers = numbersByTable[ObjectIdentifier(stems)] ?? add(stems)
    for term in document.terms { counts[Int(numbers[Int(term.stem)])] += 1 }
  }

  func numbers(of document: SearchDocument) -> [Int32] {
    document.stems.flatMap { numbersByTable[ObjectIdentifier($0)] } ?? []
  }

  /// Where the postings of each stem begin, and where the last ones end.
  var starts: [Int] {
    var starts = [0]
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    return starts
  }

  private mutating func add(_ others: SearchDocument.Stems) -> [Int32] {
    let numbers = (0..<others.table.count).map { stem in
      let (number, isNew) = others.table[stem].withUnsafeBufferPointer { stems.number(of: $0) }
      if isNew { counts.append(0) }
      return Int32(number)
    }
    numbersByTable[ObjectIdentifier(others)] = numbers
    return numbers
  }
}
