/// Reads numbers and markers straight from the bytes of a file, where they are written plainly:
/// ASCII, no more characters than a number of 18 digits has, markers behind the number.
///
/// Nil is not an error: `CellReader` takes whatever is written in another way, or wrongly.
enum PlainCells {
  /// A plain number.
  @inline(__always)
  static func number(
    _ cell: CSVTable.Cell, in bytes: UnsafeRawBufferPointer
  ) -> ExactDecimal? {
    var place = cell.range.lowerBound
    let number = readNumber(at: &place, upTo: cell.range.upperBound, in: bytes)
    return place == cell.range.upperBound ? number : nil
  }

  /// A number or a marker in its place, and the markers beside it, here or in a cell of their own.
  static func value(
    _ cell: CSVTable.Cell, markers: CSVTable.Cell?, in bytes: UnsafeRawBufferPointer
  ) -> CellReader.Value? {
    var place = cell.range.lowerBound
    let end = cell.range.upperBound
    let number = readNumber(at: &place, upTo: end, in: bytes)
    var found = PlainMarkers()
    if place < end {
      // Between a number and a marker stands a blank, or they are one word, and no value.
      guard number == nil || bytes[place] == PlainMarkers.blank,
        found.read(from: place, upTo: end, in: bytes)
      else { return nil }
    }
    if let markers, !markers.isEmpty {
      guard
        found.read(from: markers.range.lowerBound, upTo: markers.range.upperBound, in: bytes)
      else { return nil }
    }
    if let number {
      guard found.absence == nil else { return nil }
      return CellReader.Value(value: .number(number), qualifiers: found.qualifiers)
    }
    guard let absence = found.absence, found.qualifiers.isEmpty else { return nil }
    return CellReader.Value(value: .absent(absence), qualifiers: [])
  }

  /// Reads a number and leads `place` behind it; leaves it where there is none.
  @inline(__always)
  private static func readNumber(
    at place: inout Int, upTo end: Int, in bytes: UnsafeRawBufferPointer
  ) -> ExactDecimal? {
    var next = place
    let isNegative = next < end && bytes[next] == minus
    if isNegative { next += 1 }
    let first = next
    var units: Int64 = 0
    readDigits(into: &units, at: &next, upTo: end, in: bytes)
    guard next > first else { return nil }
    var decimals = 0
    if next < end, bytes[next] == point {
      next += 1
      let firstDecimal = next
      readDigits(into: &units, at: &next, upTo: end, in: bytes)
      decimals = next - firstDecimal
      guard decimals > 0 else { return nil }
    }
    // As many digits cannot have overflowed.
    guard next - first <= 18 else { return nil }
    place = next
    return ExactDecimal(units: isNegative ? -units : units, decimals: decimals)
  }

  @inline(__always)
  private static func readDigits(
    into units: inout Int64, at place: inout Int, upTo end: Int, in bytes: UnsafeRawBufferPointer
  ) {
    while place < end {
      let digit = bytes[place] &- 0x30
      guard digit <= 9 else { return }
      units = units &* 10 &+ Int64(digit)
      place &+= 1
    }
  }

  private static let minus = UInt8(ascii: "-")
  private static let point = UInt8(ascii: ".")
}
