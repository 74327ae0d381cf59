/// The rows of a dataset parted into groups that share the period and all categories but those of
/// some dimensions.
struct RowGroups {
  /// The number of each row's group; groups are numbered in the order of their first rows.
  let numbers: [Int]
  private(set) var count = 0

  init(_ dataset: Dataset, leavingOut left: [Int]) {
    let kept = dataset.dimensions.indices.filter { !left.contains($0) }
    // One number for each combination, which fits: with the others it makes the dataset's keys.
    var keys = dataset.periodCodes.map { UInt64($0) }
    var size = UInt64(dataset.periods.count)
    for index in kept {
      let factor = UInt64(dataset.dimensions[index].categories.count)
      let codes = dataset.dimensions[index].codes
      for row in keys.indices { keys[row] = keys[row] * factor + UInt64(codes[row]) }
      size = size.multipliedReportingOverflow(by: factor).overflow ? .max : size * factor
    }
    var numbers: [Int] = []
    numbers.reserveCapacity(keys.count)
    if size <= UInt64(keys.count * 4) {
      // A table is quicker than a dictionary, and no larger than the rows.
      var known = [Int](repeating: -1, count: Int(size))
      for key in keys {
        if known[Int(key)] < 0 {
          known[Int(key)] = count
          count += 1
        }
        numbers.append(known[Int(key)])
      }
    } else {
      var known: [UInt64: Int] = [:]
      for key in keys {
        if let number = known[key] {
          numbers.append(number)
        } else {
          known[key] = count
          numbers.append(count)
          count += 1
        }
      }
    }
    self.numbers = numbers
  }

  /// The rows of the groups in which any row is wanted, group by group.
  func rows(ofGroupsWith isWanted: (Int) -> Bool) -> [[Int]] {
    var places = [Int](repeating: -1, count: count)
    var groups: [[Int]] = []
    for (row, number) in numbers.enumerated() where places[number] < 0 && isWanted(row) {
      places[number] = groups.count
      groups.append([])
    }
    guard !groups.isEmpty else { return [] }
    for (row, number) in numbers.enumerated() where places[number] >= 0 {
      groups[places[number]].append(row)
    }
    return groups
  }
}
