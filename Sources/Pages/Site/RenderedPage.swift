internal import Content
internal import Diagnostics

/// A page as it is published, with what the rest of the site needs to know of it.
struct RenderedPage: Sendable {
  private(set) var file: OutputFile
  let anchors: Set<String>
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
  var search: SearchDocument

  /// The page once it has been handed on.
  var withoutContents: RenderedPage {
    var page = self
    page.file = OutputFile(path: file.path, contents: [])
    return page
  }
}
