internal import Charts
internal import Datasets

/// What a funnel shows, in words: what the limits lie around, who is outside them, where the
/// highlighted area lies, and who could not be drawn.
struct FunnelSentence {
  let data: FunnelData

  /// More names than this nobody reads.
  private static let nameLimit = 6

  var text: String {
    var sentences = ["The limits lie around \(target)"]
    if let area = data.areas.first(where: \.isHighlighted) {
      sentences.append("\(area.name.isolated), \(shown(area.row)), is \(area.standing.words)")
    } else if data.highlight != nil {
      sentences.append("The highlighted area has no value or no size and is not drawn")
    }
    for standing in [FunnelStanding.aboveOuter, .belowOuter, .aboveInner, .belowInner] {
      let areas = data.areas.filter { $0.standing == standing }
      guard !areas.isEmpty else { continue }
      let isOuter = standing == .aboveOuter || standing == .belowOuter
      sentences.append(
        "\(standing.words)\(isOuter ? "" : " only"): "
          + names(areas.map { "\($0.name.isolated) (\(shown($0.row)))" }))
    }
    let outside = data.areas.count { $0.standing == .aboveOuter || $0.standing == .belowOuter }
    if data.areas.allSatisfy({ $0.standing == .within }) {
      sentences.append("Every area is within the 95% limits, as far apart as chance would set them")
    } else if outside * 2 > data.areas.count, data.areas.count > 2 {
      sentences.append(
        "More than half are outside the 99.8% limits, so the areas differ by more than chance, and "
          + "the limits say little of any one of them")
    }
    if !data.sizeless.isEmpty {
      sentences.append("Without a published size and not drawn: \(names(data.sizeless.map(name)))")
    }
    if !data.ranking.absent.isEmpty {
      sentences.append(
        "Without a published value: \(names(data.ranking.absent.map { "\(name($0)) (\(shown($0)))" }))"
      )
    }
    return sentences.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
      .joined(separator: " ")
  }

  /// What each mark in the drawing means, and whom it marks.
  var meanings: [FunnelChart.Meaning] {
    FunnelStanding.allCases.compactMap { standing in
      let areas = data.areas.filter { $0.standing == standing }
      guard !areas.isEmpty else { return nil }
      let whom =
        standing == .within
        ? "\(areas.count) of \(data.areas.count)" : names(areas.map(\.name.isolated))
      return FunnelChart.Meaning(standing: standing.drawn, text: "\(standing.words): \(whom)")
    }
  }

  func words(remarks: [String]) -> FunnelChart.Words {
    FunnelChart.Words(
      target: target, inner: "95% limits", outer: "99.8% limits",
      highlight: data.areas.first(where: \.isHighlighted)?.name ?? "", remarks: remarks)
  }

  /// `the Force Average, 74.9`, or the mean.
  private var target: String {
    if data.hasComparator, let row = data.ranking.comparator {
      return "\(name(row)), \(shown(row))"
    }
    let places = data.areas.map {
      Int(data.dataset.observation($0.row).value.number?.decimals ?? 0)
    }
    let decimals = min(18, data.dataset.description.decimals ?? places.max() ?? 0)
    let format = ValueFormat(data.dataset.description, decimals: decimals)
    let mean = ExactDecimal(approximating: data.target, decimals: decimals)
    let whose =
      data.areas.count == 1
      ? "the value of the one area" : "the mean of the \(data.areas.count) areas, weighted by size"
    return whose + (mean.map { ", \(format.text($0))" } ?? "")
  }

  private func name(_ row: Int) -> String {
    data.dataset.dimensions[data.dimension].category(ofRow: row).label.isolated
  }

  private func shown(_ row: Int) -> String { data.dataset.shownValue(ofRow: row) }

  private func names(_ names: [String]) -> String {
    let rest = names.count - Self.nameLimit
    let first = names.prefix(Self.nameLimit).joined(separator: ", ")
    return rest > 0 ? "\(first) and \(rest) more" : first
  }
}
