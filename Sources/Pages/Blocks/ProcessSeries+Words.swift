internal import Charts
internal import Datasets

extension ProcessSeries {
  /// What each mark in the drawing means, in the order of the rules, with how many it marks.
  var meanings: [ControlChart.Meaning] {
    let first = marks.compactMap(\.first)
    return ControlChart.Signal.allCases.flatMap { signal in
      [ControlChart.Judgement.good, .bad, .neither].compactMap { judgement in
        let count = first.count { $0.signal == signal && $0.judgement == judgement }
        guard count > 0 else { return nil }
        return ControlChart.Meaning(
          signal: signal, judgement: judgement,
          text: "\(Self.words(for: signal))\(Self.words(for: judgement)): "
            + "\(count) \(count == 1 ? "period" : "periods")")
      }
    }
  }

  /// The signals of each row, for the table.
  var remarks: [Int: String] {
    var remarks: [Int: String] = [:]
    for (row, marks) in zip(rows, marks) {
      guard let row, !marks.isEmpty else { continue }
      remarks[row] = marks.map { mark in
        Self.words(for: mark.signal) + Self.words(for: mark.judgement)
      }.joined(separator: "; ")
    }
    return remarks
  }

  /// The steps with each signal and side, in the order of the rules.
  var findings: [(words: String, steps: [Int])] {
    ControlChart.Signal.allCases.flatMap { signal in
      [true, false].compactMap { isUp in
        let steps = marks.indices.filter { step in
          marks[step].contains { $0.signal == signal && $0.isUp == isUp }
        }
        let judgement = steps.first.flatMap { step in
          marks[step].first { $0.signal == signal && $0.isUp == isUp }?.judgement
        }
        guard let judgement else { return nil }
        return (Self.words(for: signal, isUp: isUp) + Self.words(for: judgement), steps)
      }
    }
  }

  static func words(for signal: ControlChart.Signal) -> String {
    switch signal {
    case .outside: "outside the limits"
    case .shift: "seven or more in a row on one side of the mean"
    case .rising: "seven or more rising in a row"
    case .falling: "seven or more falling in a row"
    case .nearLimit: "two of three near a limit"
    }
  }

  private static func words(for signal: ControlChart.Signal, isUp: Bool) -> String {
    switch signal {
    case .outside: isUp ? "above the upper limit" : "below the lower limit"
    case .shift: "seven or more in a row \(isUp ? "above" : "below") the mean"
    case .rising, .falling: words(for: signal)
    case .nearLimit: "two of three near the \(isUp ? "upper" : "lower") limit"
    }
  }

  private static func words(for judgement: ControlChart.Judgement) -> String {
    switch judgement {
    case .good: ", an improvement"
    case .bad: ", a concern"
    case .neither: ""
    }
  }
}
