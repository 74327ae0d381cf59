import Foundation
import Testing

@testable import Content

/// The reference cases beside the repository, where they stand.
enum Conformance {
  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    let example: Int
    let section: String
    let markdown: String
    let html: String

    var testDescription: String { "\(section), example \(example)" }
  }

  static func url(of file: String, from path: String = #filePath) -> URL {
    URL(filePath: path).appending(path: "../../../../shared/conformance/\(file)").standardized
  }

  static func isThere(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: url(of: file).path)
  }

  static func examples(in file: String) throws -> [Example] {
    try JSONDecoder().decode([Example].self, from: Data(contentsOf: url(of: file)))
  }

  static let absence: Comment = "the reference cases do not stand beside the repository"
}

/// The HTML of Markdown with nothing added.
func plainHTML(_ markdown: String) -> String {
  var extensions = PlainMarkdown()
  let document = MarkdownDocument(parsing: markdown, path: "a.md")
  return MarkdownRenderer().render(document, extensions: &extensions).text
}
