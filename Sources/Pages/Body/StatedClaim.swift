internal import Content
package import Diagnostics

/// A claim that a page makes, whether the data bear it out or not.
package struct StatedClaim: Hashable, Sendable {
  package let position: SourcePosition
  /// `crime-rate/trafford/lowest`.
  package let address: String
  /// What stands between `[` and `]`.
  package let words: String
  /// The sentence around it.
  package let sentence: String
}

extension StatedClaim {
  /// - Parameter block: the words of the paragraph, heading, cell or title that it stands in.
  init(_ link: MarkdownLink, address: String, block: String) {
    position = link.node.position
    self.address = address
    words = link.plainText
    sentence = Self.sentence(around: words, in: block)
  }

  /// The part of a text around `words` between two ends of sentences; the whole where the words
  /// are not in it as they stand.
  private static func sentence(around words: String, in text: String) -> String {
    guard let place = text.firstRange(of: words) else { return text }
    let ends: Set<Character> = [".", "!", "?"]
    func isEnd(_ index: String.Index) -> Bool {
      let next = text.index(after: index)
      return ends.contains(text[index]) && (next == text.endIndex || text[next] == " ")
    }
    let before = text[..<place.lowerBound].indices.last(where: isEnd)
    let after = text[place.upperBound...].indices.first(where: isEnd)
    let start = before.map(text.index(after:)) ?? text.startIndex
    let end = after.map(text.index(after:)) ?? text.endIndex
    return String(text[start..<end].drop { $0 == " " })
  }
}
