import Content
import Pages
import Testing

/// A site with one dataset, `series`, and one chart of it on its home page.
struct ChartSite {
  private let site: TestSite

  /// - Parameters:
  ///   - block: the lines of the chart besides `data` and `title`.
  ///   - description: the lines that differ from dataset to dataset: measure, unit, period, ….
  init(_ block: String, csv: String, _ description: String, further: [String: String] = [:]) {
    var files: [String: String?] = [
      "content/index.md": TestSite.page(
        "```chart\n\(block)\ndata: series\ntitle: What it shows\n```"),
      "content/data/series.csv": csv,
      "content/data/series.yml": Self.described(description),
    ]
    for (path, text) in further { files["content/data/\(path)"] = text }
    site = TestSite(files)
  }

  /// A whole description of a dataset from the lines that matter; neither way is better unless they
  /// say so.
  static func described(_ lines: String) -> String {
    """
    title: Cases
    \(lines.contains("better:") ? lines : lines + "\nbetter: neither")
    source: {name: A report, link: "https://example.org/report"}
    licence: {name: OGL, link: "https://example.org/ogl"}
    next-update: {none: not known}

    """
  }

  /// The home page, of a site without errors.
  func page(sourceLocation: SourceLocation = #_sourceLocation) async throws -> String {
    let built = await site.build()
    #expect(listing(built.diagnostics) == "", sourceLocation: sourceLocation)
    let file = built.files.first { $0.path.text == "index.html" }
    return String(
      decoding: try #require(file, sourceLocation: sourceLocation).contents, as: UTF8.self)
  }

  /// The sentence above the chart, as it reads.
  func sentence(sourceLocation: SourceLocation = #_sourceLocation) async throws -> String {
    try await text(between: "<p class=\"chart-sentence\">", "</p>", sourceLocation)
  }

  /// The subtitle, as it reads.
  func subtitle(sourceLocation: SourceLocation = #_sourceLocation) async throws -> String {
    try await text(between: "<p class=\"chart-subtitle\">", "</p>", sourceLocation)
  }

  /// The key's entries.
  func key(sourceLocation: SourceLocation = #_sourceLocation) async throws -> [String] {
    try await page(sourceLocation: sourceLocation).matches(of: /<bdi>(.*?)<\/bdi>/)
      .map { String($0.1) }
  }

  /// Expects exactly these messages about the home page, without its path.
  func expectMessages(
    _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let built = await site.build()
    let found = listing(built.diagnostics).replacing("content/index.md:", with: "")
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  private func text(
    between start: String, _ end: String, _ sourceLocation: SourceLocation
  ) async throws -> String {
    let page = try await page(sourceLocation: sourceLocation)
    let parts = page.split(separator: start)
    try #require(parts.count == 2, sourceLocation: sourceLocation)
    return String(try #require(parts[1].split(separator: end).first))
  }
}
