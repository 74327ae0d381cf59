internal import Content

/// What a template is given under a name. Text is escaped where it is printed, markup is not; a
/// template that mixes them up is refused before it is used.
enum TemplateValue: Sendable {
  case text(String)
  case html(HTML)
  case flag(Bool)
  case list([TemplateRecord])
  /// A part of a list that many pages have.
  case part(SharedRecords.Part)
}

/// The names that a template can use at one level, and what stands under them.
struct TemplateRecord: Sendable, ExpressibleByDictionaryLiteral {
  /// In the order in which they were given; of two with one name the later holds.
  private var values: [(name: TemplateName, value: TemplateValue)]
  /// Those of the record that encloses it.
  private var enclosing: [(name: TemplateName, value: TemplateValue)] = []

  init(_ values: KeyValuePairs<TemplateName, TemplateValue?>) {
    self.values = []
    self.values.reserveCapacity(values.count)
    for (name, value) in values {
      if let value { self.values.append((name, value)) }
    }
  }

  init(dictionaryLiteral elements: (TemplateName, TemplateValue)...) {
    values = elements.map { (name: $0, value: $1) }
  }

  /// What stands under a name; nil where nothing does.
  subscript(name: TemplateName) -> TemplateValue? {
    Self.value(of: name, in: values) ?? Self.value(of: name, in: enclosing)
  }

  private static func value(
    of name: TemplateName, in values: [(name: TemplateName, value: TemplateValue)]
  ) -> TemplateValue? {
    var index = values.count
    while index > 0 {
      index -= 1
      if values[index].name == name { return values[index].value }
    }
    return nil
  }

  /// Whether the record has a value under each of these names.
  func holds(_ names: [TemplateName]) -> Bool { names.allSatisfy { self[$0] != nil } }

  /// Another record with the names of this one added, which hold where it has none of its own. None of
  /// them is copied: many pages share them.
  func around(_ inner: consuming TemplateRecord) -> TemplateRecord {
    inner.enclosing = values
    return inner
  }

  /// This record with the names of another added.
  consuming func merging(_ other: TemplateRecord) -> TemplateRecord {
    values += other.values
    if enclosing.isEmpty { enclosing = other.enclosing }
    return self
  }
}
