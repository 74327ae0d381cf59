internal import Datasets
internal import SourceText

/// Numbers that nothing may state any more, because they are withheld or withdrawn, and the places
/// at which a text states one of them: with or without commas or spaces between its thousands, with
/// more or fewer decimals, or as a word.
struct WithheldNumbers: Sendable {
  /// What takes the place of a number.
  static let blank = "[withheld]"

  /// Digits and a point, without a sign and without noughts that say nothing.
  private var written: Set<String> = []
  /// `five`.
  private var words: Set<String> = []

  /// The numbers of the rows of a dataset that are withheld or withdrawn, as they were released and
  /// as the log tells of them.
  init(of changes: DatasetChanges, released: Dataset?, log: ChangeLog) {
    let rows = Set(changes.withheld + changes.withdrawn)
    guard !rows.isEmpty, let released, !released.isList else { return }
    for row in rows.sorted().compactMap(released.row) {
      let observation = released.observation(row)
      guard let number = observation.value.number else { continue }
      for number in [number, observation.lower, observation.upper].compactMap(\.self) {
        insert(number)
      }
      insert(numbersIn: released.shownValue(ofRow: row))
    }
    for revision in log.entries.flatMap(\.contents.revised)
    where revision.row.dataset == changes.name && rows.contains(revision.row.row) {
      for text in [revision.before, revision.now].compactMap(\.self) { insert(numbersIn: text) }
    }
  }

  /// All the numbers of several datasets.
  init(_ others: some Sequence<WithheldNumbers>) {
    for other in others {
      written.formUnion(other.written)
      words.formUnion(other.words)
    }
  }

  /// The first of the numbers that a text states, as the text writes it.
  func first(in text: String) -> String? {
    places(in: text).first.map { String(text[$0]) }
  }

  /// The text without the numbers.
  func blanking(_ text: String) -> String {
    var text = text
    for place in places(in: text).reversed() { text.replaceSubrange(place, with: Self.blank) }
    return text
  }

  /// A number that is rounded to fewer decimals tells nearly as much, while two digits are left.
  private mutating func insert(_ number: ExactDecimal) {
    let places = Int(number.decimals)
    for decimals in 0...places {
      let rounded = number.magnitude.rounded(to: decimals)
      guard decimals == places || rounded.units > 9 else { continue }
      written.insert(Self.plain(rounded.description))
    }
    if let whole = number.magnitude.wholeNumber, NumberWords.cardinals.indices.contains(whole - 1) {
      words.insert(NumberWords.cardinals[whole - 1])
    }
  }

  private mutating func insert(numbersIn text: String) {
    for place in Self.numbers(in: text) {
      if let number = ExactDecimal(Self.plain(String(text[place]))) { insert(number) }
    }
  }

  private func places(in text: String) -> [Range<String.Index>] {
    guard !written.isEmpty else { return [] }
    let numbers = Self.numbers(in: text)
    var places = Self.joined(numbers, in: text).filter { written.contains(Self.plain(text[$0])) }
    places += numbers.filter { number in
      written.contains(Self.plain(text[number])) && !places.contains { $0.overlaps(number) }
    }
    places += Self.runs(in: text, where: \.isLetter).filter {
      words.contains(text[$0].lowercased())
    }
    return places.sorted { $0.lowerBound < $1.lowerBound }
  }
}

// MARK: - Numbers in a text

extension WithheldNumbers {
  /// `71299.8` for `71,299.80`.
  private static func plain(_ text: some StringProtocol) -> String {
    var digits = text.reduce(into: "") { digits, character in
      if let digit = character.wholeNumberValue {
        digits += String(digit)
      } else if isPoint(character) {
        digits += "."
      }
    }
    guard digits.contains(".") else { return digits }
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return digits
  }

  /// Digits, with commas and points between them.
  private static func numbers(in text: String) -> [Range<String.Index>] {
    runs(in: text) { isDigit($0) || isPoint($0) || $0 == "," }.compactMap { run in
      guard let first = text[run].firstIndex(where: isDigit),
        let last = text[run].lastIndex(where: isDigit)
      else { return nil }
      return first..<text.index(after: last)
    }
  }

  /// Numbers whose thousands are parted by spaces.
  private static func joined(
    _ numbers: [Range<String.Index>], in text: String
  ) -> [Range<String.Index>] {
    numbers.indices.compactMap { first in
      var whole = numbers[first]
      for next in numbers[(first + 1)...] {
        let gap = text[whole.upperBound..<next.lowerBound]
        guard gap.count == 1, gap.allSatisfy(\.isWhitespace),
          text[next].prefix(while: isDigit).count == 3
        else { break }
        whole = whole.lowerBound..<next.upperBound
      }
      return whole == numbers[first] ? nil : whole
    }
  }

  private static func runs(
    in text: String, where belongs: (Character) -> Bool
  ) -> [Range<String.Index>] {
    var runs: [Range<String.Index>] = []
    var start: String.Index?
    for index in text.indices {
      if belongs(text[index]) {
        start = start ?? index
      } else if let first = start {
        runs.append(first..<index)
        start = nil
      }
    }
    if let start { runs.append(start..<text.endIndex) }
    return runs
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.wholeNumberValue.map { $0 < 10 } ?? false
  }

  private static func isPoint(_ character: Character) -> Bool {
    character == "." || character == "·"
  }
}
