import Content
import Diagnostics
import Mustache
import SeededRandom
import SourceText
import Testing

@testable import Pages

/// A compiled template writes what another implementation of Mustache writes.
@Suite struct CompiledTemplateTests {
  /// A value that both can be given.
  private enum Value {
    case text(String)
    case markup(String)
    case flag(Bool)
    case list([[(name: String, value: Value)]])

    var own: TemplateValue {
      switch self {
      case .text(let text): .text(text)
      case .markup(let text): .html(HTML(markup: text.utf8))
      case .flag(let flag): .flag(flag)
      case .list(let records): .list(records.map(CompiledTemplateTests.record))
      }
    }

    var others: Any {
      switch self {
      case .text(let text), .markup(let text): Text(renderText: text)
      case .flag(let flag): flag
      case .list(let records): records.map(Names.init)
      }
    }
  }

  private struct Text: MustacheParent, MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { false }
    func child(named name: String) -> Any? { nil }
  }

  private struct Names: MustacheParent {
    let values: [(name: String, value: Value)]
    func child(named name: String) -> Any? { values.last { $0.name == name }?.value.others }
  }

  private static func record(_ values: [(name: String, value: Value)]) -> TemplateRecord {
    values.reduce(TemplateRecord([:])) { record, entry in
      guard let name = TemplateName(entry.name) else { return record }
      return record.merging([name: entry.value.own])
    }
  }

  /// What the two make of templates by their names.
  private func rendered(
    _ templates: [String: String], _ values: [(name: String, value: Value)]
  ) throws -> (own: String, others: String) {
    var diagnostics: [Diagnostic] = []
    let sources = templates.mapValues { text in
      let file = SourceFile(path: "templates/a.mustache", bytes: Array(text.utf8))
      return TemplateCompiler.Source(
        bytes: file.bytes[...], tags: TemplateScanner.tags(of: file, diagnostics: &diagnostics))
    }
    #expect(diagnostics.isEmpty)
    let own = TemplateCompiler.compiled("page", of: sources).render(Self.record(values)).text
    let library = MustacheLibrary(
      templates: try templates.mapValues { try MustacheTemplate(string: $0) })
    return (own, library.render(Names(values: values), withTemplate: "page") ?? "")
  }

  private static let values: [(name: String, value: Value)] = [
    ("siteTitle", .text("A & B's <c> \"d\"")), ("area", .text("")),
    ("body", .markup("<p>'&amp;'</p>")),
    ("hasChildren", .flag(true)), ("hasTopics", .flag(false)), ("topics", .list([])),
    (
      "children",
      .list([
        [("label", .text("one")), ("link", .text("1/"))],
        [("label", .text("two")), ("siteTitle", .text("inner")), ("summary", .markup("<b>"))],
        [("link", .text("3/"))],
      ])
    ), ("siteTitle", .text("Later & 'last'")),
  ]

  @Test("tags alone on a line take it with them, others leave what stands beside them")
  func standalone() throws {
    for text in [
      "a\n{{#hasChildren}}\nb\n{{/hasChildren}}\nc", "  {{#hasChildren}}  \n b{{/hasChildren}}\n",
      "{{#hasChildren}}x{{/hasChildren}}\n", "{{^hasTopics}}\r\nx\r\n{{/hasTopics}}\r\ny",
      "a {{! why }} b\n{{! alone }}\nc\n", "{{> partials/x}}\nafter {{> partials/x}} end",
      "{{#children}}\n{{label}} {{siteTitle}}{{{summary}}}\n{{/children}}\n{{^children}}no{{/children}}",
      "{{#area}}there{{/area}}{{^area}}not{{/area}}{{#owner}}a{{/owner}}{{^owner}}none{{/owner}}",
      "{{#hasChildren}}\n{{/hasChildren}}", "{{#hasChildren}}{{/hasChildren}}", "",
    ] {
      let (own, others) = try rendered(
        ["page": text, "partials/x": "<x>\n{{siteTitle}}\n</x>\n"], Self.values)
      #expect(own == others, "\(text.debugDescription)")
    }
  }

  @Test("over a random corpus both write the same")
  func corpus() throws {
    var random = SeededGenerator(seed: 1998)
    for number in 0..<6_000 {
      let partial = Self.template(depth: 1, &random).replacing("{{> partials/x}}", with: "")
      let text = Self.template(depth: 3, &random)
      let (own, others) = try rendered(["page": text, "partials/x": partial], Self.values)
      #expect(own == others, "\(number): \(text.debugDescription) \(partial.debugDescription)")
    }
  }

  private static func template(depth: Int, _ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let choice = Int.random(in: 0...(depth > 0 ? 11 : 7), using: &random)
      switch choice {
      case 0: text += "\n"
      case 1: text += ["a", "<p>", " b ", "é", "'"].randomElement(using: &random) ?? ""
      case 2: text += ["\n", "x\n", "\r\n"].randomElement(using: &random) ?? ""
      case 3: text += "{{siteTitle}}"
      case 4: text += "{{{body}}}"
      case 5: text += "{{&body}}"
      case 6: text += ["{{label}}", "{{ link }}", "{{area}}"].randomElement(using: &random) ?? ""
      case 7: text += "\n{{! note }}\n"
      case 8: text += "\n{{> partials/x}}\n"
      default:
        let name =
          ["hasChildren", "hasTopics", "topics", "children", "siteTitle", "owner"]
          .randomElement(using: &random) ?? ""
        let line = Bool.random(using: &random) ? "\n" : ""
        let sign = Int.random(in: 0...2, using: &random) == 0 ? "^" : "#"
        var inner = template(depth: depth - 1, &random).replacing("{{> partials/x}}", with: "")
        // A section that begins within a line and ends alone on one the other reads against the
        // specification: the line after it counts as begun.
        if line.isEmpty { inner = inner.filter { !$0.isNewline } }
        text += "\(line){{\(sign)\(name)}}\(line)\(inner)\(line){{/\(name)}}\(line)"
      }
    }
    return text
  }

  @Test("every template of the project reads as the other implementation reads it")
  func shipped() throws {
    let sources = try Repository.templates().sources.filter { $0.path.hasSuffix(".mustache") }
    var templates: [String: String] = [:]
    for source in sources {
      let name = source.path.dropFirst("templates/".count).dropLast(".mustache".count)
      templates[String(name)] = String(decoding: source.bytes, as: UTF8.self)
    }
    #expect(templates.count > 15)
    for name in templates.keys where !name.contains("/") {
      var set = templates
      set["page"] = templates[name]
      for values in [Self.values, [], Self.full(TemplateSchema.schema(ofTemplate: name))] {
        let (own, others) = try rendered(set, values)
        #expect(own == others, "\(name)")
      }
    }
  }

  /// A record with something under every name.
  private static func full(_ schema: TemplateSchema) -> [(name: String, value: Value)] {
    schema.names.sorted { $0.key < $1.key }.map { name, kind in
      switch kind {
      case .text: (name, .text("the \(name)'s <text>"))
      case .html: (name, .markup("<i>\(name)</i>\n"))
      case .flag: (name, .flag(true))
      case .list(let inner): (name, .list([full(inner), full(inner)]))
      }
    }
  }

  @Test("what a section made of a shared list is written again, where it says the same")
  func sharedRecords() {
    let text = "{{#siblings}}<{{label}}{{#isCurrent}}!{{/isCurrent}}>{{/siblings}}"
    let other = "{{#siblings}}({{label}}, {{owner}}){{/siblings}}"
    func compiled(_ text: String) -> CompiledTemplate {
      var diagnostics: [Diagnostic] = []
      let file = SourceFile(path: "templates/a.mustache", bytes: Array(text.utf8))
      let tags = TemplateScanner.tags(of: file, diagnostics: &diagnostics)
      return TemplateCompiler.compiled(
        "page", of: ["page": TemplateCompiler.Source(bytes: file.bytes[...], tags: tags)])
    }
    let shared = SharedRecords(
      ["?", "a & b", "?", "c", "?"].map { label in
        TemplateRecord(["label": .text(label), "isCurrent": .flag(false)])
      })
    let (first, second) = (compiled(text), compiled(other))
    for owner in ["x", "y"] {
      let record: TemplateRecord = [
        "owner": .text(owner), "isCurrent": .flag(true),
        "siblings": .part(
          SharedRecords.Part(list: shared, range: 1..<4, changed: (2, ["label": .text("d")]))),
      ]
      // By either template in turn, and with a name that only the page around it has.
      #expect(first.render(record).text == "<a &amp; b><d!><c>")
      #expect(second.render(record).text == "(a &amp; b, \(owner))(d, \(owner))(c, \(owner))")
      #expect(first.render(record).text == "<a &amp; b><d!><c>")
    }
  }
}
