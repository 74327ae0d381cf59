internal import Content
internal import Diagnostics
internal import Mustache
internal import SourceText

/// The templates of a site, compiled once and checked.
struct TemplateSet: Sendable {
  /// Empty where a template has a fault: one that takes itself in would be rendered without end.
  private let library: MustacheLibrary
  /// The names of the templates that pages can ask for.
  let pageTemplates: Set<String>

  private static let ending = ".mustache"

  /// Compiles `templates/**.mustache`; faults, and names that nobody supplies, are errors.
  init(_ files: [SourceFile], diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    var sources: [String: SourceFile] = [:]
    var tags: [String: [TemplateTag]] = [:]
    for file in files where file.path.hasPrefix("templates/") && file.path.hasSuffix(Self.ending) {
      let name = String(file.path.dropFirst("templates/".count).dropLast(Self.ending.count))
      let mark = TextEncoding.lengthOfMark(in: file.bytes, path: file.path, diagnostics: &found)
      sources[name] = SourceFile(path: file.path, bytes: Array(file.bytes.dropFirst(mark ?? 0)))
      tags[name] = mark == nil ? [] : TemplateScanner.tags(of: file, diagnostics: &found)
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
    library = MustacheLibrary(
      templates: found.containsErrors ? [:] : Self.compiled(sources, diagnostics: &found))
    diagnostics += found
    pageTemplates = Set(tags.keys.filter(TemplateSchema.isForPages))
  }

  /// The page that a template makes of a record.
  func render(_ record: TemplateRecord, template name: String) -> String {
    library.render(record, withTemplate: name) ?? ""
  }

  private static func compiled(
    _ sources: [String: SourceFile], diagnostics: inout [Diagnostic]
  ) -> [String: MustacheTemplate] {
    var templates: [String: MustacheTemplate] = [:]
    for (name, file) in sources.sorted(by: { $0.key < $1.key }) {
      do {
        templates[name] = try MustacheTemplate(string: String(decoding: file.bytes, as: UTF8.self))
      } catch let error as MustacheTemplate.ParserError {
        let position = SourcePosition(
          path: file.path, line: max(1, error.context.lineNumber),
          column: max(1, error.context.columnNumber))
        diagnostics.error("this template cannot be read: \(error.error)", at: position)
      } catch {
        diagnostics.error(
          "this template cannot be read: \(error)", at: SourcePosition(path: file.path))
      }
    }
    return templates
  }
}
