internal import Datasets
internal import Diagnostics
internal import SourceText

/// The report for machines: everything, in one JSON object.
extension ChangesReport {
  var json: String {
    let fields = [
      ("since", changes.since.map { Self.text("\($0)") } ?? "null"),
      ("datasets", Self.array(changes.datasets.map(Self.dataset))),
      ("claims", Self.array(changes.turnedClaims.map(Self.claim))),
      ("figures", Self.array(changes.staleFigures.map(Self.figure))),
      ("lostFigures", Self.array(changes.lostFigures.map(Self.lostFigure))),
      ("pages", Self.array(changes.pages.map(Self.page))),
    ]
    return "{" + fields.map { "\n  \(Self.text($0.0)): \($0.1)" }.joined(separator: ",") + "\n}\n"
  }

  private static func dataset(_ dataset: DatasetChanges) -> String {
    object([
      ("dataset", text(dataset.name)), ("title", text(dataset.title)), ("new", texts(dataset.new)),
      ("newPeriods", texts(dataset.newPeriods)),
      (
        "revised",
        list(
          dataset.revised.map {
            object([("row", text($0.row)), ("before", text($0.before)), ("now", text($0.now))])
          })
      ),
      ("withheld", texts(dataset.withheld)), ("withdrawn", texts(dataset.withdrawn)),
      ("reworded", texts(dataset.reworded)), ("described", texts(dataset.described)),
      (
        "ranks",
        list(
          dataset.ranks.map {
            object([
              ("row", text($0.row)), ("before", number($0.before)), ("now", number($0.now)),
            ])
          })
      ),
    ])
  }

  private static func claim(_ claim: SiteChanges.TurnedClaim) -> String {
    object([
      ("page", text(claim.page)), ("line", number(claim.position?.line)),
      ("sentence", text(claim.sentence)), ("claim", text(claim.claim)),
      ("before", claim.before.map(text) ?? "null"), ("now", text(claim.now)),
    ])
  }

  private static func figure(_ figure: StaleFigure) -> String {
    object([
      ("page", text(figure.position.path)), ("line", number(figure.position.line)),
      ("column", number(figure.position.column)), ("written", text(figure.written)),
      ("current", text(figure.current)),
    ])
  }

  private static func lostFigure(_ figure: LostFigure) -> String {
    object([
      ("page", text(figure.position.path)), ("line", number(figure.position.line)),
      ("written", text(figure.written)), ("figure", text(figure.address)),
    ])
  }

  private static func page(_ page: SiteChanges.PageChange) -> String {
    object([
      ("address", text(page.address)), ("title", text(page.title)),
      ("causes", texts(page.causes.map(\.rawValue))),
    ])
  }

  private static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\(text($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  /// Items each on a line of its own.
  private static func array(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[" + items.map { "\n    \($0)" }.joined(separator: ",") + "\n  ]"
  }

  private static func list(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }

  private static func texts(_ texts: [String]) -> String { list(texts.map(text)) }

  private static func text(_ text: String) -> String { LogNotation.quoted(text) }

  private static func number(_ number: Int?) -> String { number.map(String.init) ?? "null" }
}
