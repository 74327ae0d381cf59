/// The words that the rules know, found by their bytes without making strings.
struct Lexicon: Sendable {
  /// A word of at most 16 bytes in lower case, with `'` for every apostrophe.
  struct Key: Equatable, Sendable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    /// How many bytes were added, those that did not fit included.
    private(set) var count: UInt64 = 0

    @inline(__always)
    mutating func append(_ byte: UInt8) {
      if count < 8 {
        low |= UInt64(byte) << (count &* 8)
      } else if count < 16 {
        high |= UInt64(byte) << ((count &- 8) &* 8)
      }
      count &+= 1
    }

    /// Where to look first among 4,096 slots.
    fileprivate var slot: Int {
      let mixed = (low ^ high &* 0x9e37_79b9_7f4a_7c15) &* 0xd6e8_feb8_6659_fd93
      return Int(truncatingIfNeeded: mixed >> 52)
    }
  }

  private struct Slot: Sendable {
    var key = Key()
    /// 0 in an empty slot.
    var number: UInt16 = 0
  }

  /// The English of public dashboards.
  static let english = Lexicon(groups: WordGroups.all, rules: ComparingRules.all)

  private var slots = [Slot](repeating: Slot(), count: 4096)
  /// What each word is, by its number.
  private(set) var traits: [WordTraits] = [[]]
  /// When each word compares, by its number; any rule that holds is enough.
  private(set) var rules: [[ComparingRule]] = [[]]

  init(groups: [(WordTraits, String)], rules: [ComparingPattern]) {
    for (traits, words) in groups {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let number = intern(word)
        self.traits[number].formUnion(traits)
      }
    }
    for pattern in rules {
      let rule = ComparingRule(pattern) { UInt16(intern($0)) }
      for word in pattern.words.split(whereSeparator: \.isWhitespace) {
        let number = intern(word)
        traits[number].insert(.comparing)
        self.rules[number].append(rule)
      }
    }
  }

  /// The word's number, from 1; 0 if it is not known.
  @inline(__always)
  func number(of key: Key) -> UInt16 {
    var index = key.slot
    return slots.withUnsafeBufferPointer { slots in
      while slots[index].number != 0, slots[index].key != key { index = (index + 1) & 4095 }
      return slots[index].number
    }
  }

  /// The number of a word that is in the lexicon.
  func number(of word: StaticString) -> UInt16 {
    var key = Key()
    word.withUTF8Buffer { for byte in $0 { key.append(byte) } }
    let number = number(of: key)
    precondition(number > 0, "the lexicon lacks a word that a rule asks for")
    return number
  }

  private mutating func intern(_ word: Substring) -> Int {
    var key = Key()
    for byte in word.utf8 { key.append(byte) }
    precondition((1...16).contains(key.count), "a word has at most 16 bytes")
    let known = number(of: key)
    guard known == 0 else { return Int(known) }
    let number = traits.count
    precondition(number < 2048, "half of the slots stay free, so that looking is quick")
    traits.append([])
    rules.append([])
    var index = key.slot
    while slots[index].number != 0 { index = (index + 1) & 4095 }
    slots[index] = Slot(key: key, number: UInt16(number))
    return number
  }
}
