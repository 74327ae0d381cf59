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
  package static func closest(to name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().utf8)
    let limit = min(3, max(1, wanted.count / 3))
    var best: (distance: Int, name: String)?
    for candidate in known.sorted() {
      let bytes = Array(candidate.lowercased().utf8)
      guard abs(bytes.count - wanted.count) <= limit else { continue }
      let distance = editDistance(wanted, bytes)
      if distance <= limit, distance < (best?.distance ?? .max) {
        best = (distance, candidate)
      }
    }
    return best?.name
  }

  /// Optimal string alignment distance: insertions, deletions, substitutions and swaps of
  /// neighbours (Damerau 1964; the restricted form).
  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for i in 0..<left.count {
      var current = [i + 1] + [Int](repeating: 0, count: right.count)
      for j in 0..<right.count {
        let substitution = previous[j] + (left[i] == right[j] ? 0 : 1)
        current[j + 1] = min(substitution, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          current[j + 1] = min(current[j + 1], beforePrevious[j - 1] + 1)
        }
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
