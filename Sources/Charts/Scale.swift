/// Turns numbers into places between the two ends of a drawing.
struct Scale: Hashable, Sendable {
  private let extent: Extent

  init(_ extent: Extent) {
    self.extent = extent
  }

  /// Where nought lies.
  var nought: Percent { position(of: 0) }

  /// Where `number` lies; what is beyond an end lies at that end.
  ///
  /// Where the extent has no width, as when every value is nought, all of it lies at the start.
  /// Halves are taken first, so that the width of no extent runs over.
  func position(of number: Double) -> Percent {
    let width = extent.upper / 2 - extent.lower / 2
    let fraction = (number / 2 - extent.lower / 2) / width
    guard width > 0, fraction > 0 else { return .zero }
    return Percent(hundredths: Int((min(fraction, 1) * 10_000).rounded()))
  }

  /// The stretch that a bar covers, from nought to `number`, whichever comes first.
  func bar(to number: Double) -> Stretch {
    let end = position(of: number)
    return Stretch(from: min(nought, end), to: max(nought, end))
  }
}
