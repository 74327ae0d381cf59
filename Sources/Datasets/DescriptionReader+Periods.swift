internal import Diagnostics
internal import SourceText

/// What periods the rows have, and where the series breaks.
extension DescriptionReader {
  mutating func yearStartsInApril() -> Bool {
    enum Start: String, CaseIterable { case january, april }
    return fields.choice("year-starts", as: Start.self, diagnostics: &diagnostics)?.value == .april
  }

  mutating func listedPeriods(kind: PeriodKind?) -> [Period] {
    guard let node = fields["periods"] else {
      if kind == .listed { fields.reportMissing("periods", diagnostics: &diagnostics) }
      return []
    }
    if let kind, kind != .listed {
      diagnostics.error(
        "'periods' stands only beside 'period: listed', and here the period is '\(kind.rawValue)'",
        at: fields.position(of: "periods"), hint: "leave it away, or write 'period: listed'")
      return []
    }
    guard case .sequence(let items) = node.value else {
      diagnostics.error(
        "'periods' has to be a list, not \(node.kindInWords)", at: node.position,
        hint: Self.periodExample)
      return []
    }
    var periods: [Period] = []
    for item in items {
      guard let period = listedPeriod(item, ordinal: periods.count) else { continue }
      if periods.contains(where: { $0.slug == period.slug }) {
        diagnostics.error(
          "the period '\(period.slug)' is listed twice", at: item.position,
          hint: "keep one of them")
      }
      periods.append(period)
    }
    return periods
  }

  private mutating func listedPeriod(_ item: YAMLNode, ordinal: Int) -> Period? {
    guard case .mapping(let entries) = item.value, let entry = entries.first, entries.count == 1,
      let label = entry.value.text, !label.isEmpty
    else {
      diagnostics.error(
        "a listed period is one line 'slug: label'", at: item.position, hint: Self.periodExample)
      return nil
    }
    let written = entry.key.value
    guard let slug = Slug(exactly: written), !Predicate.names.contains(written) else {
      let name = Slug(of: written)?.text
      let other = name == written ? nil : name
      diagnostics.error(
        "'\(written)' cannot stand for a period in addresses", at: entry.key.position,
        hint: other.map { "write '\($0)'" } ?? Self.periodExample)
      return nil
    }
    return Period(slug: slug, label: label, shortLabel: label, ordinal: ordinal)
  }

  private static let periodExample = "for example '- earlier: an earlier survey, date not given'"

  mutating func breaks() -> [DatasetDescription.Break] {
    guard let node = fields["breaks"] else { return [] }
    guard case .sequence(let items) = node.value else {
      diagnostics.error("'breaks' is a list, not \(node.kindInWords)", at: node.position)
      return []
    }
    return items.compactMap { item in
      let entry = YAMLFields(
        item, of: "a break", at: item.position, known: ["period", "reason"],
        diagnostics: &diagnostics)
      let period = entry.requiredText("period", diagnostics: &diagnostics)
      let reason = entry.requiredText("reason", diagnostics: &diagnostics)
      guard let period, let reason else { return nil }
      return DatasetDescription.Break(period: period, reason: reason.value)
    }
  }
}
