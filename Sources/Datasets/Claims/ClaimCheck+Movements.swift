/// Claims about how a row moved from the earlier period.
extension ClaimCheck {
  /// A movement that the data tell of, and how.
  struct Movement {
    let direction: Direction
    let dataSay: String
  }

  func moved(_ wanted: Direction) throws(ReferenceFault) -> Finding {
    let movement = try movement(of: selection)
    return Finding(holds: movement.direction == wanted, dataSay: movement.dataSay)
  }

  /// Whether it moved so in this period and in each before it, until there are `count` of them.
  func moved(_ wanted: Direction, times count: Int) throws(ReferenceFault) -> Finding {
    let run = try run(wanted, atMost: count)
    guard let end = run.end else {
      return Finding(
        holds: true,
        dataSay: "\(said(selection.row)), and it \(wanted.rawValue) \(count) times in a row")
    }
    let since = "\(run.length) of \(count) times"
    return Finding(
      holds: false,
      dataSay: end.dataSay
        + (run.length == 0 ? "" : ", and since then it \(wanted.rawValue) \(since)"))
  }

  /// How many movements of one kind lead up to this period, and the one before them that is of
  /// another kind; none where there are as many as are asked for.
  func run(
    _ wanted: Direction, atMost count: Int
  ) throws(ReferenceFault) -> (length: Int, end: Movement?) {
    var selection = selection
    for length in 0..<count {
      if length > 0 { selection = try earlier(selection) }
      let movement = try movement(of: selection)
      guard movement.direction == wanted else { return (length, movement) }
    }
    return (count, nil)
  }

  func improved(isBetter: Bool) throws(ReferenceFault) -> Finding {
    let better: Direction
    switch dataset.description.better {
    case .lower: better = .fell
    case .higher: better = .rose
    case .neither:
      throw .wrong(
        "'\(dataset.name)' does not say which way is better",
        hint: "claim rose or fell, or set 'better' in \(dataset.description.path)")
    }
    let movement = try movement(of: selection)
    guard movement.direction != .unchanged else {
      return Finding(holds: false, dataSay: movement.dataSay)
    }
    let gotBetter = movement.direction == better
    return Finding(
      holds: gotBetter == isBetter,
      dataSay: movement.dataSay + ", which is \(gotBetter ? "better" : "worse")")
  }

  /// Whether a row did not move, seen from the wording `about-the-same`.
  func stayed() throws(ReferenceFault) -> Finding {
    let row = selection.row
    guard dataset.observation(row).direction == nil else { return try moved(.unchanged) }
    let contrast = try dataset.contrast(row, with: dataset.earlierRow(of: selection))
    return try same(contrast)
  }

  /// How a row moved: as the source says, or else by its values.
  private func movement(of selection: RowSelection) throws(ReferenceFault) -> Movement {
    if let direction = dataset.observation(selection.row).direction {
      let dataSay = "the source says that \(name(of: selection.row)) \(words(direction))"
      return Movement(direction: direction, dataSay: dataSay)
    }
    _ = try dataset.number(ofRow: selection.row)
    let contrast = try dataset.contrast(
      selection.row, with: dataset.earlierRow(of: selection))
    let direction: Direction
    switch contrast.order {
    case .lower: direction = .fell
    case .level: direction = .unchanged
    case .higher: direction = .rose
    }
    let isNoisy = contrast.interval != nil && direction == .unchanged
    let result = isNoisy ? "so no change is borne out" : "so it \(words(direction))"
    return Movement(direction: direction, dataSay: "\(said(contrast)), \(result)")
  }

  /// The same row one step of comparison earlier.
  private func earlier(_ selection: RowSelection) throws(ReferenceFault) -> RowSelection {
    let row = try dataset.earlierRow(of: selection)
    return RowSelection(
      codes: selection.codes, period: Int(dataset.periodCodes[row]), row: row, namesPeriod: true)
  }

  private func words(_ direction: Direction) -> String {
    direction == .unchanged ? "did not change" : direction.rawValue
  }
}
