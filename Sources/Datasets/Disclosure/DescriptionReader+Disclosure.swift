internal import Diagnostics
internal import SourceText

/// The disclosure rule: from which count on values are published, and which rows are totals.
extension DescriptionReader {
  /// What stands under `disclosure`.
  struct DisclosureRule {
    var threshold: Int?
    var totals: [DatasetDescription.DeclaredTotal] = []
  }

  mutating func disclosureRule(measure: Measure?) -> DisclosureRule {
    guard let node = fields["disclosure"] else { return DisclosureRule() }
    let rule = YAMLFields(
      node, of: "the disclosure rule", at: node.position, known: ["threshold", "totals"],
      diagnostics: &diagnostics)
    if case .mapping(let entries) = node.value {
      if entries.isEmpty {
        diagnostics.error(
          "the disclosure rule is empty", at: node.position,
          hint: "write 'threshold: 5' or 'totals: {area: All}' in it, or both")
      }
      for key in entries.map(\.key.value)
      where (key == "threshold" || key == "totals") && rule[key] == nil {
        rule.reportMissing(key, diagnostics: &diagnostics)
      }
    }
    return DisclosureRule(
      threshold: threshold(rule, measure: measure), totals: totals(rule, measure: measure))
  }

  private mutating func threshold(_ rule: YAMLFields, measure: Measure?) -> Int? {
    guard let threshold = rule.wholeNumber("threshold", diagnostics: &diagnostics) else {
      return nil
    }
    if threshold.value < 1 {
      diagnostics.error(
        "'threshold' has to be 1 or more, not \(threshold.value)", at: threshold.position)
    }
    if let measure, measure != .count {
      diagnostics.error(
        "a threshold is kept for counts only, and this measure is '\(measure.rawValue)'",
        at: threshold.position, hint: "withhold such values with [c] yourself, and leave it away")
    }
    return threshold.value
  }

  private mutating func totals(
    _ rule: YAMLFields, measure: Measure?
  ) -> [DatasetDescription.DeclaredTotal] {
    guard let node = rule["totals"] else { return [] }
    let example = "write the dimension and its total row, like 'area: All', on a line below it"
    guard case .mapping(let entries) = node.value, !entries.isEmpty else {
      diagnostics.error(
        node.isEmptyMapping
          ? "'totals' names no row" : "'totals' names rows, not \(node.kindInWords)",
        at: node.position, hint: example)
      return []
    }
    if let measure, measure != .count, measure != .money {
      diagnostics.error(
        "only counts and money add up to a total, and this measure is '\(measure.rawValue)'",
        at: node.position, hint: "leave 'totals' away")
    }
    return entries.compactMap { entry in
      guard entry.key.value != "period" else {
        diagnostics.error(
          "a period has no total row", at: entry.key.position,
          hint: "name the total rows of other dimensions, like 'area: All'")
        return nil
      }
      guard let name = entry.value.text, let slug = Slug(of: name) else {
        diagnostics.error(
          "'\(entry.key.value)' needs the name of its total row behind it",
          at: entry.key.position, hint: "one row, like '\(entry.key.value): All'")
        return nil
      }
      return DatasetDescription.DeclaredTotal(
        dimension: entry.key, name: Located(name, at: entry.value.position), slug: slug)
    }
  }
}

extension YAMLNode {
  fileprivate var isEmptyMapping: Bool {
    guard case .mapping(let entries) = value else { return false }
    return entries.isEmpty
  }
}
