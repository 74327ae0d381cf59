internal import Content
internal import Diagnostics
package import SourceText

/// The log of everything that a site has published: it only grows, and each entry holds the digest
/// of the one before, so that an entry that is altered or missing shows.
package struct ChangeLog: Sendable {
  /// Oldest first.
  package let entries: [ChangeLogEntry]

  /// The digest of everything else that the last release kept, and of its entry.
  ///
  /// It stands above the entries and not in them, so that only the newest is there: from an older
  /// one a value could be found by trying that was withheld since.
  private let seal: String

  /// - Parameter kept: the digest of everything else that the last release kept.
  init(entries: [ChangeLogEntry] = [], kept: String = "") {
    self.init(entries: entries, seal: Self.seal(of: entries, kept: kept))
  }

  private init(entries: [ChangeLogEntry], seal: String) {
    self.entries = entries
    self.seal = seal
  }

  private static func seal(of entries: [ChangeLogEntry], kept: String) -> String {
    SHA256(of: Array("\(entries.last?.digest ?? "")\n\(kept)".utf8)).hex
  }

  /// The last release; a redaction is none.
  package var lastRelease: ChangeLogEntry? { entries.last { $0.kind != .redact } }

  private static let sealMark = "# kept: "

  private static let preamble = """
    # What this site has published, release by release. `tally release` adds to it, and nothing else
    # may: where an entry is altered or missing, no site is built.

    """

  /// The log's file.
  package var file: SourceFile {
    let lines = entries.flatMap(\.lines).map { $0 + "\n" }.joined()
    let text = "\(Self.preamble)\(Self.sealMark)\(seal)\n\(lines)"
    return SourceFile(path: ReleasedFolder.logPath, bytes: Array(text.utf8))
  }

  /// How many entries a log has, whatever is in them.
  package static func entryCount(in bytes: [UInt8]) -> Int {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .count { $0.hasPrefix("- ") }
  }
}

extension ChangeLog {
  private static let hint =
    "the log only grows, and tally release alone writes it: restore content/released as it was "
    + "at the last release"

  /// Reads the log of a site and holds it against its digests.
  ///
  /// - Parameter kept: the digest of everything else that the last release kept.
  static func read(
    _ folder: ReleasedFolder, kept: String, diagnostics: inout [Diagnostic]
  ) -> ChangeLog {
    guard let file = folder.log else {
      if folder.claims != nil || folder.pages != nil || !folder.data.files.isEmpty {
        diagnostics.error(
          "the log of the releases is missing", at: SourcePosition(path: ReleasedFolder.logPath),
          hint: hint)
      }
      return ChangeLog()
    }
    let lines = String(decoding: file.bytes, as: UTF8.self)
      .replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    var entries: [ChangeLogEntry] = []
    do throws(LogNotation.Fault) {
      for block in try LogNotation.blocks(of: lines.map(String.init)) {
        guard let entry = ChangeLogEntry(block) else { throw LogNotation.Fault(line: block.line) }
        entries.append(entry)
      }
    } catch {
      report("this is not as tally release wrote it", line: error.line, &diagnostics)
      return ChangeLog()
    }
    let seals = lines.prefix { !$0.hasPrefix("- ") }.filter { $0.hasPrefix(sealMark) }
    let log = ChangeLog(
      entries: entries, seal: seals.map { String($0.dropFirst(sealMark.count)) }.joined())
    log.verify(kept: kept, diagnostics: &diagnostics)
    return log
  }

  private func verify(kept: String, diagnostics: inout [Diagnostic]) {
    var blankings: [Int: String] = [:]
    for entry in entries {
      for blanking in entry.contents.blanked { blankings[blanking.entry] = blanking.digest }
    }
    var previous = ""
    for (index, entry) in entries.enumerated() {
      if entry.number != index + 1 || entry.previous != previous {
        Self.report(
          "entry \(entry.number) does not follow the one before it: an entry is missing or altered",
          line: entry.line, &diagnostics)
        return
      }
      let text = entry.digestOfText
      if text != entry.digest, text != blankings[entry.number] {
        Self.report(
          "entry \(entry.number), of \(entry.date.longText), has been altered", line: entry.line,
          &diagnostics)
        return
      }
      previous = entry.digest
    }
    guard let last = entries.last else {
      Self.report("the log has no entry", line: 1, &diagnostics)
      return
    }
    if seal != Self.seal(of: entries, kept: kept) {
      Self.report(
        "what content/released holds is not what entry \(last.number), of "
          + "\(last.date.longText), kept there: it was altered, or an entry behind it is missing",
        line: last.line, &diagnostics)
    }
  }

  private static func report(_ message: String, line: Int, _ diagnostics: inout [Diagnostic]) {
    diagnostics.error(
      message, at: SourcePosition(path: ReleasedFolder.logPath, line: line, column: 1), hint: hint)
  }
}
