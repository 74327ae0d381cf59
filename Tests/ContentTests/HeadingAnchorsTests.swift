import Testing

@testable import Content

@Suite("Headings have ids of their own")
struct HeadingAnchorsTests {
  @Test("from their words, numbered where they are taken, never twice the same")
  func anchors() {
    var anchors = HeadingAnchors(reserved: ["content"])
    let headings = ["History", "History", "History 2", "history!", "Content", "…", "?", "Section"]
    #expect(
      headings.map { anchors.anchor(for: $0) } == [
        "history", "history-2", "history-2-2", "history-3", "content-2", "section", "section-2",
        "section-3",
      ])
  }
}
