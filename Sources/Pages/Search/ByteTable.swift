internal import Glibc

/// Byte strings, numbered from 0 in the order in which they come, each once: a hash table with open
/// addressing over one buffer, since a site has millions of words and thousands of different ones.
struct ByteTable: Sendable {
  /// What tells a string from others.
  fileprivate struct Ends: Equatable {
    let count: Int
    /// The first eight bytes, the first of them lowest; of a shorter string all of them.
    let head: UInt64
    /// The last eight bytes, which may be among the first; 0 for a shorter string.
    let tail: UInt64
  }

  /// A string that is looked for. Up to `shortLimit` bytes it is held in two numbers.
  struct Key {
    fileprivate let ends: Ends
    /// All bytes of a longer one.
    fileprivate let long: UnsafeBufferPointer<UInt8>?

    /// The most bytes of which there is nothing between the first and the last eight.
    static let shortLimit = 16
  }

  private struct Entry {
    let ends: Ends
    /// Where the string begins.
    let start: Int
  }

  /// The number of a string, and its hash, so that most of the others are told from it at one look.
  private struct Slot {
    var hash: UInt32
    /// -1 for none.
    var number: Int32

    static let empty = Slot(hash: 0, number: -1)
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// A power of two, at the most half full.
  private var slots = [Slot](repeating: .empty, count: 256)

  /// How many strings there are.
  var count: Int { entries.count }

  /// The numbers of the strings.
  var indices: Range<Int> { entries.indices }

  /// The string of a number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    let entry = entries[number]
    return bytes[entry.start..<entry.start + entry.ends.count]
  }

  /// The number of a string, which is added if it is new.
  mutating func number(of string: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    number(of: Key(string))
  }

  /// The number of a string, which is added if it is new.
  mutating func number(of key: Key) -> (number: Int, isNew: Bool) {
    let hash = key.hash
    var place = Int(hash) & (slots.count - 1)
    while slots[place].number >= 0 {
      let number = Int(slots[place].number)
      if slots[place].hash == hash, holds(key, at: number) { return (number, false) }
      place = (place + 1) & (slots.count - 1)
    }
    let number = count
    entries.append(Entry(ends: key.ends, start: bytes.count))
    key.append(to: &bytes)
    slots[place] = Slot(hash: hash, number: Int32(number))
    if count * 2 > slots.count { grow() }
    return (number, true)
  }

  private func holds(_ key: Key, at number: Int) -> Bool {
    let entry = entries[number]
    guard entry.ends == key.ends else { return false }
    guard let string = key.long?.baseAddress else { return true }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0 + entry.start, string, entry.ends.count) == 0 } ?? false
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: .empty, count: old.count * 2)
    for slot in old where slot.number >= 0 {
      var place = Int(slot.hash) & (slots.count - 1)
      while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}

extension ByteTable.Key {
  /// - Parameter string: has to stay where it is as long as the key is used.
  init(_ string: UnsafeBufferPointer<UInt8>) {
    let count = string.count
    if count < 8 {
      let head = string.reversed().reduce(0) { $0 << 8 | UInt64($1) }
      ends = ByteTable.Ends(count: count, head: head, tail: 0)
    } else {
      ends = ByteTable.Ends(
        count: count, head: string.eightBytes(at: 0), tail: string.eightBytes(at: count - 8))
    }
    long = count > Self.shortLimit ? string : nil
  }

  /// A short string by its first and last eight bytes; of fewer than eight the first alone, those
  /// behind its end 0.
  init(count: Int, head: UInt64, tail: UInt64) {
    ends = ByteTable.Ends(count: count, head: head, tail: tail)
    long = nil
  }

  fileprivate var hash: UInt32 {
    var hash = Self.mixed(
      ends.head ^ 0x9E37_79B9_7F4A_7C15, ends.tail ^ 0xC2B2_AE3D_27D4_EB4F ^ UInt64(ends.count))
    if let long {
      for offset in stride(from: 8, to: long.count - 8, by: 8) {
        hash = Self.mixed(hash ^ long.eightBytes(at: offset), 0x9E37_79B9_7F4A_7C15)
      }
    }
    return UInt32(truncatingIfNeeded: hash)
  }

  private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  fileprivate func append(to bytes: inout [UInt8]) {
    if let long {
      bytes.append(contentsOf: long)
    } else {
      withUnsafeBytes(of: ends.head.littleEndian) {
        bytes.append(contentsOf: $0.prefix(ends.count))
      }
      guard ends.count > 8 else { return }
      withUnsafeBytes(of: ends.tail.littleEndian) {
        bytes.append(contentsOf: $0.suffix(ends.count - 8))
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes as a number, the first lowest.
  func eightBytes(at offset: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }
}
