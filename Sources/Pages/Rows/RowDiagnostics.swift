internal import Content
internal import Diagnostics

/// What is wrong with pages, so that a file that makes thousands of them reports each place once,
/// or names the rows for which it is wrong.
struct RowDiagnostics {
  /// How many rows are told apart at one place.
  private static let limit = 3

  /// The rows that say one thing at one place.
  private struct Rows {
    let first: String
    var count: Int
  }

  private var rows: [Diagnostic: Rows] = [:]
  /// In the order in which they were found.
  private var order: [Diagnostic] = []
  private var pageCount = 0

  /// The diagnostics of all pages, those of a file with many pages merged.
  static func gathered(from pages: [PageFacts], on map: SiteMap) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var files: [String: RowDiagnostics] = [:]
    for (page, rendered) in zip(map.pages, pages) {
      guard let row = page.row else {
        diagnostics += rendered.diagnostics
        continue
      }
      diagnostics += rendered.sharedDiagnostics
      files[page.path, default: RowDiagnostics()].add(rendered.diagnostics, of: row.label)
    }
    for path in files.keys.sorted() { diagnostics += files[path]?.merged ?? [] }
    return diagnostics
  }

  private mutating func add(_ diagnostics: [Diagnostic], of label: String) {
    pageCount += 1
    for diagnostic in Set(diagnostics).count == diagnostics.count
      ? diagnostics : diagnostics.inOrder
    {
      if rows[diagnostic] == nil { order.append(diagnostic) }
      rows[diagnostic, default: Rows(first: label, count: 0)].count += 1
    }
  }

  /// Those that all rows have as they are; of the others the first few at each place, each with the
  /// name of a row, and how many rows more have something there.
  private var merged: [Diagnostic] {
    var result: [Diagnostic] = []
    let places = Dictionary(grouping: order, by: \.position)
    for place in places.keys.sorted() {
      let found = places[place] ?? []
      let differing = found.filter { rows[$0]?.count != pageCount }
      result += found.filter { rows[$0]?.count == pageCount }
      let more = differing.dropFirst(Self.limit).reduce(0) { $0 + (rows[$1]?.count ?? 0) }
      let told = differing.prefix(Self.limit)
      for (number, diagnostic) in told.enumerated() {
        let isLast = number == told.count - 1
        result.append(named(diagnostic, more: isLast ? more : 0))
      }
    }
    return result
  }

  /// `for 'Bolton': the page says …`.
  private func named(_ diagnostic: Diagnostic, more: Int) -> Diagnostic {
    guard let rows = rows[diagnostic] else { return diagnostic }
    let alike = rows.count == 1 ? "" : " and \(rows.count - 1) more"
    let others = more == 0 ? "" : " (and so for \(more) more)"
    return Diagnostic(
      diagnostic.severity, at: diagnostic.position,
      "for '\(rows.first)'\(alike): \(diagnostic.message)\(others)", hint: diagnostic.hint)
  }
}
