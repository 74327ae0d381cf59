import Datasets
import Diagnostics
import SeededRandom
import SourceText
import Testing

/// Whatever stands in a file, its cells are those that a reader finds who goes byte by byte.
@Suite struct CSVScannerPropertyTests {
  private struct Cell: Equatable {
    var text: [UInt8] = []
    let offset: Int
  }

  private static let fragments = [
    "a", "bc", "Stoke-on-Trent", "12.5", ",", ",", ",", ",", "\n", "\n", "\r\n", "\r", "\"", "\"",
    "\"\"", "\"a,b\"", "\"\"\"", " ", "\t", "\u{7}", "é", "£", "\u{2028}",
  ]

  @Test(arguments: 0..<8) func findsTheCellsOfAnyFile(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var sound = 0
    for round in 0..<500 {
      let columns = round % 4
      var text = columns == 0 ? "" : ["h", "h,i", "h,i,j"][columns - 1] + "\n"
      for _ in 0..<Int.random(in: 0...25, using: &random) {
        text += Self.fragments[Int.random(in: 0..<Self.fragments.count, using: &random)]
      }
      var diagnostics: [Diagnostic] = []
      let bytes = Array(text.utf8)
      let table = CSVTable(SourceFile(path: "a.csv", bytes: bytes), diagnostics: &diagnostics)
      let expected = Self.even(Self.rows(bytes))
      try #require((table != nil) == (expected != nil), "\(text.debugDescription)")
      guard let table, let expected else { continue }
      sound += 1
      let found = (0..<table.rowCount).map { row in
        (0..<table.columnCount).map { table.cell(row: row, column: $0) }
      }
      let lines = SourceLines(bytes)
      for (cells, wanted) in zip([Array(table.heading)] + found, expected) {
        #expect(
          cells.map { Array(table.bytes($0)) } == wanted.map(\.text), "\(text.debugDescription)")
        for (cell, other) in zip(cells, wanted) {
          let place = lines.lineAndColumn(at: other.offset)
          #expect(table.position(of: cell).line == place.line, "\(text.debugDescription)")
          #expect(table.position(of: cell).column == place.column, "\(text.debugDescription)")
        }
      }
      #expect(table.rowCount + 1 == expected.count, "\(text.debugDescription)")
    }
    #expect(sound > 50)
  }

  /// The rows that have any text, cut to the heading; nil where they are no table.
  private static func even(_ rows: [[Cell]]?) -> [[Cell]]? {
    guard let rows = rows?.filter({ $0.contains { !$0.text.isEmpty } }), let first = rows.first,
      let last = first.lastIndex(where: { !$0.text.isEmpty })
    else { return nil }
    let heading = first[...last]
    let names = Set(heading.map(\.text))
    let isParted =
      heading.count == 1 && heading[0].text.contains { [0x09, 0x3B, 0x7C].contains($0) }
    let isEven = rows.allSatisfy {
      $0.count >= heading.count && $0.dropFirst(heading.count).allSatisfy(\.text.isEmpty)
    }
    guard names.count == heading.count, !names.contains([]), !isParted, isEven else { return nil }
    return rows.map { Array($0[...last]) }
  }

  /// All rows, byte by byte; nil where quotation marks are in the wrong place.
  private static func rows(_ bytes: [UInt8]) -> [[Cell]]? {
    var rows: [[Cell]] = []
    var row: [Cell] = []
    var place = 0
    func isBlank(_ place: Int) -> Bool {
      place < bytes.count && [0x20, 0x09].contains(bytes[place])
    }
    while place < bytes.count || !row.isEmpty {
      while isBlank(place) { place += 1 }
      var cell = Cell(offset: place)
      if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
        place += 1
        while true {
          guard place < bytes.count else { return nil }
          let isMark = bytes[place] == UInt8(ascii: "\"")
          let isDoubled = isMark && place + 1 < bytes.count && bytes[place + 1] == bytes[place]
          if isMark, !isDoubled { break }
          cell.text.append(bytes[place])
          place += isDoubled ? 2 : 1
        }
        place += 1
        while isBlank(place) { place += 1 }
      } else {
        while place < bytes.count, ![0x2C, 0x0A, 0x0D].contains(bytes[place]) {
          cell.text.append(bytes[place])
          place += 1
        }
        while let last = cell.text.last, [0x20, 0x09].contains(last) { cell.text.removeLast() }
      }
      row.append(cell)
      guard place < bytes.count else { return rows + [row] }
      guard [0x2C, 0x0A, 0x0D].contains(bytes[place]) else { return nil }
      if bytes[place] == UInt8(ascii: ",") {
        place += 1
        continue
      }
      let isFirstOfTwo = bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
      place += isFirstOfTwo ? 2 : 1
      rows.append(row)
      row = []
    }
    return rows
  }
}
