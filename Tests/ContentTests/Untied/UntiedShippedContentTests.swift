import Diagnostics
import Foundation
import SourceText
import Testing

@testable import Content

@Suite("Nothing on the shipped pages is untied")
struct UntiedShippedContentTests {
  @Test("in bodies, titles, summaries, and the words of charts, tables and cards")
  func shippedPages() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "content")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.sorted()
    #expect(names.count > 20)
    for name in names {
      let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
      for untied in try untiedText(in: SourceFile(path: "content/\(name)", bytes: bytes)) {
        let place = "\(untied.position.path):\(untied.position.line):\(untied.position.column)"
        Issue.record("\(place): '\(untied.text)' in: \(untied.sentence)")
      }
    }
  }

  private func untiedText(in file: SourceFile) throws -> [UntiedText] {
    var diagnostics: [Diagnostic] = []
    let page = try #require(PageSource(file, diagnostics: &diagnostics))
    let body = MarkdownDocument(parsing: page.body, path: file.path, firstLine: page.bodyLine)
    var lines = [page.frontMatter.title, page.frontMatter.summary].compactMap(\.self)
    for block in body.nodes where block.kind == .codeBlock {
      let node = YAMLReader.read(
        block.literalBytes, path: file.path, firstLine: block.position(ofBodyLine: 1).line,
        diagnostics: &diagnostics)
      lines += node.map(words) ?? []
    }
    #expect(diagnostics.isEmpty)
    return UntiedText.find(in: body)
      + lines.flatMap {
        UntiedText.find(in: MarkdownDocument(inline: $0.value, at: $0.position))
      }
  }

  /// The words of a block that readers see.
  private func words(of node: YAMLNode) -> [Located<String>] {
    switch node.value {
    case .scalar: return []
    case .sequence(let children): return children.flatMap(words)
    case .mapping(let entries):
      return entries.filter { ["title", "note", "label"].contains($0.key.value) }
        .compactMap { entry in entry.value.text.map { Located($0, at: entry.value.position) } }
    }
  }
}
