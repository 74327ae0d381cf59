internal import Datasets

/// What a trend shows, in words: from the first to the last published value, the highest and the
/// lowest, what is missing, and the breaks, across which nothing is compared.
///
/// A change is told by the rule that claims are held against: where uncertainty is published, only if
/// it is borne out.
struct TrendSentence {
  let series: PeriodSeries
  let lines: [TrendBlock.Line]
  /// In time order, by the step that each begins with.
  let breaks: [(step: Int, reason: String?)]

  /// A published value.
  private struct Entry {
    let line: Int
    let step: Int
    let row: Int
    let value: ExactDecimal
  }

  var text: String {
    var sentences =
      breaks.isEmpty
      ? []
      : [
        "The series breaks in \(series.words(for: breaks)), and nothing is compared across that"
      ]
    let start = breaks.last?.step ?? 0
    if let first = breaks.first, lines.count == 1 {
      let before = entries(of: 0).filter { $0.step < first.step }
      if !before.isEmpty { sentences.append("Before, " + movement(before)) }
    }
    for line in lines.indices {
      let entries = entries(of: line).filter { $0.step >= start }
      let prefix =
        lines.count > 1 ? "\(lines[line].name.isolated): " : breaks.isEmpty ? "" : "Since then, "
      sentences.append(prefix + movement(entries))
    }
    let all = lines.indices.flatMap { entries(of: $0) }.filter { $0.step >= start }
    sentences += extremes(of: all)
    for line in lines.indices {
      guard let gaps = series.gaps(in: series.rows(of: lines[line].codes)) else { continue }
      sentences.append(
        lines.count > 1
          ? "\(lines[line].name.isolated) has no value for \(gaps)"
          : "There is no value for \(gaps)")
    }
    return sentences.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
      .joined(separator: " ")
  }

  private func entries(of line: Int) -> [Entry] {
    series.rows(of: lines[line].codes).enumerated().compactMap { step, row in
      guard let row, let value = series.dataset.observation(row).value.number else { return nil }
      return Entry(line: line, step: step, row: row, value: value)
    }
  }

  /// `from 55.5 in Apr 2014 to 53.0 in Apr 2015, down 2.5`.
  private func movement(_ entries: [Entry]) -> String {
    guard let first = entries.first, let last = entries.last else {
      return "no value is published"
    }
    guard first.step < last.step else {
      return "one value is published, \(shown(first)) in \(label(first))"
    }
    return "from \(shown(first)) in \(label(first)) to \(shown(last)) in \(label(last)), "
      + change(from: first, to: last)
  }

  private func change(from first: Entry, to last: Entry) -> String {
    guard let change = series.dataset.change(from: first.row, to: last.row),
      let difference = last.value.subtracting(first.value)
    else { return "too far apart to be set against each other" }
    switch change {
    case .unchanged: return "no change"
    case .rose, .fell:
      guard shown(first) != shown(last) else { return "which show as the same" }
      let size = series.dataset.format(ofRow: last.row).difference(difference)
      return change == .rose ? "up \(size)" : "down \(size)"
    case .notBorneOut:
      return "but no change is borne out, since chance alone could make that difference"
    case .notKnown:
      return "but no change is stated, since the uncertainty of one of them is not published"
    }
  }

  /// The highest and the lowest, where there are more than the two that were named.
  private func extremes(of entries: [Entry]) -> [String] {
    guard entries.count > 2, let highest = entries.map(\.value).max(),
      let lowest = entries.map(\.value).min(), lowest < highest
    else { return [] }
    return [
      "The highest published value is \(place(of: highest, in: entries)), "
        + "the lowest \(place(of: lowest, in: entries))"
    ]
  }

  /// `108.0 (Manchester, Apr 2012)`.
  private func place(of value: ExactDecimal, in entries: [Entry]) -> String {
    let holders = entries.filter { $0.value == value }
    guard let first = holders.first else { return "" }
    let name = lines.count > 1 ? "\(lines[first.line].name.isolated), " : ""
    let more = holders.count > 1 ? " and \(holders.count - 1) more" : ""
    return "\(shown(first)) (\(name)\(label(first))\(more))"
  }

  private func shown(_ entry: Entry) -> String { series.dataset.shownValue(ofRow: entry.row) }
  private func label(_ entry: Entry) -> String { series.steps[entry.step].label }
}
