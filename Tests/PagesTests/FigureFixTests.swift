import Diagnostics
import SourceText
import Testing

@testable import Pages

/// Stale figures are rewritten in place, and not a byte beside them.
@Suite struct FigureFixTests {
  @Test func rewritesFiguresAndNothingElse() async throws {
    let fixed = try await fix(
      """
      ---\r
      title: 'The rate, [57.9](figure:crime-rate/sale)'\r
      summary: "In Sale: [57.9](figure:crime-rate/sale)"\r
      ---\r
      \r
      Trailing blanks:  \r
      **[57.9](figure:crime-rate/sale)** and [55.5](figure:crime-rate/sale?show=previous), `57.9`.\r
      \r
      - ünicode [57.9][rate], [Second](figure:crime-rate/sale?show=rank) and 57.9\r
      \r
      | a | b \\| c |\r
      |---|--:|\r
      | \\| [57.9](figure:crime-rate/sale) | x |\r
      \r
      ```cards\r
      - label: '[57.9](figure:crime-rate/sale)'\r
        figure: crime-rate/sale\r
      ```\r
      \r
      [rate]: figure:crime-rate/sale "why"\r

      """)
    #expect(
      fixed.text == """
        ---\r
        title: 'The rate, [53.0](figure:crime-rate/sale)'\r
        summary: "In Sale: [53.0](figure:crime-rate/sale)"\r
        ---\r
        \r
        Trailing blanks:  \r
        **[53.0](figure:crime-rate/sale)** and [55.5](figure:crime-rate/sale?show=previous), `57.9`.\r
        \r
        - ünicode [53.0][rate], [First](figure:crime-rate/sale?show=rank) and 57.9\r
        \r
        | a | b \\| c |\r
        |---|--:|\r
        | \\| [53.0](figure:crime-rate/sale) | x |\r
        \r
        ```cards\r
        - label: '[53.0](figure:crime-rate/sale)'\r
          figure: crime-rate/sale\r
        ```\r
        \r
        [rate]: figure:crime-rate/sale "why"\r

        """)
    #expect(fixed.fix.left == [])
    #expect(fixed.fix.rewritten.count == 7)
    #expect(fixed.again.files == [])
    #expect(fixed.again.rewritten == [])
  }

  @Test func leavesWhatStandsBesideABrokenClaim() async throws {
    let page = """
      ---
      title: Home
      ---

      Sale has [57.9](figure:crime-rate/sale), [the highest](claim:crime-rate/sale/highest).

      Next: [57.9](figure:crime-rate/sale).

      """
    let fixed = try await fix(page)
    #expect(fixed.text == page.replacing("Next: [57.9]", with: "Next: [53.0]"))
    #expect(fixed.fix.left.map(\.position.line) == [5])
    #expect(fixed.fix.left.map(\.standsBesideBrokenClaim) == [true])
    #expect(fixed.again.left.map(\.position.line) == [5])
  }

  @Test func leavesWhatIsNotWrittenPlainly() async throws {
    let page = "---\ntitle: 'It''s [57.9](figure:crime-rate/sale)'\n---\n"
    let fixed = try await fix(page)
    #expect(fixed.text == page)
    #expect(fixed.fix.left.map(\.current) == ["53.0"])
  }

  @Test func doesNothingToASoundSite() async throws {
    let fixed = try await fix("---\ntitle: Home\n---\n\n[53.0](figure:crime-rate/sale)\n")
    #expect(fixed.fix.files == [])
  }

  /// The home page after one fix, that fix, and what a second one does.
  private func fix(
    _ page: String
  ) async throws -> (text: String, fix: FigureFix, again: FigureFix) {
    let path = "content/index.md"
    let site = TestSite(TestSite.crimeRate.merging([path: page]) { _, new in new })
    let first = FigureFix(of: await site.build(), in: site.sources)
    let file = first.files.first { $0.path == path }
    let bytes = file?.bytes ?? Array(page.utf8)
    let second = site.adding(path, bytes: bytes)
    return (
      String(decoding: bytes, as: UTF8.self), first,
      FigureFix(of: await second.build(), in: second.sources)
    )
  }
}
