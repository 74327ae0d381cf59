import Diagnostics
import SourceText
import Testing

@testable import Pages

/// A whole site as a dictionary of files, path to text; what a test leaves out is the least that
/// makes a site. A file of nil is taken away from that.
struct TestSite {
  /// By path.
  private(set) var files: [String: [UInt8]] = [:]

  init(_ changes: [String: String?] = [:]) {
    merge(Self.least)
    merge(changes)
  }

  /// The site with further files, or others in their place.
  func adding(_ changes: [String: String?]) -> TestSite {
    var site = self
    site.merge(changes)
    return site
  }

  /// The site with a file of these bytes.
  func adding(_ path: String, bytes: [UInt8]) -> TestSite {
    var site = self
    site.files[path] = bytes
    return site
  }

  var sources: [SourceFile] {
    files.map { path, bytes in
      SourceFile(path: path, bytes: path == "content/site.yml" ? Self.assured(bytes) : bytes)
    }
  }

  func build(baseURL: String? = nil) async -> BuiltSite {
    await SiteBuilder.build(sources, baseURL: baseURL)
  }

  private mutating func merge(_ changes: [String: String?]) {
    for (path, text) in changes { files[path] = text.map { Array($0.utf8) } }
  }
}

extension TestSite {
  /// A home page, `site.yml` and the templates that no site can do without.
  static let least = [
    "content/site.yml": configuration,
    "content/index.md": "---\ntitle: Home\n---\n",
    "templates/page.mustache": frame(
      """
      {{#lead}}<p>{{{lead}}}</p>{{/lead}}
      {{{body}}}
      {{#children}}<a href="{{link}}">{{label}}</a>{{#summary}}{{{summary}}}{{/summary}}{{/children}}
      {{#sources}}<a href="{{link}}">{{title}}</a> {{detail}}{{/sources}}
      """),
    "templates/dataset.mustache": frame(
      """
      {{#facts}}<dt>{{term}}</dt><dd>{{{value}}}</dd>{{/facts}}
      {{#quality}}{{{quality}}}{{/quality}}
      {{#downloads}}<a href="{{link}}">{{label}}</a>{{/downloads}}
      {{#parts}}<a href="{{link}}">{{label}}</a>{{/parts}}
      {{{table}}}
      {{#citations}}<a href="{{link}}">{{label}}</a>{{/citations}}
      {{#changeEntries}}{{{changeEntries}}}{{/changeEntries}}
      """),
    "templates/changes.mustache": frame("{{{entries}}}"),
    "templates/committee.mustache": frame(
      """
      <link rel="stylesheet" href="{{editionStylesheet}}">
      {{reportTo}}|{{date}}|{{reportOf}}|{{{purpose}}}|{{{recommendation}}}
      {{#sections}}<h2 id="{{number}}">{{number}} {{{heading}}}</h2>
      {{{body}}}{{/sections}}
      {{#notes}}<p id="{{id}}">{{title}} {{source}} {{address}}
      {{#places}}<a href="{{link}}">{{label}}</a>{{/places}}</p>{{/notes}}
      """),
    "templates/datasets.mustache": frame(
      "{{#datasets}}<a href=\"{{link}}\">{{title}}</a> {{latest}}{{/datasets}}"),
    "templates/listing.mustache": frame(
      """
      {{#letters}}<a href="{{link}}">{{label}}</a>{{/letters}}
      {{#groups}}{{#groupTitle}}<h2 id="{{groupAnchor}}">{{groupTitle}}</h2>{{/groupTitle}}
      {{#entries}}<a href="{{link}}">{{label}}</a>{{/entries}}{{/groups}}
      {{#pager}}<a href="{{link}}">{{label}}</a>{{/pager}}
      """),
    "templates/search.mustache": frame(
      "{{#groups}}{{#entries}}<a href=\"{{link}}\">{{label}}</a>{{/entries}}{{/groups}}"),
    "templates/accessibility.mustache": frame("{{compliance}}"),
    "templates/privacy.mustache": frame("{{#note}}{{note}}{{/note}}"),
    "templates/moved.mustache": "<h1>{{title}}</h1><a href=\"{{link}}\">{{title}}</a>",
    "templates/navigation.mustache": "{{#items}}<a href=\"{{link}}\">{{label}}</a>{{/items}}",
    "templates/not-found.mustache": frame("<a href=\"{{home}}\">Home</a>"),
  ]

  private static func frame(_ body: String) -> String {
    """
    <!doctype html>
    <html lang="{{language}}">
    <title>{{documentTitle}}</title>
    <meta name="description" content="{{description}}">
    {{{navigation}}}
    <h1>{{{heading}}}</h1>
    \(body)
    <footer>{{{attribution}}}</footer>
    </html>

    """
  }

  static let configuration = """
    title: Safer Sale
    area: Sale
    organisation: Safer Sale Partnership
    base-url: https://example.org/
    licence:
      name: OGL
      link: https://example.org/ogl

    """

  /// The dataset `crime-rate`.
  static let crimeRate = [
    "content/data/crime-rate.csv": crimeCSV, "content/data/crime-rate.yml": crimeYAML,
  ]

  /// Sale has 53.0 where the comparator has 74.9, and the year before 55.5.
  static let crimeCSV = """
    area,period,value
    Sale,2015-04,53.0
    Sale,2014-04,55.5
    Bury,2015-04,65.2
    Bury,2014-04,64.0
    Force Average,2015-04,74.9

    """

  static let crimeYAML = """
    title: Recorded crime
    measure: rate
    unit: crimes per 1,000 residents
    decimals: 1
    better: lower
    period: rolling-12-months
    comparator: {area: Force Average}
    source: {name: A report, link: "https://example.org/report"}
    licence: {name: OGL, link: "https://example.org/ogl"}
    next-update: {none: not known}

    """

  /// The dataset `powers`, a list of three rows.
  static let powers = [
    "content/data/powers.csv": "group,power\nold,Order A\nold,Order B\nnew,Order C\n",
    "content/data/powers.yml": """
    title: Powers
    measure: list
    dimensions: [group]
    source: {name: A report, link: {none: not online}}
    licence: {name: OGL, link: "https://example.org/ogl"}
    next-update: {none: not known}

    """,
  ]

  /// A page with a title, whose body begins on line 4.
  static func page(_ body: String, title: String = "A page") -> String {
    "---\ntitle: \(title)\n---\n\(body)\n"
  }
}

/// Messages as the tests write them: `path:line:column: severity: message`, the hint below it.
func listing(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.map { diagnostic in
    let place = diagnostic.position
    let hint = diagnostic.hint.map { "\n  hint: \($0)" } ?? ""
    return "\(place.path):\(place.line):\(place.column): \(diagnostic.severity.rawValue): "
      + diagnostic.message + hint
  }.joined(separator: "\n")
}

/// Builds the site and expects exactly these messages, and files if and only if none is an error.
func expectMessages(
  _ expected: String, from site: TestSite, sourceLocation: SourceLocation = #_sourceLocation
) async {
  let built = await site.build()
  #expect(listing(built.diagnostics) == expected, sourceLocation: sourceLocation)
  #expect(
    built.files.isEmpty == built.diagnostics.containsErrors, sourceLocation: sourceLocation)
}

/// Builds the least site with these files and expects exactly these messages.
func expectMessages(
  _ expected: String, from files: [String: String?],
  sourceLocation: SourceLocation = #_sourceLocation
) async {
  await expectMessages(expected, from: TestSite(files), sourceLocation: sourceLocation)
}

/// Builds the least site with the datasets and a home page of this body, which begins on line 4,
/// and expects exactly these messages about it, without its path.
func expectMessages(
  _ expected: String, fromBody body: String, sourceLocation: SourceLocation = #_sourceLocation
) async {
  let site = TestSite(["content/index.md": TestSite.page(body)])
    .adding(TestSite.crimeRate).adding(TestSite.powers)
  let built = await site.build()
  let found = listing(built.diagnostics).split(separator: "\n").map { line in
    line.hasPrefix("content/index.md:") ? line.dropFirst("content/index.md:".count) : line
  }
  #expect(found.joined(separator: "\n") == expected, sourceLocation: sourceLocation)
  #expect(
    built.files.isEmpty == built.diagnostics.containsErrors, sourceLocation: sourceLocation)
}
