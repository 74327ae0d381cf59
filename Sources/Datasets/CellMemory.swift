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

  /// The codes of the cells of a column up to the first that was not remembered.
  mutating func codes(column: Int, of block: CellBlock) -> [Int32] {
    let bytes = block.bytes
    var last = last
    let codes = slots.withUnsafeBufferPointer { slots in
      [Int32](unsafeUninitializedCapacity: block.rows.count) { codes, count in
        for row in block.rows {
          let cell = block.cell(row: row, column: column)
          if last.code == Slot.empty || !Self.areEqual(last.range, cell.range, in: bytes) {
            last = slots[Self.place(of: cell.range, in: bytes, slots)]
          }
          guard last.code != Slot.empty, !cell.hasDoubledMarks else { break }
          codes.initializeElement(at: count, to: last.code)
          count += 1
        }
      }
    }
    self.last = last
    return codes
  }

  /// Remembers what a cell stands for, a number from 0, and tells whether it does: a cell that is
  /// known already is passed over, and one with doubled quotation marks, whose bytes are not its text.
  @discardableResult
  mutating func remember(
    _ cell: CSVTable.Cell, as code: Int32, in bytes: UnsafeRawBufferPointer
  ) -> Bool {
    guard !cell.hasDoubledMarks else { return false }
    let place = slots.withUnsafeBufferPointer { Self.place(of: cell.range, in: bytes, $0) }
    guard slots[place].code == Slot.empty else { return false }
    slots[place] = Slot(start: cell.start, count: Int32(cell.count), code: code)
    count += 1
    if count * 2 > slots.count { grow(bytes) }
    return true
  }

  private mutating func grow(_ bytes: UnsafeRawBufferPointer) {
    let old = slots
    slots = [Slot](repeating: .free, count: old.count * 2)
    slots.withUnsafeMutableBufferPointer { slots in
      for slot in old where slot.code != Slot.empty {
        slots[Self.place(of: slot.range, in: bytes, UnsafeBufferPointer(slots))] = slot
      }
    }
  }

  /// The slot of a text, or the free one where it would belong.
  private static func place(
    of range: Range<Int>, in bytes: UnsafeRawBufferPointer, _ slots: UnsafeBufferPointer<Slot>
  ) -> Int {
    let mask = slots.count - 1
    var place = hash(range, in: bytes) & mask
    while slots[place].code != Slot.empty, !areEqual(slots[place].range, range, in: bytes) {
      place = (place + 1) & mask
    }
    return place
  }
}

// MARK: - Bytes, eight at a time

extension CellMemory {
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The last bytes of a range, up to eight and at least those that are no part of a whole word
  /// from its start: words overlap where that spares going byte by byte.
  @inline(__always)
  private static func rest(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> UInt64 {
    if range.count >= 8 { return word(bytes, range.upperBound &- 8) }
    if range.count >= 4 {
      let first = bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt32.self)
      let last = bytes.loadUnaligned(fromByteOffset: range.upperBound &- 4, as: UInt32.self)
      return UInt64(UInt32(littleEndian: first)) << 32 | UInt64(UInt32(littleEndian: last))
    }
    var rest: UInt64 = 0
    for place in range { rest = rest << 8 | UInt64(bytes[place]) }
    return rest
  }

  @inline(__always)
  private static func areEqual(
    _ left: Range<Int>, _ right: Range<Int>, in bytes: UnsafeRawBufferPointer
  ) -> Bool {
    guard left.count == right.count, rest(left, in: bytes) == rest(right, in: bytes) else {
      return false
    }
    var place = 0
    while place &+ 8 < left.count {
      guard word(bytes, left.lowerBound &+ place) == word(bytes, right.lowerBound &+ place) else {
        return false
      }
      place &+= 8
    }
    return true
  }

  @inline(__always)
  private static func hash(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Int {
    var hash = UInt64(range.count)
    var place = range.lowerBound
    while place &+ 8 < range.upperBound {
      hash = mixed(hash ^ word(bytes, place))
      place &+= 8
    }
    return Int(truncatingIfNeeded: mixed(hash ^ rest(range, in: bytes)) >> 32)
  }

  /// A multiplication by the golden ratio, of whose upper bits each depends on all lower ones.
  private static func mixed(_ number: UInt64) -> UInt64 {
    let product = number &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }
}
