/// Finds what an author may have meant by a name that does not exist.
package enum Suggestion {
  /// `did you mean 'crime-rate'?`, or nil where nothing known is close to `name`.
  ///
  /// Close is an edit distance of at most a third of the length, and never more than three.
  /// Of several equally close names the first in order wins, so that messages do not change
  /// between runs.
  package static func hint(for name: String, among known: some Sequence<String>) -> String? {
    closest(to: name, among: known).map { "did you mean '\($0)'?" }
  }

  /// The known name closest to `name`, if one is close enough to be meant.
  ///
  /// Every page of a site may have a link that needs one, with every other page to choose from: so
  /// nothing is sorted here, and most names are passed over after a look at their length.
  package static func closest(to name: String, among known: some Sequence<String>) -> String? {
    let wanted = name.utf8.map(lowered)
    let limit = min(3, max(1, wanted.count / 3))
    var best: (distance: Int, name: String)?
    for candidate in known {
      guard abs(candidate.utf8.count - wanted.count) <= limit,
        let distance = editDistance(wanted, candidate.utf8.map(lowered), upTo: limit)
      else { continue }
      if let best, (best.distance, best.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 32 : byte
  }

  /// Optimal string alignment distance: insertions, deletions, substitutions and swaps of
  /// neighbours (Damerau 1964; the restricted form). Nil where it is greater than `limit`.
  private static func editDistance(
    _ whole: [UInt8], _ other: [UInt8], upTo limit: Int
  ) -> Int? {
    // What both begin and end with costs nothing, and of two names much is the same.
    let start = zip(whole, other).prefix { $0 == $1 }.count
    var left = whole[start...]
    var right = other[start...]
    while let last = left.last, last == right.last {
      left.removeLast()
      right.removeLast()
    }
    guard !left.isEmpty, !right.isEmpty else {
      let distance = max(left.count, right.count)
      return distance <= limit ? distance : nil
    }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (row, i) in left.indices.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, j) in right.indices.enumerated() {
        var distance = min(
          previous[column] + (left[i] == right[j] ? 0 : 1), previous[column + 1] + 1,
          current[column] + 1)
        if row > 0, column > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          distance = min(distance, beforePrevious[column - 1] + 1)
        }
        current.append(distance)
      }
      if let least = current.min(), least > limit, previous.allSatisfy({ $0 > limit }) {
        return nil
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
