import Content
import Diagnostics
import SeededRandom
import SourceText
import Testing

@testable import Pages

/// Small damage to a sound site, by a fixed seed: whatever it is, Tally neither ends in a crash nor
/// publishes anything together with an error.
@Suite struct MutationTests {
  private static let insertions = [
    "\"", "'", "[", "](", "]", "(", ")", "{", "}", "{{", "}}", "<", ">", "#", "\n", "\r", "\t", ":",
    "- ", "---\n", "```", "|", "\\", "*", "&", "%", "/", "..", ",", "\u{FEFF}", "\u{202E}", "é",
    "[c]", "[x]", "-", "0", "99999999999999999999", "figure:", "claim:", "\0",
  ]

  /// The site that is damaged: something of everything.
  private static let site = TestSite(TestSite.crimeRate).adding(TestSite.powers).adding([
    "content/site.yml": TestSite.configuration
      + "attribution: From [Home](index.md#crime)\nnavigation: [data, about]\nfooter: [index.md]\n"
      + TestSite.statistics + TestSite.accessibility,
    "content/index.md": """
    ---
    title: "[53.0](figure:crime-rate/sale) crimes"
    summary: Sale has [the lowest rate](claim:crime-rate/sale/lowest), *so far*
    order: 1
    reviewed: 2015-11-18
    topics: [crime]
    aliases: [old/crime]
    ---
    ## Crime

    It [fell](claim:crime-rate/sale/fell) by [2.5](figure:crime-rate/sale?show=change); see
    [About](about/index.md#who) or [the data](dataset:crime-rate#sale/2014-04).

    > - ![A map](map.svg) `code` [1998](fixed: "an Act")

    | Area | Rate |
    | :--- | ---: |
    | Bury | [65.2](figure:crime-rate/bury) |

    ```chart
    kind: ranking
    data: crime-rate
    highlight: sale
    title: "[Sale is lowest](claim:crime-rate/sale/rank/1)"
    note: Not [all](index.md)
    ```

    - ```cards
      - label: Rate
        figure: crime-rate/sale
        link: about/index.md
      ```

    ```table
    data: powers
    where: new
    title: "[one](figure:powers/new?show=count) new power"
    ```

    ```chart
    kind: history
    data: crime-rate
    where: sale
    title: Two years
    ```

    """,
    "content/about/index.md":
      "---\ntitle: About\ntemplate: page\n---\n## Who\n\n[Home](../index.md)\n",
    "content/about/team.md": "---\ntitle: Team\ndraft: true\n---\n",
    "content/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>",
    "templates/assets/site.css": "p { color: red; /* comment */ }\n",
  ])

  private func damaged(_ bytes: [UInt8], _ numbers: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    let place = Int.random(in: 0...bytes.count, using: &numbers)
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0:
      bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...8, using: &numbers)))
    case 1:
      bytes.insert(
        contentsOf: (Self.insertions.randomElement(using: &numbers) ?? "").utf8, at: place)
    case 2:
      if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &numbers) }
    case 3:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      lines.swapAt(
        Int.random(in: lines.indices, using: &numbers),
        Int.random(in: lines.indices, using: &numbers))
      bytes = Array(lines.joined(separator: [0x0A]))
    case 4:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let line = Int.random(in: lines.indices, using: &numbers)
      lines.insert(lines[line], at: line)
      bytes = Array(lines.joined(separator: [0x0A]))
    default:
      bytes.removeSubrange(place...)
    }
    return bytes
  }

  @Test("the site that is damaged is sound")
  func sound() async {
    await expectMessages("", from: Self.site)
  }

  @Test("damage is told or does no harm", arguments: 0..<8)
  func damage(seed: UInt64) async throws {
    var numbers = SeededGenerator(seed: seed)
    let paths = Self.site.files.keys.sorted()
    for _ in 0..<60 {
      var site = Self.site
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        let path = try #require(paths.randomElement(using: &numbers))
        site = site.adding(path, bytes: damaged(site.files[path] ?? [], &numbers))
      }
      let built = await site.buildAsWritten()
      try #require(built.files.isEmpty == built.diagnostics.containsErrors)
      for diagnostic in built.diagnostics {
        let place = diagnostic.position
        if let bytes = site.files[place.path] {
          let lines = SourceLines(bytes)
          let line = try #require(lines.bytes(ofLine: place.line), "\(listing([diagnostic]))")
          #expect(place.column <= line.count + 1, "\(listing([diagnostic])) in '\(line)'")
        }
        #expect(!diagnostic.message.isEmpty)
      }
      #expect(Set(built.diagnostics).count == built.diagnostics.count)
      #expect(built.diagnostics.map(\.position).sorted() == built.diagnostics.map(\.position))
      for file in built.files where file.path.text.hasSuffix(".html") {
        #expect(String(validating: file.contents, as: UTF8.self) != nil)
      }
    }
  }

  @Test("each file alone may be missing, empty, or cut short anywhere")
  func cut() async throws {
    for path in Self.site.files.keys.sorted() {
      let bytes = try #require(Self.site.files[path])
      for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 12)) {
        let built = await Self.site.adding(path, bytes: Array(bytes.prefix(length)))
          .buildAsWritten()
        #expect(built.files.isEmpty == built.diagnostics.containsErrors)
      }
      let without = await Self.site.adding([path: nil]).buildAsWritten()
      #expect(without.files.isEmpty == without.diagnostics.containsErrors)
    }
  }

  @Test("nothing at all is a list of what is missing")
  func nothing() async {
    let built = await SiteBuilder.build([])
    #expect(
      listing(built.diagnostics).split(separator: "\n").filter { !$0.hasPrefix(" ") }
        == ["content/index.md", "content/site.yml"].map { "\($0):1:1: error: this file is missing" }
        + [
          "accessibility", "changes", "committee", "dataset", "datasets", "listing", "moved",
          "navigation", "not-found", "page", "privacy", "search",
        ].map {
          "templates/\($0).mustache:1:1: error: this file is missing"
        })
    #expect(built.files.isEmpty)
  }
}
