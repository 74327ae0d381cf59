internal import Diagnostics

/// Holds the tags of a template, and of the partials that it takes in, against the names that are
/// supplied: unknown names, text printed as markup and markup printed as text are errors.
struct TemplateChecker {
  /// The tags of every template file by its name.
  let tags: [String: [TemplateTag]]
  private(set) var diagnostics: [Diagnostic] = []

  init(tags: [String: [TemplateTag]]) { self.tags = tags }

  mutating func check(_ template: String, against schema: TemplateSchema) {
    check(template, scopes: [schema], including: [])
  }

  private mutating func check(
    _ template: String, scopes outer: [TemplateSchema], including: [String]
  ) {
    var scopes = outer
    var open: [(tag: TemplateTag, scopes: [TemplateSchema])] = []
    for tag in tags[template] ?? [] {
      switch tag.kind {
      case .partial:
        include(tag, scopes: scopes, including: including + [template])
      case .end:
        guard let last = open.popLast(), last.tag.name == tag.name else {
          diagnostics.error(
            "{{/\(tag.name)}} closes nothing that is open here", at: tag.position)
          return
        }
        scopes = last.scopes
      case .section, .inverted:
        open.append((tag, scopes))
        if tag.kind == .section, case .list(let schema)? = kind(of: tag, in: scopes) {
          scopes.append(schema)
        } else if tag.kind == .inverted {
          _ = kind(of: tag, in: scopes)
        }
      case .text, .markup:
        checkValue(tag, in: scopes)
      }
    }
    if let last = open.last {
      diagnostics.error(
        "{{#\(last.tag.name)}} is never closed", at: last.tag.position,
        hint: "add {{/\(last.tag.name)}}")
    }
  }

  private mutating func include(
    _ tag: TemplateTag, scopes: [TemplateSchema], including: [String]
  ) {
    guard tags[tag.name] != nil else {
      diagnostics.error(
        "there is no partial '\(tag.name)'", at: tag.position,
        hint: Suggestion.hint(for: tag.name, among: tags.keys)
          ?? "partials lie in templates as NAME.mustache")
      return
    }
    guard !including.contains(tag.name) else {
      diagnostics.error("'\(tag.name)' takes itself in without end", at: tag.position)
      return
    }
    check(tag.name, scopes: scopes, including: including)
  }

  private mutating func checkValue(_ tag: TemplateTag, in scopes: [TemplateSchema]) {
    switch (kind(of: tag, in: scopes), tag.kind) {
    case (.text, .markup):
      diagnostics.error(
        "'\(tag.name)' is text and would be printed as markup", at: tag.position,
        hint: "write {{\(tag.name)}}")
    case (.html, .text):
      diagnostics.error(
        "'\(tag.name)' is markup and would be printed as text", at: tag.position,
        hint: "write {{{\(tag.name)}}}")
    case (.flag, _), (.list, _):
      diagnostics.error(
        "'\(tag.name)' is nothing to print", at: tag.position,
        hint: "write {{#\(tag.name)}}…{{/\(tag.name)}}")
    default:
      break
    }
  }

  /// What stands under a tag's name; an error where nobody supplies it.
  private mutating func kind(
    of tag: TemplateTag, in scopes: [TemplateSchema]
  ) -> TemplateSchema.Kind? {
    for scope in scopes.reversed() {
      if let kind = scope.names[tag.name] { return kind }
    }
    let known = scopes.flatMap { $0.names.keys }
    diagnostics.error(
      "nobody supplies '\(tag.name)' here", at: tag.position,
      hint: Suggestion.hint(for: tag.name, among: known)
        ?? "the names are \(known.sorted().joined(separator: ", "))")
    return nil
  }
}
