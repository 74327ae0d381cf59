/// What a dataset tells of the noise in its values.
extension Dataset {
  /// Whether any row is published with limits, or with the number asked of whom it is a share.
  ///
  /// Where none is, claims hold on the values alone.
  package var publishesUncertainty: Bool {
    columns.hasIntervals || (description.measure == .percent && columns.hasSampleSizes)
  }

  /// A row's value with its published limits, which come first, or the Wilson limits that follow
  /// from its sample size; nil where it is published with neither.
  func estimate(ofRow row: Int) throws(ReferenceFault) -> Estimate? {
    let observation = observation(row)
    guard let value = observation.value.number?.approximate else { return nil }
    switch (observation.lower?.approximate, observation.upper?.approximate) {
    case (let lower?, let upper?):
      return Estimate(value: value, lower: lower, upper: upper)
    case (nil, nil):
      return try sampled(value, observation)
    default:
      throw .wrong(
        "'\(qualifiedRowPath(row))' has one of its two limits only, so its noise is not known",
        hint: "give lower and upper, or neither")
    }
  }

  /// A share of those who were asked; nil where the dataset holds no shares or no sample size.
  private func sampled(
    _ value: Double, _ observation: Observation
  ) throws(ReferenceFault) -> Estimate? {
    guard description.measure == .percent, let size = observation.sampleSize else { return nil }
    guard !size.isNought, (0...100).contains(value) else {
      let shown = format(ofRow: observation.row)
      let text = observation.value.number.map(shown.text) ?? ""
      throw .wrong(
        "'\(qualifiedRowPath(observation.row))' is \(text), which is no share of \(size.shown) "
          + "asked, so its noise is not known",
        hint: "give lower and upper instead of n, or none of them")
    }
    return Estimate(percent: value, sampleSize: size.approximate)
  }
}
