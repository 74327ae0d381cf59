internal import SourceText

/// What a dataset says now that it did not say when it was last released, row by row.
package struct DatasetChanges: Sendable {
  /// A row whose published value reads otherwise now.
  package struct Revision: Hashable, Sendable {
    /// `trafford/2015-04`.
    package let row: String
    /// What was released, and what stands there now, as the dataset shows it.
    package let before: String
    package let now: String
  }

  /// A row of the latest period that ranks elsewhere than in the latest period before.
  package struct RankChange: Hashable, Sendable {
    /// The row without its period, `trafford`.
    package let row: String
    /// Nil where the row had no rank.
    package let before: Int?
    package let now: Int?
  }

  /// The dataset's name.
  package let name: String
  /// Its title, as it is now; of one that is gone, as it was.
  package let title: String
  /// Rows that had not been released, in the order of the file.
  package let new: [String]
  /// The periods of these rows, in the order of time.
  package let newPeriods: [String]
  package let revised: [Revision]
  /// Rows whose value was published and is withheld now. What stood in them is never repeated.
  package let withheld: [String]
  /// Rows that were released and are gone, or stand without their value. What stood in them is never repeated either.
  package let withdrawn: [String]
  /// Rows whose note, or the words of a list, read otherwise.
  package let reworded: [String]
  /// The keys of the description that say something else.
  package let described: [String]
  package let ranks: [RankChange]

  /// Whether the rows and the description are as they were.
  package var isEmpty: Bool {
    new.isEmpty && !touchesReleased && reworded.isEmpty && described.isEmpty
  }

  /// Whether something that was published reads otherwise now or is gone, which takes a reason: a
  /// value, or what all of them measure.
  package var touchesReleased: Bool {
    !revised.isEmpty || !withheld.isEmpty || !withdrawn.isEmpty || redefines
  }

  /// Whether the measure or the unit changed, and with it what every value means.
  package var redefines: Bool { described.contains { $0 == "measure" || $0 == "unit" } }
}

extension DatasetChanges {
  /// Compares a dataset with its last release; one of the two may be missing.
  ///
  /// - Parameter described: the keys of the description that say something else.
  package init(name: String, released: Dataset?, current: Dataset?, described: [String]) {
    self.name = name
    self.described = described
    title = (current ?? released)?.description.title ?? name
    let before = released.map(Self.rowsByPath) ?? [:]
    let now = current.map(Self.rowsByPath) ?? [:]
    var new: [Int] = []
    var revised: [Revision] = []
    var withheld: [String] = []
    var emptied: [String] = []
    var reworded: [String] = []
    if let current {
      for row in 0..<current.rowCount {
        let path = current.rowPath(row)
        guard let released, let earlier = before[path] else {
          new.append(row)
          continue
        }
        switch RowChange(from: released, earlier, to: current, row) {
        case .none: break
        case .reworded: reworded.append(path)
        case .withheld: withheld.append(path)
        case .withdrawn: emptied.append(path)
        case .revised(let before, let now):
          revised.append(Revision(row: path, before: before, now: now))
        }
      }
      self.new = new.map(current.rowPath)
      newPeriods = Set(new.compactMap { current.isList ? nil : Int(current.periodCodes[$0]) })
        .sorted().map { current.periods[$0].slug.text }
    } else {
      self.new = []
      newPeriods = []
    }
    self.revised = revised
    self.withheld = withheld
    self.reworded = reworded
    let gone =
      released.map { dataset in
        (0..<dataset.rowCount).map(dataset.rowPath).filter { now[$0] == nil }
      } ?? []
    withdrawn = gone + emptied
    ranks = Self.rankChanges(from: released, to: current)
  }

  private static func rowsByPath(of dataset: Dataset) -> [String: Int] {
    Dictionary(
      (0..<dataset.rowCount).map { (dataset.rowPath($0), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func rankChanges(from released: Dataset?, to current: Dataset?) -> [RankChange] {
    guard let released, let current else { return [] }
    let before = released.latestRanks
    let now = current.latestRanks
    guard !before.isEmpty, !now.isEmpty else { return [] }
    return Set(before.keys).union(now.keys).sorted().compactMap { row in
      before[row] == now[row] ? nil : RankChange(row: row, before: before[row], now: now[row])
    }
  }
}

extension Dataset {
  /// The rank of each row of the latest period, by the row's path without its period.
  fileprivate var latestRanks: [String: Int] {
    guard !isList, let latestPeriod, let dimension = rankedDimensionIfAny else { return [:] }
    var ranks: [String: Int] = [:]
    var seen: Set<[Int32]> = []
    for row in 0..<rowCount where Int(periodCodes[row]) == latestPeriod {
      var others = codes(ofRow: row)
      others[dimension] = -1
      guard seen.insert(others).inserted else { continue }
      let ranking = ranking(codes: codes(ofRow: row), over: dimension, period: latestPeriod)
      guard ranking.published.count > 1 else { continue }
      for entry in ranking.published {
        let slugs = dimensions.map { $0.category(ofRow: entry.row).slug.text }
        ranks[slugs.joined(separator: "/")] = entry.rank
      }
    }
    return ranks
  }

  /// Nil where there is nothing to rank.
  private var rankedDimensionIfAny: Int? {
    do { return try rankedDimension() } catch { return nil }
  }
}
