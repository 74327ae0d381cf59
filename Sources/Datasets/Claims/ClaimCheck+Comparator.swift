/// Claims about how a row stands to the comparator.
extension ClaimCheck {
  func compared(_ wanted: Contrast.Order) throws(ReferenceFault) -> Finding {
    let contrast = try dataset.contrast(
      selection.row, with: dataset.comparatorRow(of: selection))
    return Finding(holds: contrast.order == wanted, dataSay: said(contrast))
  }

  /// Against the comparator; or against the earlier period, where there is no comparator and for
  /// the comparator itself.
  func aboutTheSame() throws(ReferenceFault) -> Finding {
    guard referenceIsComparator else { return try stayed() }
    return try same(
      dataset.contrast(selection.row, with: dataset.comparatorRow(of: selection)))
  }

  /// Whether `about-the-same` compares this row with the comparator.
  var referenceIsComparator: Bool {
    dataset.description.comparator != nil && !dataset.isComparator(selection.row)
  }

  /// With uncertainty: no difference is borne out. Without: both are shown as the same.
  func same(_ contrast: Contrast) throws(ReferenceFault) -> Finding {
    guard contrast.interval == nil else {
      return Finding(holds: contrast.order == .level, dataSay: said(contrast))
    }
    let showsSame = try shown(contrast.row) == shown(contrast.other)
    let holds = contrast.order == .level || showsSame
    return Finding(
      holds: holds,
      dataSay: said(contrast)
        + (holds ? ", which show as the same" : ", which do not show as the same"))
  }

  /// A value rounded as the site shows it.
  private func shown(_ row: Int) throws(ReferenceFault) -> ExactDecimal {
    let number = try dataset.number(ofRow: row)
    return dataset.format(ofRow: row).decimals.map { number.rounded(to: $0) } ?? number
  }
}
