/// How a row stands to another one, noise taken into account.
struct Contrast {
  /// What can be said of the first row.
  enum Order {
    case lower
    /// Equal, or no further apart than noise allows.
    case level
    case higher
  }

  let row: Int
  let other: Int
  let order: Order
  /// The 95% interval of the difference; nil where neither row has an uncertainty, and the stored
  /// values alone decide.
  let interval: DifferenceInterval?
}

extension Dataset {
  /// Holds a row against another by the interval of the difference, or by the stored values where
  /// neither has an uncertainty.
  ///
  /// The comparator is taken as exact where it has none. For any other pair of which one has none
  /// it is an error: half of the noise would be left out.
  func contrast(_ row: Int, with other: Int) throws(ReferenceFault) -> Contrast {
    let value = try number(ofRow: row)
    let otherValue = try number(ofRow: other)
    switch (try estimate(ofRow: row), try estimate(ofRow: other)) {
    case (nil, nil):
      return Contrast(
        row: row, other: other,
        order: value == otherValue ? .level : value < otherValue ? .lower : .higher,
        interval: nil)
    case (let estimate?, let otherEstimate?):
      return contrast(row, other, DifferenceInterval(of: estimate, minus: otherEstimate))
    case (let estimate?, nil) where isComparator(other) && !isComparator(row):
      let exact = Estimate(exact: otherValue.approximate)
      return contrast(row, other, DifferenceInterval(of: estimate, minus: exact))
    case (let estimate, _):
      let known = estimate == nil ? other : row
      let unknown = estimate == nil ? row : other
      throw .wrong(
        "'\(qualifiedRowPath(unknown))' is published without limits or sample size and "
          + "'\(qualifiedRowPath(known))' with them, so nobody can say what noise lies between them",
        hint: "add them if the source gives them, or state both values and compare nothing")
    }
  }

  private func contrast(_ row: Int, _ other: Int, _ interval: DifferenceInterval) -> Contrast {
    Contrast(
      row: row, other: other,
      order: interval.includesNought ? .level : interval.upper < 0 ? .lower : .higher,
      interval: interval)
  }
}
