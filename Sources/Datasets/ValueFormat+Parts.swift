extension ValueFormat {
  /// The format of what is not the dataset's own values, such as a count beside them.
  package init(measure: Measure, unit: String, decimals: Int?) {
    self.measure = measure
    self.unit = unit
    self.decimals = decimals
  }
}
