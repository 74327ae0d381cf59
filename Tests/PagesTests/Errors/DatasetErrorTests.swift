import Testing

/// Datasets whose faults are met while the site is built.
@Suite struct DatasetErrorTests {
  @Test("a bad cell")
  func badCell() async {
    await expectMessages(
      """
      content/data/crime-rate.csv:2:14: error: '5x' is not a value
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/data/crime-rate.csv": TestSite.crimeCSV.replacing("53.0", with: "5x")
      ]))
  }

  @Test("bad cells in many rows, all at once")
  func badCellsManyRowsAll() async {
    await expectMessages(
      """
      content/data/crime-rate.csv:2:6: error: 'Apr-15' is not a period
        hint: Excel has made a date of it; write 2015-04 and give the column the format Text
      content/data/crime-rate.csv:4:6: error: 'Apr-15' is not a period
        hint: Excel has made a date of it; write 2015-04 and give the column the format Text
      content/data/crime-rate.csv:6:15: error: 'Apr-15' is not a period
        hint: Excel has made a date of it; write 2015-04 and give the column the format Text
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/data/crime-rate.csv": TestSite.crimeCSV.replacing("2015-04", with: "Apr-15")
      ]))
  }

  @Test("a duplicate row")
  func duplicateRow() async {
    await expectMessages(
      """
      content/data/crime-rate.csv:5:1: error: there is a row for Bury, 2015-04 already, on line 4
        hint: keep one of them
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/data/crime-rate.csv": TestSite.crimeCSV.replacing(
          "2014-04,64.0", with: "2015-04,64.0")
      ]))
  }

  @Test("a marker beside a value that it stands in place of")
  func markerBesideValueStandsPlace() async {
    await expectMessages(
      """
      content/data/crime-rate.csv:2:14: error: a value and [x], which stands in place of one, \
      cannot both be here
        hint: keep the one or the other
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/data/crime-rate.csv": TestSite.crimeCSV.replacing("53.0", with: "53.0 [x]")
      ]))
  }

  @Test("a marker that does not exist")
  func markerDoesNotExist() async {
    await expectMessages(
      """
      content/data/crime-rate.csv:2:14: error: there is no marker '[q]'
        hint: the markers are [c] [x] [z] [low] in place of a value, and [u] [p] [r] [e] [b] \
      beside one
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/data/crime-rate.csv": TestSite.crimeCSV.replacing("53.0", with: "[q]")
      ]))
  }

  @Test("a cell without value or marker")
  func cellWithoutValueOrMarker() async {
    await expectMessages(
      """
      content/data/crime-rate.csv:2:14: error: there is neither a value nor a marker here
        hint: write [x] where a value is not available, [c] where it is withheld
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/data/crime-rate.csv": TestSite.crimeCSV.replacing("53.0", with: "")
      ]))
  }

  @Test("a comparator that has no row")
  func comparatorHasNoRow() async {
    await expectMessages(
      """
      content/data/crime-rate.yml:7:20: error: no row has the area 'Farce Average'
        hint: did you mean 'Force Average'?
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/data/crime-rate.yml": TestSite.crimeYAML.replacing(
          "Force Average", with: "Farce Average")
      ]))
  }

  @Test("a misspelt key and a measure that does not exist")
  func misspeltKeyMeasureDoesNot() async {
    await expectMessages(
      """
      content/data/crime-rate.yml:2:10: error: 'measure' cannot be 'rates'
        hint: did you mean 'rate'?
      content/data/crime-rate.yml:3:1: error: the description of a dataset knows no 'unti'
        hint: did you mean 'unit'?
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/data/crime-rate.yml": TestSite.crimeYAML.replacing("unit:", with: "unti:")
          .replacing("measure: rate", with: "measure: rates")
      ]))
  }

  @Test("a CSV file without description")
  func csvFileWithoutDescription() async {
    await expectMessages(
      """
      content/data/asb.csv:1:1: error: no description belongs to this file
        hint: add content/data/asb.yml that says what it measures, from whom and when
      """,
      from: ["content/data/asb.csv": "area,period,value\nSale,2015,1\n"])
  }

  @Test("a description without CSV file")
  func descriptionWithoutCsvFile() async {
    await expectMessages(
      """
      content/data/crime-rte.yml:1:1: error: there is no file content/data/crime-rte.csv
        hint: did you mean 'crime-rate'?
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/data/crime-rte.yml": TestSite.crimeYAML
      ]))
  }

  @Test("a description and a CSV file of other names")
  func descriptionCsvFileOtherNames() async {
    await expectMessages(
      """
      content/data/crime-rate.yml:1:1: error: there is no file content/data/crime-rate.csv
        hint: did you mean 'crime-rates'?
      content/data/crime-rates.csv:1:1: error: no description belongs to this file
        hint: add content/data/crime-rates.yml that says what it measures, from whom and when
      """,
      from: TestSite(TestSite.crimeRate).adding([
        "content/data/crime-rate.csv": nil,
        "content/data/crime-rates.csv": TestSite.crimeCSV,
      ]))
  }

  @Test("files whose names no address can have")
  func filesWhoseNamesNoAddress() async {
    await expectMessages(
      """
      content/data/Crime Rate.yml:1:1: error: 'Crime Rate' cannot stand in an address
        hint: rename it to crime-rate.yml
      """,
      from: [
        "content/data/Crime Rate.csv": TestSite.crimeCSV,
        "content/data/Crime Rate.yml": TestSite.crimeYAML,
      ])
  }

  @Test("an empty CSV file and an empty description")
  func emptyCsvFileEmptyDescription() async {
    await expectMessages(
      """
      content/data/a.csv:1:1: error: this file has no rows
        hint: the first row names the columns
      content/data/b.yml:1:1: error: this description is empty
      """,
      from: [
        "content/data/a.csv": "",
        "content/data/a.yml": TestSite.crimeYAML,
        "content/data/b.csv": TestSite.crimeCSV,
        "content/data/b.yml": "",
      ])
  }
}
