internal import Datasets
internal import Diagnostics
internal import SourceText

/// The report for machines: everything, in one JSON object. What there is nothing to say of has no
/// member.
extension ChangesReport {
  var json: String {
    let value = JSONValue([
      "since": changes.since.map { .text("\($0)") },
      "datasets": .list(changes.datasets.map(Self.dataset)),
      "claims": .list(changes.turnedClaims.map(Self.claim)),
      "figures": .list(changes.staleFigures.map(Self.figure)),
      "lostFigures": .list(changes.lostFigures.map(Self.lostFigure)),
      "pages": .list(changes.pages.map(Self.page)),
    ])
    return String(decoding: JSONWriter.bytes(of: value, form: .file), as: UTF8.self)
  }

  private static func dataset(_ dataset: DatasetChanges) -> JSONValue {
    JSONValue([
      "dataset": .text(dataset.name),
      "title": .text(dataset.title),
      "new": .texts(dataset.new),
      "newPeriods": .texts(dataset.newPeriods),
      "revised": .list(
        dataset.revised.map {
          JSONValue(["row": .text($0.row), "before": .text($0.before), "now": .text($0.now)])
        }),
      "withheld": .texts(dataset.withheld),
      "withdrawn": .texts(dataset.withdrawn),
      "reworded": .texts(dataset.reworded),
      "described": .texts(dataset.described),
      "ranks": .list(
        dataset.ranks.map {
          JSONValue([
            "row": .text($0.row), "before": $0.before.map { .number($0) },
            "now": $0.now.map { .number($0) },
          ])
        }),
    ])
  }

  private static func claim(_ claim: SiteChanges.TurnedClaim) -> JSONValue {
    JSONValue([
      "page": .text(claim.page),
      "line": claim.position.map { .number($0.line) },
      "sentence": .text(claim.sentence),
      "claim": .text(claim.claim),
      "before": claim.before.map { .text($0) },
      "now": .text(claim.now),
    ])
  }

  private static func figure(_ figure: StaleFigure) -> JSONValue {
    JSONValue([
      "page": .text(figure.position.path), "line": .number(figure.position.line),
      "column": .number(figure.position.column), "written": .text(figure.written),
      "current": .text(figure.current),
    ])
  }

  private static func lostFigure(_ figure: LostFigure) -> JSONValue {
    JSONValue([
      "page": .text(figure.position.path), "line": .number(figure.position.line),
      "written": .text(figure.written), "figure": .text(figure.address),
    ])
  }

  private static func page(_ page: SiteChanges.PageChange) -> JSONValue {
    JSONValue([
      "address": .text(page.address), "title": .text(page.title),
      "causes": .texts(page.causes.map(\.rawValue)),
      "movedTo": page.target.map { .text($0) },
    ])
  }
}
