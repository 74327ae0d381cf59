import Diagnostics
import Pages
import Testing

/// Figures and claims where nothing checks them, and rankings of which a part has not come.
@Suite struct UncheckedTextTests {
  @Test("figures in texts that take none")
  func plainTexts() async {
    let figure = "[53.0](figure:crime-rate/sale)"
    let site = TestSite(TestSite.crimeRate).adding([
      "content/index.md": "---\ntitle: Home\nowner: Team \(figure)\n---\n",
      "content/data/crime-rate.yml": TestSite.crimeYAML + "quality: \"It is \(figure)\"\n",
    ])
    let messages = await site.build().diagnostics.map {
      "\($0.position.path):\($0.position.line) \($0.message)"
    }
    #expect(
      messages == [
        "content/data/crime-rate.yml:\(Self.lines(TestSite.crimeYAML) + 1) "
          + "'quality' is plain text, and 'figure:' in it would be printed as it stands",
        "content/index.md:3 'owner' is plain text, and 'figure:' in it would be printed as it stands",
      ])
  }

  @Test("a figure in an image's alternative text")
  func alternativeText() async {
    let site = TestSite(TestSite.crimeRate).adding([
      "content/index.md": TestSite.page("![Rate [53.0](figure:crime-rate/sale)](map.png)"),
      "content/map.png": "",
    ])
    await expectMessages(
      """
      content/index.md:4:8: error: an image's alternative text takes no figure or claim, for it is \
      not checked
        hint: say it in the text beside the image
      """, from: site)
  }

  @Test("a rank in a period of which some rows have not come")
  func partialPeriod() async {
    let site = TestSite(TestSite.crimeRate).adding([
      "content/data/crime-rate.csv": TestSite.crimeCSV + "Sale,2016-04,50.0\n",
      "content/index.md": TestSite.page("[Lowest](claim:crime-rate/sale/lowest)"),
    ])
    await expectMessages(
      """
      content/index.md:4:1: error: no rank can be told: Bury has no row for 12 months to 30 April \
      2016
        hint: add it, with [x] where no value is published or [z] where none can be
      """, from: site)
  }

  @Test("a direction that goes against the values beside it")
  func direction() async {
    let site = TestSite(TestSite.crimeRate).adding([
      "content/data/crime-rate.csv":
        "area,period,value,direction\nSale,2014-04,55.5,\nSale,2015-04,53.0,rose\n"
        + "Bury,2014-04,64.0,\nBury,2015-04,65.2,rose\nForce Average,2015-04,74.9,\n"
    ])
    await expectMessages(
      """
      content/data/crime-rate.csv:3:1: error: the direction is 'rose', but the value went from 55.5 \
      to 53.0
        hint: correct the one or the other
      """, from: site)
  }

  private static func lines(_ text: String) -> Int { text.split(separator: "\n").count }
}
