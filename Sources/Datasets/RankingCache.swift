private import Synchronization

/// The rankings of a dataset that have been asked for, so that thousands of pages which each tell
/// the rank of one row do not each rank them all.
///
/// A reference behind a lock, unlike the values around it: a ranking depends on nothing but the
/// dataset, so whoever comes first makes what all others would.
final class RankingCache: Sendable {
  /// Which rows are ranked.
  struct Key: Hashable {
    /// The categories that the rows share; nought in the place of the dimension that is ranked.
    let codes: [Int32]
    let dimension: Int
    let period: Int

    init(codes: [Int32], dimension: Int, period: Int) {
      var codes = codes
      codes[dimension] = 0
      self.codes = codes
      self.dimension = dimension
      self.period = period
    }
  }

  private let rankings = Mutex<[Key: Ranking]>([:])

  /// The ranking under a key, which is made where nobody has asked for it yet.
  func ranking(_ key: Key, make: () -> Ranking) -> Ranking {
    rankings.withLock { rankings in
      if let ranking = rankings[key] { return ranking }
      let ranking = make()
      rankings[key] = ranking
      return ranking
    }
  }
}
