internal import Charts
internal import Datasets

extension BlockSubject {
  /// A row's value as a chart draws it, with a link to the row and what the source says of it.
  func plotted(_ row: Int, with body: BodyRenderer) -> PlottedValue {
    BlockSubject.plotted(row, of: dataset, index: index, with: body)
  }

  private static let tentative: Qualifiers = [.provisional, .estimated]

  /// The same for a row of any dataset.
  static func plotted(
    _ row: Int, of dataset: Dataset, index: Int, text: String? = nil, with body: BodyRenderer
  ) -> PlottedValue {
    let observation = dataset.observation(row)
    let words = observation.qualifiers.words
    return PlottedValue(
      observation.value.number?.approximate, text: text ?? dataset.shownValue(ofRow: row),
      link: body.site.link(to: row, ofDataset: index, from: body.base),
      note: words.isEmpty ? nil : words.joined(separator: ", "),
      isTentative: !observation.qualifiers.isDisjoint(with: tentative))
  }
}
