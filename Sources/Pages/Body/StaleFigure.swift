package import Diagnostics

/// A figure whose text is no longer what its dataset shows, and what to write in its place.
package struct StaleFigure: Hashable, Sendable {
  /// Where the text between `[` and `]` begins.
  package let position: SourcePosition
  /// What stands there, byte for byte as it was written.
  package let written: String
  package let current: String
  /// Whether the paragraph, row or line that it stands in holds a claim that the data do not bear
  /// out: then a person has to rewrite the whole, and the figure is left as it is.
  package let standsBesideBrokenClaim: Bool

  /// The stale figures of all pages in order of place, each once: a file that makes many pages has
  /// its figures on all of them. One that stands beside a broken claim on any is left to a person.
  static func gathered(from pages: [PageFacts]) -> [StaleFigure] {
    var broken: [StaleFigure: Bool] = [:]
    for figure in pages.flatMap(\.staleFigures) {
      broken[figure.besideBrokenClaim(), default: false] =
        broken[figure.besideBrokenClaim(), default: false] || figure.standsBesideBrokenClaim
    }
    return broken.map { figure, isBroken in
      isBroken
        ? figure
        : StaleFigure(
          position: figure.position, written: figure.written, current: figure.current,
          standsBesideBrokenClaim: false)
    }.sorted { ($0.position, $0.current) < ($1.position, $1.current) }
  }

  func besideBrokenClaim() -> StaleFigure {
    StaleFigure(
      position: position, written: written, current: current, standsBesideBrokenClaim: true)
  }
}

/// A figure for which the data have no value: its row is withheld or gone, or it never was there.
package struct LostFigure: Hashable, Sendable {
  package let position: SourcePosition
  /// What stands between `[` and `]`, without markup.
  package let written: String
  /// `crime-rate/bury`.
  package let address: String

  /// The same where what it said must not be repeated.
  var blanked: LostFigure {
    LostFigure(position: position, written: WithheldNumbers.blank, address: address)
  }
}

/// Gathers the stale figures of a page, and the blocks in which a claim is broken.
struct StaleFigures: Sendable {
  private var figures: [(figure: StaleFigure, block: SourcePosition)] = []
  private(set) var lost: [LostFigure] = []
  private var brokenBlocks: Set<SourcePosition> = []

  mutating func add(_ figure: StaleFigure, in block: SourcePosition) {
    figures.append((figure, block))
  }

  /// Notes a figure for which the data have no value.
  mutating func lose(_ figure: LostFigure) { lost.append(figure) }

  /// Notes that a claim in a block is not borne out.
  mutating func breakClaim(in block: SourcePosition) { brokenBlocks.insert(block) }

  /// All stale figures, those beside a broken claim marked.
  var all: [StaleFigure] {
    figures.map { brokenBlocks.contains($0.block) ? $0.figure.besideBrokenClaim() : $0.figure }
  }
}
