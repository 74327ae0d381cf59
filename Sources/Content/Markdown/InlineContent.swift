/// The text of a paragraph, heading or cell without the `>` that quotes put before its lines, and
/// where each byte came from. The indentation of its further lines is still there.
struct InlineContent {
  /// A run of bytes that stand together in the source too.
  struct Run {
    /// The run's first byte, in `bytes`.
    let start: Int
    /// The same in the source.
    let source: Int
    /// The line of the source, from 0, and the offset at which that begins.
    let line: Int
    let lineStart: Int
  }

  /// Lines keep their line endings.
  private(set) var bytes: [UInt8] = []
  private(set) var runs: [Run] = []

  /// Empties the text, and keeps its memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
  }

  /// Adds a run of bytes of one line.
  mutating func append(_ range: Range<Int>, ofLine line: Int, of source: MarkdownSource) {
    runs.append(
      Run(
        start: bytes.count, source: range.lowerBound, line: line,
        lineStart: source.line(line).lowerBound))
    bytes.append(contentsOf: source.bytes[range])
  }

  /// The bytes of a run, a line of a paragraph, with its line ending.
  func range(ofRun number: Int) -> Range<Int> {
    let end = number + 1 < runs.count ? runs[number + 1].start : bytes.count
    return runs[number].start..<end
  }

  /// The number of the run in which a byte stands.
  func run(containing offset: Int) -> Int {
    (runs.lastIndex { $0.start <= offset }) ?? 0
  }

  /// The offset in the source of a byte of the run.
  func sourceOffset(of offset: Int, inRun number: Int) -> Int {
    runs[number].source + offset - runs[number].start
  }

  /// The place in the source of a byte of a run.
  func place(of offset: Int, inRun number: Int) -> SourcePlace {
    let column = sourceOffset(of: offset, inRun: number) - runs[number].lineStart
    return SourcePlace(line: Int32(runs[number].line), column: Int32(column))
  }

  /// The place in the source at which a run begins, its indentation passed over.
  func place(ofRun number: Int) -> SourcePlace {
    let range = range(ofRun: number)
    let start = bytes[range].firstIndex { !$0.isBlank } ?? range.lowerBound
    return place(of: start, inRun: number)
  }

  /// The first `count` runs.
  func prefix(runs count: Int) -> InlineContent {
    var prefix = InlineContent()
    prefix.runs = Array(runs.prefix(count))
    prefix.bytes = Array(bytes[..<(count < runs.count ? runs[count].start : bytes.count)])
    return prefix
  }
}
