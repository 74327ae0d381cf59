internal import Content
internal import Diagnostics
internal import Mustache
internal import SourceText

/// The templates of a site, compiled once and checked.
struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  /// The names of the templates that pages can ask for.
  let names: Set<String>

  private static let ending = ".mustache"

  /// Compiles `templates/**.mustache`; faults, and names that nobody supplies, are errors.
  init(_ files: [SourceFile], diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    var templates: [String: MustacheTemplate] = [:]
    var tags: [String: [TemplateTag]] = [:]
    for file in files where file.path.hasPrefix("templates/") && file.path.hasSuffix(Self.ending) {
      let name = String(file.path.dropFirst("templates/".count).dropLast(Self.ending.count))
      tags[name] = TemplateScanner.tags(of: file, diagnostics: &found)
      do {
        templates[name] = try MustacheTemplate(string: String(decoding: file.bytes, as: UTF8.self))
      } catch let error as MustacheTemplate.ParserError {
        let position = SourcePosition(
          path: file.path, line: max(1, error.context.lineNumber),
          column: max(1, error.context.columnNumber))
        found.error("this template cannot be read: \(error.error)", at: position)
      } catch {
        found.error("this template cannot be read: \(error)", at: SourcePosition(path: file.path))
      }
    }
    for name in TemplateSchema.required where tags[name] == nil {
      found.error(
        "this file is missing", at: SourcePosition(path: "templates/\(name)\(Self.ending)"),
        hint: "every site needs the templates \(TemplateSchema.required.joined(separator: ", "))")
    }
    var checker = TemplateChecker(tags: tags)
    for name in tags.keys.sorted() where !name.contains("/") {
      checker.check(name, against: TemplateSchema.schema(ofTemplate: name))
    }
    // A tag outside its section is told by both the library and the checker: once is enough.
    var seen: Set<Diagnostic> = []
    let faulty = Set(found.map(\.position.path))
    found += checker.diagnostics.filter {
      !faulty.contains($0.position.path) && seen.insert($0).inserted
    }
    diagnostics += found
    library = MustacheLibrary(templates: templates)
    names = Set(tags.keys)
  }

  /// The page that a template makes of a record.
  func render(_ record: TemplateRecord, template name: String) -> String {
    library.render(record, withTemplate: name) ?? ""
  }
}
