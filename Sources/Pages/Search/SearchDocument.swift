internal import Content

/// What a search can find: a page, a dataset, a category of one, with the words that lead there.
struct SearchDocument: Sendable {
  /// A stem of the document, and how often it stands where.
  struct Term: Sendable {
    let stem: String
    /// How often, by the weight of where it stands; 0 where it stands in the context alone.
    let frequency: Int32
    let isInTitle: Bool
  }

  /// The texts of a document by their weight.
  struct Texts {
    var title: String
    var headings = ""
    var captions = ""
    var summary = ""
    var body = ""
    /// What stands in tables, charts and cards: their words count, their numbers do not.
    var cells = ""
    /// What the document belongs to: its topics, a category's dataset.
    var context = ""
  }

  /// The longest text that is kept for excerpts, in characters.
  static let excerptLimit = 6000
  /// The most words of a document's body that are looked at.
  private static let wordLimit = 4000

  let title: String
  /// As a link from the site's root.
  let address: String
  /// Where it lies: `Performance`.
  let place: String
  /// Running text, from which excerpts are taken.
  let text: String
  /// In the order of their stems.
  let terms: [Term]
  /// How many words it has, by weight.
  let length: Int
  /// Whether its title says what it answers. That of a list of others, or of a category, which bears
  /// the name of what a page may be about, says less.
  let isAnswer: Bool

  /// - Parameters:
  ///   - isEnglish: whether words are stemmed.
  init(
    address: String, place: String, text: String, _ texts: Texts, isEnglish: Bool,
    isAnswer: Bool = true
  ) {
    title = texts.title
    self.address = address
    self.place = place
    self.isAnswer = isAnswer
    self.text = Self.shortened(text, to: Self.excerptLimit)
    var counts: [String: (frequency: Int32, isInTitle: Bool)] = [:]
    var length = 0
    func add(_ words: [String], weight: Int32, isTitle: Bool = false) {
      let stems = isEnglish ? PorterStemmer.stems(of: words) : words
      for stem in stems {
        counts[stem, default: (0, false)].frequency += weight
        if isTitle { counts[stem, default: (0, false)].isInTitle = true }
      }
      length += stems.count * Int(weight)
    }
    add(SearchWords.words(of: texts.title, keepingCommon: true), weight: 3, isTitle: isAnswer)
    add(SearchWords.words(of: texts.headings), weight: 3)
    add(SearchWords.words(of: texts.summary) + SearchWords.words(of: texts.captions), weight: 2)
    let body = SearchWords.words(of: texts.body).filter { !Self.isLongNumber($0) }
    add(Array(body.prefix(Self.wordLimit)), weight: 1)
    let cells = SearchWords.words(of: texts.cells).filter { !Self.isNumber($0) }
    add(Array(cells.prefix(Self.wordLimit)), weight: 1)
    add(SearchWords.words(of: texts.context), weight: 0)
    terms = counts.sorted { PathOrder.precedes($0.key, $1.key) }.map {
      Term(stem: $0.key, frequency: $0.value.frequency, isInTitle: $0.value.isInTitle)
    }
    self.length = length
  }

  /// The first words of the text, for where there is no room for more.
  func opening(_ limit: Int) -> String { Self.shortened(text, to: limit) }

  /// A text cut off between two words.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    let cut = text[..<end]
    return String(cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }

  private static func isNumber(_ word: String) -> Bool {
    word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A year or a number of a law is searched for, a long number is a value.
  private static func isLongNumber(_ word: String) -> Bool {
    word.utf8.count > 4 && isNumber(word)
  }
}
