/// What the words of some documents stand for. Each different word is looked at once: what it goes
/// by, whether anybody searches for it, and its stem.
struct SearchLexicon: ~Copyable {
  /// What is left out of a text besides words that nobody searches for.
  enum Filter {
    case nothing
    case common
    /// Common words, and numbers of more than four digits: a year or a number of a law is searched
    /// for, a long number is a value.
    case longNumbers
    /// Common words and all numbers.
    case numbers
  }

  private struct Word {
    /// The number of the stem; -1 where nobody searches for the word.
    var stem: Int32 = -1
    var isCommon = false
    var isNumber = false
    var isLongNumber = false

    func isLeftOut(by filter: Filter) -> Bool {
      switch filter {
      case .nothing: stem < 0
      case .common: stem < 0 || isCommon
      case .longNumbers: stem < 0 || isCommon || isLongNumber
      case .numbers: stem < 0 || isCommon || isNumber
      }
    }
  }

  /// How a stem stands in a document.
  private struct Use {
    /// By the weight of where it stands.
    var frequency: Int32 = 0
    var isInTitle = false
    private var isHeld = false

    /// Counts it once more; whether this is the first time.
    mutating func take(_ weight: Int32, isTitle: Bool) -> Bool {
      frequency += weight
      isInTitle = isInTitle || isTitle
      defer { isHeld = true }
      return !isHeld
    }
  }

  /// The most words of a text that are looked at.
  private static let wordLimit = 4000

  /// The stems so far.
  let stems = SearchDocument.Stems()

  private let stemmer = PorterStemmer()
  private let isEnglish: Bool
  private var words = ByteTable()
  private var meanings: [Word] = []

  // Of the document that is being read: by stem, how it stands there; and the stems that it has, in
  // the order in which they come.
  private var uses: [Use] = []
  private var held: [Int32] = []
  private var length = 0

  /// - Parameter isEnglish: whether words are stemmed.
  init(isEnglish: Bool) { self.isEnglish = isEnglish }

  /// Adds a text of the document that is being read.
  ///
  /// - Parameter weight: how much a word of it counts; 0 for one that leads there, but is no word of
  ///   the document.
  mutating func add(
    _ text: some Collection<UInt8>, weight: Int32, without filter: Filter = .common,
    isTitle: Bool = false
  ) {
    var left = Self.wordLimit
    let isRead: Void? = text.withContiguousStorageIfAvailable { bytes in
      SearchWords.scan(bytes) { word in
        let meaning = meaning(of: word)
        guard left > 0, !meaning.isLeftOut(by: filter) else { return }
        left -= 1
        if uses[Int(meaning.stem)].take(weight, isTitle: isTitle) { held.append(meaning.stem) }
        length += Int(weight)
      }
    }
    if isRead == nil { add(Array(text), weight: weight, without: filter, isTitle: isTitle) }
  }

  /// The terms of the document that was read, and how many words it has by weight. The next text
  /// belongs to another.
  mutating func finishDocument() -> (terms: [SearchDocument.Term], length: Int) {
    let terms = held.map { stem in
      let use = uses[Int(stem)]
      return SearchDocument.Term(
        stem: stem, frequency: Int16(clamping: use.frequency), isInTitle: use.isInTitle)
    }
    for stem in held { uses[Int(stem)] = Use() }
    held.removeAll(keepingCapacity: true)
    defer { length = 0 }
    return (terms, length)
  }

  private mutating func meaning(of word: ByteTable.Key) -> Word {
    let (number, isNew) = words.number(of: word)
    if isNew { meanings.append(newMeaning(of: words[number])) }
    return meanings[number]
  }

  private mutating func newMeaning(of word: ArraySlice<UInt8>) -> Word {
    guard let key = SearchWords.key(word) else { return Word() }
    return key.withUnsafeBufferPointer { key in
      let (number, isNew) =
        isEnglish
        ? stemmer.withStem(of: key) { stems.number(of: $0) } : stems.number(of: key)
      if isNew { uses.append(Use()) }
      let isNumber = key.allSatisfy { (0x30...0x39).contains($0) }
      return Word(
        stem: Int32(number), isCommon: SearchWords.isCommon(key), isNumber: isNumber,
        isLongNumber: isNumber && key.count > 4)
    }
  }
}
