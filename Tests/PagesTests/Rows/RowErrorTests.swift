import Testing

@testable import Pages

/// What can be wrong with the line that makes a file stand for many pages, and with their addresses.
@Suite struct RowErrorTests {
  @Test(
    "what 'each' names is not there, or is no dimension",
    arguments: [
      (
        "crime-rat/area",
        "there is no dataset 'crime-rat'\n  hint: did you mean 'crime-rate'?"
      ),
      (
        "crime-rate/aera",
        "'crime-rate' has no dimension 'aera'\n  hint: did you mean 'area'?"
      ),
      (
        "crime-rate/question",
        "'crime-rate' has no dimension 'question'\n  hint: it has area"
      ),
      (
        "crime-rate/area/sale",
        "'crime-rate/area/sale' names no dataset and dimension\n"
          + "  hint: write it like 'each: crime-rate/area'"
      ),
      (
        "/area",
        "'/area' names no dataset and dimension\n  hint: write it like 'each: crime-rate/area'"
      ),
    ])
  func unknown(each: String, message: String) async {
    await expectMessages(
      "content/areas/area.md:3:7: error: \(message)", from: RowSite.with("", each: each))
  }

  @Test("a dataset of several dimensions, and one of none")
  func severalDimensions() async {
    let yaml = TestSite.crimeYAML.replacing("comparator: {area: Force Average}\n", with: "")
    let site = RowSite.with("", each: "two").adding([
      "content/data/two.csv": "area,offence,period,value\nSale,Theft,2015-04,1\n",
      "content/data/two.yml": yaml, "content/data/none.csv": "period,value\n2015-04,1\n",
      "content/data/none.yml": yaml,
      "content/areas/b.md": "---\ntitle: {area}\neach: none\n---\n",
    ])
    await expectMessages(
      """
      content/areas/area.md:3:7: error: 'two' has several dimensions, and 'each' has to name one
        hint: write it like 'each: two/area'
      content/areas/b.md:3:7: error: 'none' has no dimension to make a page for each of
      """, from: site)
  }

  @Test("a dimension that has the comparator alone")
  func empty() async {
    await expectMessages(
      """
      content/areas/area.md:3:7: error: 'crime-rate' has no area to make a page for
        hint: add rows to it, or 'draft: true' to this page
      """,
      from: RowSite.with("").adding([
        "content/data/crime-rate.csv": "area,period,value\nForce Average,2015-04,74.9\n"
      ]))
  }

  @Test("a dataset that cannot be read is reported where it is, not where it is used")
  func follows() async {
    await expectMessages(
      """
      content/data/crime-rate.csv:2:14: error: 'many' is not a value
      """,
      from: RowSite.with("").adding([
        "content/data/crime-rate.csv": "area,period,value\nSale,2015-04,many\n",
        "content/index.md": TestSite.page("[Sale](areas/sale.md)"),
      ]))
  }

  @Test("a folder's own page cannot stand for many")
  func index() async {
    await expectMessages(
      """
      content/areas/index.md:3:7: error: 'each' cannot stand in index.md, which is the folder's own page
        hint: put it into a page beside it, like area.md
      """,
      from: RowSite.with("").adding([
        RowSite.path: nil,
        "content/areas/index.md": "---\ntitle: Areas\neach: crime-rate/area\n---\n",
      ]))
  }

  @Test("a row's address is that of another page")
  func clash() async {
    await expectMessages(
      """
      content/areas/area.md:3:7: error: the page for 'Sale' would have the same address as \
      content/areas/sale.md: /areas/sale/
        hint: rename that page, or put this one into a folder of its own
      """, from: RowSite.with("").adding(["content/areas/sale.md": TestSite.page("")]))
  }

  @Test("two files of one folder make the same addresses")
  func clashOfTwo() async {
    await expectMessages(
      """
      content/areas/other.md:3:7: error: the page for 'Sale' would have the same address as \
      content/areas/area.md: /areas/sale/ (1 more clashes too)
        hint: rename that page, or put this one into a folder of its own
      """,
      from: RowSite.with("").adding([
        "content/areas/other.md": "---\ntitle: {area}\neach: crime-rate\n---\n"
      ]))
  }

  @Test("a row called index has the address of no page, but the name of the folder's file")
  func rowCalledIndex() async {
    await expectMessages(
      """
      content/areas/area.md:3:7: error: the page for 'Index' would have the same address as \
      the folder: /areas/index/
        hint: rename that page, or put this one into a folder of its own
      """,
      from: RowSite.with("").adding([
        "content/data/crime-rate.csv": TestSite.crimeCSV + "Index,2015-04,1\n"
      ]))
  }

  @Test("a folder without a page of its own")
  func missingIndex() async {
    await expectMessages(
      """
      content/areas/index.md:1:1: error: this file is missing
        hint: content/areas/area.md needs a page above it; give the folder one
      """, from: RowSite.with("").adding(["content/areas/index.md": nil]))
  }

  @Test("a link to the file itself, and one to a row that is not there")
  func links() async {
    await expectMessages(
      """
      content/index.md:4:1: error: 'areas/area.md' makes a page for each area, and has none of its own
        hint: link to one of them, like areas/sale.md, or to the folder, areas/index.md
      content/index.md:4:24: error: there is no file 'content/areas/sael.md'
        hint: did you mean content/areas/sale.md?
      content/index.md:4:46: error: content/areas/area.md has no heading '#crime'
      """,
      from: RowSite.with("").adding([
        "content/index.md": TestSite.page(
          "[Areas](areas/area.md) [Sale](areas/sael.md) [Bury](areas/bury.md#crime)")
      ]))
  }

  @Test("the officer who answers is the same for all rows")
  func owner() async {
    await expectMessages(
      """
      content/areas/area.md:4:8: error: 'owner' is the same for all pages of this file, and takes \
      no name in braces
        hint: name the role that answers for all of them
      """,
      from: RowSite.with("").adding([
        RowSite.path: "---\ntitle: {area}\neach: crime-rate\nowner: Manager for {area}\n---\n"
      ]))
  }
}
