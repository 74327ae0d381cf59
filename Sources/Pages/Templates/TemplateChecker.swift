internal import Diagnostics

/// Holds the tags of a template, and of the partials that it takes in, against the names that are
/// supplied: unknown names, text printed as markup and markup printed as text are errors.
struct TemplateChecker {
  /// The tags of every template file by its name.
  let tags: [String: [TemplateTag]]
  private(set) var diagnostics: [Diagnostic] = []
  /// What has been said of which place: a partial is checked once for each template around it.
  private var reported: Set<Fault> = []

  private struct Fault: Hashable {
    let position: SourcePosition
    let name: String
  }

  init(tags: [String: [TemplateTag]]) { self.tags = tags }

  /// Holds the sections of one file against each other.
  mutating func checkSections(of template: String) {
    var open: [TemplateTag] = []
    for tag in tags[template] ?? [] {
      switch tag.kind {
      case .section, .inverted:
        open.append(tag)
      case .end:
        guard let last = open.popLast() else {
          report("{{/\(tag.name)}} closes nothing that is open here", at: tag)
          return
        }
        guard last.name == tag.name else {
          report(
            "{{/\(tag.name)}} stands where {{/\(last.name)}} has to close what line "
              + "\(last.position.line) opens", at: tag)
          return
        }
      case .text, .markup, .partial, .comment:
        break
      }
    }
    for tag in open {
      report(
        "{{\(tag.kind == .section ? "#" : "^")\(tag.name)}} is never closed", at: tag,
        hint: "add {{/\(tag.name)}}")
    }
  }

  /// Holds the tags of a template, with those of its partials, against what it is supplied with.
  mutating func check(_ template: String, against schema: TemplateSchema) {
    check(template, scopes: [schema], including: [])
  }

  /// - Parameter outer: the names of each section around, the innermost last; nil where nobody
  ///   knows them, because the section's own name is wrong.
  private mutating func check(
    _ template: String, scopes outer: [TemplateSchema?], including: [String]
  ) {
    var scopes = outer
    var open: [[TemplateSchema?]] = []
    for tag in tags[template] ?? [] {
      switch tag.kind {
      case .partial:
        include(tag, scopes: scopes, including: including + [template])
      case .end:
        guard let outer = open.popLast() else { return }
        scopes = outer
      case .section, .inverted:
        open.append(scopes)
        let kind = kind(of: tag, in: scopes, including: including)
        switch kind {
        case .list(let schema) where tag.kind == .section: scopes.append(schema)
        case nil: scopes.append(nil)
        default: break
        }
      case .text, .markup:
        checkValue(tag, in: scopes, including: including)
      case .comment:
        break
      }
    }
  }

  private mutating func include(
    _ tag: TemplateTag, scopes: [TemplateSchema?], including: [String]
  ) {
    guard tags[tag.name] != nil else {
      return report(
        "there is no partial '\(tag.name)'", at: tag,
        hint: Suggestion.hint(for: tag.name, among: tags.keys)
          ?? "{{> partials/NAME}} takes in templates/partials/NAME.mustache")
    }
    guard !including.contains(tag.name) else {
      return report("'\(tag.name)' takes itself in without end", at: tag)
    }
    check(tag.name, scopes: scopes, including: including)
  }

  private mutating func checkValue(
    _ tag: TemplateTag, in scopes: [TemplateSchema?], including: [String]
  ) {
    switch (kind(of: tag, in: scopes, including: including), tag.kind) {
    case (.text, .markup):
      report(
        "'\(tag.name)' is text and would be printed as markup", at: tag,
        hint: "write {{\(tag.name)}}")
    case (.html, .text):
      report(
        "'\(tag.name)' is markup and would be printed as text", at: tag,
        hint: "write {{{\(tag.name)}}}")
    case (.flag, _), (.list, _):
      report(
        "'\(tag.name)' is nothing to print", at: tag,
        hint: "write {{#\(tag.name)}}…{{/\(tag.name)}}")
    default:
      break
    }
  }

  /// What stands under a tag's name; an error where nobody supplies it.
  private mutating func kind(
    of tag: TemplateTag, in scopes: [TemplateSchema?], including: [String]
  ) -> TemplateSchema.Kind? {
    for scope in scopes.reversed() {
      guard let scope else { return nil }
      if let kind = scope.names[tag.name] { return kind }
    }
    let known = scopes.compactMap { $0 }.flatMap(\.names.keys)
    let user = including.first.map { " when '\($0)' takes this partial in" } ?? ""
    report(
      "nobody supplies '\(tag.name)' here\(user)", at: tag,
      hint: Suggestion.hint(for: tag.name, among: known)
        ?? "the names are \(known.sorted().joined(separator: ", "))")
    return nil
  }

  /// Adds an error, unless the tag has had one.
  private mutating func report(_ message: String, at tag: TemplateTag, hint: String? = nil) {
    guard reported.insert(Fault(position: tag.position, name: tag.name)).inserted else { return }
    diagnostics.error(message, at: tag.position, hint: hint)
  }
}
