/// A column that few files have: a row that is not in it has nothing there.
struct SparseColumn<Element: Sendable>: Sendable {
  /// Of each row up to the last that has something.
  private var elements: [Element?] = []

  var isEmpty: Bool { elements.isEmpty }

  subscript(row: Int) -> Element? { row < elements.count ? elements[row] : nil }

  /// Puts something in a row behind all that have something.
  mutating func set(_ element: Element?, row: Int) {
    guard let element else { return }
    while elements.count < row { elements.append(nil) }
    elements.append(element)
  }

  /// Puts something in as many rows from `start` on, each so many times.
  mutating func set(_ found: ArraySlice<Element?>, from start: Int, times: Int) {
    for (index, element) in found.enumerated() where element != nil {
      for row in start + index * times..<start + (index + 1) * times { set(element, row: row) }
    }
  }
}
