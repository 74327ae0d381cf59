internal import Datasets
internal import SourceText

/// What a ranking shows, in a sentence: the highlighted area with its rank, the ends of the order,
/// the comparator, the total, and how many are not there.
struct RankingSentence {
  let dataset: Dataset
  let dimension: Int
  let ranking: Ranking
  let highlight: Int32?

  var text: String {
    guard let first = ranking.published.first, let last = ranking.published.last else {
      return "No value is published for any of the \(ranking.absent.count) areas: \(absences)."
    }
    let (lowest, highest) = dataset.description.better == .lower ? (first, last) : (last, first)
    let highlighted = ranking.published.first { isHighlighted($0.row) }
    var sentences: [String]
    if let highlighted, !highlighted.isTied, lowest.row != highest.row,
      highlighted.row == lowest.row || highlighted.row == highest.row
    {
      sentences = extreme(highlighted, lowest: lowest, highest: highest)
    } else {
      sentences = highlighted.map { [place(of: $0)] } ?? []
      if let row = ranking.absent.first(where: isHighlighted) {
        sentences.append("\(name(row)) has no rank among \(size): \(value(row))")
      }
      sentences += ends(lowest: lowest, highest: highest)
      if highlight == nil, !ranking.absent.isEmpty {
        sentences.append("Without a value: \(absences)")
      }
    }
    if let row = ranking.comparator {
      sentences.append("For comparison: \(name(row)), \(value(row))")
    }
    if let row = ranking.total { sentences.append("The total, \(name(row)), is \(value(row))") }
    return sentences.map { $0.trimmingBlanks() + "." }.joined(separator: " ")
  }

  /// The highlighted area at one end of the order, and who stands at the other.
  private func extreme(
    _ entry: Ranking.Entry, lowest: Ranking.Entry, highest: Ranking.Entry
  ) -> [String] {
    let isLowest = entry.row == lowest.row
    return [
      "\(name(entry.row)) has the \(isLowest ? "lowest" : "highest") of the \(values), "
        + "rank \(entry.rank): \(value(entry.row)) \(unit)",
      isLowest ? end("highest", highest) : end("lowest", lowest),
    ]
  }

  /// `Bury has the highest, 108.0`, or who shares it.
  private func end(_ word: String, _ entry: Ranking.Entry) -> String {
    let names = names(at: entry)
    return names.count == 1
      ? "\(names.inWords) has the \(word)\(ofThose), \(value(entry.row))"
      : "\(names.inWords) share the \(word)\(ofThose), \(value(entry.row))"
  }

  /// All that have the value of an entry.
  private func names(at entry: Ranking.Entry) -> [String] {
    ranking.published.filter { $0.rank == entry.rank }.map { name($0.row) }
  }

  private func place(of entry: Ranking.Entry) -> String {
    "\(name(entry.row)) \(entry.isTied ? "shares rank" : "ranks") \(entry.rank) of \(size): "
      + "\(value(entry.row)) \(unit)"
  }

  private func ends(lowest: Ranking.Entry, highest: Ranking.Entry) -> [String] {
    if lowest.row == highest.row {
      return highlight == nil || ranking.absent.contains(where: isHighlighted)
        ? ["\(name(lowest.row)) has \(value(lowest.row))"] : []
    }
    if value(lowest.row) == value(highest.row) { return ["All have \(value(lowest.row))"] }
    guard !lowest.isTied, !highest.isTied else {
      return [end("lowest", lowest), end("highest", highest)]
    }
    return [
      "The lowest\(ofThose) is \(name(lowest.row)) with \(value(lowest.row)), the highest "
        + "\(name(highest.row)) with \(value(highest.row))"
    ]
  }

  private func isHighlighted(_ row: Int) -> Bool {
    dataset.dimensions[dimension].codes[row] == highlight
  }

  private func name(_ row: Int) -> String {
    dataset.dimensions[dimension].category(ofRow: row).label.isolated
  }

  private func value(_ row: Int) -> String { dataset.shownValue(ofRow: row) }

  /// Of an order in which some are missing, nobody can tell who stands at its ends.
  private var ofThose: String { ranking.absent.isEmpty ? "" : " published" }

  /// `10`, or `the 9 published, 1 withheld`.
  private var size: String {
    ranking.absent.isEmpty
      ? "\(ranking.published.count)" : "the \(ranking.published.count) published, \(absences)"
  }

  /// `10 values`, or `9 published values (1 withheld)`.
  private var values: String {
    ranking.absent.isEmpty
      ? "\(ranking.published.count) values"
      : "\(ranking.published.count) published values (\(absences))"
  }

  /// `1 withheld, 2 not published`.
  private var absences: String {
    var counts: [(word: String, count: Int)] = []
    for row in ranking.absent {
      let word = value(row)
      if let index = counts.firstIndex(where: { $0.word == word }) {
        counts[index].count += 1
      } else {
        counts.append((word, 1))
      }
    }
    return counts.map { "\($0.count) \($0.word)" }.joined(separator: ", ")
  }

  private var unit: String {
    switch dataset.description.measure {
    case .percent, .money: ""
    case .rate, .count, .index, .list: dataset.description.unit
    }
  }
}

extension String {
  /// Without blanks at its end.
  func trimmingBlanks() -> String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
