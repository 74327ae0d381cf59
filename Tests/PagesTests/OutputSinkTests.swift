import Content
import Diagnostics
import Testing

@testable import Pages

/// A site handed on file by file is the same as one kept in memory.
@Suite struct OutputSinkTests {
  @Test("the shipped site is handed on whole, each file once")
  func same() async throws {
    let site = try Repository.site()
    let kept = await site.build()
    let memory = OutputMemory()
    let built = await SiteBuilder.build(site.sources, into: memory)
    #expect(built.files.isEmpty)
    #expect(built.counts.pages == kept.counts.pages && built.counts.charts == kept.counts.charts)
    #expect(memory.files.map(\.path) == kept.files.map(\.path))
    for (file, other) in zip(memory.files, kept.files) where file.contents != other.contents {
      Issue.record("\(file.path.text) differs")
    }
  }

  @Test("where it is wrong before the pages are rendered, nothing is handed on, and all is told")
  func wrong() async throws {
    let site = try Repository.templates().adding([
      "content/index.md": TestSite.page("[x](figure:nothing)"),
      "content/a.md": "---\ntitle: A\naliases: [a]\n---\n", "content/data/b.csv": "",
    ])
    let memory = OutputMemory()
    let built = await SiteBuilder.build(site.sources, into: memory)
    #expect(memory.files.isEmpty)
    #expect(listing(built.diagnostics) == listing(await site.build().diagnostics))
    #expect(built.diagnostics.count > 2)
  }

  @Test("what clashes is told together with what is wrong on the pages")
  func clash() async throws {
    let site = try Repository.templates().adding([
      "content/index.md": TestSite.page("[x](figure:nothing)"),
      "content/a.md": "---\ntitle: A\naliases: [a]\n---\n",
    ])
    let built = await SiteBuilder.build(site.sources, into: OutputMemory())
    #expect(listing(built.diagnostics) == listing(await site.build().diagnostics))
    #expect(built.diagnostics.map(\.position.path) == ["content/a.md", "content/index.md"])
  }
}
