/// What the cells of a column were found to stand for, by their bytes, so that a cell that has been
/// seen before costs no `String`.
///
/// An open hash table, at most half full. The bytes stay in the file: a slot holds where the first
/// cell of its kind lies there.
struct CellMemory {
  private struct Slot {
    let start: Int32
    let count: Int32
    /// What the cell stands for, or `empty`.
    let code: Int32

    var range: Range<Int> { Int(start)..<Int(start + count) }

    static let empty: Int32 = -1
    static let free = Slot(start: 0, count: 0, code: empty)
  }

  private var slots = [Slot](repeating: .free, count: 64)
  private var count = 0
  /// Most files are in order, so the next cell often holds the same as the last.
  private var last = Slot.free

  /// The code of a cell that holds the same bytes as one that was remembered; nil for any other.
  mutating func code(of cell: CSVTable.Cell, in bytes: UnsafeRawBufferPointer) -> Int32? {
    let range = cell.range
    if last.code != Slot.empty, Self.areEqual(last.range, range, in: bytes) { return last.code }
    guard !cell.hasDoubledMarks else { return nil }
    let slot = slots[place(of: range, in: bytes)]
    guard slot.code != Slot.empty else { return nil }
    last = slot
    return slot.code
  }

  /// Remembers what a cell stands for, a number from 0, and tells whether it does: a cell that is
  /// known already is passed over, and one with doubled quotation marks, whose bytes are not its text.
  @discardableResult
  mutating func remember(
    _ cell: CSVTable.Cell, as code: Int32, in bytes: UnsafeRawBufferPointer
  ) -> Bool {
    guard !cell.hasDoubledMarks else { return false }
    let place = place(of: cell.range, in: bytes)
    guard slots[place].code == Slot.empty else { return false }
    slots[place] = Slot(start: cell.start, count: Int32(cell.count), code: code)
    count += 1
    if count * 2 > slots.count { grow(bytes) }
    return true
  }

  /// The slot of a text, or the free one where it would belong.
  private func place(of range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Int {
    let mask = slots.count - 1
    var place = Self.hash(range, in: bytes) & mask
    while slots[place].code != Slot.empty, !Self.areEqual(slots[place].range, range, in: bytes) {
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow(_ bytes: UnsafeRawBufferPointer) {
    let old = slots
    slots = [Slot](repeating: .free, count: old.count * 2)
    for slot in old where slot.code != Slot.empty { slots[place(of: slot.range, in: bytes)] = slot }
  }
}

// MARK: - Bytes, eight at a time

extension CellMemory {
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  private static func areEqual(
    _ left: Range<Int>, _ right: Range<Int>, in bytes: UnsafeRawBufferPointer
  ) -> Bool {
    let count = left.count
    guard count == right.count else { return false }
    var place = 0
    while place + 8 <= count {
      let isEqual =
        word(bytes, left.lowerBound + place) == word(bytes, right.lowerBound + place)
      guard isEqual else { return false }
      place += 8
    }
    while place < count {
      guard bytes[left.lowerBound + place] == bytes[right.lowerBound + place] else { return false }
      place += 1
    }
    return true
  }

  private static func hash(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Int {
    var hash = UInt64(range.count)
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      hash = mixed(hash ^ UInt64(littleEndian: word(bytes, place)))
      place += 8
    }
    var rest: UInt64 = 0
    while place < range.upperBound {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    return Int(truncatingIfNeeded: mixed(hash ^ rest) >> 32)
  }

  /// A multiplication by the golden ratio, of whose upper bits each depends on all lower ones.
  private static func mixed(_ number: UInt64) -> UInt64 {
    let product = number &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }
}
