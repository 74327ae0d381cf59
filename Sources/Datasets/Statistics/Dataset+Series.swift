internal import SourceText

/// A period from which on a series no longer compares with what was before.
package struct SeriesBreak: Hashable, Sendable {
  /// The index into the dataset's periods.
  package let period: Int
  /// What the description says of it; nil where the row is marked [b] alone.
  package let reason: String?
}

/// What can be said of two values of one series.
package enum SeriesChange: Hashable, Sendable {
  case rose
  case fell
  case unchanged
  /// They differ by no more than noise allows.
  case notBorneOut
  /// One of them is published without the uncertainty that the other has, or with limits that
  /// cannot be right.
  case notKnown
}

extension Dataset {
  /// The breaks in the series of the rows with these categories, in time order: those that the
  /// description declares, and rows marked [b].
  package func breaks(codes: [Int32]) -> [SeriesBreak] {
    periods.indices.compactMap { index in
      if let entry = description.breaks.first(where: {
        $0.period.value == periods[index].slug.text
      }) {
        return SeriesBreak(period: index, reason: entry.reason)
      }
      guard let row = row(codes: codes, period: index),
        observation(row).qualifiers.contains(.breakInSeries)
      else { return nil }
      return SeriesBreak(period: index, reason: nil)
    }
  }

  /// How a later value stands to an earlier one, by the rule that claims are held against; nil
  /// where one of them is not published.
  ///
  /// Whoever asks has seen to it that the series does not break in between.
  package func change(from earlier: Int, to later: Int) -> SeriesChange? {
    guard observation(earlier).value.number != nil, observation(later).value.number != nil else {
      return nil
    }
    do {
      let contrast = try contrast(later, with: earlier)
      switch contrast.order {
      case .lower: return .fell
      case .higher: return .rose
      case .level: return contrast.interval == nil ? .unchanged : .notBorneOut
      }
    } catch {
      return .notKnown
    }
  }
}
