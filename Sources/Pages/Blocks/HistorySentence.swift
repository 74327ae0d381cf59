internal import Datasets

/// What a history shows, in sentences: the last value and how it stands to the one before, the ends
/// of the range, which periods are not there, and what is provisional.
///
/// A movement is told only where noise allows it, and nothing is compared across a break.
struct HistorySentence {
  let measures: [HistoryMeasure]
  let steps: [HistoryStep]
  /// Which of the measures is told of.
  let number: Int

  private typealias Published = (step: HistoryStep, row: Int, value: ExactDecimal)

  var text: String {
    let published: [Published] = steps.compactMap { step in
      guard let row = step.rows[number], let value = dataset.observation(row).value.number else {
        return nil
      }
      return (step, row, value)
    }
    guard let last = published.last else { return "No value is published for any period." }
    var sentences = [lastWords(last, before: published.dropLast().last)]
    if let words = lastBreakWords(published) {
      sentences.append(words)
    } else if let words = ends(published) {
      sentences.append(words)
    }
    let missing = steps.count - published.count
    if missing > 0, !isGappedLikeFirst {
      sentences.append(
        "Only \(published.count) of the \(steps.count) periods shown "
          + "\(published.count == 1 ? "has" : "have") a published figure")
    }
    return sentences.map { $0 + "." }.joined(separator: " ")
  }

  private var measure: HistoryMeasure { measures[number] }
  private var dataset: Dataset { measure.dataset }

  /// Whether the gaps are those of the first measure, of which the sentence has been told.
  private var isGappedLikeFirst: Bool {
    number > 0
      && steps.allSatisfy { step in
        let numbers = zip(measures, step.rows).map { measure, row in
          row.flatMap { measure.dataset.observation($0).value.number } != nil
        }
        return numbers[0] == numbers[number]
      }
  }

  private func lastWords(_ last: Published, before: Published?) -> String {
    let words = dataset.observation(last.row).qualifiers
    let status = words.contains(.provisional) ? " (provisional)" : ""
    let now = "\(shown(last.row)) in \(last.step.label)\(status)"
    guard let before, !isBroken(from: before.row, to: last.row),
      let change = dataset.change(from: before.row, to: last.row)
    else { return now }
    let then = "\(shown(before.row)) in \(before.step.label)"
    return switch change {
    case .rose: "\(now), up from \(then)"
    case .fell: "\(now), down from \(then)"
    case .unchanged: "\(now), the same as \(then)"
    case .notBorneOut: "\(now), no further from \(then) than noise allows"
    case .notKnown: "\(now), and \(then)"
    }
  }

  /// `Nothing is compared across the break in 2015: counting began anew`.
  private func lastBreakWords(_ published: [Published]) -> String? {
    guard let first = published.first, let last = published.last,
      isBroken(from: first.row, to: last.row),
      let entry = dataset.breaks(codes: measure.codes)
        .last(where: { $0.period <= Int(dataset.periodCodes[last.row]) })
    else { return nil }
    return "Nothing is compared across the break in \(dataset.periods[entry.period].shortLabel)"
      + (entry.reason.map { ": \($0)" } ?? "")
  }

  /// The highest and the lowest of three or more values.
  private func ends(_ published: [Published]) -> String? {
    guard published.count > 2, let highest = published.max(by: { $0.value < $1.value }),
      let lowest = published.min(by: { $0.value < $1.value }), lowest.value < highest.value
    else { return nil }
    func place(_ end: Published) -> String {
      let labels = published.filter { $0.value == end.value }.map(\.step.label)
      return "\(shown(end.row)) in \(labels.count > 3 ? "\(labels.count) periods" : labels.inWords)"
    }
    return "The highest is \(place(highest)), the lowest \(place(lowest))"
  }

  private func isBroken(from earlier: Int, to later: Int) -> Bool {
    dataset.hasBreak(
      codes: measure.codes, after: Int(dataset.periodCodes[earlier]),
      upTo: Int(dataset.periodCodes[later]))
  }

  private func shown(_ row: Int) -> String { dataset.shownValue(ofRow: row) }
}
