internal import Content
internal import Datasets
internal import Diagnostics
internal import SourceText

/// A fenced block whose body is YAML and that shows data: `chart`, `table` or `cards`.
enum DataBlock {
  /// The words that open such a block.
  private enum Kind: String, CaseIterable {
    case chart
    case table
    case cards
  }

  /// The keys under which Markdown stands; all others hold addresses and words.
  private static let texts: Set<String> = ["title", "note", "label"]

  /// The HTML of a block; nil for an ordinary code block.
  static func render(_ block: MarkdownNode, with body: inout BodyRenderer) -> HTML? {
    let word = String(block.language)
    guard let kind = Kind(rawValue: word) else {
      if let meant = Suggestion.closest(to: word, among: Kind.allCases.map(\.rawValue)) {
        body.diagnostics.error(
          "there is no block '\(word)'", at: block.position, hint: "did you mean '\(meant)'?")
      }
      return nil
    }
    let start = block.position(ofBodyLine: 1)
    var found: [Diagnostic] = []
    let node = YAMLReader.read(
      block.literalBytes, path: start.path, firstLine: start.line, indentation: start.column - 1,
      diagnostics: &found)
    body.diagnostics += found
    guard !found.containsErrors else { return HTML() }
    guard let node else {
      body.diagnostics.error(
        "this block is empty", at: block.position,
        hint: kind == .cards
          ? CardsBlock.beginning : "say in it which data it shows, like 'data: crime-rate'")
      return HTML()
    }
    let filled = body.filled(node, texts: texts)
    switch kind {
    case .chart: return ChartBlock.render(filled, at: block.position, with: &body) ?? HTML()
    case .table: return TableBlock.render(filled, at: block.position, with: &body) ?? HTML()
    case .cards: return CardsBlock.render(filled, at: block.position, with: &body) ?? HTML()
    }
  }
}
