package import SourceText

/// One entry of the log: what a release did to what had been published.
package struct ChangeLogEntry: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// New figures came as they were announced.
    case scheduled
    /// Something that had been published was wrong.
    case correction
    /// A value that an earlier entry stated is withheld or withdrawn since, and was taken out.
    case redact
  }

  /// A row of a dataset.
  package struct Row: Hashable, Sendable {
    package let dataset: String
    /// `trafford/2015-04`.
    package let row: String
  }

  /// Rows that were new.
  package struct Addition: Hashable, Sendable {
    package let dataset: String
    package let rows: Int
    /// Their periods as they stand in addresses.
    package let periods: [String]
  }

  /// A value that was revised: what was published, and what took its place; nil where that has been
  /// taken out since.
  package struct Revision: Hashable, Sendable {
    package let row: Row
    package let before: String?
    package let now: String?
  }

  /// A description that says something else, and under which of its keys.
  package struct Description: Hashable, Sendable {
    package let dataset: String
    package let keys: [String]
  }

  /// A page that the release made read otherwise.
  package struct Page: Hashable, Sendable {
    /// `performance/crime/`, empty for the home page.
    package let address: String
    package let title: String
  }

  /// An earlier entry out of which something was taken, and the digest of what was left.
  package struct Blanking: Hashable, Sendable {
    package let entry: Int
    package let digest: String
  }

  /// What an entry tells.
  package struct Contents: Sendable {
    package var added: [Addition] = []
    package var revised: [Revision] = []
    package var withheld: [Row] = []
    package var withdrawn: [Row] = []
    package var reworded: [Row] = []
    package var described: [Description] = []
    package var pages: [Page] = []
    /// How many pages there were beyond those that are named.
    package var morePages = 0
    package var blanked: [Blanking] = []
  }

  /// From 1.
  package let number: Int
  package let date: CalendarDate
  package let kind: Kind
  package let reason: String?
  package let contents: Contents
  /// Random digits, so that nobody can find a value that was taken out by trying.
  let salt: String
  /// The digest of the entry before; empty for the first.
  let previous: String
  /// The digest of the entry as it was first written.
  let digest: String
  /// The line of the log on which it begins, from 1; 0 for one that is new.
  let line: Int

  /// The names of the datasets that the entry tells something of.
  package var datasets: Set<String> {
    let rows =
      contents.revised.map(\.row) + contents.withheld + contents.withdrawn
      + contents.reworded
    return Set(
      rows.map(\.dataset) + contents.added.map(\.dataset) + contents.described.map(\.dataset))
  }
}

extension ChangeLogEntry {
  /// A new entry behind `previous`.
  init(
    after previous: ChangeLogEntry?, date: CalendarDate, kind: Kind, reason: String?,
    contents: Contents, salt: String
  ) {
    let draft = ChangeLogEntry(
      number: (previous?.number ?? 0) + 1, date: date, kind: kind, reason: reason,
      contents: contents, salt: salt, previous: previous?.digest ?? "", digest: "",
      line: 0)
    self = draft.with(digest: draft.digestOfText)
  }

  /// The entry with less in it, and other random digits; its digest stays.
  func blanked(reason: String?, contents: Contents, salt: String) -> ChangeLogEntry {
    ChangeLogEntry(
      number: number, date: date, kind: kind, reason: reason, contents: contents,
      salt: salt, previous: previous, digest: digest, line: line)
  }

  private func with(digest: String) -> ChangeLogEntry {
    ChangeLogEntry(
      number: number, date: date, kind: kind, reason: reason, contents: contents,
      salt: salt, previous: previous, digest: digest, line: line)
  }

  /// The digest of the entry as it reads now.
  var digestOfText: String {
    SHA256(of: Array(signedLines.joined(separator: "\n").utf8)).hex
  }
}
