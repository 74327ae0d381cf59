import Testing

@testable import Pages

/// A site of one home page with a block, over datasets that stand in the test.
struct DrawnSite {
  private(set) var site: TestSite

  /// - Parameters:
  ///   - rows: the CSV of the dataset `d`.
  ///   - description: what its YAML says beside what every description says.
  ///   - block: the fenced block, the first line of the page's body, on line 4.
  init(_ rows: String, _ description: String, _ block: String, others: [String: String] = [:]) {
    var files: [String: String?] = [
      "content/data/d.csv": rows + "\n", "content/data/d.yml": Self.description(description),
      "content/index.md": TestSite.page(block),
    ]
    for (path, text) in others { files[path] = text }
    site = TestSite(files)
  }

  static func description(_ lines: String) -> String {
    """
    title: A measure
    \(lines)
    source: {name: A report, link: {none: no address}}
    licence: {name: OGL, link: "https://example.org/"}
    next-update: {none: not known}

    """
  }

  /// The home page, from a build without messages but these.
  func home(
    warnings: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Page {
    let built = await site.build()
    #expect(listing(built.diagnostics) == warnings, sourceLocation: sourceLocation)
    return Page(html: try #require(built.text("index.html"), sourceLocation: sourceLocation))
  }

  /// A finished page, as the tests look at it.
  struct Page {
    let html: String

    /// The text of the first element whose opening tag ends with this class.
    func text(_ name: String) -> String? {
      texts(name).first
    }

    /// The texts of all elements of a class that hold no element of their own name.
    func texts(_ name: String) -> [String] {
      html.matches(of: /<(\w+)[^>]*class="([^"]*)"[^>]*>/).compactMap { match in
        guard match.2.split(separator: " ").contains(Substring(name)),
          let end = html[match.range.upperBound...].firstRange(of: "</\(match.1)>")
        else { return nil }
        let content = html[match.range.upperBound..<end.lowerBound]
        return Markup.unescaped(content.replacing(/<[^>]*>/, with: ""))
      }
    }

    /// The generated sentence.
    var sentence: String? { text("chart-sentence") }

    /// `attribute` of every rectangle of a class, nil for one that has none.
    func rectangles(_ attribute: String, _ name: String?) -> [String?] {
      Markup(html).tags(named: "rect").filter { $0["class"] == name }.map { $0[attribute] }
    }
  }
}
