internal import Content
internal import Synchronization

/// What a search can find: a page, a dataset, a category of one, with the words that lead there. An
/// object, since a site has many, which go from hand to hand.
final class SearchDocument: Sendable {
  /// A stem of the document, and how often it stands where.
  struct Term: Sendable {
    /// Its number among the stems of those documents that were read together.
    let stem: Int32
    /// How often, by the weight of where it stands; 0 where it stands in the context alone. A site
    /// keeps hundreds of terms for each page, so they are small.
    let frequency: Int16
    let isInTitle: Bool
  }

  /// The stems of the documents that were read together.
  final class Stems: Sendable {
    private let known = Mutex(ByteTable())

    /// The stems so far, by their numbers.
    var table: ByteTable { known.withLock { $0 } }

    /// The number of a stem, which is added if it is new.
    func number(of stem: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
      known.withLock { $0.number(of: stem) }
    }
  }

  /// The texts of a document by their weight.
  struct Texts {
    var title: String
    var headings: [UInt8] = []
    var captions: [UInt8] = []
    var summary = ""
    var body: [UInt8] = []
    /// What stands in tables, charts and cards: their words count, their numbers do not.
    var cells: [UInt8] = []
    /// What the document belongs to: its topics, a category's dataset.
    var context = ""
  }

  let title: String
  /// As a link from the site's root.
  let address: String
  /// Where it lies: `Performance`.
  let place: String
  /// Running text, from which excerpts are taken.
  let text: String
  let terms: [Term]
  /// How many words it has, by weight.
  let length: Int
  /// Whether its title says what it answers. That of a list of others, or of a category, which bears
  /// the name of what a page may be about, says less.
  let isAnswer: Bool
  let stems: Stems

  /// - Parameters:
  ///   - text: is not longer than is kept of it.
  ///   - lexicon: that of the documents that are read together.
  init(
    address: String, place: String, text: String, _ texts: Texts, isAnswer: Bool = true,
    lexicon: inout SearchLexicon
  ) {
    title = texts.title
    self.address = address
    self.place = place
    self.text = text
    self.isAnswer = isAnswer
    stems = lexicon.stems
    lexicon.add(texts.title.utf8, weight: 3, without: .nothing, isTitle: isAnswer)
    lexicon.add(texts.headings, weight: 3)
    lexicon.add(texts.summary.utf8, weight: 2)
    lexicon.add(texts.captions, weight: 2)
    lexicon.add(texts.body, weight: 1, without: .longNumbers)
    lexicon.add(texts.cells, weight: 1, without: .numbers)
    lexicon.add(texts.context.utf8, weight: 0)
    (terms, length) = lexicon.finishDocument()
  }

  /// A text cut off between two words, at the most so many bytes of it.
  static func shortened(_ text: String, to limit: Int) -> String {
    let bytes = text.utf8
    guard bytes.count > limit else { return text }
    let head = bytes.prefix(limit)
    let end =
      head.lastIndex(of: UInt8(ascii: " "))
      ?? head.lastIndex { $0 & 0xC0 != 0x80 } ?? bytes.startIndex
    return String(decoding: head[..<end], as: UTF8.self) + "…"
  }
}
