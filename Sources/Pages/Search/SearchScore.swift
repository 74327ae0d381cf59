/// How well a term of a document answers a query for it: BM25 (Robertson and Zaragoza, 2009) with
/// k₁ = 1.2 and b = 0.75, and as much again for a word of the title. In whole numbers, so that
/// every machine comes to the same.
struct SearchScore {
  /// How many documents there are.
  let documentCount: Int
  /// How many words they have on average.
  let averageLength: Int

  init(_ documents: [SearchDocument]) {
    documentCount = documents.count
    let total = documents.reduce(0) { $0 + $1.length }
    averageLength = max(1, total / max(1, documents.count))
  }

  /// How rare a stem is that so many documents have, in 4096ths.
  func rarity(holders: Int) -> Int { Self.logarithm(1 + documentCount * 2, by: 1 + holders) }

  /// The score, in 4096ths.
  ///
  /// - Parameters:
  ///   - length: how many words the document has.
  ///   - rarity: that of the term's stem.
  func score(_ term: SearchDocument.Term, length: Int, rarity: Int) -> Int {
    // A word of the context counts as a quarter of one in a text of average length.
    guard term.frequency > 0 else { return max(1, rarity / 4) }
    let frequency = Int(term.frequency)
    // f (k₁ + 1) / (f + k₁ (1 − b + b · length / average), all of it times 1000 · average.
    let above = rarity * frequency * 2200 * averageLength
    let below = frequency * 1000 * averageLength + 300 * averageLength + 900 * length
    return max(1, above / below + (term.isInTitle ? 2 * rarity : 0))
  }

  /// The binary logarithm of a quotient of at least 1, in 4096ths; 0 for less.
  static func logarithm(_ dividend: Int, by divisor: Int) -> Int {
    let unit = 1 << 12
    guard divisor > 0, dividend > divisor else { return 0 }
    var whole = 0
    while dividend >> (whole + 1) >= divisor { whole += 1 }
    // From 1 up to, but not, 2, in 2⁻²⁴ths.
    var rest = ((dividend << 24) / divisor) >> whole
    var result = whole * unit
    var bit = unit / 2
    while bit > 0 {
      rest = (rest * rest) >> 24
      if rest >= 2 << 24 {
        result += bit
        rest >>= 1
      }
      bit /= 2
    }
    return result
  }
}
