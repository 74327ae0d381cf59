internal import Content
internal import Mustache

/// What a template is given under a name. Text is escaped where it is printed, markup is not; a
/// template that mixes them up is refused before it is used.
enum TemplateValue: Sendable {
  case text(String)
  case html(HTML)
  case flag(Bool)
  case list([TemplateRecord])

  /// The value in the form that the Mustache library takes without looking into it.
  fileprivate var object: Any {
    switch self {
    case .text(let text): TemplateText(renderText: text)
    case .html(let html): TemplateText(renderText: html.text)
    case .flag(let flag): flag
    case .list(let records): records
    }
  }
}

/// The names that a template can use at one level, and what stands under them.
struct TemplateRecord: Sendable {
  private(set) var values: [String: TemplateValue]

  init(_ values: [String: TemplateValue?]) {
    self.values = values.compactMapValues { $0 }
  }

  /// This record with the names of another added.
  func merging(_ other: TemplateRecord) -> TemplateRecord {
    var merged = self
    merged.values.merge(other.values) { _, new in new }
    return merged
  }
}

extension TemplateRecord: MustacheParent {
  func child(named name: String) -> Any? { values[name]?.object }
}

/// Text that has no names of its own: inside a section over it, names are those outside.
private struct TemplateText: MustacheParent, MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { false }

  func child(named name: String) -> Any? { nil }
}
