internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// What a chart or table shows: a dataset, the words around it, and which rows.
struct BlockSubject {
  /// The place of the dataset in the library.
  let index: Int
  let dataset: Dataset
  let title: HTML
  let note: HTML?
  /// The slugs of dimensions that hold the rows together, as `where:` lists them.
  let filter: [String]
  let fields: YAMLFields
  let position: SourcePosition

  /// The keys that all blocks share.
  static let keys = ["data", "title", "note", "where"]

  /// Reads the keys that all blocks share; nil, with errors, where the block cannot be drawn.
  static func read(
    _ fields: YAMLFields, at position: SourcePosition, with body: inout BodyRenderer
  ) -> BlockSubject? {
    let name = fields.requiredText("data", diagnostics: &body.diagnostics)
    let title = fields.requiredText("title", diagnostics: &body.diagnostics)
    let note = fields.text("note", diagnostics: &body.diagnostics)
    let filter = fields.text("where", diagnostics: &body.diagnostics)
    let renderedTitle = title.map { body.render(inline: $0) }
    let renderedNote = note.map { body.render(inline: $0) }
    guard let name, let renderedTitle else { return nil }
    do {
      let index = try body.site.library.index(ofDatasetNamed: name.value)
      body.cite(dataset: index, row: nil)
      return BlockSubject(
        index: index, dataset: body.site.library.datasets[index], title: renderedTitle,
        note: renderedNote, filter: filter?.value.split(separator: "/").map(String.init) ?? [],
        fields: fields, position: position)
    } catch {
      body.report(error, at: name.position)
      return nil
    }
  }

  /// The period that the block names, else the latest with values; nil, with an error, where there
  /// is none.
  func period(with body: inout BodyRenderer) -> Int? {
    if dataset.isList, let period = fields["period"] {
      body.diagnostics.error(
        "'\(dataset.name)' is a list and has no periods", at: period.position,
        hint: "take the line away")
      return nil
    }
    do {
      if let text = fields.text("period", diagnostics: &body.diagnostics) {
        return try dataset.period(named: text.value)
      }
      guard let latest = dataset.latestPeriod else {
        body.diagnostics.error("no row of '\(dataset.name)' has a value to draw", at: position)
        return nil
      }
      return latest
    } catch {
      body.report(error, at: fields["period"]?.position ?? position)
      return nil
    }
  }

  /// The codes of the dimensions that `where:` fixes, in path order; every dimension but `free` has
  /// to be there. Nil, with an error, where one is missing or unknown.
  func fixedCodes(except free: Int, with body: inout BodyRenderer) -> [Int32]? {
    let place = fields["where"]?.position ?? position
    var codes = [Int32](repeating: 0, count: dataset.dimensions.count)
    let fixed = dataset.dimensions.indices.filter { $0 != free }
    guard filter.count == fixed.count else {
      let names = fixed.map { dataset.dimensions[$0].name }
      let example = fixed.compactMap { dataset.dimensions[$0].categories.first?.slug.text }
      body.diagnostics.error(
        names.isEmpty
          ? "'\(dataset.name)' has nothing to choose from with 'where'"
          : "this chart has to say which \(names.joined(separator: " and ")) it shows",
        at: place,
        hint: names.isEmpty
          ? "take the line away" : "say it like 'where: \(example.joined(separator: "/"))'")
      return nil
    }
    for (slug, dimension) in zip(filter, fixed) {
      guard let code = Slug(exactly: slug).flatMap(dataset.dimensions[dimension].code) else {
        let known = dataset.dimensions[dimension].categories.map(\.slug.text)
        body.diagnostics.error(
          "'\(dataset.name)' has no \(dataset.dimensions[dimension].name) '\(slug)'", at: place,
          hint: Suggestion.hint(for: slug, among: known))
        return nil
      }
      codes[dimension] = code
    }
    return codes
  }

  /// The measure, its unit and what holds all rows together, in words.
  func subtitle(period: Period?) -> String {
    let title = dataset.description.title
    let categories = filter.compactMap { slug in
      dataset.dimensions.lazy.compactMap { dimension in
        Slug(exactly: slug).flatMap(dimension.code).map { dimension.categories[Int($0)].label }
      }.first
    }
    var words = [([title] + categories).joined(separator: ": ")]
    let unit = dataset.description.unit
    if dataset.description.measure == .money {
      words.append("in \(unit)")
    } else if !unit.isEmpty, !dataset.titleNamesUnit {
      words.append(unit)
    }
    if let period { words.append(period.label) }
    return words.joined(separator: ", ")
  }
}
