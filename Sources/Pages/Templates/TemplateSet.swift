internal import Content
internal import Diagnostics
internal import SourceText

/// The templates of a site, compiled once and checked.
struct TemplateSet: Sendable {
  /// Empty where a template has a fault: one that takes itself in would have no end.
  private let templates: [String: CompiledTemplate]
  /// The names of the templates that pages can ask for.
  let pageTemplates: Set<String>

  private static let ending = ".mustache"

  /// Compiles `templates/**.mustache`; faults, and names that nobody supplies, are errors.
  init(_ files: [SourceFile], diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    var sources: [String: TemplateCompiler.Source] = [:]
    var tags: [String: [TemplateTag]] = [:]
    for file in files where file.path.hasPrefix("templates/") && file.path.hasSuffix(Self.ending) {
      let name = String(file.path.dropFirst("templates/".count).dropLast(Self.ending.count))
      let mark = TextEncoding.lengthOfMark(in: file.bytes, path: file.path, diagnostics: &found)
      let scanned = mark == nil ? [] : TemplateScanner.tags(of: file, diagnostics: &found)
      tags[name] = scanned
      sources[name] = TemplateCompiler.Source(bytes: file.bytes.dropFirst(mark ?? 0), tags: scanned)
    }
    for name in TemplateSchema.required where tags[name] == nil {
      found.error(
        "this file is missing", at: SourcePosition(path: "templates/\(name)\(Self.ending)"),
        hint: "every site needs the templates \(TemplateSchema.required.joined(separator: ", "))")
    }
    var checker = TemplateChecker(tags: tags)
    for name in tags.keys.sorted() { checker.checkSections(of: name) }
    for name in tags.keys.sorted() where !name.contains("/") {
      checker.check(name, against: TemplateSchema.schema(ofTemplate: name))
    }
    found += checker.diagnostics
    var templates: [String: CompiledTemplate] = [:]
    if !found.containsErrors {
      for name in tags.keys where !name.contains("/") {
        templates[name] = TemplateCompiler.compiled(name, of: sources)
      }
    }
    self.templates = templates
    diagnostics += found
    pageTemplates = Set(tags.keys.filter(TemplateSchema.isForPages))
  }

  /// What a template makes of a record; nothing where there is no such template.
  func render(_ record: TemplateRecord, template name: String) -> HTML {
    templates[name]?.render(record) ?? HTML()
  }
}
