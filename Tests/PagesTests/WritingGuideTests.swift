import Datasets
import Diagnostics
import Foundation
import SourceText
import Testing

@testable import Pages

/// What the guide for writers shows is true of the site that it takes its examples from.
@Suite struct WritingGuideTests {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The figures and claims of the guide; what it says of each area is tried for one.
  private static func examples(_ scheme: String) throws -> [(words: String, address: String)] {
    let text = try String(
      contentsOf: package.appending(path: "docs/writing.md"), encoding: .utf8)
    let pattern = try Regex(
      "\\[([^\\]\\n]*)\\]\\(\(scheme):([^)\\s]+)\\)", as: (Substring, Substring, Substring).self)
    return text.matches(of: pattern).map {
      (String($0.output.1), String($0.output.2).replacing("{area}", with: "trafford"))
    }
  }

  private static func library() throws -> DatasetLibrary {
    let folder = package.appending(path: "content/data")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).map { name in
      SourceFile(
        path: "content/data/\(name)",
        bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
    var diagnostics: [Diagnostic] = []
    return SiteBuilder.read(files, baseURL: nil, untied: nil, diagnostics: &diagnostics).library
  }

  @Test("every figure of the guide is what the data say")
  func figures() throws {
    let library = try Self.library()
    let examples = try Self.examples("figure")
    #expect(examples.count >= 8)
    for (words, address) in examples {
      let figure = try library.figure(address)
      #expect(words.isEmpty || figure.accepts(words), "\(address) is \(figure.text)")
    }
  }

  @Test("every claim of the guide is borne out")
  func claims() throws {
    let library = try Self.library()
    let examples = try Self.examples("claim")
    #expect(examples.count >= 6)
    for (_, address) in examples {
      #expect(try library.claim(address).outcome == .holds, "\(address)")
    }
  }
}
