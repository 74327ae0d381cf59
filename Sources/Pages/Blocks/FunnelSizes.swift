internal import Datasets
internal import Diagnostics
internal import SourceText

/// How many each rate or share counts in: the column `n`, or the rows of another dataset.
struct FunnelSizes {
  /// The other dataset; nil where the column `n` is there.
  let dataset: Dataset?
  /// The period of the other dataset.
  let period: Period?
  /// The index of the other dataset's row for each row, or the row itself.
  private let rows: [Int: Int]
  private let own: Dataset

  /// Nil, with an error, where no size is to be had.
  static func read(
    _ subject: BlockSubject, dimension: Int, period: Int, with body: inout BodyRenderer
  ) -> FunnelSizes? {
    let own = subject.dataset
    guard let name = subject.fields.text("population", diagnostics: &body.diagnostics) else {
      guard own.columns.hasSampleSizes else {
        body.diagnostics.error(
          "'\(own.name)' does not say how many each value counts in", at: subject.position,
          hint: "give it a column n, or name a dataset of counts under 'population'")
        return nil
      }
      return FunnelSizes(dataset: nil, period: nil, rows: [:], own: own)
    }
    do {
      let index = try body.site.library.index(ofDatasetNamed: name.value)
      let dataset = body.site.library.datasets[index]
      return try read(dataset, for: own, dimension: dimension, period: period) { row in
        body.cite(dataset: index, row: row)
      }
    } catch {
      body.report(error, at: name.position)
      return nil
    }
  }

  /// The rows of a dataset of counts with the same categories: of the same period if it has it, else
  /// of its latest.
  private static func read(
    _ dataset: Dataset, for own: Dataset, dimension: Int, period: Int, cite: (Int) -> Void
  ) throws(ReferenceFault) -> FunnelSizes {
    guard dataset.description.measure == .count, dataset.dimensions.count == 1 else {
      throw .wrong(
        message:
          "'\(dataset.name)' is no dataset of one count for each \(own.dimensions[dimension].name)",
        hint: "its measure has to be count, with \(own.dimensions[dimension].name) as its column")
    }
    let slug = own.periods[period].slug
    guard let place = dataset.periods.firstIndex(where: { $0.slug == slug }) ?? dataset.latestPeriod
    else { throw .wrong(message: "no row of '\(dataset.name)' has a value", hint: nil) }
    var rows: [Int: Int] = [:]
    for row in 0..<own.rowCount where Int(own.periodCodes[row]) == period {
      let category = own.dimensions[dimension].category(ofRow: row)
      guard let code = dataset.dimensions[0].code(of: category.slug),
        let found = dataset.row(codes: [code], period: place)
      else { continue }
      rows[row] = found
      cite(found)
    }
    return FunnelSizes(dataset: dataset, period: dataset.periods[place], rows: rows, own: own)
  }

  /// How many a row counts in; nil where that is not published, or is none.
  func size(ofRow row: Int) -> Double? {
    let number: ExactDecimal?
    if let dataset {
      number = rows[row].flatMap { dataset.observation($0).value.number }
    } else {
      number = own.observation(row).sampleSize
    }
    guard let size = number?.approximate, size >= 1 else { return nil }
    return size
  }

  /// The size of a row as the other dataset shows it.
  func text(ofRow row: Int) -> String? {
    dataset.flatMap { dataset in rows[row].map { dataset.shownValue(ofRow: $0) } }
  }

  /// How the axis of sizes shows its numbers: as counts.
  var format: ValueFormat {
    ValueFormat(measure: .count, unit: "", decimals: 0)
  }

  /// What the axis of sizes is called.
  func title(for kind: FunnelData.Kind) -> String {
    let words = words(for: kind)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// `residents, mid-2014`, `number of residents`, `number asked`.
  func words(for kind: FunnelData.Kind) -> String {
    if let dataset {
      let isSame = period.map { period in own.periods.contains { $0.slug == period.slug } } ?? true
      return dataset.description.unit + (isSame ? "" : ", \(period?.label ?? "")")
    }
    switch kind {
    case .share: return "number asked"
    case .rate(let base): return base.noun.isEmpty ? "population" : "number of \(base.noun)"
    }
  }
}
