internal import Diagnostics
internal import SourceText

/// How the columns of the CSV file are named.
extension DescriptionReader {
  mutating func layout(isList: Bool) -> ColumnLayout {
    let wide = wide()
    if isList, wide != nil {
      diagnostics.error(
        "a list has no values, so no columns of values either", at: fields.position(of: "wide"),
        hint: "leave 'wide' away")
    }
    return ColumnLayout(
      file: fields.text("file", diagnostics: &diagnostics),
      names: pairs("columns", meaning: "the name that the column stands for"), wide: wide)
  }

  mutating func dimensions() -> [Located<String>]? {
    guard fields["dimensions"] != nil else { return nil }
    var names: [Located<String>] = []
    for name in fields.texts("dimensions", diagnostics: &diagnostics) ?? []
    where !name.value.isEmpty {
      if names.contains(where: { $0.value == name.value }) {
        diagnostics.error(
          "the dimension '\(name.value)' is listed twice", at: name.position,
          hint: "keep one of them")
      } else {
        names.append(name)
      }
    }
    return names
  }

  /// The dimensions that have a label of their own, with it.
  mutating func dimensionLabels() -> [(heading: Located<String>, name: String)] {
    pairs("dimension-labels", meaning: "the label of the dimension")
  }

  private mutating func wide() -> ColumnLayout.Wide? {
    guard let node = fields["wide"] else { return nil }
    let wide = YAMLFields(
      node, of: "'wide'", at: node.position, known: ["dimension", "columns"],
      diagnostics: &diagnostics)
    let dimension = wideDimension(wide)
    guard let columns = wide["columns"] else {
      wide.reportMissing("columns", diagnostics: &diagnostics)
      return nil
    }
    let headings: [(heading: Located<String>, category: String)]
    if case .sequence = columns.value {
      headings = (wide.texts("columns", diagnostics: &diagnostics) ?? []).map { ($0, $0.value) }
    } else {
      headings = pairs(columns, key: "columns", meaning: "the category of the column")
        .map { ($0.heading, $0.name) }
    }
    guard let dimension else { return nil }
    return ColumnLayout.Wide(
      dimension: dimension, columns: headings)
  }

  /// What the columns of the wide form stand for: the period, or a dimension, whose name may be none
  /// that a column of its own has, since it becomes a column when the data are published.
  private mutating func wideDimension(_ wide: YAMLFields) -> String? {
    guard let written = wide.requiredText("dimension", diagnostics: &diagnostics) else {
      return nil
    }
    let name = Slug(of: written.value)?.text ?? written.value
    guard name == "period" || !ColumnRoles.reserved.contains(name) else {
      diagnostics.error(
        "'\(name)' is the name of a column of its own and cannot name a dimension",
        at: written.position, hint: "call it by what the columns stand for, like 'question'")
      return nil
    }
    return name
  }

  private mutating func pairs(
    _ key: String, meaning: String
  ) -> [(heading: Located<String>, name: String)] {
    guard let node = fields[key] else { return [] }
    return pairs(node, key: key, meaning: meaning)
  }

  private mutating func pairs(
    _ node: YAMLNode, key: String, meaning: String
  ) -> [(heading: Located<String>, name: String)] {
    guard case .mapping(let entries) = node.value else {
      diagnostics.error(
        "'\(key)' has to be lines of 'name: \(meaning)', not \(node.kindInWords)",
        at: node.position)
      return []
    }
    return entries.compactMap { entry in
      guard let name = entry.value.text, !name.isEmpty else {
        diagnostics.error(
          "'\(entry.key.value)' needs \(meaning) behind it", at: entry.key.position,
          hint: "write '\(entry.key.value): …'")
        return nil
      }
      return (entry.key, name)
    }
  }
}
