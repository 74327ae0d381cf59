internal import Datasets
internal import Diagnostics
internal import SourceText

/// What changed since the last release, written out: for the terminal, for an e-mail, for machines.
package struct ChangesReport: Sendable {
  package enum Format: String, CaseIterable, Sendable {
    case text
    case markdown
    case json
  }

  let changes: SiteChanges

  package init(_ changes: SiteChanges) { self.changes = changes }

  /// The report, which ends with a line break.
  package func text(as format: Format) -> String {
    switch format {
    case .text: Self.render(parts, as: PlainNotation())
    case .markdown: Self.render(parts, as: MarkdownNotation())
    case .json: json
    }
  }
}

// MARK: - What it says

extension ChangesReport {
  /// A heading with the lines below it.
  struct Part {
    let heading: String
    var lines: [Line]
  }

  enum Line {
    case text(String)
    /// A term and what is said of it.
    case item(String, String)
    /// What belongs to the item before.
    case detail(String, String)
    /// A sentence of a page, and where it stands.
    case quotation(String, place: String)
  }

  /// How many rows of a kind are named one by one; JSON has all.
  private static let rowLimit = 200

  var parts: [Part] {
    var parts = [Part(heading: heading, lines: [])]
    if changes.isEmpty {
      parts[0].lines.append(.text("Nothing has changed."))
      return parts
    }
    parts += changes.datasets.map(part)
    if !changes.turnedClaims.isEmpty { parts.append(turnedClaims) }
    if !changes.staleFigures.isEmpty { parts.append(staleFigures) }
    if !changes.lostFigures.isEmpty { parts.append(lostFigures) }
    if !changes.pages.isEmpty { parts.append(pages) }
    return parts
  }

  private var heading: String {
    changes.since.map { "Changes since the release of \($0.longText)" }
      ?? "Nothing has been released yet: all of this is new"
  }

  private func part(of dataset: DatasetChanges) -> Part {
    var lines: [Line] = []
    if !dataset.new.isEmpty {
      let periods = dataset.newPeriods
      let shown =
        periods.count > 4
        ? "\(periods[0]) to \(periods[periods.count - 1])"
        : periods.joined(separator: ", ")
      lines.append(
        .item("new", Self.count(dataset.new.count, "row") + (shown.isEmpty ? "" : " (\(shown))")))
    }
    add("revised", dataset.revised.map { "\($0.row): \($0.before), now \($0.now)" }, to: &lines)
    add("withheld now", dataset.withheld, to: &lines)
    add("withdrawn", dataset.withdrawn, to: &lines)
    add("words changed", dataset.reworded, to: &lines)
    add("description changed", dataset.described, to: &lines)
    add(
      "rank",
      dataset.ranks.map { "\($0.row): \(Self.rank($0.before)), now \(Self.rank($0.now))" },
      to: &lines)
    return Part(heading: "\(dataset.title) (\(dataset.name))", lines: lines)
  }

  private func add(_ term: String, _ texts: [String], to lines: inout [Line]) {
    lines += texts.prefix(Self.rowLimit).map { .item(term, $0.isEmpty ? "the only row" : $0) }
    if texts.count > Self.rowLimit {
      lines.append(.item(term, "\(texts.count - Self.rowLimit) more, which --format json lists"))
    }
  }

  /// The claims that turned, each with all the sentences that make it.
  private var turnedClaims: Part {
    var lines: [Line] = []
    let claims = Dictionary(grouping: changes.turnedClaims, by: \.claim)
    for (claim, sentences) in claims.sorted(by: { $0.key < $1.key }) {
      guard let first = sentences.first else { continue }
      lines.append(.item(claim, ""))
      lines.append(.detail("before", first.before ?? "the data bore it out"))
      lines.append(.detail("now", first.now))
      lines += sentences.map { .quotation($0.sentence, place: Self.place(of: $0)) }
    }
    return Part(heading: "Sentences that the data no longer support", lines: lines)
  }

  private static func place(of claim: SiteChanges.TurnedClaim) -> String {
    claim.position.map { "\($0.path):\($0.line)" } ?? "\(claim.page), rewritten since"
  }

  private var lostFigures: Part {
    Part(
      heading: "Figures in the text for which there is no value now",
      lines: changes.lostFigures.map {
        .item("\($0.position.path):\($0.position.line)", "\($0.written) (\($0.address))")
      })
  }

  private var staleFigures: Part {
    Part(
      heading: "Figures in the text to bring up to date (tally fix does it)",
      lines: changes.staleFigures.map {
        .item("\($0.position.path):\($0.position.line)", "\($0.written), now \($0.current)")
      })
  }

  /// How many pages are named whose text stays and of which only what stands around it differs.
  private static let surroundingsLimit = 5

  private var pages: Part {
    let surroundings = changes.pages.filter { $0.causes == [.surroundings] }
    let isLong = surroundings.count > Self.surroundingsLimit
    let named = isLong ? changes.pages.filter { $0.causes != [.surroundings] } : changes.pages
    var lines = named.map { page in
      Line.item(
        page.address.isEmpty ? "the home page" : page.address,
        "\(page.title) (\(Self.words(of: page)))")
    }
    if isLong {
      lines.append(.item("\(surroundings.count) more", Self.words(.surroundings)))
    }
    return Part(heading: "Pages that will differ", lines: lines)
  }

  private static func words(of page: SiteChanges.PageChange) -> String {
    if let target = page.target { return "moved to \(target.isEmpty ? "the home page" : target)" }
    return page.causes.map(words).joined(separator: " and ")
  }

  private static func words(_ cause: SiteChanges.PageChange.Cause) -> String {
    switch cause {
    case .new: "new"
    case .removed: "removed: its address leads nowhere"
    case .moved: "moved"
    case .text: "text"
    case .data: "data"
    case .surroundings: "what stands around the text"
    }
  }

  private static func rank(_ rank: Int?) -> String { rank.map(String.init) ?? "none" }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

// MARK: - How it is written

extension ChangesReport {
  private static func render(_ parts: [Part], as notation: some ReportNotation) -> String {
    parts.enumerated().map { number, part in
      let heading = notation.heading(part.heading, level: number == 0 ? 1 : 2)
      return ([heading] + part.lines.map(notation.line)).map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }
}

/// How headings and lines are written.
private protocol ReportNotation {
  func heading(_ text: String, level: Int) -> String
  func line(_ line: ChangesReport.Line) -> String
}

/// For the terminal.
private struct PlainNotation: ReportNotation {
  func heading(_ text: String, level: Int) -> String { text }

  func line(_ line: ChangesReport.Line) -> String {
    switch line {
    case .text(let text): "  \(text)"
    case .item(let term, let text): text.isEmpty ? "  \(term)" : "  \(term): \(text)"
    case .detail(let term, let text): "    \(term): \(text)"
    case .quotation(let text, let place): "    \(place): ‘\(text)’"
    }
  }
}

/// For an e-mail or a report.
private struct MarkdownNotation: ReportNotation {
  func heading(_ text: String, level: Int) -> String {
    String(repeating: "#", count: level) + " \(escaped(text))"
  }

  func line(_ line: ChangesReport.Line) -> String {
    switch line {
    case .text(let text): escaped(text)
    case .item(let term, let text):
      text.isEmpty ? "- **\(escaped(term))**" : "- **\(escaped(term)):** \(escaped(text))"
    case .detail(let term, let text): "  - \(term): \(escaped(text))"
    case .quotation(let text, let place): "  - \(escaped(place)): ‘\(escaped(text))’"
    }
  }

  /// The text without anything that Markdown would take for more than text.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
