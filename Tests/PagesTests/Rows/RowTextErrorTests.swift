import Diagnostics
import SourceText
import Testing

@testable import Pages

/// What is wrong with the text of a file that makes many pages: once where it is wrong for all rows,
/// with the name of a row where it is wrong for some.
@Suite struct RowTextErrorTests {
  @Test("a name that nobody supplies, wherever it stands, is reported once")
  func unknownNames() async {
    let body = """
      The rate of {aera} [x](figure:crime-rate/{place})

      ```chart
      kind: ranking
      data: crime-rate
      highlight: {aera}
      title: About {aera}
      ```
      """
    await expectMessages(
      """
      content/areas/area.md:2:17: error: this page knows no '{Area}'
        hint: did you mean '{area}'?
      content/areas/area.md:5:13: error: this page knows no '{aera}'
        hint: did you mean '{area}'?
      content/areas/area.md:5:20: error: this page knows no '{place}'
        hint: it knows {area}; write \\{ for a brace that is part of the text
      content/areas/area.md:5:20: error: 'crime-rate' has no area '{place}'
        hint: it has bury, force-average, sale
      content/areas/area.md:10:12: error: this page knows no '{aera}'
        hint: did you mean '{area}'?
      content/areas/area.md:10:12: error: 'crime-rate' has no area '{aera}'
      content/areas/area.md:11:14: error: this page knows no '{aera}'
        hint: did you mean '{area}'?
      """, from: RowSite.with(body, title: "Crime in {Area}"))
  }

  @Test("the columns of a list with several rows for a category are no names")
  func severalRows() async {
    await expectMessages(
      """
      content/areas/area.md:5:1: error: this page knows no '{power}'
        hint: it knows {group}; write \\{ for a brace that is part of the text
      """, from: RowSite.with("{power}", title: "{group}", each: "powers"))
  }

  @Test("a figure with one text for all rows")
  func figure() async {
    await expectMessages(
      """
      content/areas/area.md:5:5: error: for 'Bury': the page says 53.0 but crime-rate/bury/2015-04 is 65.2
        hint: this text is the same for each area; leave it empty to have it filled in: \
      [](figure:crime-rate/{area})
      """, from: RowSite.with("The [53.0](figure:crime-rate/{area})"))
  }

  @Test("a claim that holds for one row only")
  func claim() async {
    let built = await RowSite.with("{area} has [the lowest](claim:crime-rate/{area}/lowest)")
      .build()
    #expect(built.diagnostics.count == 1)
    let error = built.diagnostics.first
    #expect(error?.position.line == 5)
    #expect(error?.position.column == 12)
    #expect(
      error?.message.hasPrefix(
        "for 'Bury': the page says 'the lowest' but crime-rate/bury/2015-04 is 65.2") == true)
  }

  @Test("what all rows get wrong alike is reported once, and names none")
  func alike() async {
    await expectMessages(
      """
      content/areas/area.md:5:1: error: there is no dataset 'crime'
        hint: datasets lie in content/data as NAME.csv with NAME.yml
      content/areas/area.md:5:18: error: there is no file 'content/areas/nowhere.md'
      """, from: RowSite.with("[](figure:crime) [x](nowhere.md)"))
  }

  @Test("of many rows the first few are named, and the others counted")
  func many() async {
    let rows = (1...9).map { "Ward \($0),2015-04,\($0)\n" }.joined()
    await expectMessages(
      """
      content/areas/area.md:5:1: error: for 'Ward 2': the page says 1.0 but crime-rate/ward-2/2015-04 is 2.0
        hint: this text is the same for each area; leave it empty to have it filled in: \
      [](figure:crime-rate/{area})
      content/areas/area.md:5:1: error: for 'Ward 3': the page says 1.0 but crime-rate/ward-3/2015-04 is 3.0
        hint: this text is the same for each area; leave it empty to have it filled in: \
      [](figure:crime-rate/{area})
      content/areas/area.md:5:1: error: for 'Ward 4': the page says 1.0 but crime-rate/ward-4/2015-04 is \
      4.0 (and so for 5 more)
        hint: this text is the same for each area; leave it empty to have it filled in: \
      [](figure:crime-rate/{area})
      """,
      from: RowSite.with("[1.0](figure:crime-rate/{area})").adding([
        "content/data/crime-rate.csv": "area,period,value\n" + rows + "Force Average,2015-04,5\n"
      ]))
  }

  @Test("a brace without quotes before other text is told to be quoted")
  func quotes() async {
    let built = await RowSite.with("", title: "{area} has crime").build()
    #expect(built.diagnostics.map(\.position.line) == [2])
    #expect(built.diagnostics.first?.hint?.contains("needs quotes around it") == true)
  }

  @Test("untied numbers and words are told once, at their place in the file")
  func untied() async {
    let built = await SiteBuilder.build(
      RowSite.with("{area} had 12 cases", title: "Ward 7, {area}").sources, untied: .warning)
    #expect(
      listing(built.diagnostics) == """
        content/areas/area.md:5:12: warning: the number '12' is tied to no data
          hint: make it a figure, a claim or fixed: [12](fixed: "why")
        """)
  }

  @Test("fix writes no row's value where all rows are read, and others once")
  func fix() async {
    let site = RowSite.with(
      "[53.0](figure:crime-rate/{area}) [70.0](figure:crime-rate/force-average)")
    let built = await site.build()
    let fixed = FigureFix(of: built, in: site.sources)
    #expect(fixed.rewritten.map(\.current) == ["74.9"])
    #expect(fixed.left == [])
    #expect(
      fixed.files.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "---\ntitle: {area}\neach: crime-rate/area\n---\n"
          + "[53.0](figure:crime-rate/{area}) [74.9](figure:crime-rate/force-average)\n"
      ])
  }

  @Test("fix leaves a figure alone that stands beside a claim which fails for any row")
  func fixBesideClaim() async {
    let site = RowSite.with(
      "[lowest](claim:crime-rate/{area}/lowest) [70.0](figure:crime-rate/force-average)")
    let fixed = FigureFix(of: await site.build(), in: site.sources)
    #expect(fixed.rewritten == [])
    #expect(fixed.left.map(\.standsBesideBrokenClaim) == [true])
  }
}
