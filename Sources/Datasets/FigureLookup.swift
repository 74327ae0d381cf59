internal import Diagnostics
internal import SourceText

extension DatasetLibrary {
  /// The figure at `DATASET/DIMENSION…[/PERIOD][?show=…&decimals=N]`.
  ///
  /// - Parameter showsAbsence: whether a row without a value shows why, `withheld`, where one address
  ///   stands for many rows; else that is an error.
  package func figure(
    _ text: String, showingAbsence showsAbsence: Bool = false
  ) throws(ReferenceFault) -> Figure {
    let address = try ReferenceAddress(text)
    let index = try index(ofDatasetNamed: address.dataset)
    let options = try FigureOptions(address.options)
    let dataset = datasets[index]
    if dataset.isList {
      return try dataset.counted(address.path, show: options.show, index: index)
    }
    return try FigureReader(
      dataset: dataset, selection: dataset.select(address.path), decimals: options.decimals,
      showsAbsence: showsAbsence
    ).figure(options.show ?? .value, index: index)
  }
}

extension Dataset {
  /// How many rows of a list a path leads to.
  fileprivate func counted(
    _ path: [String], show: Figure.Show?, index: Int
  ) throws(ReferenceFault) -> Figure {
    guard show == .count else {
      throw .wrong(
        "'\(name)' is a list and has no values", hint: "add ?show=count to count its rows")
    }
    let rows = try filter(path)
    let address = ([name.text] + path).joined(separator: "/")
    return Figure(
      dataset: index, row: rows.first, show: .count, text: ExactDecimal(rows.count).shown,
      subject: "the number of rows of \(address)")
  }
}

/// What stands behind the `?` of a figure's address.
private struct FigureOptions {
  private(set) var show: Figure.Show?
  private(set) var decimals: Int?

  init(_ options: [(key: String, value: String)]) throws(ReferenceFault) {
    for option in options {
      switch option.key {
      case "show": show = try Self.show(option.value)
      case "decimals": decimals = try Self.decimals(option.value)
      default:
        throw .wrong(
          "a figure knows no '\(Excerpt.of(option.key))'",
          hint: Suggestion.hint(for: option.key, among: ["show", "decimals"])
            ?? "it knows show and decimals")
      }
    }
    if let show, decimals != nil, [.rank, .count, .sampleSize].contains(show) {
      throw .wrong(
        "'\(show.rawValue)' is a whole number, so 'decimals' does nothing",
        hint: "leave decimals=… away")
    }
  }

  private static func show(_ word: String) throws(ReferenceFault) -> Figure.Show {
    guard let show = Figure.Show(rawValue: word) else {
      let words = Figure.Show.allCases.map(\.rawValue)
      throw .wrong(
        "a figure cannot show '\(Excerpt.of(word))'",
        hint: Suggestion.hint(for: word, among: words)
          ?? "it shows \(words.joined(separator: ", "))")
    }
    return show
  }

  private static func decimals(_ digits: String) throws(ReferenceFault) -> Int {
    guard let places = Int(digits: digits.utf8), places <= 12 else {
      throw .wrong(
        "'\(Excerpt.of(digits))' is not a number of decimals",
        hint: "write a whole number from 0 to 12")
    }
    return places
  }
}
