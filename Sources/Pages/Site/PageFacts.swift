internal import Content
internal import Diagnostics

/// What the rest of the site needs to know of a page that is rendered.
final class PageFacts: Sendable {
  /// What the headings can be linked by, in their order.
  let anchors: [String]
  let pending: [BodyRenderer.PendingFragment]
  let citations: Set<BodyRenderer.Citation>
  let chartCount: Int
  let diagnostics: [Diagnostic]
  /// What is wrong with the file of a page that is one of many, whatever their rows.
  let sharedDiagnostics: [Diagnostic]
  let staleFigures: [StaleFigure]
  let lostFigures: [LostFigure]
  let claims: [StatedClaim]
  /// What a search finds the page by.
  let search: SearchDocument

  /// - Parameter body: has rendered all of the page.
  init(of body: BodyRenderer, search: SearchDocument) {
    anchors = body.headings.map(\.anchor)
    pending = body.pending
    citations = body.citations
    chartCount = body.chartCount
    diagnostics = body.diagnostics
    sharedDiagnostics = body.sharedDiagnostics
    staleFigures = body.stale.all
    lostFigures = body.stale.lost
    claims = body.claims
    self.search = search
  }
}
