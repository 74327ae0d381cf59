/// Byte strings, numbered from 0 in the order in which they come, each once: a hash table with open
/// addressing over one buffer, since a site has millions of words and thousands of different ones.
struct ByteTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each string ends; it begins where the one before ends.
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  /// The number of the string in each slot, -1 for none. A power of two, at the most half full.
  private var slots = [Int32](repeating: -1, count: 256)

  /// How many strings there are.
  var count: Int { ends.count }

  /// The string of a number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The number of a string, which is added if it is new.
  mutating func number(of string: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(of: string)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, holds(string, at: number) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = ends.count
    bytes.append(contentsOf: string)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = Int32(number)
    if ends.count * 2 > slots.count { grow() }
    return (number, true)
  }

  private func holds(_ string: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == string.count else { return false }
    for offset in 0..<string.count where bytes[start + offset] != string[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a.
  private static func hash(of string: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in string { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }
}
