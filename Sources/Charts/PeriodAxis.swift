/// The axis of time: every period from the first to the last, those without a value too, so that
/// places are as far apart as the periods are.
package struct PeriodAxis: Hashable, Sendable {
  /// How each period reads: `Apr 2015`.
  package let labels: [String]
  /// The periods from which on the series no longer compares with what was before.
  package let breaks: [Int]
  /// The steps that labels may be apart, such as 1, 3 and 12 months, the least first.
  package let strides: [Int]

  package init(labels: [String], breaks: [Int] = [], strides: [Int] = [1, 2, 5, 10, 20, 50, 100]) {
    self.labels = labels
    self.breaks = breaks.filter { labels.indices.dropFirst().contains($0) }
    self.strides = strides
  }

  /// Where a period lies; a single one lies in the middle.
  func place(of index: Int) -> Percent {
    guard labels.count > 1 else { return Percent(hundredths: 5000) }
    return Percent(hundredths: (20_000 * index / (labels.count - 1) + 1) / 2)
  }

  /// The middle between a period and the one before.
  func place(before index: Int) -> Percent {
    Percent(hundredths: (place(of: index - 1) + place(of: index)).hundredths / 2)
  }

  /// The labels that have room.
  var axisLabels: AxisLabels {
    AxisLabels(labels.indices.map { (place(of: $0), labels[$0]) }, strides: strides, fromEnd: true)
  }

  /// The stretches of neighbouring periods with numbers, parted at gaps and at breaks.
  func runs(of values: [PlottedValue?]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in 0...values.count {
      let isThere = index < values.count && values[index]?.number != nil
      if let first = start, !isThere || breaks.contains(index) {
        runs.append(first..<index)
        start = nil
      }
      if isThere, start == nil { start = index }
    }
    return runs
  }
}

extension PeriodAxis {
  /// Whether every period is named at every width.
  package var hasRoomForAllLabels: Bool { axisLabels.isComplete }
}
