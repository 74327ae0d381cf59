internal import Glibc

/// Byte strings, numbered from 0 in the order in which they come, each once: a hash table with open
/// addressing over one buffer, since a site has millions of words and thousands of different ones.
struct ByteTable: Sendable {
  /// What a string is found by, made byte by byte while it is read: FNV-1a.
  struct Hash {
    fileprivate private(set) var value: UInt32 = 2_166_136_261

    mutating func combine(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 16_777_619 }
  }

  /// The string of a slot, and its hash, so that most of the others are told from it at one look.
  private struct Slot {
    var hash: UInt32
    /// -1 for none.
    var number: Int32

    static let empty = Slot(hash: 0, number: -1)
  }

  private var bytes: [UInt8] = []
  /// Where each string begins; one more at the end.
  private var starts: [Int32] = [0]
  /// A power of two, at the most half full.
  private var slots = [Slot](repeating: .empty, count: 256)

  /// How many strings there are.
  var count: Int { starts.count - 1 }

  /// The string of a number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// The number of a string, which is added if it is new.
  mutating func number(of string: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    var hash = Hash()
    for byte in string { hash.combine(byte) }
    return number(of: string, hash)
  }

  /// The same for a string whose hash is known.
  mutating func number(
    of string: UnsafeBufferPointer<UInt8>, _ hash: Hash
  ) -> (number: Int, isNew: Bool) {
    var place = Int(hash.value) & (slots.count - 1)
    while slots[place].number >= 0 {
      let number = Int(slots[place].number)
      if slots[place].hash == hash.value, holds(string, at: number) { return (number, false) }
      place = (place + 1) & (slots.count - 1)
    }
    let number = count
    bytes.append(contentsOf: string)
    starts.append(Int32(bytes.count))
    slots[place] = Slot(hash: hash.value, number: Int32(number))
    if count * 2 > slots.count { grow() }
    return (number, true)
  }

  private func holds(_ string: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == string.count else { return false }
    guard let other = string.baseAddress else { return true }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0 + start, other, string.count) == 0 } ?? false
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
