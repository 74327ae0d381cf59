import SourceText
import Testing

@Suite struct SourceLinesTests {
  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (2, 1, 3), (3, 2, 1), (4, 2, 2), (5, 2, 3), (6, 3, 1), (7, 4, 1),
    (8, 4, 2),
  ])
  func countsEveryLineEnd(offset: Int, line: Int, column: Int) {
    let place = SourceLines(Array("ab\nc\r\n\rd".utf8)).lineAndColumn(at: offset)
    #expect(place.line == line)
    #expect(place.column == column)
  }

  @Test func beginsBehindTheByteOrderMark() {
    let lines = SourceLines(Array("\u{FEFF}ab\nc".utf8))
    #expect(lines.text(ofLine: 1) == "ab")
    #expect(lines.lineAndColumn(at: 0).column == 1)
    #expect(lines.lineAndColumn(at: 4) == (line: 1, column: 2))
    #expect(lines.lineAndColumn(at: 6) == (line: 2, column: 1))
  }

  @Test func givesTheTextOfLinesWithoutTheirEnds() {
    let lines = SourceLines(Array("a\r\n\nb".utf8))
    #expect((0...4).map { lines.text(ofLine: $0) } == [nil, "a", "", "b", nil])
  }

  @Test func countsBytesOfScalars() {
    let lines = SourceLines(Array("é👍x".utf8))
    #expect((0...4).map { lines.byteColumn(line: 1, scalars: $0) } == [1, 3, 7, 8, 8])
  }
}
