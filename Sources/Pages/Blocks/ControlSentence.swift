internal import Charts
internal import Datasets

/// What a control chart shows, in words: the mean and the limits on each side of a break, and what is
/// more than chance.
struct ControlSentence {
  let process: ProcessSeries

  var text: String {
    var sentences: [String] = []
    if !process.breaks.isEmpty {
      sentences.append(
        "The series breaks in \(process.series.words(for: process.breaks)), and each side has its "
          + "own limits")
    }
    sentences += process.parts.map(limits)
    let findings = process.findings
    sentences += findings.map { "\($0.words): \(process.series.words(for: $0.steps))" }
    if findings.isEmpty { sentences.append("No value is more than chance variation would give") }
    if let gaps = process.series.gaps(in: process.rows) {
      sentences.append("There is no value for \(gaps)")
    }
    return sentences.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
      .joined(separator: " ")
  }

  /// What the drawing says of its lines.
  func words(remarks: [String]) -> ControlChart.Words {
    let known = process.parts.filter { $0.limits != nil }
    let isOnTrial = known.contains { $0.limits?.isOnTrial == true }
    let means = known.map { mean(of: $0) + place(of: $0) }.joined(separator: ", ")
    let ranges = known.map { range(of: $0) + place(of: $0) }.joined(separator: ", ")
    return ControlChart.Words(
      mean: "Mean", upper: isOnTrial ? "Upper trial limit" : "Upper limit",
      lower: isOnTrial ? "Lower trial limit" : "Lower limit", means: "mean: \(means)",
      limits: "\(isOnTrial ? "trial limits" : "natural process limits"): \(ranges)",
      absent: process.series.absences(in: process.rows).joined(separator: ", "),
      breakWord: "break",
      breaks: process.breaks.isEmpty
        ? "" : "break in the series: \(process.series.words(for: process.breaks))",
      remarks: remarks)
  }

  private func limits(of part: ProcessSeries.Part) -> String {
    let place = process.parts.count > 1 ? "\(steps(of: part)): " : ""
    guard let limits = part.limits else {
      return place + "no two neighbouring values, so there are no limits"
    }
    var text = "\(place)the mean is \(mean(of: part)), and the "
    text +=
      limits.isOnTrial
      ? "limits are \(range(of: part)), trial limits, since they rest on \(limits.count) values and "
        + "\(ProcessLimits.settledCount) are needed"
      : "natural process limits are \(range(of: part))"
    if part.lower != nil {
      text += "; the lower one is cut off at nought, under which nothing can lie"
    }
    if part.upper != nil { text += "; the upper one is cut off at 100%" }
    return text
  }

  private func mean(of part: ProcessSeries.Part) -> String {
    part.limits.map { shown($0.mean, $0) } ?? ""
  }

  private func range(of part: ProcessSeries.Part) -> String {
    guard let limits = part.limits else { return "" }
    return "\(shown(part.lower ?? limits.lower, limits)) to "
      + shown(part.upper ?? limits.upper, limits)
  }

  /// ` (Apr 2010 to Mar 2012)` where there are several parts.
  private func place(of part: ProcessSeries.Part) -> String {
    process.parts.count > 1 ? " (\(steps(of: part)))" : ""
  }

  private func steps(of part: ProcessSeries.Part) -> String {
    process.series.words(for: part.steps.lowerBound...(part.steps.upperBound - 1))
  }

  private func shown(_ number: ExactDecimal, _ limits: ProcessLimits) -> String {
    ValueFormat(process.series.dataset.description, limits).text(number)
  }
}
